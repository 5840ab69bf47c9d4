// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Threading.h"

#include "store/AddressCodec.h"
#include "store/MessageLimits.h"
#include "store/Query.h"
#include "store/ThreadKeys.h"
#include "store/WriteTransaction.h"

#include <algorithm>

namespace postrider::store {

namespace {

// FNV-1a, 64 bits (draft-eastlake-fnv §5).
constexpr quint64 fnvOffset = 0xcbf29ce484222325ULL;
constexpr quint64 fnvPrime = 0x00000100000001b3ULL;

/// No Message-ID holds it, so no sender can name a conversation of the server.
const QString serverPrefix = QStringLiteral("\n");

struct Member
{
    MessageId id;
    FolderId shownFolder;
    bool hidden = false;
    std::vector<qint64> keys;
};

std::vector<Member> membersOf(Connection &mail, ThreadId thread)
{
    std::vector<Member> members;
    Query query(mail,
                "SELECT m.id, m.shown_folder_id, m.hidden, f.account_id, d.message_id, d.in_reply_to, d.refs,"
                " d.server_thread"
                " FROM message m JOIN message_detail d ON d.id = m.id JOIN folder f ON f.id = m.folder_id"
                " WHERE m.thread_id = ?1",
                thread);
    while (query.next()) {
        members.push_back(
            {query.id<MessageId>(0), query.id<FolderId>(1), query.flag(2),
             Threading::keys(query.id<AccountId>(3), {query.text(4), query.text(5),
                                                      AddressCodec::decodeStrings(query.text(6)), query.text(7)})});
    }
    return members;
}

/// The keys of a thread are those of its messages, so they need no index by thread.
void join(WriteTransaction &transaction, ThreadKeys &known, ThreadId from, ThreadId to)
{
    Connection &mail = transaction.database().mail();
    for (const Member &member : membersOf(mail, from)) {
        execute(mail, "UPDATE message SET thread_id = ?2 WHERE id = ?1", member.id, to);
        for (const qint64 key : member.keys)
            known.set(key, to);
        if (!member.hidden)
            transaction.noteChanged(member.shownFolder, member.id);
    }
}

} // namespace

qint64 Threading::key(AccountId account, const QString &messageId)
{
    quint64 hash = fnvOffset ^ static_cast<quint64>(account.value);
    hash *= fnvPrime;
    for (const QChar c : messageId) {
        hash ^= c.unicode();
        hash *= fnvPrime;
    }
    return static_cast<qint64>(hash);
}

std::vector<qint64> Threading::keys(AccountId account, const Names &names)
{
    std::vector<qint64> keys;
    const auto add = [&](const QString &id) {
        if (id.isEmpty())
            return;
        const qint64 k = key(account, id);
        if (std::find(keys.begin(), keys.end(), k) == keys.end())
            keys.push_back(k);
    };
    add(names.messageId);
    add(names.inReplyTo);
    for (const QString &reference : names.references)
        add(reference);
    if (!names.serverThread.isEmpty())
        add(serverPrefix + names.serverThread);
    return keys;
}

ThreadId Threading::place(WriteTransaction &transaction, ThreadKeys &known, const std::vector<qint64> &keys,
                          ThreadId fresh)
{
    std::vector<qint64> unknown;
    std::vector<ThreadId> found;
    for (const qint64 key : keys) {
        const ThreadId thread = known.find(key);
        if (!thread.isValid())
            unknown.push_back(key);
        else if (std::find(found.begin(), found.end(), thread) == found.end())
            found.push_back(thread);
    }
    // The oldest thread stays: whoever shows it keeps its id.
    const ThreadId thread = found.empty() ? fresh : *std::min_element(found.begin(), found.end());
    for (const ThreadId other : found) {
        if (other != thread)
            join(transaction, known, other, thread);
    }
    for (const qint64 key : found.size() > 1 ? keys : unknown)
        known.set(key, thread);
    return thread;
}

} // namespace postrider::store
