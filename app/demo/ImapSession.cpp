// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapSession.h"

#include <utility>

namespace postrider::demo {

ImapSession::ImapSession(MemoryMailstore &store, MailboxObserver *observer,
                         std::function<void(const QByteArray &)> write)
    : m_store(store)
    , m_observer(observer)
    , m_write(std::move(write))
{
}

QByteArray ImapSession::capabilities() const
{
    const QByteArray always =
        "IMAP4rev1 IDLE UIDPLUS MOVE CONDSTORE SPECIAL-USE LITERAL+ SASL-IR ID NAMESPACE UNSELECT "
        "ENABLE CHILDREN";
    return m_state == State::NotAuthenticated ? always + " AUTH=PLAIN" : always;
}

void ImapSession::enter(MailAccount *account)
{
    m_account = account;
    m_state = State::Authenticated;
}

void ImapSession::select(const std::shared_ptr<Mailbox> &mailbox, bool readOnly)
{
    m_selected = std::make_unique<SelectedMailbox>(mailbox, readOnly, m_observer);
    m_state = State::Selected;
}

void ImapSession::unselect()
{
    m_selected.reset();
    m_state = State::Authenticated;
}

ImapReply ImapSession::awaitLine(const QByteArray &prompt, LineHandler handler)
{
    m_lineHandler = std::move(handler);
    return ImapReply::pending(prompt);
}

ImapReply ImapSession::takeLine(const QByteArray &line)
{
    return std::exchange(m_lineHandler, nullptr)(line);
}

void ImapSession::reportChanges(bool mayExpunge)
{
    if (m_selected)
        m_selected->report({[this](const QByteArray &line) { m_write(line + "\r\n"); }, m_condstore, mayExpunge});
}

} // namespace postrider::demo
