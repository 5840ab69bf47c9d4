// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/MailServer.h"
#include "base/Result.h"
#include "smtp/Submission.h"

#include <memory>

#include <QObject>

namespace postrider::smtp {

/// Joins an SmtpSession to a socket: one connection, any number of messages, one after the other. Lives in one thread.
/// Every continuation is answered exactly once, also by abort() and by the end of this object.
class SmtpClient : public QObject
{
    Q_OBJECT

public:
    explicit SmtpClient(std::shared_ptr<Clock> clock, QObject *parent = nullptr);
    ~SmtpClient() override;

    /// Connects, secures, greets and logs in (no AUTH when the login has no user). Errors: those of net;
    /// "login-refused" (NeedsUser), "starttls-missing", "starttls-refused", "auth-missing", "service-unavailable",
    /// "protocol-error".
    void open(const ServerLogin &login, Continuation<void> done);

    /// Before the final dot the client emits aboutToCommit() and waits for proceed(): the caller writes the state
    /// 'sending' to disk in between. Without a recipient left the message is not given up and the error is that of the
    /// first recipient. Errors: see ReplyCode; "outcome-unknown" (NeedsUser) when the connection was lost between the
    /// dot and its reply, so that nobody knows whether the message was taken: never resend that blindly.
    void send(const Submission &submission, Continuation<SendReport> done);
    /// Writes the final dot. Does nothing when nobody waits for it.
    void proceed();

    /// QUIT, then close. Unanswered after 5 s: closed all the same.
    void quit(Continuation<void> done = {});
    /// Closes at once; whoever waits gets "cancelled", after the dot "outcome-unknown".
    void abort();

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isSending() const;
    /// The SIZE limit of the server in bytes; 0: none told (RFC 1870).
    [[nodiscard]] qint64 maximumSize() const;

Q_SIGNALS:
    /// All is written but the final dot. Call proceed(), or abort() when it must not be sent.
    void aboutToCommit();
    /// Bytes of the message handed to the network.
    void progress(qint64 sent, qint64 total);
    /// The connection has ended, for whatever reason, while nobody waited for an answer.
    void closed();
    /// Each line on the wire for the protocol console; credentials are masked.
    void traced(bool fromServer, const QByteArray &line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::smtp
