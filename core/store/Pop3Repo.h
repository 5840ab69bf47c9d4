// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <optional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QDateTime>

namespace postrider::store {

class Database;
class WriteTransaction;

/// Where a fetched message stands with its POP3 server. Stored: never renumber.
enum class Pop3State : int {
    OnServer = 0,
    Deleting = 1, ///< everything of it is on disk and DELE may be said; QUIT has not been answered
    Gone = 2      ///< the server does not list it any more
};

/// A message that was fetched from a POP3 server.
struct Pop3Message
{
    QByteArray uid;
    MessageId message;
    QDateTime fetchedAt;
    bool whole = true; ///< false: the header alone
    Pop3State state = Pop3State::OnServer;
    bool deletedHere = false; ///< in the Trash, or for good; only told, never stored
    AccountId account;        ///< whose server it is from, wherever it lies; only told, see insert()
};

/// What an account knows of its maildrop (RFC 1939 §7): one row for each UID that was ever fetched, kept for a while
/// after the server stopped listing it, because servers forget and remember.
class Pop3Repo final
{
public:
    explicit Pop3Repo(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::vector<Pop3Message> byAccount(AccountId account) const;
    /// Of a message here; none when it did not come from a POP3 server.
    [[nodiscard]] std::optional<Pop3Message> byMessage(MessageId message) const;

    /// In the same transaction as the message itself. A UID that is known already gets the new message.
    static void insert(WriteTransaction &transaction, AccountId account, const Pop3Message &message);
    /// With Store::Priority::User it is durable when the write is done, and with it all that was written before.
    static void setState(WriteTransaction &transaction, AccountId account, std::span<const QByteArray> uids,
                         Pop3State state, const QDateTime &now);
    /// The rest of it has been fetched.
    static void setWhole(WriteTransaction &transaction, AccountId account, const QByteArray &uid);
    /// Drops what the server has not listed since `before`.
    static void forgetGone(WriteTransaction &transaction, AccountId account, const QDateTime &before);

private:
    Database &m_database;
};

} // namespace postrider::store
