// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/JournalEntry.h"
#include "store/WriteTransaction.h"
#include "sync/ImapLink.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace postrider::sync {

/// What came of a replay. Some messages may be done while the rest met an error or waits for its place on the server.
struct ReplayOutcome
{
    /// What the server has taken. Messages that are neither here nor struck by `error` stay pending.
    std::vector<MessageId> done;
    /// Writes the server's columns of what is done; run in the transaction that ends it in the journal.
    std::function<void(store::WriteTransaction &)> confirm;
    /// Concerns everything that is not done.
    std::optional<Error> error;
    /// Done, but not quite as wished: to be told.
    std::vector<Error> remarks;
    /// An account whose journal goes on when this is confirmed; none as a rule.
    AccountId woken;
    /// Something was done, or may have been, that must not be done twice: the next try has to look first.
    bool mustLook = false;
};

/// One thing that a user did offline (ARCHITECTURE rule 7). The classes of this folder have, beside what is declared
/// here, a static apply(): the local change and the journal row in one transaction.
///
/// The journal says "sent" on disk before a replay begins. Replay is idempotent: after a cut it is simply done again,
/// with mayHaveBeenDone() telling that it may have been done already.
class Operation
{
public:
    explicit Operation(const store::JournalEntry &entry)
        : m_entries{entry}
        , m_messages(entry.messages)
    {
    }
    virtual ~Operation() = default;

    /// Takes another operation in, when both can be replayed as one; nothing may stand between them in the journal.
    [[nodiscard]] virtual bool merge(const store::JournalEntry &next);
    /// Only operations of one likeness may be merged, so that nobody has to ask all others; empty: it never is.
    [[nodiscard]] virtual QByteArray likeness() const;

    /// Adapts to what has happened on the server meanwhile: messages that vanished leave the operation. False: nothing
    /// is left to do.
    [[nodiscard]] virtual bool rebase(store::Database &database);

    /// Does it on the server. Runs under no folder lock; takes what it needs.
    virtual Task<ReplayOutcome> replay(SyncContext &context, ImapLink &link) = 0;

    /// Undoes the local change where it is not done. The overlay and the row are dropped by the caller.
    virtual void revert(store::WriteTransaction &transaction) const;

    /// Whether it is about a folder itself: it waits for everything before it that concerns the folder.
    [[nodiscard]] virtual bool concernsFolder() const { return false; }
    /// Whether doing it again does no harm, so that it can be taken back after a try that was cut.
    [[nodiscard]] virtual bool repeatsSafely() const { return true; }

    /// In words, for the sentence that tells of its failure: "Move 3 messages".
    [[nodiscard]] virtual QString label() const = 0;

    [[nodiscard]] const std::vector<store::JournalEntry> &entries() const { return m_entries; }
    [[nodiscard]] const std::vector<MessageId> &messages() const { return m_messages; }

protected:
    /// Whether a try before this one was cut in mid-sentence.
    [[nodiscard]] bool mayHaveBeenDone() const;
    /// Keeps what this try has found out, on disk, in the payload of each entry.
    Task<Result<void>> keepInPayload(SyncContext &context, QLatin1String key, QJsonValue value);

    [[nodiscard]] const QJsonObject &payload() const { return m_entries.front().payload; }
    /// For merge(): the other one is done with this.
    void take(const store::JournalEntry &next);
    void setMessages(std::vector<MessageId> messages) { m_messages = std::move(messages); }

private:
    std::vector<store::JournalEntry> m_entries;
    std::vector<MessageId> m_messages;
};

} // namespace postrider::sync
