// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted/ScriptPlayer.h"

#include <sys/socket.h>

#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslKey>

namespace postrider::test {

namespace {

/// Enough of a long line to see what it was.
QByteArray shown(const QByteArray &bytes)
{
    return '"' + bytes.left(300).toPercentEncoding(" !\"#$&'()*+,/:;=?@[\\]^`{|}<>") + '"';
}

ScriptStep::Kind directive(const QByteArray &word)
{
    using Kind = ScriptStep::Kind;
    static const QHash<QByteArray, Kind> kinds{
        {"close", Kind::Close},   {"reset", Kind::Reset},   {"starttls", Kind::StartTls}, {"hold", Kind::Hold},
        {"closed", Kind::Closed}, {"accept", Kind::Accept}, {"flood", Kind::Flood},
    };
    if (!kinds.contains(word))
        qFatal("ScriptedServer: no such directive: %s", word.constData());
    return kinds.value(word);
}

bool fits(const QByteArray &line, const QByteArray &pattern)
{
    const QString wildcard =
        QRegularExpression::escape(QString::fromLatin1(pattern)).replace(QLatin1String("\\*"), QLatin1String(".*"));
    return QRegularExpression(QRegularExpression::anchoredPattern(wildcard))
        .match(QString::fromLatin1(line))
        .hasMatch();
}

} // namespace

ScriptStep ScriptStep::parse(const QByteArray &source)
{
    const QByteArray mark = source.left(2);
    const QByteArray rest = source.mid(3);
    if (mark == "S:")
        return {Kind::Send, rest + "\r\n", 1, source};
    if (mark == "s:")
        return {Kind::Send, rest, 1, source};
    if (mark == "C:")
        return {Kind::Line, rest, 1, source};
    if (mark == "C*")
        return {Kind::Pattern, rest, 1, source};
    if (mark == "c:")
        return {Kind::Bytes, rest, 1, source};
    if (mark != "X:")
        qFatal("ScriptedServer: not a step: %s", source.constData());
    const QByteArrayList words = rest.split(' ');
    ScriptStep step{directive(words.first()), {}, 1, source};
    if (step.kind == Kind::Flood) {
        step.count = words.value(1).toInt();
        step.bytes = words.mid(2).join(' ') + "\r\n";
    }
    return step;
}

void SslListener::incomingConnection(qintptr handle)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(handle);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    Q_EMIT connected(socket);
}

ScriptedServer::Player::Player(const QByteArrayList &script, ScriptOptions options)
    : m_options(std::move(options))
    , m_listener()
{
    m_listener.setParent(this);
    for (const QByteArray &line : script)
        m_steps.push_back(ScriptStep::parse(line));
    connect(&m_listener, &SslListener::connected, this, &Player::adopt);
}

void ScriptedServer::Player::listen()
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        report("cannot listen");
    m_port = m_listener.serverPort();
}

void ScriptedServer::Player::release()
{
    ++m_releases;
    play();
}

