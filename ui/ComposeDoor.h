// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/Accounts.h"
#include "base/Clock.h"
#include "base/Ids.h"
#include "store/Store.h"
#include "ui/composer/DraftMirror.h"

#include <functional>

#include <QPointer>
#include <QUrl>

namespace postrider::ui::composer {
struct ComposerContext;
class ComposerWindow;
} // namespace postrider::ui::composer
namespace postrider::ui::settings {
class Preferences;
}

namespace postrider::ui {

/// Opens composers. Without an account there is nobody to write as: then it opens none.
class ComposeDoor
{
public:
    ComposeDoor(store::Store &store, ::postrider::account::Accounts &accounts, Clock &clock,
                const settings::Preferences &preferences);

    /// Called with what is put into the Outbox, as long as `context` lives.
    using Queued = std::function<void(OutboxId)>;
    void setQueued(QObject *context, Queued queued)
    {
        m_context = context;
        m_queued = std::move(queued);
    }

    [[nodiscard]] bool canWrite() const;
    void write(AccountId account, const QUrl &mailto = {}) const;
    void reply(MessageId message) const;
    void replyAll(MessageId message) const;
    void forward(MessageId message) const;
    void open(DraftId draft) const;
    /// Goes on with a message of a Drafts folder; as the draft that it is the copy of, if it was written here.
    void edit(MessageId message) const;
    /// Whether a message is one that its writer has not finished.
    [[nodiscard]] static bool isDraft(store::Database &reader, MessageId message);
    /// Where drafts go when they are to be on the server, too.
    void setMirror(composer::DraftMirror *mirror) { m_mirror = mirror; }

private:
    [[nodiscard]] composer::ComposerContext context() const;
    void follow(composer::ComposerWindow *window) const;

    store::Store &m_store;
    ::postrider::account::Accounts &m_accounts;
    Clock &m_clock;
    const settings::Preferences &m_preferences;
    QPointer<composer::DraftMirror> m_mirror;
    QPointer<QObject> m_context;
    Queued m_queued;
};

} // namespace postrider::ui
