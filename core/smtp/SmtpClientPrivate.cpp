// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/SmtpClientPrivate.h"

#include "net/NetworkError.h"
#include "smtp/ReplyCode.h"

#include <algorithm>
#include <utility>

#include <QPointer>

namespace postrider::smtp {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds openPatience = 2min;    // RFC 5321 §4.5.3.2.1 says 5; a person waits here
constexpr std::chrono::milliseconds commandPatience = 5min; // §4.5.3.2.2 and .3
constexpr std::chrono::milliseconds contentPatience = 3min; // §4.5.3.2.5, between two pieces
constexpr std::chrono::milliseconds endPatience = 10min;    // §4.5.3.2.6

constexpr qint64 queuedBytes = 512LL * 1024;  // enough to fill a fast line between two turns of the event loop
constexpr qsizetype pieceBytes = 64LL * 1024; // one TLS record is 16 KiB; larger pieces gain nothing

std::chrono::milliseconds timeFor(Patience patience)
{
    switch (patience) {
    case Patience::Opening:
        return openPatience;
    case Patience::Command:
        return commandPatience;
    case Patience::Content:
        return contentPatience;
    case Patience::End:
        return endPatience;
    case Patience::None:
        break;
    }
    return 0ms;
}

} // namespace

Error cancelled()
{
    return {ErrorDomain::Network,
            ErrorKind::Transient,
            QStringLiteral("cancelled"),
            ReplyCode::tr("Sending was cancelled."),
            {}};
}

SmtpClient::Private::Private(SmtpClient &client, Clock &theClock)
    : q(client)
    , clock(theClock)
    , socket(theClock)
{
    connect(&socket, &net::MailSocket::ready, this, [this] { onReady(); });
    connect(&socket, &net::MailSocket::encrypted, this, [this] { onEncrypted(); });
    connect(&socket, &net::MailSocket::received, this, [this](const QByteArray &bytes) { onReceived(bytes); });
    connect(&socket, &net::MailSocket::bytesWritten, this, [this] { onBytesWritten(); });
    connect(&socket, &net::MailSocket::closed, this,
            [this] { onLost(net::socketError(QAbstractSocket::RemoteHostClosedError, host, {})); });
    connect(&socket, &net::MailSocket::failed, this, [this](const Error &error) { onLost(error); });
}

void SmtpClient::Private::onReady()
{
    session->setSecured(socket.isSecured());
    session->setEncrypted(socket.isEncrypted());
    pump();
}

void SmtpClient::Private::onEncrypted()
{
    session->setSecured(true);
    session->tlsEstablished(); // counts only when STARTTLS waits for it
    pump();
}

void SmtpClient::Private::onReceived(const QByteArray &bytes)
{
    session->receive(bytes);
    pump();
}

void SmtpClient::Private::onBytesWritten()
{
    if (!session)
        return;
    if (session->patience() == Patience::Content) // something moves: three more minutes
        watched = Patience::None;
    tellProgress();
    pump();
}

void SmtpClient::Private::onLost(const Error &error)
{
    if (session)
        session->connectionLost(error);
    pump();
}

void SmtpClient::Private::pump()
{
    pumpAgain = true;
    if (pumping)
        return;
    pumping = true;
    const QPointer<Private> alive(this);
    while (std::exchange(pumpAgain, false)) {
        write();
        for (const SessionEvent &event : session ? session->takeEvents() : std::vector<SessionEvent>()) {
            pumpAgain = true;
            tell(event);
            if (!alive)
                return;
        }
    }
    pumping = false;
    watch();
}

void SmtpClient::Private::pumpLater()
{
    if (std::exchange(pumpPosted, true)) // several of one turn go together
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            pumpPosted = false;
            pump();
        },
        Qt::QueuedConnection);
}

void SmtpClient::Private::write()
{
    while (session && socket.isOpen() && socket.bytesToWrite() < queuedBytes) {
        const QByteArray bytes = session->takeOutput(pieceBytes);
        if (bytes.isEmpty())
            return;
        socket.write(bytes);
    }
}

void SmtpClient::Private::tellProgress()
{
    const Transaction *uploading = session->uploading();
    if (uploading && uploading->contentSent() > 0)
        Q_EMIT q.progress(uploading->ticket(), std::max<qint64>(0, uploading->contentSent() - socket.bytesToWrite()),
                          uploading->contentSize());
}

void SmtpClient::Private::tell(const SessionEvent &event)
{
    if (std::holds_alternative<StartTlsEvent>(event)) {
        socket.startTls();
    } else if (const auto *opened = std::get_if<OpenedEvent>(&event)) {
        told = true;
        std::exchange(openDone, {})(opened->result);
    } else if (const auto *commit = std::get_if<CommitEvent>(&event)) {
        Q_EMIT q.aboutToCommit(commit->ticket);
    } else if (const auto *sent = std::get_if<SentEvent>(&event)) {
        told = true;
        takeSendDone(sent->ticket)(sent->result);
    } else if (const auto *answered = std::get_if<AnsweredEvent>(&event)) {
        told = true;
        std::exchange(askDone, {})(answered->reply);
    } else if (std::holds_alternative<QuitEvent>(event)) {
        socket.close();
        told = true;
        std::exchange(quitDone, {})({});
    } else if (std::holds_alternative<BrokenEvent>(event)) {
        socket.close();
        if (!told)
            Q_EMIT q.closed();
    }
}

Continuation<SendReport> SmtpClient::Private::takeSendDone(Ticket ticket)
{
    const auto found = sendDone.find(ticket);
    return found == sendDone.end() ? Continuation<SendReport>() : sendDone.extract(found).mapped();
}

void SmtpClient::Private::watch()
{
    if (session && session->state() == SessionState::Ready)
        told = false;
    const Patience patience = session ? session->patience() : Patience::None;
    if (patience == watched)
        return;
    watched = patience;
    // zero first: what is waited for now has its whole time, whenever the last byte came
    socket.setSilenceDeadline(0ms);
    socket.setSilenceDeadline(timeFor(patience));
}

void SmtpClient::Private::giveUp()
{
    socket.abort();
    if (session)
        session->connectionLost(cancelled());
    const std::vector<SessionEvent> events = session ? session->takeEvents() : std::vector<SessionEvent>();
    for (const SessionEvent &event : events)
        if (const auto *sent = std::get_if<SentEvent>(&event))
            takeSendDone(sent->ticket).post(sent->result);
    std::exchange(openDone, {}).post(cancelled());
    for (const auto &[ticket, done] : std::exchange(sendDone, {}))
        done.post(cancelled());
    std::exchange(askDone, {}).post(cancelled());
    std::exchange(quitDone, {}).post({});
}

} // namespace postrider::smtp
