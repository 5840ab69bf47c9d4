// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "smtp/Outbound.h"
#include "smtp/Submission.h"
#include "smtp/wire/Capabilities.h"
#include "smtp/wire/Reply.h"

#include <deque>
#include <optional>

namespace postrider::smtp {

/// One message from MAIL to the reply after the dot (RFC 5321 §3.3), with the envelope in one piece where PIPELINING is
/// offered (RFC 2920). Every reply is read; nothing is given up before the last one of the envelope.
class Transaction
{
public:
    enum class Step {
        Continues,  ///< more replies or bytes to come
        Content,    ///< 354: the content may go, see takeContent()
        Finished,   ///< answered after the dot; see report()
        Refused,    ///< see error(); the connection needs a RSET
        RefusedEnd, ///< refused by the reply after the dot; no RSET needed
    };

    Transaction(Submission submission, const Capabilities &capabilities);

    /// What can be seen before anything is said. Errors: "no-recipients", "address-invalid", "message-too-large",
    /// "smtputf8-missing", "eight-bit-missing".
    [[nodiscard]] Result<void> begin(Outbound &out);
    [[nodiscard]] Step onReply(const Reply &reply, Outbound &out);

    /// The next piece of the content, at most `limit` bytes; empty at its end.
    [[nodiscard]] QByteArray takeContent(qsizetype limit);
    [[nodiscard]] bool isContentTaken() const { return m_contentSent == m_content.size(); }
    [[nodiscard]] qint64 contentSent() const { return m_contentSent; }
    [[nodiscard]] qint64 contentSize() const { return m_content.size(); }
    void writeDot(Outbound &out);
    /// After the dot the outcome is the server's alone to tell.
    [[nodiscard]] bool isDotWritten() const { return m_dotWritten; }

    [[nodiscard]] const SendReport &report() const { return m_report; }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    enum class Awaited { Mail, Recipient, Data, Dot };

    [[nodiscard]] Result<void> checkLimits() const;
    [[nodiscard]] QByteArray mailParameters() const;
    [[nodiscard]] Result<QByteArrayList> envelopeLines() const;
    void writeNext(Outbound &out);
    void onRecipientReply(const Reply &reply);
    [[nodiscard]] Step onDataReply(const Reply &reply, Outbound &out);
    [[nodiscard]] Step onDotReply(const Reply &reply);
    [[nodiscard]] Step refuse(const Error &error);
    [[nodiscard]] bool hasAccepted() const;

    Submission m_submission;
    Capabilities m_capabilities;
    QByteArrayList m_lines;        ///< not yet written
    std::deque<Awaited> m_awaited; ///< replies to come, in order
    std::size_t m_nextRecipient = 0;
    SendReport m_report;
    std::optional<Error> m_error;
    QByteArray m_content;
    qsizetype m_contentSent = 0;
    bool m_dotWritten = false;
    bool m_emptyDot = false; ///< DATA was let through although there is no recipient
};

} // namespace postrider::smtp
