// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/ImapSession.h"
#include "demo/LineChannel.h"

#include <memory>

#include <QObject>

namespace postrider::demo {

class ImapCursor;

/// One IMAP connection: puts commands together from lines and literals, runs them one after the other, and answers.
class ImapConnection : public QObject, private MailboxObserver
{
    Q_OBJECT

public:
    ImapConnection(std::unique_ptr<QTcpSocket> socket, MemoryMailstore &store, QObject *parent);
    ~ImapConnection() override;

    void start();

private:
    void mailboxChanged() override;
    void onLine(const QByteArray &line);
    void onLiteral(const QByteArray &bytes);
    void refuseLiteral(bool clientWaits);
    void run(const QByteArray &command);
    ImapReply dispatch(ImapCursor &cursor);
    void answer(const ImapReply &reply);

    LineChannel m_channel;
    ImapSession m_session;
    QByteArray m_command; ///< what has come of the command at hand
    QByteArray m_tag;
    bool m_mayExpunge = true;
    int m_badCommands = 0;
};

} // namespace postrider::demo
