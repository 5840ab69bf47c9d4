// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Pop3Client.h"

#include "net/MailSocket.h"
#include "net/NetworkError.h"
#include "pop3/Pop3Session.h"

#include <utility>

#include <QLocale>
#include <QPointer>

namespace postrider::pop3 {

namespace {

/// RFC 1939 §3 lets a server end after ten silent minutes; a person waits for this side. Opening or cleaning a large
/// maildrop takes servers a minute.
constexpr std::chrono::milliseconds answerPatience = std::chrono::minutes(2);

} // namespace

class Pop3Client::Private : public QObject
{
public:
    explicit Private(Clock &clock)
        : socket(clock)
    {
        connect(&socket, &net::MailSocket::ready, this, [this] { onReady(); });
        connect(&socket, &net::MailSocket::encrypted, this, [this] { onEncrypted(); });
        connect(&socket, &net::MailSocket::received, this, [this](const QByteArray &bytes) { onReceived(bytes); });
        connect(&socket, &net::MailSocket::closed, this,
                [this] { onLost(net::socketError(QAbstractSocket::RemoteHostClosedError, host, {})); });
        connect(&socket, &net::MailSocket::failed, this, [this](const Error &error) { onLost(error); });
    }

    void onReady();
    void onEncrypted();
    void onReceived(const QByteArray &bytes);
    void onLost(const Error &error);
    /// Writes what may be written and tells what is to be told, until neither is left.
    void pump();
    void pumpLater();
    void tell(const SessionEvent &event);

    net::MailSocket socket;
    std::unique_ptr<Pop3Session> session;
    Capabilities none;
    Trace trace;
    QString host;
    Continuation<Capabilities> openDone;
    Continuation<void> quitDone;
    qint64 transferred = 0;
    bool pumping = false;
    bool pumpAgain = false;
    bool pumpScheduled = false;
};

void Pop3Client::Private::onReady()
{
    session->setSecured(socket.isSecured());
    pump();
}

void Pop3Client::Private::onEncrypted()
{
    session->setSecured(true);
    session->tlsEstablished(); // counts only when STLS waits for it
    pump();
}

void Pop3Client::Private::onReceived(const QByteArray &bytes)
{
    transferred += bytes.size();
    const QPointer<Private> alive(this);
    session->receive(bytes);
    if (alive)
        pump();
}

void Pop3Client::Private::onLost(const Error &error)
{
    const QPointer<Private> alive(this);
    if (session)
        session->connectionLost(error);
    if (alive)
        pump();
}

void Pop3Client::Private::pump()
{
    pumpAgain = true;
    if (pumping)
        return;
    pumping = true;
    const QPointer<Private> alive(this);
    while (session && std::exchange(pumpAgain, false)) {
        const QByteArray bytes = session->takeOutput();
        transferred += bytes.size();
        if (!bytes.isEmpty())
            socket.write(bytes);
        for (const SessionEvent &event : session->takeEvents()) {
            pumpAgain = true;
            tell(event);
            if (!alive)
                return;
        }
    }
    pumping = false;
    if (session)
        socket.setSilenceDeadline(session->awaitsServer() ? answerPatience : std::chrono::milliseconds(0));
}

/// Later, so that a row of run() calls goes out in one piece and nobody is answered from inside their own call.
void Pop3Client::Private::pumpLater()
{
    if (std::exchange(pumpScheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            pumpScheduled = false;
            pump();
        },
        Qt::QueuedConnection);
}

void Pop3Client::Private::tell(const SessionEvent &event)
{
    if (std::holds_alternative<StartTlsEvent>(event)) {
        socket.startTls();
    } else if (const auto *opened = std::get_if<OpenedEvent>(&event)) {
        const Continuation<Capabilities> done = std::exchange(openDone, {});
        if (opened->result)
            done(session->capabilities());
        else
            done(opened->result.error());
    } else if (const auto *quit = std::get_if<QuitEvent>(&event)) {
        socket.close();
        std::exchange(quitDone, {})(quit->result);
    } else if (std::holds_alternative<BrokenEvent>(event)) {
        socket.close();
    }
}

Pop3Client::Pop3Client(Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(clock))
{
}

Pop3Client::~Pop3Client()
{
    abort();
}

void Pop3Client::open(const ServerLogin &login, Continuation<Capabilities> done)
{
    abort();
    d->host = login.server.host;
    d->openDone = std::move(done);
    d->session = std::make_unique<Pop3Session>(login, QLocale().bcp47Name().toLatin1());
    d->session->setTrace(d->trace);
    d->socket.setSilenceDeadline(answerPatience);
    d->socket.open(login.server.host, login.server.port, login.server.security, {login.extraCaPem, {}});
}

void Pop3Client::enqueue(std::unique_ptr<PendingCommand> command)
{
    if (isOpen()) {
        d->session->enqueue(std::move(command));
        d->pumpLater();
        return;
    }
    QMetaObject::invokeMethod(
        d.get(), [late = std::shared_ptr<PendingCommand>(std::move(command))] { late->fail(notConnectedError()); },
        Qt::QueuedConnection);
}

void Pop3Client::quit(Continuation<void> done)
{
    if (!isOpen()) {
        done.post(notConnectedError());
        return;
    }
    d->quitDone = std::move(done);
    d->session->quit();
    d->pumpLater();
}

void Pop3Client::abort()
{
    d->socket.abort();
    if (!d->session)
        return;
    d->session->connectionLost(cancelledError());
    for (const SessionEvent &event : d->session->takeEvents()) {
        if (std::holds_alternative<OpenedEvent>(event))
            std::exchange(d->openDone, {}).post(cancelledError());
        else if (std::holds_alternative<QuitEvent>(event))
            std::exchange(d->quitDone, {}).post(cancelledError());
    }
}

bool Pop3Client::isOpen() const
{
    return d->session && d->session->state() == SessionState::Transaction;
}

const Capabilities &Pop3Client::capabilities() const
{
    return d->session ? d->session->capabilities() : d->none;
}

qint64 Pop3Client::bytes() const
{
    return d->transferred;
}

void Pop3Client::setTrace(Trace trace)
{
    d->trace = std::move(trace);
    if (d->session)
        d->session->setTrace(d->trace);
}

} // namespace postrider::pop3
