// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/MailServer.h"
#include "base/Result.h"
#include "smtp/Submission.h"
#include "smtp/wire/Capabilities.h"

#include <functional>
#include <memory>

#include <QObject>

namespace postrider::smtp {

/// Joins an SmtpSession to a socket: one connection, any number of messages, one after the other. Lives in one thread;
/// the clock must outlive it. Every continuation is answered exactly once, later and never from inside the call that
/// gave it, also by abort(), a cut and the end of this object. To delete the client from one of its signals or
/// continuations, use deleteLater().
class SmtpClient : public QObject
{
    Q_OBJECT

public:
    explicit SmtpClient(Clock &clock, QObject *parent = nullptr);
    ~SmtpClient() override;

    /// Connects, secures, greets and logs in (no AUTH when the login has no user). Use once. Errors: those of
    /// net::MailSocket; "login-refused" (NeedsUser), "starttls-missing", "starttls-refused" (Tls, Permanent),
    /// "auth-missing", "auth-insecure", "service-unavailable", "protocol-error", "connection-lost".
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
    /// What the server offers, known while isOpen().
    [[nodiscard]] const Capabilities &capabilities() const;

    /// Each line on the wire for the protocol console; credentials are masked, messages left out. Empty function: none.
    using Trace = std::function<void(bool fromServer, const QByteArray &line)>;
    void setTrace(Trace trace);

Q_SIGNALS:
    /// All is written but the final dot. Call proceed(), or abort() when it must not be sent.
    void aboutToCommit();
    /// Bytes of the message handed to the network.
    void progress(qint64 sent, qint64 total);
    /// The connection has ended, for whatever reason, while nobody waited for an answer.
    void closed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::smtp
