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
    MessageId copy;     ///< what the Drafts folder has of it; it may be gone. Written by save() for a new draft alone
    QDateTime copiedAt; ///< updatedAt of what was copied; invalid: nothing

    /// Whether the copy, if there is one, holds all of it.
    [[nodiscard]] bool isCopied() const { return copiedAt.isValid() && copiedAt >= updatedAt; }
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
    [[nodiscard]] std::optional<Draft> byCopy(MessageId copy) const;
    /// Those that no folder shows, newest first.
    [[nodiscard]] std::vector<Draft> withoutCopy() const;
    /// Those of which the Drafts folder has not got the last change, newest first.
    [[nodiscard]] std::vector<Draft> uncopied() const;
    /// Earlier states, newest first.
    [[nodiscard]] std::vector<Draft> versions(DraftId id) const;

    /// Inserts when draft.id is none. Bytes of attachments are put with BlobRepo::put, in this transaction or before.
    static DraftId save(WriteTransaction &transaction, const Draft &draft);
    static void remove(WriteTransaction &transaction, DraftId id);
    /// `copiedAt`: Draft::updatedAt of what the copy holds.
    static void setCopy(WriteTransaction &transaction, DraftId id, MessageId copy, const QDateTime &copiedAt);
    /// The copy is about to go: so does the draft, unless it holds more than the copy did.
    static void copyGoes(WriteTransaction &transaction, MessageId copy);

private:
    Database &m_database;
};

} // namespace postrider::store
