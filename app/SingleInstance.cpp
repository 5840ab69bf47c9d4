// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace postrider::app {

namespace {

constexpr int answerTimeout = 5000; // milliseconds; the other process may be starting up itself
constexpr int retryInterval = 50;
/// A command line is at most 2 MiB long (Linux, ARG_MAX); what is longer does not come from ours.
constexpr qint64 maximumLine = qint64{2} * 1024 * 1024;
constexpr char thanks[] = "ok\n";

/// A socket of the user's own, with a path that is short whatever the profile is called (sun_path has 108 bytes).
QString socketPath(const QString &profile)
{
    const QByteArray hash = QCryptographicHash::hash(profile.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    QString directory = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (directory.isEmpty())
        directory = QDir::tempPath();
    return directory + QStringLiteral("/postrider-") + QString::fromLatin1(hash);
}

QString prepared(const QString &profile)
{
    QDir().mkpath(profile);
    const QString canonical = QDir(profile).canonicalPath();
    return canonical.isEmpty() ? profile : canonical;
}

} // namespace

SingleInstance::SingleInstance(const QString &profile, QObject *parent)
    : QObject(parent)
    , m_socketPath(socketPath(prepared(profile)))
    , m_lock(QDir(profile).filePath(QStringLiteral("window.lock")))
{
    // A window stays open for weeks; only the death of its process makes the lock stale.
    m_lock.setStaleLockTime(0);
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim()
{
    if (!m_lock.tryLock(0) && m_lock.error() == QLockFile::LockFailedError)
        return false;
    QLocalServer::removeServer(m_socketPath);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::welcome);
    m_server->listen(m_socketPath);
    return true;
}

bool SingleInstance::handOver(const QStringList &arguments, const QString &directory) const
{
    const QByteArray line =
        QJsonDocument(QJsonObject{{QStringLiteral("arguments"), QJsonArray::fromStringList(arguments)},
                                  {QStringLiteral("directory"), directory}})
            .toJson(QJsonDocument::Compact) +
        '\n';
    const QDeadlineTimer deadline(answerTimeout);
    while (!deadline.hasExpired()) {
        QLocalSocket socket;
        socket.connectToServer(m_socketPath);
        if (!socket.waitForConnected(retryInterval)) {
            QThread::msleep(retryInterval); // it holds the lock but does not listen yet
            continue;
        }
        socket.write(line);
        if (socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return socket.readAll() == thanks;
    }
    return false;
}

void SingleInstance::welcome()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > maximumLine)
            socket->abort();
        return;
    }
    const QJsonObject message = QJsonDocument::fromJson(socket->readLine(maximumLine)).object();
    socket->write(thanks);
    socket->flush();
    Q_EMIT handedOver(message.value(u"arguments").toVariant().toStringList(), message.value(u"directory").toString());
}

} // namespace postrider::app
