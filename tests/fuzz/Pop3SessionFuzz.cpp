// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Pop3Session.h"
#include "pop3/command/List.h"
#include "pop3/command/Retr.h"
#include "pop3/command/Stat.h"
#include "pop3/command/Uidl.h"

#include <cstdlib>

#include <QObject>

using namespace postrider;
using namespace postrider::pop3;

namespace {

struct Wishes
{
    QObject context;
    int asked = 0;
    int answered = 0;

    template <Command C>
    void ask(Pop3Session &session, C command)
    {
        ++asked;
        session.enqueue(std::make_unique<TypedCommand<C>>(
            std::move(command), Continuation<typename C::Data>(&context, [this](auto) { ++answered; })));
    }
};

} // namespace

/// The first byte chooses security and the size of the pieces; the rest is what a server says. Every wish is answered
/// exactly once, whatever comes.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 2)
        return 0;
    ServerLogin login;
    login.server.host = QStringLiteral("x");
    login.server.user = QStringLiteral("u");
    login.server.security = (data[0] & 1) != 0 ? Security::StartTls : Security::Tls;
    login.password = Secret(QByteArray("p"));
    const qsizetype piece = 1 + (data[0] >> 4U);
    const QByteArrayView input(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    Wishes wishes;
    int opened = 0;
    {
        Pop3Session session(login, "en");
        session.setSecured(true);
        for (qsizetype i = 0; i < input.size(); i += piece) {
            session.receive(input.sliced(i, std::min(piece, input.size() - i)));
            for (const SessionEvent &event : session.takeEvents()) {
                opened += std::holds_alternative<OpenedEvent>(event) ? 1 : 0;
                if (std::holds_alternative<StartTlsEvent>(event))
                    session.tlsEstablished();
            }
            if (session.state() == SessionState::Transaction && wishes.asked < 8) {
                wishes.ask(session, command::Stat());
                wishes.ask(session, command::List());
                wishes.ask(session, command::Uidl());
                wishes.ask(session, command::Retr(1, 500));
                if (wishes.asked == 8)
                    session.quit();
            }
            (void)session.takeOutput();
        }
    }
    if (opened > 1 || wishes.answered != wishes.asked)
        std::abort();
    return 0;
}
