// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/MailServer.h"
#include "base/Result.h"
#include "smtp/Question.h"
#include "smtp/Submission.h"
#include "smtp/wire/Capabilities.h"
#include "smtp/wire/Reply.h"

#include <functional>
#include <memory>

#include <QObject>

namespace postrider::smtp {

/// Joins an SmtpSession to a socket: one connection, any number of messages, several of them under way at a time. Lives
/// in one thread; the clock must outlive it. Every continuation is answered exactly once, later and never from inside
/// the call that gave it, also by abort(), a cut and the end of this object. To delete the client from one of its
/// signals or continuations, use deleteLater().
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

    /// Takes a message while canSend(). Before its end (the final dot, the last chunk) the client emits aboutToCommit()
    /// and waits for proceed(): the caller writes the state 'sending' to disk in between. When several are under way
    /// that comes early, so that the disk does not hold up the wire. Without a recipient left the message is not given
    /// up: the error is that of the only recipient, or the report says of each what it was told. Errors: see ReplyCode
    /// and Envelope::write(); "busy"; "outcome-unknown" (NeedsUser) when the connection was lost between the end and
    /// its reply, so that nobody knows whether the message was taken: never resend that blindly.
    Ticket send(const Submission &submission, Continuation<SendReport> done);
    /// Lets the message end. Does nothing when there is none of that name.
    void proceed(postrider::smtp::Ticket ticket);
    /// Takes back a message that has not ended: its answer is "withdrawn". Was it begun, the connection ends when those
    /// before it are answered, and those behind it get "interrupted". False: it is too late.
    bool withdraw(Ticket ticket);
    [[nodiscard]] bool canSend() const;
    /// No further message on this connection (RFC 9422): open another one.
    [[nodiscard]] bool isExhausted() const;

    /// VRFY, EXPN, HELP, NOOP while nothing is being sent; the server's own words. Errors: "busy", "argument-invalid".
    void ask(Question question, const QByteArray &argument, Continuation<Reply> done);

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
    /// The message may end. Call proceed(), or withdraw() when it must not be sent.
    void aboutToCommit(postrider::smtp::Ticket ticket);
    /// Bytes of the message handed to the network.
    void progress(postrider::smtp::Ticket ticket, qint64 sent, qint64 total);
    /// The connection has ended, for whatever reason, while nobody waited for an answer.
    void closed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::smtp
