// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ClientFixture.h"

namespace postrider::imap::test {

QByteArrayList loginScript(const QByteArray &capabilities)
{
    const QByteArray all = capabilities.isEmpty() ? "IMAP4rev1" : "IMAP4rev1 " + capabilities;
    return {"S: * OK [CAPABILITY " + all + "] ready",
            "C: A1 LOGIN \"jane@example.com\" \"secret\"",
            "S: A1 OK welcome",
            "C: A2 CAPABILITY",
            "S: * CAPABILITY " + all,
            "S: A2 OK"};
}

ServerLogin loginTo(const postrider::test::ScriptedServer &server)
{
    ServerLogin login;
    login.server.host = QStringLiteral("127.0.0.1");
    login.server.port = server.port();
    login.server.security = Security::None;
    login.server.user = QStringLiteral("jane@example.com");
    login.password = Secret(QStringLiteral("secret"));
    return login;
}

ClientId testClientId()
{
    return {"Postrider", "0.1", "The Postrider authors", "help@example.com", {}};
}

LoggedIn::LoggedIn(const QByteArrayList &script, const QByteArray &capabilities, int chunk)
    : server(loginScript(capabilities) + script, {{}, false, chunk})
    , client(clock)
{
    client.open(loginTo(server), testClientId(), opened.continuation());
    if (!opened.ok())
        qWarning("login failed: %s", qPrintable(opened.code()));
}

} // namespace postrider::imap::test
