// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/SessionEvent.h"
#include "smtp/Transaction.h"

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace postrider::smtp {

/// Taken back by the user: nothing is wrong with it.
[[nodiscard]] Error withdrawn();
/// The connection ended for the sake of another message; the same again will do.
[[nodiscard]] Error interrupted();

/// What the next reply is waited for, and so how long.
enum class Patience {
    None, ///< nothing is awaited from the server
    Opening,
    Command,
    Content, ///< bytes are on their way
    End      ///< the server has the message and has not said whether it takes it
};

/// The messages of one connection, in order: which may be begun behind which, and whose reply it is that comes. Where
/// PIPELINING is offered the envelope of a message goes with the end of the one before; with CHUNKING small messages
/// follow each other without waiting, at most `most` of them unanswered. Messages behind these are held ready.
class Pipeline
{
public:
    /// So many are unanswered after their end at most: those that a cut leaves in doubt.
    static constexpr std::size_t most = 8;

    Pipeline(const Capabilities &capabilities, bool encrypted)
        : m_capabilities(capabilities)
        , m_encrypted(encrypted)
    {
    }

    [[nodiscard]] bool isIdle() const { return m_queue.empty() && m_expected.empty(); }
    /// No message in it; the reply to a RSET may still be awaited.
    [[nodiscard]] bool isEmpty() const { return m_queue.empty(); }
    /// Whether one more fits in; see isExhausted().
    [[nodiscard]] bool canTake() const;
    /// As many messages as the server takes on one connection (RFC 9422).
    [[nodiscard]] bool isExhausted() const;

    /// Its end comes as SentEvent, of what cannot be sent at once.
    void add(Ticket ticket, const Submission &submission, std::vector<SessionEvent> &events);
    void proceed(Ticket ticket);
    /// Takes a message back whose end is not written; false: too late. What was begun ends the connection as soon as
    /// those before it are answered; those behind it are told "interrupted".
    [[nodiscard]] bool withdraw(Ticket ticket, std::vector<SessionEvent> &events);
    /// The connection has to end now, for a message that was taken back.
    [[nodiscard]] bool isSpent() const { return !m_queue.empty() && m_queue.front()->isWithdrawn(); }
    void write(Outbound &out, qsizetype limit, std::vector<SessionEvent> &events);
    /// An error: the connection has to end with it.
    [[nodiscard]] std::optional<Error> onReply(const Reply &reply, Outbound &out, std::vector<SessionEvent> &events);
    /// The connection is over. `byServer`: the server said so in place of a reply (421) and did nothing that came
    /// behind; else what is behind its end has an unknown outcome.
    void end(const Error &error, bool byServer, std::vector<SessionEvent> &events);

    [[nodiscard]] Patience patience() const;
    /// The message whose bytes are being written; null: none.
    [[nodiscard]] const Transaction *uploading() const;

private:
    [[nodiscard]] bool mayBegin(std::size_t index) const;
    void askPermissions(std::vector<SessionEvent> &events);
    [[nodiscard]] std::optional<Error> afterStep(Transaction::Step step, Transaction &transaction, const Wire &wire,
                                                 std::vector<SessionEvent> &events);
    [[nodiscard]] Transaction *find(Ticket ticket) const;
    void remove(Ticket ticket);

    Capabilities m_capabilities;
    bool m_encrypted;
    std::deque<std::unique_ptr<Transaction>> m_queue;
    std::deque<Expected> m_expected;
    std::size_t m_window = most; ///< so many are taken now
    std::size_t m_begun = 0;
};

} // namespace postrider::smtp
