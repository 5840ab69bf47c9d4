// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/ImapReply.h"
#include "demo/MemoryMailstore.h"
#include "demo/SelectedMailbox.h"

#include <functional>
#include <memory>

namespace postrider::demo {

/// What one IMAP connection knows: who it is for, which mailbox it has selected, what it was told. The commands work
/// on it; it knows no socket.
class ImapSession
{
public:
    enum class State { NotAuthenticated, Authenticated, Selected, Logout }; // RFC 3501 §3
    using LineHandler = std::function<ImapReply(const QByteArray &)>;

    /// `write` takes what goes to the client.
    ImapSession(MemoryMailstore &store, MailboxObserver *observer, std::function<void(const QByteArray &)> write);

    /// Capabilities as they are now; AUTH= only before login.
    [[nodiscard]] QByteArray capabilities() const;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] MailAccount &account() const { return *m_account; }
    [[nodiscard]] SelectedMailbox &selected() const { return *m_selected; }
    [[nodiscard]] MemoryMailstore &store() const { return m_store; }

    void enter(MailAccount *account);
    void select(const std::shared_ptr<Mailbox> &mailbox, bool readOnly);
    void unselect();
    void logout() { m_state = State::Logout; }

    /// An untagged response, CRLF added.
    void untagged(const QByteArray &text) { m_write("* " + text + "\r\n"); }

    /// Has the client used CONDSTORE? Flag changes come with MODSEQ from then on (RFC 7162 §3.1).
    [[nodiscard]] bool condstore() const { return m_condstore; }
    void enableCondstore() { m_condstore = true; }

    /// The next line belongs to the command at hand.
    ImapReply awaitLine(const QByteArray &prompt, LineHandler handler);
    [[nodiscard]] bool isAwaitingLine() const { return bool(m_lineHandler); }
    ImapReply takeLine(const QByteArray &line);

    [[nodiscard]] bool isIdle() const { return m_idle; }
    void setIdle(bool idle) { m_idle = idle; }

    /// Tells the client what others have changed in the selected mailbox.
    void reportChanges(bool mayExpunge);

private:
    MemoryMailstore &m_store;
    MailboxObserver *m_observer;
    std::function<void(const QByteArray &)> m_write;
    State m_state = State::NotAuthenticated;
    MailAccount *m_account = nullptr;
    std::unique_ptr<SelectedMailbox> m_selected;
    LineHandler m_lineHandler;
    bool m_condstore = false;
    bool m_idle = false;
};

} // namespace postrider::demo
