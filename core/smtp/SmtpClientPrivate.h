// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/MailSocket.h"
#include "smtp/SmtpClient.h"
#include "smtp/SmtpSession.h"

#include <map>

namespace postrider::smtp {

/// The caller ended it.
[[nodiscard]] Error cancelled();

/// What SmtpClient keeps behind its back: the session, its socket, and who waits for what.
class SmtpClient::Private : public QObject
{
public:
    Private(SmtpClient &client, Clock &theClock);

    void onReady();
    void onEncrypted();
    void onReceived(const QByteArray &bytes);
    void onBytesWritten();
    void onLost(const Error &error);

    /// Writes what may be written and tells what is to be told, until neither is left.
    void pump();
    void pumpLater();
    void write();
    void tell(const SessionEvent &event);
    void tellProgress();
    void watch();
    /// Everybody who waits gets an answer by a queued event.
    void giveUp();
    [[nodiscard]] Continuation<SendReport> takeSendDone(Ticket ticket);

    SmtpClient &q;
    Clock &clock;
    net::MailSocket socket;
    std::unique_ptr<SmtpSession> session;
    Capabilities none;
    Trace trace;
    QString host;
    Continuation<void> openDone;
    std::map<Ticket, Continuation<SendReport>> sendDone;
    Continuation<Reply> askDone;
    Continuation<void> quitDone;
    Ticket lastTicket = 0;
    Patience watched = Patience::None;
    bool pumping = false;
    bool pumpAgain = false;
    bool pumpPosted = false;
    bool told = false; ///< somebody heard of the end of the connection by an answer
};

} // namespace postrider::smtp
