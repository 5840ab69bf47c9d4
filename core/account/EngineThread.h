// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

namespace postrider::account {

/// A thread with an event loop for objects that are moved into it. Join it before they are deleted.
class EngineThread final : public QObject
{
    Q_OBJECT

public:
    explicit EngineThread(const QString &name, QObject *parent = nullptr);
    ~EngineThread() override; ///< joins

    void adopt(QObject *object) { object->moveToThread(&m_thread); }
    void start() { m_thread.start(); }
    /// Ends the event loop; from any thread.
    void quit() { m_thread.quit(); }
    void join();

private:
    QThread m_thread;
};

} // namespace postrider::account
