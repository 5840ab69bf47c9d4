// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/SmtpClient.h"

#include "net/MailSocket.h"
#include "net/NetworkError.h"
#include "smtp/SmtpSession.h"

#include <algorithm>
#include <utility>

#include <QPointer>

namespace postrider::smtp {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds openPatience = 2min;    // RFC 5321 §4.5.3.2.1 says 5; a person waits here
constexpr std::chrono::milliseconds commandPatience = 5min; // §4.5.3.2.2 and .3
constexpr std::chrono::milliseconds contentPatience = 3min; // §4.5.3.2.5, between two pieces
constexpr std::chrono::milliseconds dotPatience = 10min;    // §4.5.3.2.6
constexpr std::chrono::milliseconds quitPatience = 5s;      // nothing is lost by not waiting

constexpr qint64 queuedBytes = 512LL * 1024;  // enough to fill a fast line between two turns of the event loop
constexpr qsizetype pieceBytes = 64LL * 1024; // one TLS record is 16 KiB; larger pieces gain nothing

Error cancelled()
{
    return {ErrorDomain::Network,
            ErrorKind::Transient,
            QStringLiteral("cancelled"),
            ReplyCode::tr("Sending was cancelled."),
            {}};
}

std::chrono::milliseconds patienceFor(SessionState state)
{
    switch (state) {
    case SessionState::Greeting:
    case SessionState::Ehlo:
    case SessionState::Helo:
    case SessionState::StartTls:
    case SessionState::Login:
        return openPatience;
    case SessionState::Envelope:
    case SessionState::Reset:
        return commandPatience;
    case SessionState::Content:
        return contentPatience;
    case SessionState::Dot:
        return dotPatience;
    case SessionState::Quit:      // has a timer of its own
    case SessionState::Handshake: // the socket has a deadline of its own for it
    case SessionState::Ready:
    case SessionState::Commit:
    case SessionState::Closed:
        break;
    }
    return 0ms;
}

} // namespace

class SmtpClient::Private : public QObject
{
public:
    Private(SmtpClient &client, Clock &theClock)
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

    SmtpClient &q;
    Clock &clock;
    net::MailSocket socket;
    std::unique_ptr<SmtpSession> session;
    Capabilities none;
    Trace trace;
    QString host;
    Continuation<void> openDone;
    Continuation<SendReport> sendDone;
    Continuation<void> quitDone;
    SessionState watched = SessionState::Closed;
    bool pumping = false;
    bool pumpAgain = false;
    bool told = false; ///< somebody heard of the end of the connection by an answer
};

void SmtpClient::Private::onReady()
{
    session->setSecured(socket.isSecured());
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
    if (session->state() == SessionState::Content) // something moves: three more minutes
        watched = SessionState::Closed;
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
    QMetaObject::invokeMethod(
        this, [this] { pump(); }, Qt::QueuedConnection);
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
    if (session->contentSize() > 0 && session->contentSent() > 0)
        Q_EMIT q.progress(std::max<qint64>(0, session->contentSent() - socket.bytesToWrite()), session->contentSize());
}

void SmtpClient::Private::tell(const SessionEvent &event)
{
    if (std::holds_alternative<StartTlsEvent>(event)) {
        socket.startTls();
    } else if (const auto *opened = std::get_if<OpenedEvent>(&event)) {
        told = true;
        std::exchange(openDone, {})(opened->result);
    } else if (std::holds_alternative<CommitEvent>(event)) {
        Q_EMIT q.aboutToCommit();
    } else if (const auto *sent = std::get_if<SentEvent>(&event)) {
        told = true;
        std::exchange(sendDone, {})(sent->result);
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

void SmtpClient::Private::watch()
{
    const SessionState state = session ? session->state() : SessionState::Closed;
    if (state == watched)
        return;
    watched = state;
    if (state == SessionState::Ready)
        told = false;
    // zero first: a new state has its whole time, whenever the last byte came
    socket.setSilenceDeadline(0ms);
    socket.setSilenceDeadline(patienceFor(state));
}

void SmtpClient::Private::giveUp()
{
    socket.abort();
    if (session)
        session->connectionLost(cancelled());
    const std::vector<SessionEvent> events = session ? session->takeEvents() : std::vector<SessionEvent>();
    for (const SessionEvent &event : events)
        if (const auto *sent = std::get_if<SentEvent>(&event))
            std::exchange(sendDone, {}).post(sent->result);
    std::exchange(openDone, {}).post(cancelled());
    std::exchange(sendDone, {}).post(cancelled());
    std::exchange(quitDone, {}).post({});
}

SmtpClient::SmtpClient(Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, clock))
{
}

SmtpClient::~SmtpClient()
{
    d->giveUp();
}

void SmtpClient::open(const ServerLogin &login, Continuation<void> done)
{
    d->giveUp();
    d->host = login.server.host;
    d->openDone = std::move(done);
    d->session = std::make_unique<SmtpSession>(login);
    d->session->setTrace(d->trace);
    d->socket.open(login.server.host, login.server.port, login.server.security, {login.extraCaPem, {}});
    d->watch();
}

void SmtpClient::send(const Submission &submission, Continuation<SendReport> done)
{
    if (!isOpen() || isSending()) {
        Error error = net::socketError(QAbstractSocket::RemoteHostClosedError, d->host, {});
        if (isSending())
            error = {ErrorDomain::Internal,
                     ErrorKind::Permanent,
                     QStringLiteral("busy"),
                     ReplyCode::tr("Another message is being sent. Wait until it is done."),
                     {}};
        done.post(error);
        return;
    }
    d->sendDone = std::move(done);
    d->session->send(submission);
    d->pumpLater();
}

void SmtpClient::proceed()
{
    if (!d->session)
        return;
    d->session->proceed();
    d->pump();
}

void SmtpClient::quit(Continuation<void> done)
{
    if (!isOpen() || isSending()) {
        abort();
        done.post({});
        return;
    }
    d->quitDone = std::move(done);
    d->session->quit();
    d->pumpLater();
    d->clock.after(quitPatience, d.get(), [this] {
        if (d->session && d->session->state() == SessionState::Quit)
            d->onLost(cancelled());
    });
}

void SmtpClient::abort()
{
    d->giveUp();
}

bool SmtpClient::isOpen() const
{
    return d->session && d->session->state() >= SessionState::Ready && d->session->state() < SessionState::Quit;
}

bool SmtpClient::isSending() const
{
    return d->session && d->session->isSending();
}

const Capabilities &SmtpClient::capabilities() const
{
    return d->session ? d->session->capabilities() : d->none;
}

void SmtpClient::setTrace(Trace trace)
{
    d->trace = std::move(trace);
    if (d->session)
        d->session->setTrace(d->trace);
}

} // namespace postrider::smtp
