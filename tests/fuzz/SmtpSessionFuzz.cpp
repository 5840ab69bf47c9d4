// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/SmtpSession.h"

#include <cstdlib>

using namespace postrider;
using namespace postrider::smtp;

/// The first byte chooses security and the size of the pieces; the rest is what a server says. Each wish is answered at
/// most once, and the final dot is written at most once.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 2)
        return 0;
    ServerLogin login;
    login.server.host = QStringLiteral("x");
    login.server.user = (data[0] & 1) != 0 ? QStringLiteral("u") : QString();
    login.server.security = (data[0] & 2) != 0 ? Security::StartTls : Security::Tls;
    login.password = Secret(QByteArray("p"));
    SmtpSession session(login);
    session.setSecured(true);
    const qsizetype piece = 1 + (data[0] >> 4U);
    const QByteArrayView input(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    int opened = 0;
    int wishes = 0;
    int sent = 0;
    for (qsizetype i = 0; i < input.size(); i += piece) {
        session.receive(input.sliced(i, std::min(piece, input.size() - i)));
        while (!session.takeOutput(64).isEmpty())
            ;
        for (const SessionEvent &event : session.takeEvents()) {
            opened += std::holds_alternative<OpenedEvent>(event) ? 1 : 0;
            sent += std::holds_alternative<SentEvent>(event) ? 1 : 0;
            if (std::holds_alternative<StartTlsEvent>(event))
                session.tlsEstablished();
            if (const auto *commit = std::get_if<CommitEvent>(&event))
                session.proceed(commit->ticket);
        }
        while (session.canSend() && wishes < 6) {
            ++wishes;
            session.send(static_cast<Ticket>(wishes), {"a@x", {"b@x", "c@x"}, "Subject: x\r\n\r\n.\r\n"});
        }
    }
    if (opened > 1 || sent > wishes)
        std::abort();
    return 0;
}
