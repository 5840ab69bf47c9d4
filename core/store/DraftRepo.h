// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/BlobRepo.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace postrider::store {

class Database;
class WriteTransaction;

/// A file of a draft; its bytes are a blob: BlobRepo::get(hash).
struct DraftAttachment
{
    QString name;
    QByteArray type; ///< "image/png"
    QByteArray hash;
    qint64 size = 0;
    QString contentId; ///< for inline pictures; empty otherwise
    bool operator==(const DraftAttachment &) const = default;
};

struct Draft
{
    DraftId id;
    AccountId account;
    QJsonObject fields; ///< what the composer shows: to, cc, bcc, subject, text, inReplyTo …
    std::vector<DraftAttachment> attachments;
    MessageId answered; ///< replied to or forwarded; none otherwise
    bool isForward = false;
    QDateTime updatedAt;
};

/// What is being written. Every save that differs keeps the version before it: the newest 50, and none older than
/// 30 days.
class DraftRepo final
{
public:
    explicit DraftRepo(Database &database)
        : m_database(database)
    {
    }

    /// Newest first.
    [[nodiscard]] std::vector<Draft> all() const;
    [[nodiscard]] std::vector<Draft> byAccount(AccountId account) const;
    [[nodiscard]] std::optional<Draft> byId(DraftId id) const;
    /// Earlier states, newest first.
    [[nodiscard]] std::vector<Draft> versions(DraftId id) const;

    /// Inserts when draft.id is none. Bytes of attachments are put with BlobRepo::put, in this transaction or before.
    static DraftId save(WriteTransaction &transaction, const Draft &draft);
    static void remove(WriteTransaction &transaction, DraftId id);

private:
    Database &m_database;
};

} // namespace postrider::store
