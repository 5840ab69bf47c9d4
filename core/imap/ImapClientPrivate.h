// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/ImapClient.h"
#include "imap/ImapSession.h"
#include "imap/LoginFlow.h"
#include "net/MailSocket.h"

namespace postrider::imap {

/// The joints of ImapClient: socket to session, session events to signals, and what both need of time.
class ImapClient::Private final : public QObject, public LoginPort
{
    Q_OBJECT

public:
    enum class Phase { Closed, Opening, Open, LoggingOut };

    Private(ImapClient &owner, Clock &systemClock);

    // LoginPort
    void enqueue(std::unique_ptr<PendingCommand> command) override;
    void startTls() override;
    [[nodiscard]] const Capabilities &capabilities() const override { return session->capabilities(); }
    [[nodiscard]] bool isEncrypted() const override { return socket.isEncrypted(); }
    [[nodiscard]] bool isSecured() const override { return socket.isSecured(); }
    [[nodiscard]] bool wantsCompression() const override;

    void open(const ServerLogin &login, const ClientId &id, Continuation<Capabilities> done);
    void onReceived(const QByteArray &bytes);
    void onEncrypted();
    void onEvent(const SessionEvent &event);
    void onLoginDone(Result<LoginOutcome> outcome);
    void schedulePump();
    void flush();
    void updateCapabilities();
    /// The connection has ended: all who wait are told, then the world.
    /// By value: the error may be part of what goes.
    void lose(Error error);
    void finishLogout();
    void watchIdle();
    void onIdleCheck();

    ImapClient &q;
    Clock &clock;
    net::MailSocket socket;
    std::unique_ptr<ImapSession> session;
    std::unique_ptr<LoginFlow> flow;
    Continuation<Capabilities> opened;
    Continuation<void> loggedOut;
    Phase phase = Phase::Closed;
    Capabilities usable; ///< what the server says, without what it cannot do
    LoginOutcome outcome;
    std::chrono::milliseconds commandDeadline{60'000};
    qint64 bytesTransferred = 0;
    Compression compression = Compression::WhereItHelps;
    QString host;
    std::unique_ptr<QObject> idleTimer;
    std::unique_ptr<QObject> logoutTimer;
    QDateTime idleSince;
    bool pumpScheduled = false;
};

} // namespace postrider::imap
