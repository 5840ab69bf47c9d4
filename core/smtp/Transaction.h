// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "smtp/Envelope.h"
#include "smtp/Outbound.h"
#include "smtp/Submission.h"
#include "smtp/wire/Capabilities.h"
#include "smtp/wire/Reply.h"

#include <deque>
#include <optional>
#include <vector>

namespace postrider::smtp {

/// What a reply answers.
enum class Awaited { Reset, Mail, Recipient, Data, Chunk, End, EmptyEnd };

/// A reply to come and whose it is.
struct Expected
{
    Ticket ticket = 0;
    Awaited what = Awaited::Reset;
};

/// Where commands go: the bytes, and what is expected for them.
struct Wire
{
    Outbound &out;
    std::deque<Expected> &expected;

    void say(const QByteArray &line, Ticket ticket, Awaited what) const
    {
        out.commands(line);
        expected.push_back({ticket, what});
    }
};

/// One message from MAIL to the reply after its last byte (RFC 5321 §3.3): the envelope in one piece where PIPELINING
/// is offered (RFC 2920), the content by BDAT where CHUNKING is (RFC 3030), else by DATA. Every reply is read; nothing
/// is given up before the last one of the envelope, except in an eager transaction, which says all in one breath.
class Transaction
{
public:
    enum class Phase {
        Queued,
        Envelope,
        Content, ///< bytes may follow
        Ended,   ///< the last byte is written: the outcome is the server's alone to tell
        Finished
    };
    enum class Step {
        Continues,
        Finished, ///< see result()
        Broken    ///< as Finished, and the server no longer knows what we mean: the connection has to end
    };

    Transaction(Ticket ticket, Submission submission, const Capabilities &capabilities, bool encrypted);

    /// What can be seen before anything is said; see Envelope::write().
    [[nodiscard]] Result<void> prepare();

    /// `eager`: the content need not wait for the envelope's replies. `resetFirst`: what stands before is unanswered,
    /// so that its recipients might still count (RFC 3030 §2 lets a failed BDAT keep them).
    void begin(const Wire &wire, bool eager, bool resetFirst);
    void writeContent(const Wire &wire, qsizetype limit);
    [[nodiscard]] Step onReply(Awaited what, const Reply &reply, const Wire &wire);
    /// A reply nobody asked for, in the middle of the content: the server gives up.
    void refuse(const Error &error);

    /// Whether the end may be written once `permit()` was called and has not been asked for.
    [[nodiscard]] bool wantsPermission(bool early) const;
    void markAsked() { m_asked = true; }
    /// Counts only when it was asked for.
    void permit() { m_permitted = m_permitted || m_asked; }
    [[nodiscard]] bool isAwaitingPermission() const { return m_asked && !m_permitted; }
    /// A small message of which nothing is missing but the permission.
    [[nodiscard]] bool isHeldUp() const;

    /// Taken back after it was begun: nothing more of it is written.
    void withdraw() { m_withdrawn = true; }
    [[nodiscard]] bool isWithdrawn() const { return m_withdrawn; }

    [[nodiscard]] Ticket ticket() const { return m_ticket; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isEnded() const { return m_phase >= Phase::Ended; }
    /// After a refusal: recipients of it may still be known to the server.
    [[nodiscard]] bool needsReset() const { return m_needsReset; }
    [[nodiscard]] Result<SendReport> result() const;
    /// Ends it without its last reply. What was refused before stays refused; else `unless` is the result.
    [[nodiscard]] Result<SendReport> resultWhenLost(const Error &unless);
    [[nodiscard]] qint64 contentSent() const { return m_contentSent; }
    [[nodiscard]] qint64 contentSize() const { return m_content.size(); }
    /// So little that it need not be sent in pieces.
    [[nodiscard]] bool isSmall() const;

private:
    struct Line
    {
        QByteArray bytes;
        Awaited what;
    };

    void writeLines(const Wire &wire);
    void writeData(const Wire &wire, qsizetype limit);
    void writeChunks(const Wire &wire, qsizetype limit);
    void writeEnd(const Wire &wire);
    [[nodiscard]] Step onMailReply(const Reply &reply, const Wire &wire);
    [[nodiscard]] Step onRecipientReply(const Reply &reply, const Wire &wire);
    [[nodiscard]] Step onDataReply(const Reply &reply, const Wire &wire);
    [[nodiscard]] Step onChunkReply(const Reply &reply);
    [[nodiscard]] Step onEndReply(const Reply &reply);
    [[nodiscard]] Step finish(const std::optional<Error> &error, bool needsReset);
    [[nodiscard]] bool hasAccepted() const;
    /// For certain, whatever else comes: the sender, or every recipient that was named.
    [[nodiscard]] bool isRefused() const;
    [[nodiscard]] Step finishRefused();

    Ticket m_ticket;
    Submission m_submission;
    Capabilities m_capabilities;
    bool m_encrypted;
    Phase m_phase = Phase::Queued;
    bool m_eager = false;
    bool m_asked = false;
    bool m_permitted = false;
    bool m_withdrawn = false;
    bool m_needsReset = false;
    std::deque<Line> m_lines;         ///< not yet written
    std::vector<std::size_t> m_named; ///< the recipients in the order of their RCPT
    std::size_t m_answered = 0;       ///< of them
    SendReport m_report;
    std::optional<Error> m_error;
    QByteArray m_content;
    qsizetype m_contentSent = 0;
    qsizetype m_chunkLeft = 0; ///< bytes announced by BDAT and not yet written
    int m_chunksAwaited = 0;
};

} // namespace postrider::smtp
