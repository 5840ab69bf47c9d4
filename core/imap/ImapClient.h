// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/MailServer.h"
#include "base/Result.h"
#include "imap/PendingCommand.h"
#include "imap/Quirks.h"
#include "imap/SessionEvent.h"

#include <chrono>
#include <functional>
#include <memory>

#include <QObject>

namespace postrider::imap {

/// Joins an ImapSession to a socket: one connection to one server. Lives in one thread; the clock must outlive it.
/// Every continuation is answered exactly once, later and never from inside the call that gave it, also by abort(), a
/// cut and the end of this object. abort() is safe anywhere; to delete the client from one of its signals or
/// continuations, use deleteLater().
class ImapClient : public QObject
{
    Q_OBJECT

public:
    explicit ImapClient(Clock &clock, QObject *parent = nullptr);
    ~ImapClient() override;

    /// COMPRESS=DEFLATE where it is offered. Where it helps: not on the loopback, where it only costs time.
    enum class Compression { WhereItHelps, Always, Never };
    void setCompression(Compression compression);

    /// Connects, secures, logs in, says who we are (ID) and enables what is useful (CONDSTORE, QRESYNC). Use once.
    /// Errors: those of net::MailSocket and loginError(); Tls, Permanent: "starttls-missing", "starttls-refused",
    /// "preauth-refused"; "auth-missing", "auth-insecure", "login-disabled", "protocol-error", "server-closed".
    void open(const ServerLogin &login, const ClientId &id, Continuation<Capabilities> done);

    /// Runs a command of imap/command/. Commands go out in the order of the calls, in pipelines where that is safe;
    /// an IDLE that is on is ended for it. Errors: serverError(), and those of a lost connection.
    template <Command C>
    void run(C command, Continuation<typename C::Data> done)
    {
        enqueue(std::make_unique<TypedCommand<C>>(std::move(command), std::move(done)));
    }

    /// IDLE (RFC 2177); `ended` is answered when it is over: by stopIdle(), by the next run(), or by itself after
    /// 29 minutes (servers may cut at 30), so that the caller begins again. Needs the capability.
    void idle(Continuation<void> ended);
    void stopIdle();
    [[nodiscard]] bool isIdle() const;

    /// LOGOUT, then close; after 5 s without an answer closed all the same. `done` always succeeds.
    void logout(Continuation<void> done = {});
    /// Closes at once; who waits gets "cancelled". disconnected() does not follow.
    void abort();

    [[nodiscard]] SessionState state() const;
    /// Logged in and usable.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const Capabilities &capabilities() const;
    [[nodiscard]] const Quirks &quirks() const;
    /// Extensions that ENABLE switched on, upper case: "QRESYNC", "CONDSTORE".
    [[nodiscard]] const QByteArrayList &enabled() const;
    [[nodiscard]] const ServerId &serverId() const;
    [[nodiscard]] bool isCompressed() const;
    /// Bytes of this connection's protocol, both ways; what TLS adds is not counted.
    [[nodiscard]] qint64 bytesTransferred() const;

    /// A command that hears nothing for this long ends the connection with "connection-timeout" (60 s by default).
    void setCommandDeadline(std::chrono::milliseconds deadline);
    /// Larger literals end the connection with "literal-too-large" (64 MiB by default).
    void setMaxLiteral(qsizetype bytes);
    /// Each line on the wire, credentials masked, long ones cut; for the protocol console. Empty function: none.
    using Trace = std::function<void(bool fromServer, const QByteArray &line)>;
    void setTrace(Trace trace);

Q_SIGNALS:
    /// The selected mailbox holds this many messages now; said when it changes.
    void exists(quint32 count);
    void vanished(const postrider::UidSet &uids);
    /// So many messages went whose UIDs this session never saw: compare with UID SEARCH.
    void vanishedUnknown(quint32 count);
    /// A flag change that no command asked for. The uid is none when the session never saw it.
    void flagsChanged(postrider::Uid uid, const postrider::MailFlags &flags, postrider::ModSeq modSeq);
    /// STATUS of a mailbox that is not selected and that nobody asked for: NOTIFY.
    void statusChanged(const postrider::imap::MailboxStatus &status);
    /// The server tells no more of other mailboxes.
    void notifyOverflow();
    /// Text that the server wants the user to see.
    void alert(const QString &text);
    /// The connection has ended and not by logout() or abort(); who waited has been told before.
    void disconnected(const postrider::Error &error);

private:
    void enqueue(std::unique_ptr<PendingCommand> command);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::imap
