// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/MailServer.h"
#include "base/Result.h"
#include "pop3/PendingCommand.h"
#include "pop3/types/Capabilities.h"

#include <functional>
#include <memory>

#include <QObject>

namespace postrider::pop3 {

/// Joins a Pop3Session to a socket: one connection to one maildrop. Lives in one thread; the clock must outlive it.
/// Every continuation is answered exactly once, and never from inside the call that gave it, also by abort(), a cut and
/// the end of this object. To delete the client from one of its continuations, use deleteLater().
class Pop3Client : public QObject
{
    Q_OBJECT

public:
    explicit Pop3Client(Clock &clock, QObject *parent = nullptr);
    ~Pop3Client() override;

    /// Connects, secures, greets and logs in. Use once. Errors: those of net::MailSocket; "login-refused" (NeedsUser),
    /// "mailbox-in-use", "login-delay", "server-unavailable" (Transient), "server-problem", "starttls-missing",
    /// "starttls-refused", "auth-missing", "auth-insecure", "protocol-error".
    void open(const ServerLogin &login, Continuation<Capabilities> done);

    template <Command C>
    void run(C command, Continuation<typename C::Data> done)
    {
        enqueue(std::make_unique<TypedCommand<C>>(std::move(command), std::move(done)));
    }

    /// QUIT after everything that waits. Only an answer without error means that what DELE marked is gone; after
    /// "delete-incomplete" some of it is, and after a cut nobody knows: the next UIDL tells.
    void quit(Continuation<void> done);
    /// Closes at once; whoever waits gets "cancelled". Nothing is deleted.
    void abort();

    [[nodiscard]] bool isOpen() const;
    /// What the server offers, known while isOpen().
    [[nodiscard]] const Capabilities &capabilities() const;
    /// Bytes on the wire, both ways.
    [[nodiscard]] qint64 bytes() const;

    /// Each line on the wire for the protocol console; credentials are masked, messages left out.
    using Trace = std::function<void(bool fromServer, const QByteArray &line)>;
    void setTrace(Trace trace);

private:
    void enqueue(std::unique_ptr<PendingCommand> command);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::pop3
