// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/Accounts.h"
#include "base/Clock.h"
#include "base/Ids.h"
#include "store/Store.h"

#include <QUrl>

namespace postrider::ui {

/// Opens composers. Without an account there is nobody to write as: then it opens none.
class ComposeDoor
{
public:
    ComposeDoor(store::Store &store, ::postrider::account::Accounts &accounts, Clock &clock);

    [[nodiscard]] bool canWrite() const;
    void write(AccountId account, const QUrl &mailto = {}) const;
    void reply(MessageId message) const;
    void replyAll(MessageId message) const;
    void forward(MessageId message) const;
    void open(DraftId draft) const;

private:
    store::Store &m_store;
    ::postrider::account::Accounts &m_accounts;
    Clock &m_clock;
};

} // namespace postrider::ui
