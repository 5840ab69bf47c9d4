// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>
#include <QList>
#include <QString>

class QAction;

namespace postrider::ui::settings {

/// Actions that belong together, under the name of their menu.
struct ShortcutGroup
{
    QString title;
    QList<QAction *> actions;
};

/// Every key there is, by menu; read from the actions themselves.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const std::vector<ShortcutGroup> &groups, QWidget *parent = nullptr);
};

} // namespace postrider::ui::settings
