// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/MailFlags.h"

#include <optional>
#include <span>
#include <vector>

#include <QStringList>

namespace postrider::store {

class Database;
class WriteTransaction;

/// The labels of Gmail (X-GM-LABELS): names as a user gave them, and system labels with a backslash ("\Inbox"). A label
/// of the user is shown as a tag, "\Important" as the mark of that name; the rest say where a message lies.
class MessageLabels final
{
public:
    /// What the server says of one message of a folder.
    struct Told
    {
        Uid uid;
        QStringList labels;
    };

    explicit MessageLabels(Database &database)
        : m_database(database)
    {
    }

    /// None: unknown, or a server without labels.
    [[nodiscard]] std::optional<QStringList> of(MessageId id) const;
    /// Those of `ids` that lie on a server with labels, in the same order.
    [[nodiscard]] std::vector<MessageId> labelled(std::span<const MessageId> ids) const;

    /// How labels look with the flags of a message.
    [[nodiscard]] static MailFlags asTags(const QStringList &labels);
    /// What of `flags` is kept as labels where there are labels.
    [[nodiscard]] static QStringList fromTags(const MailFlags &flags);
    /// Within the limits of the store: without control characters, not too many, sorted.
    [[nodiscard]] static QStringList cleaned(const QStringList &labels);

    /// Of one row alone; answers whether it had others before.
    static bool set(WriteTransaction &transaction, MessageId id, const QStringList &labels);
    /// UIDs that are not here are left out. Where labels are views (LabelViews.h) the message is shown where they say.
    /// Answers how many messages had other labels before.
    static int setTold(WriteTransaction &transaction, FolderId folder, std::span<const Told> told);
    /// The server has taken the change, for these and, as it is one message, for the same message in other folders.
    static void change(WriteTransaction &transaction, std::span<const MessageId> ids, const QStringList &add,
                       const QStringList &remove);

private:
    Database &m_database;
};

} // namespace postrider::store