void ScriptedServer::Player::shutDown()
{
    m_listener.close();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

QByteArray ScriptedServer::Player::problem() const
{
    const std::scoped_lock lock(m_mutex);
    return m_problem;
}

QByteArray ScriptedServer::Player::currentStep() const
{
    return isDone() ? QByteArray() : m_steps[static_cast<std::size_t>(m_position.load())].source;
}

void ScriptedServer::Player::adopt(QSslSocket *socket)
{
    // whose connection is reset while it is being made tries the next address of the host, which is this one again
    if (isDone() && !m_steps.empty() && m_steps.back().kind == ScriptStep::Kind::Reset) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    if (m_socket) {
        m_waiting.push_back(socket);
        return;
    }
    m_socket = socket;
    m_input.clear();
    connect(socket, &QSslSocket::readyRead, this, &Player::onReadable);
    connect(socket, &QSslSocket::disconnected, this, &Player::onDisconnected);
    if (m_options.implicitTls)
        startTls();
    if (!isDone() && m_steps[static_cast<std::size_t>(m_position.load())].kind == ScriptStep::Kind::Accept)
        ++m_position;
    play();
}

void ScriptedServer::Player::startTls()
{
    const ServerCertificate identity = m_options.certificate.value_or(ServerCertificate());
    QSslConfiguration configuration = m_socket->sslConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromData(identity.certificate));
    configuration.setPrivateKey(QSslKey(identity.key, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket->setSslConfiguration(configuration);
    m_socket->startServerEncryption();
}

void ScriptedServer::Player::onReadable()
{
    if (!m_socket)
        return;
    m_input += m_socket->readAll();
    play();
    if (isDone() && !m_input.isEmpty())
        report("after the end of the script came " + shown(m_input));
}

void ScriptedServer::Player::onDisconnected()
{
    QSslSocket *gone = m_socket;
    m_socket = nullptr;
    gone->deleteLater();
    if (isDone())
        return;
    const ScriptStep::Kind kind = m_steps[static_cast<std::size_t>(m_position.load())].kind;
    if (kind == ScriptStep::Kind::Closed)
        ++m_position;
    else if (kind != ScriptStep::Kind::Accept && kind != ScriptStep::Kind::Hold)
        report("the client closed before: " + currentStep());
    play();
}

void ScriptedServer::Player::play()
{
    while (problem().isEmpty() && !isDone()) {
        const ScriptStep &step = m_steps[static_cast<std::size_t>(m_position.load())];
        if (!m_socket && step.kind != ScriptStep::Kind::Accept && step.kind != ScriptStep::Kind::Hold)
            return;
        ++m_position; // before the step is played: its bytes may wake a client that asks isDone()
        if (playStep(step))
            continue;
        --m_position;
        return;
    }
}

bool ScriptedServer::Player::playStep(const ScriptStep &step)
{
    switch (step.kind) {
    case ScriptStep::Kind::Send:
        send(step.bytes);
        return true;
    case ScriptStep::Kind::Flood:
        send(step.bytes.repeated(step.count));
        return true;
    case ScriptStep::Kind::Line:
    case ScriptStep::Kind::Pattern:
        return expectLine(step);
    case ScriptStep::Kind::Bytes:
        return expectBytes(step);
    case ScriptStep::Kind::Close:
        m_socket->disconnectFromHost();
        return true;
    case ScriptStep::Kind::Reset: {
        const linger now{1, 0}; // RFC 9293 §3.6: no linger means RST
        ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_socket->abort();
        return true;
    }
    case ScriptStep::Kind::StartTls:
        if (!m_input.isEmpty())
            report("before TLS came " + shown(m_input));
        startTls();
        return true;
    case ScriptStep::Kind::Hold:
        if (m_releases == 0)
            return false;
        --m_releases;
        return true;
    case ScriptStep::Kind::Closed:
        return false;
    case ScriptStep::Kind::Accept:
        if (m_socket) {
            m_socket->disconnect(this);
            m_socket->disconnectFromHost();
            m_socket = nullptr;
        }
        adoptNext();
        return false; // adopt() goes on
    }
    return false;
}

void ScriptedServer::Player::adoptNext()
{
    if (m_waiting.empty())
        return;
    QSslSocket *next = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    QMetaObject::invokeMethod(
        this, [this, next] { adopt(next); }, Qt::QueuedConnection);
}

bool ScriptedServer::Player::expectLine(const ScriptStep &step)
{
    const qsizetype end = m_input.indexOf("\r\n");
    if (end < 0)
        return false;
    const QByteArray line = m_input.first(end);
    m_input.remove(0, end + 2);
    if (step.kind == ScriptStep::Kind::Line ? line == step.bytes : fits(line, step.bytes))
        return true;
    report("expected " + shown(step.bytes) + ", got " + shown(line));
    return false;
}

bool ScriptedServer::Player::expectBytes(const ScriptStep &step)
{
    if (m_input.size() < step.bytes.size())
        return false;
    const QByteArray got = m_input.first(step.bytes.size());
    m_input.remove(0, got.size());
    if (got == step.bytes)
        return true;
    report("expected " + shown(step.bytes) + ", got " + shown(got));
    return false;
}

void ScriptedServer::Player::send(const QByteArray &bytes)
{
    const qsizetype piece = m_options.chunk > 0 ? m_options.chunk : bytes.size();
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        m_socket->write(bytes.mid(at, piece));
        if (piece < bytes.size())
            m_socket->flush();
    }
}

void ScriptedServer::Player::report(const QByteArray &problem)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_problem.isEmpty())
            m_problem = problem;
    }
    if (m_socket)
        m_socket->abort(); // the client must not wait for an answer that never comes
}

} // namespace postrider::test
