// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scripted/TestAuthority.h"

#include <QHash>
#include <QSslServer>
#include <QStringList>

namespace postrider::test {

/// A web server with TLS on a loopback port, trusted by this process while it lives. It answers each path with the
/// bytes it was given, and remembers every request as it came.
class TlsWebServer final : public QSslServer
{
    Q_OBJECT

public:
    TlsWebServer();
    ~TlsWebServer() override;

    /// Why it does not run; empty: it does.
    [[nodiscard]] QString obstacle() const { return m_authority.obstacle(); }
    /// `head`: header fields, each with CRLF.
    void serve(const QByteArray &path, const QByteArray &body, const QByteArray &head = {},
               const QByteArray &status = "200 OK");
    /// Answers without an end.
    void serveEndless(const QByteArray &path);
    [[nodiscard]] QString url(const char *path) const;
    [[nodiscard]] const QByteArrayList &requests() const { return m_requests; }

private:
    void answer(QTcpSocket *socket, const QByteArray &request);

    TestAuthority m_authority;
    QSslConfiguration m_before;
    QHash<QByteArray, QByteArray> m_answers;
    QByteArrayList m_endless;
    QByteArrayList m_requests;
};

} // namespace postrider::test
