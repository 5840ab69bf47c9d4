// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/SmtpSession.h"

#include <QTest>

namespace postrider::smtp {

inline ServerLogin login(Security security, const QString &user = {})
{
    ServerLogin result;
    result.server.host = QStringLiteral("mx.example.org");
    result.server.security = security;
    result.server.user = user;
    result.password = Secret(QByteArray("secret"));
    return result;
}

inline Submission submission(QList<QByteArray> recipients = {"bob@example.net"},
                             const QByteArray &message = "Subject: x\r\n\r\nhi\r\n")
{
    return {"ann@example.org", std::move(recipients), message};
}

inline QString nameOf(const SessionEvent &event)
{
    if (const auto *opened = std::get_if<OpenedEvent>(&event))
        return opened->result ? QStringLiteral("opened") : QStringLiteral("opened:") + opened->result.error().code;
    if (const auto *sent = std::get_if<SentEvent>(&event))
        return sent->result ? QStringLiteral("sent") : QStringLiteral("sent:") + sent->result.error().code;
    if (const auto *broken = std::get_if<BrokenEvent>(&event))
        return QStringLiteral("broken:") + broken->error.code;
    if (std::holds_alternative<StartTlsEvent>(event))
        return QStringLiteral("starttls");
    return std::holds_alternative<CommitEvent>(event) ? QStringLiteral("commit") : QStringLiteral("quit");
}

/// Feeds replies and compares what comes of them.
class Talk
{
public:
    explicit Talk(const ServerLogin &with)
        : session(with)
    {
        session.setSecured(true);
    }

    void server(const QByteArray &lines) { session.receive(lines); }
    [[nodiscard]] QByteArray said()
    {
        QByteArray all;
        for (QByteArray piece; !(piece = session.takeOutput(7)).isEmpty();)
            all += piece;
        for (SessionEvent &event : session.takeEvents()) {
            m_names += nameOf(event);
            if (auto *sent = std::get_if<SentEvent>(&event))
                last = sent->result;
        }
        return all;
    }
    [[nodiscard]] QString happened()
    {
        (void)said();
        return std::exchange(m_names, {}).join(u' ');
    }
    /// Greeted by a server that offers `keywords`, ready to send.
    void open(const QByteArrayList &keywords = {"PIPELINING"})
    {
        server("220 hi\r\n");
        QByteArray reply = "250-mx\r\n";
        for (const QByteArray &keyword : keywords)
            reply += "250-" + keyword + "\r\n";
        server(reply + "250 HELP\r\n");
        QCOMPARE(happened(), QStringLiteral("opened"));
    }

    SmtpSession session;
    std::optional<Result<SendReport>> last;

private:
    QStringList m_names;
};

inline const Error lost{
    ErrorDomain::Network, ErrorKind::Transient, QStringLiteral("connection-lost"), QStringLiteral("x"), {}};

} // namespace postrider::smtp
