// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted/ScriptedServer.h"

#include "scripted/ScriptPlayer.h"

#include <QTest>

namespace postrider::test {

ScriptedServer::ScriptedServer(const QByteArrayList &script, const ScriptOptions &options)
    : m_player(std::make_unique<Player>(script, options))
{
    m_player->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_player.get(), &Player::listen, Qt::BlockingQueuedConnection);
}

ScriptedServer::~ScriptedServer()
{
    const bool done = QTest::currentTestFailed() || m_problemExpected || waitUntilDone();
    QMetaObject::invokeMethod(m_player.get(), &Player::shutDown, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    const QByteArray problem = m_player->problem();
    if (!m_problemExpected && !problem.isEmpty())
        QTest::qFail(("ScriptedServer: " + problem).constData(), __FILE__, __LINE__);
    else if (!done)
        QTest::qFail(("ScriptedServer: never reached " + m_player->currentStep()).constData(), __FILE__, __LINE__);
}

quint16 ScriptedServer::port() const
{
    return m_player->port();
}

bool ScriptedServer::waitUntilDone(int milliseconds)
{
    const auto over = [this] { return isDone() || !problem().isEmpty(); };
    return QTest::qWaitFor(over, milliseconds) && problem().isEmpty();
}

bool ScriptedServer::isDone() const
{
    return m_player->isDone();
}

QByteArray ScriptedServer::problem() const
{
    return m_player->problem();
}

int ScriptedServer::position() const
{
    return m_player->position();
}

void ScriptedServer::release()
{
    QMetaObject::invokeMethod(m_player.get(), &Player::release, Qt::QueuedConnection);
}

} // namespace postrider::test
