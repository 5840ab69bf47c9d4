// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pop3/Pop3Listing.h"

#include "pop3/command/List.h"
#include "pop3/command/Top.h"
#include "pop3/command/Uidl.h"

#include <algorithm>
#include <deque>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

constexpr std::size_t headersAtOnce = 32; // a few hundred KiB on their way

Error uidlMissing(const Error &cause)
{
    return {ErrorDomain::Server, ErrorKind::Permanent, QStringLiteral("uidl-missing"),
            QCoreApplication::translate("postrider::sync",
                                        "The server does not tell its messages apart (it has neither UIDL nor TOP), so "
                                        "nothing was fetched. Ask the provider for IMAP."),
            cause.serverText};
}

} // namespace

Task<Result<std::vector<Pop3Item>>> Pop3Listing::run(const std::vector<store::Pop3Message> &known)
{
    Reply<std::vector<pop3::ListedUid>> uidl = m_link.run(pop3::command::Uidl());
    const Result<std::vector<pop3::ListedUid>> uids = co_await uidl;
    if (!uids && !m_link.isOpen())
        co_return uids.error();
    if (uids)
        m_items = Pop3Plan::fromUids(*uids);
    const bool isKnown = uids && Pop3Plan::nameless(m_items).empty() && Pop3Plan::toFetch(m_items, known).empty();
    if (isKnown)
        co_return m_items;
    Reply<std::vector<pop3::ListedSize>> list = m_link.run(pop3::command::List());
    const Result<std::vector<pop3::ListedSize>> sizes = co_await list;
    if (!sizes && (!uids || !m_link.isOpen()))
        co_return sizes.error();
    if (sizes)
        Pop3Plan::addSizes(m_items, *sizes);
    const Result<void> named = co_await nameRest();
    if (!named && !m_link.isOpen())
        co_return named.error();
    if (!named && !uids)
        co_return uidlMissing(named.error());
    std::erase_if(m_items, [](const Pop3Item &item) { return item.uid.isEmpty(); });
    co_return m_items;
}

/// Those that cannot be named stay nameless; the error is that of the last one.
Task<Result<void>> Pop3Listing::nameRest()
{
    Result<void> result;
    std::vector<std::size_t> todo;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (m_items[i].uid.isEmpty())
            todo.push_back(i);
    std::deque<Reply<QByteArray>> replies;
    std::size_t asked = 0;
    for (std::size_t answered = 0; answered < todo.size(); ++answered) {
        for (; asked < todo.size() && asked < answered + headersAtOnce; ++asked)
            replies.push_back(m_link.run(pop3::command::Top(m_items[todo[asked]].number, 0)));
        Reply<QByteArray> reply = replies.front();
        replies.pop_front();
        const Result<QByteArray> header = co_await reply;
        if (header)
            m_items[todo[answered]].uid = Pop3Plan::nameOf(*header);
        else
            result = header.error();
        if (!m_link.isOpen())
            break;
    }
    co_return result;
}

} // namespace postrider::sync
