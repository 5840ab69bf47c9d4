// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Ids.h"
#include "ui/mailbox/CardPane.h"

namespace postrider::store {
class Store;
}
namespace postrider::ui::models {
class DraftModel;
}

namespace postrider::ui::mailbox {

/// Messages that were begun and not sent. Enter or a double click opens one.
class DraftPane final : public CardPane
{
    Q_OBJECT

public:
    DraftPane(store::Store &store, Clock &clock, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(postrider::DraftId draft);

private:
    explicit DraftPane(models::DraftModel *model, QWidget *parent);
};

} // namespace postrider::ui::mailbox
