// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"
#include "store/BlobRepo.h"
#include "store/NewMessage.h"
#include "sync/operation/Operation.h"

namespace postrider::sync {

/// A message to be put into a folder of the server: the copy of what was sent.
struct AppendWish
{
    AccountId account;
    FolderId folder;
    QDateTime at;
    /// Headers for the list; without UID. Its flags and internalDate go to the server, too.
    store::NewMessage headers;
    store::PreparedBlob bytes;
    store::BodyText text;
    /// The outbox entry that ends when the copy is there; none otherwise.
    OutboxId outbox;
};

/// Where a message whose bytes are here is to go, and how it is to look there.
struct AppendPlace
{
    AccountId account;
    FolderId folder;
    QDateTime at; ///< when the user wished it
    MailFlags flags;
    QDateTime internalDate;
};

/// Reads and compresses: slow for large input, from any thread.
[[nodiscard]] AppendWish appendWishFor(const QByteArray &bytes, const AppendPlace &place);

/// Puts a message into a folder. It is shown there at once. Before it is sent the folder is searched for its
/// Message-ID: a try that was cut, or the provider's own copy, is not doubled.
class Append final : public Operation
{
public:
    static constexpr QLatin1String kind{"append"};

    explicit Append(const store::JournalEntry &entry);

    static void apply(store::WriteTransaction &transaction, const AppendWish &wish);
    /// The outbox entry that ends with this one; none when it is no append.
    [[nodiscard]] static OutboxId outboxOf(const store::JournalEntry &entry);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    void revert(store::WriteTransaction &transaction) const override;
    [[nodiscard]] bool merge(const store::JournalEntry &) override { return false; }
    [[nodiscard]] bool repeatsSafely() const override { return false; }
    [[nodiscard]] QString label() const override;

private:
    Task<Result<Uid>> replayTo(SyncContext &context, ImapLink &link, const store::Folder &folder);
    Task<Result<Uid>> send(SyncContext &context, ImapLink &link, const store::Folder &folder, QDateTime date);

    FolderId m_folder;
    MailFlags m_flags;
    OutboxId m_outbox;
};

} // namespace postrider::sync
