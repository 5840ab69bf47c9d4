// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/operation/Appending.h"
#include "sync/operation/Operation.h"

#include <map>
#include <span>

#include <QDateTime>

namespace postrider::imap {
struct FetchedMessage;
}

namespace postrider::sync {

/// Messages that come from another account: shown in their new folder at once, appended there, many in one command
/// where the server has MULTIAPPEND, and only what this server has confirmed leaves the other account (TransferOut). A
/// try that was cut is looked for among what has come since; an older message with the same Message-ID is another one.
class TransferIn final : public Operation
{
public:
    static constexpr QLatin1String kind{"transfer-in"};

    explicit TransferIn(const store::JournalEntry &entry);

    struct Wish
    {
        AccountId account;
        FolderId folder;
        /// What is there → what is to be here: rows of the folder without UID whose bytes are in the store.
        std::map<MessageId, MessageId> copies;
        AccountId from;
        OperationId out; ///< TransferOut of the other account; none: they are copied, and stay there
        QDateTime at;
    };
    static void apply(store::WriteTransaction &transaction, const Wish &wish);

    /// What has not been sent yet of the copies of these messages is taken away again.
    static void takeBackFor(store::WriteTransaction &transaction, std::span<const MessageId> sources);
    /// Takes back one message by its copy, when nobody has sent it yet: the copy goes, and what it was made of is shown
    /// again. False: nothing was changed.
    static bool takeBack(store::WriteTransaction &transaction, MessageId copy);

    Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) override;
    void revert(store::WriteTransaction &transaction) const override;
    /// What comes from the same account into the same folder, and was not tried yet.
    [[nodiscard]] bool merge(const store::JournalEntry &next) override;
    [[nodiscard]] QByteArray likeness() const override;
    [[nodiscard]] bool repeatsSafely() const override { return false; }
    [[nodiscard]] QString label() const override;

private:
    /// Of one try.
    struct Progress
    {
        std::map<MessageId, Uid> placed; ///< copies; no UID where the server did not say
        std::vector<MessageId> refused;
    };

    struct Source
    {
        MessageId message;
        OperationId out; ///< TransferOut of the other account; none: the message stays there
    };

    void read(const store::JournalEntry &entry);
    [[nodiscard]] Source sourceOf(MessageId copy) const;
    void takeAway(store::WriteTransaction &transaction, std::span<const MessageId> copies) const;
    void confirm(store::WriteTransaction &transaction, const Progress &progress, const QDateTime &at) const;
    /// What a try that was cut has left in the folder; and the mark for the next look, on disk.
    Task<Result<std::map<MessageId, Uid>>> placedBefore(SyncContext &context, ImapLink &link,
                                                        const store::Folder &folder);
    Task<Result<std::map<MessageId, Uid>>> placedSinceMark(SyncContext &context, ImapLink &link,
                                                           const store::Folder &folder);
    Task<Result<void>> sendAll(SyncContext &context, ImapLink &link, const store::Folder &folder, Progress &progress,
                               ReplayOutcome &outcome);
    /// An error: nothing more can be sent now. What is refused is in `progress`.
    Task<Result<void>> send(SyncContext &context, ImapLink &link, const store::Folder &folder,
                            std::vector<AppendItem> items, Progress &progress, ReplayOutcome &outcome);
    Task<Result<void>> sendEachAlone(SyncContext &context, ImapLink &link, const store::Folder &folder,
                                     std::vector<AppendItem> items, Progress &progress, ReplayOutcome &outcome);

    FolderId m_folder;
    AccountId m_from;
    bool m_moves = false;                  ///< they do not stay there
    std::map<MessageId, Source> m_sources; ///< by copy
};

} // namespace postrider::sync
