// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/LineChannel.h"
#include "demo/MemoryMailstore.h"
#include "demo/SmtpMessageReader.h"
#include "demo/SmtpPath.h"

#include <functional>
#include <memory>
#include <vector>

#include <QObject>

namespace postrider::demo {

/// One SMTP submission connection (RFC 5321, RFC 6409): after AUTH it takes mail for demo addresses and puts it into
/// their INBOX at once.
class SmtpConnection : public QObject
{
    Q_OBJECT

public:
    SmtpConnection(std::unique_ptr<QTcpSocket> socket, MemoryMailstore &store, QObject *parent);

    void start();

private:
    using LineHandler = std::function<void(const QByteArray &)>;

    void onLine(const QByteArray &line);
    void onCommand(const QByteArray &line);
    void hello(const QByteArray &argument, bool extended);
    void auth(const QByteArray &argument);
    void authPlain(const QByteArray &response);
    void authLogin(const QByteArray &user);
    void finishAuth(MailAccount *account);
    void mail(const QByteArray &argument);
    void recipient(const QByteArray &argument);
    void data();
    void onDataLine(const QByteArray &line);
    void deliver(const QByteArray &message);
    void reset();
    /// The next line goes to `handler` in place of a command.
    void await(const QByteArray &prompt, LineHandler handler);
    void reply(const QByteArray &text) { m_channel.sendLine(text); }

    LineChannel m_channel;
    MemoryMailstore &m_store;
    QByteArray m_helloName;
    MailAccount *m_user = nullptr;
    std::optional<SmtpMailPath> m_sender;
    std::vector<MailAccount *> m_recipients;
    std::unique_ptr<SmtpMessageReader> m_reader;
    LineHandler m_lineHandler;
};

} // namespace postrider::demo
