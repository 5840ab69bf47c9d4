// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/ImapSession.h"
#include "imap/command/Append.h"
#include "imap/command/Idle.h"
#include "imap/command/List.h"
#include "imap/command/Login.h"
#include "imap/command/Select.h"
#include "imap/command/UidFetch.h"
#include "imap/command/UidMove.h"
#include "imap/command/UidSearch.h"

#include <cstdlib>

using namespace postrider;
using namespace postrider::imap;

namespace {

/// Counts answers: there must be exactly one for each command, whatever the server says.
struct Fixture
{
    template <Command C>
    void run(C command)
    {
        ++asked;
        session.enqueue(std::make_unique<TypedCommand<C>>(
            std::move(command), Continuation<typename C::Data>(&context, [this](const auto &) { ++answered; })));
    }

    QObject context;
    int asked = 0;
    int answered = 0;
    ImapSession session{[](const SessionEvent &) {}};
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto piece = static_cast<qsizetype>(data[0] % 61 + 1);
    const QByteArrayView bytes(data + 1, static_cast<qsizetype>(size) - 1);
    Fixture fixture;
    ParserLimits limits;
    limits.literalBytes = 65'536;
    fixture.session.setLimits(limits);
    fixture.run(command::Login("u", Secret(QByteArray("p"))));
    fixture.run(command::List());
    fixture.run(command::Select("INBOX"));
    fixture.run(command::UidFetch(Uid{1}, FetchItems::flagsOnly(true), {}));
    fixture.run(command::UidSearch());
    fixture.run(command::UidMove(UidSet(Uid{1}), "b\xFFx"));
    fixture.run(command::Append("c", {}, {}, "hello"));
    fixture.run(command::Idle());
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        fixture.session.receive(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        (void)fixture.session.takeOutput();
    }
    fixture.session.fail(cancelledError());
    if (fixture.asked != fixture.answered)
        std::abort();
    return 0;
}
