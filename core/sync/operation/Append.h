// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"
#include "store/BlobRepo.h"
#include "store/NewMessage.h"
#include "sync/operation/Appending.h"
#include "sync/operation/Operation.h"

#include <map>
#include <vector>

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
    store::PreparedText text;
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

/// Puts messages into a folder. They are shown there at once. Before one is sent the folder is searched for its
/// Message-ID: a try that was cut, or the provider's own copy, is not doubled. Many for one folder (an import) go
/// together, in one command where the server has MULTIAPPEND (RFC 3502), and are looked for only after a cut: the store
/// knows what is in a folder that has been synced.
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
    /// But for copies of sent messages, each of which ends a row of the Outbox, and for what was refused together.
    [[nodiscard]] bool merge(const store::JournalEntry &next) override;
    [[nodiscard]] QByteArray likeness() const override;
    [[nodiscard]] bool repeatsSafely() const override { return false; }
    [[nodiscard]] QString label() const override;

private:
    using Placed = std::map<MessageId, Uid>;

    /// `placed`: what the server has, also after an error.
    Task<Result<void>> replayTo(SyncContext &context, ImapLink &link, const store::Folder &folder, Placed &placed);
    /// Takes those out of `items` that the server has already.
    Task<Result<void>> lookFor(ImapLink &link, store::Database &reader, const store::Folder &folder,
                               std::vector<AppendItem> &items, Placed &placed);
    Task<Result<void>> send(ImapLink &link, const store::Folder &folder, std::vector<AppendItem> items, Placed &placed);
    [[nodiscard]] std::vector<AppendItem> unplaced(store::Database &reader, Placed &placed) const;
    [[nodiscard]] bool mustLookFor(const store::Folder &folder) const;
    [[nodiscard]] MailFlags flagsOf(MessageId message) const;

    FolderId m_folder;
    std::map<MessageId, MailFlags> m_flags;
    OutboxId m_outbox;
};

} // namespace postrider::sync
