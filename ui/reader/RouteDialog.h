// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/facts/Authentication.h"
#include "mime/facts/Route.h"

#include <vector>

#include <QDialog>

class QTreeWidget;

namespace postrider::ui::reader {

/// How it is known who sent a message: each check of the own server, and the servers it passed as a time line.
class RouteDialog final : public QDialog
{
    Q_OBJECT

public:
    RouteDialog(const mime::Authentication &found, const std::vector<mime::Hop> &route, QWidget *parent);

private:
    [[nodiscard]] QTreeWidget *makeRoute(const std::vector<mime::Hop> &route);
};

} // namespace postrider::ui::reader
