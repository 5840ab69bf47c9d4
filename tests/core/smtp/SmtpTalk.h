// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/SmtpSession.h"

#include <map>

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
    if (std::holds_alternative<AnsweredEvent>(event))
        return QStringLiteral("answered");
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

    /// Nothing is answered before it was written.
    void server(const QByteArray &lines)
    {
        pull(7);
        session.receive(lines);
    }
    Ticket send(const Submission &what)
    {
        session.send(++ticket, what);
        return ticket;
    }
    /// Lets the message that was given last end.
    void proceed() { session.proceed(ticket); }
    [[nodiscard]] QByteArray said(qsizetype piece = 7)
    {
        pull(piece);
        return std::exchange(m_unheard, {});
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
    Ticket ticket = 0;
    std::optional<Result<SendReport>> last;
    std::map<Ticket, Result<SendReport>> results;
    QList<Ticket> asked; ///< for permission to end
    std::optional<Result<Reply>> answer;

private:
    void pull(qsizetype piece)
    {
        for (QByteArray bytes; !(bytes = session.takeOutput(piece)).isEmpty();)
            m_unheard += bytes;
        for (SessionEvent &event : session.takeEvents()) {
            m_names += nameOf(event);
            if (auto *sent = std::get_if<SentEvent>(&event)) {
                last = sent->result;
                results.insert_or_assign(sent->ticket, sent->result);
            }
            if (const auto *commit = std::get_if<CommitEvent>(&event))
                asked += commit->ticket;
            if (auto *answered = std::get_if<AnsweredEvent>(&event))
                answer = answered->reply;
        }
    }

    QByteArray m_unheard;
    QStringList m_names;
};

inline const Error lost{
    ErrorDomain::Network, ErrorKind::Transient, QStringLiteral("connection-lost"), QStringLiteral("x"), {}};

} // namespace postrider::smtp
