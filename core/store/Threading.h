// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <vector>

#include <QString>
#include <QStringList>

namespace postrider::store {

class ThreadKeys;
class WriteTransaction;

/// Conversations by Message-ID, In-Reply-To and References (as JWZ does), across the folders of an account. A subject
/// alone joins nothing, but what the server says is one conversation is one. Every id that is named is remembered with
/// its thread, so that it does not matter in which order messages come. Private to the store room; throws
/// SQLite::Exception.
class Threading final
{
public:
    /// A 64-bit name of a message id in an account. Two ids with one name would share a thread: harmless, and no more
    /// than a sender gets by naming a foreign message in References.
    [[nodiscard]] static qint64 key(AccountId account, const QString &messageId);

    /// What of a message tells its conversation. Ids without <>.
    struct Names
    {
        QString messageId;
        QString inReplyTo;
        QStringList references;
        QString serverThread; ///< X-GM-THRID, THREADID; empty: the server does not say
    };

    /// The keys of a message: its own, those it names, and that of the server, without doubles.
    [[nodiscard]] static std::vector<qint64> keys(AccountId account, const Names &names);

    /// The thread of a message with these keys; `fresh` if none of them is known. Joins threads that turn out to be
    /// one, and sets the keys.
    [[nodiscard]] static ThreadId place(WriteTransaction &transaction, ThreadKeys &known,
                                        const std::vector<qint64> &keys, ThreadId fresh);
};

} // namespace postrider::store
