// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Ids.h"

#include <QWidget>

class QListView;

namespace postrider::store {
class Store;
}
namespace postrider::ui::models {
class DraftModel;
}

namespace postrider::ui::mailbox {

/// Messages that were begun and not sent. Enter or a double click opens one.
class DraftPane final : public QWidget
{
    Q_OBJECT

public:
    DraftPane(store::Store &store, Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QListView &list() const { return *m_list; }

Q_SIGNALS:
    void openRequested(postrider::DraftId draft);

private:
    models::DraftModel *m_model;
    QListView *m_list;
};

} // namespace postrider::ui::mailbox
