// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/MailServerProcess.h"

#include <QByteArrayList>

namespace postrider::test {

/// A private Dovecot with TLS, STARTTLS and a certificate authority of its own; for root and for any user.
/// It has jane@example.com (secret) and bob@example.com (pässwört), each with INBOX, Sent, Drafts, Trash, Junk,
/// Archive.
class DovecotServer
{
public:
    /// `capabilities`: what it says it can do, after the login; empty: everything.
    explicit DovecotServer(const QString &capabilities = {});

    /// Why it cannot run here, for QSKIP; empty when it can.
    [[nodiscard]] static QString obstacle();
    /// The same for its POP3 side, which is a package of its own.
    [[nodiscard]] static QString pop3Obstacle();
    bool start() { return m_server.start(); }
    void stop() { m_server.stop(); }
    void kill() { m_server.kill(); }
    [[nodiscard]] QString log() const { return m_server.log(); }

    [[nodiscard]] quint16 imapPort() const { return m_server.port(0); } ///< STARTTLS
    [[nodiscard]] quint16 imapsPort() const { return m_server.port(1); }
    [[nodiscard]] quint16 pop3Port() const { return m_server.port(2); } ///< STLS
    [[nodiscard]] quint16 pop3sPort() const { return m_server.port(3); }
    /// Its authority, as a PEM file.
    [[nodiscard]] QString caFile() const { return m_server.path(QStringLiteral("ca/ca.crt")); }
    [[nodiscard]] QString directory() const { return m_server.path(QString()); }

    [[nodiscard]] static QString passwordOf(const QString &user);

    /// Puts a message into a folder by Dovecot's own tool; a watching client is told.
    bool deliver(const QString &user, const QByteArray &message, const QString &folder = QStringLiteral("INBOX"));
    /// What the owner of a folder may do in it from now on ("lrs"), whoever it is: as in a folder of somebody else.
    bool setRights(const QString &user, const QString &folder, const QByteArray &rights);
    /// The messages of a folder as they lie on the server's disk.
    [[nodiscard]] QByteArrayList messages(const QString &user, const QString &folder) const;
    /// The flags of each message by their Maildir letters ("FRS"), in the same order as messages().
    [[nodiscard]] QStringList flags(const QString &user, const QString &folder) const;

private:
    [[nodiscard]] QStringList files(const QString &user, const QString &folder) const;

    MailServerProcess m_server;
};

} // namespace postrider::test
