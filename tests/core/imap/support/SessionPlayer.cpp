// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/SessionPlayer.h"

#include "imap/command/Login.h"
#include "imap/command/Select.h"

namespace postrider::imap::test {

namespace {

QByteArray stateName(SessionState state)
{
    switch (state) {
    case SessionState::Greeting:
        return "greeting";
    case SessionState::NotAuthenticated:
        return "not-authenticated";
    case SessionState::Authenticated:
        return "authenticated";
    case SessionState::Selected:
        return "selected";
    case SessionState::Logout:
        return "logout";
    }
    return {};
}

} // namespace

SessionPlayer::SessionPlayer(int chunk)
    : session([this](const SessionEvent &event) { note(event); })
    , m_chunk(chunk)
{
}

QByteArray SessionPlayer::play(const QByteArrayList &steps)
{
    for (const QByteArray &step : steps) {
        const QByteArray bytes = step.sliced(3) + (step[0] == 'S' || step[0] == 'C' ? "\r\n" : "");
        if (step.startsWith("C:") || step.startsWith("c:")) {
            if (const QByteArray problem = expect(bytes); !problem.isEmpty())
                return problem;
            continue;
        }
        const qsizetype piece = m_chunk > 0 ? m_chunk : bytes.size();
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            session.receive(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    }
    return {};
}

QByteArray SessionPlayer::expect(const QByteArray &bytes)
{
    for (const QByteArray &output : session.takeOutput())
        m_sent += output;
    if (!m_sent.startsWith(bytes))
        return "expected '" + bytes.trimmed() + "', got '" + m_sent.left(200).trimmed() + '\'';
    m_sent.remove(0, bytes.size());
    return {};
}

QByteArray SessionPlayer::logIn(const QByteArray &capabilities)
{
    QByteArray problem = play({"S: * OK [CAPABILITY IMAP4rev1 " + capabilities + "] ready"});
    run("login", command::Login("u", Secret(QByteArray("p"))));
    problem += play({"C: A1 LOGIN \"u\" " + QByteArray("\"p\""), "S: A1 OK"});
    m_notes.clear();
    return problem;
}

QByteArray SessionPlayer::select(int exists)
{
    run("select", command::Select("box"));
    const QByteArray problem =
        play({"C: A2 SELECT \"box\"", "S: * FLAGS (\\Seen \\Deleted)", "S: * " + QByteArray::number(exists) + " EXISTS",
              "S: * 0 RECENT", "S: * OK [UIDVALIDITY 7]", "S: A2 OK [READ-WRITE] done"});
    m_notes.clear();
    return problem;
}

void SessionPlayer::note(const SessionEvent &event)
{
    if (const auto *greeting = std::get_if<GreetingEvent>(&event))
        m_notes.append(greeting->preauth ? "greeting preauth" : "greeting");
    else if (const auto *state = std::get_if<StateChangedEvent>(&event))
        m_notes.append("state " + stateName(state->state));
    else if (std::get_if<CapabilitiesChangedEvent>(&event))
        m_notes.append("capabilities " + session.capabilities().names().join(' '));
    else if (const auto *exists = std::get_if<ExistsEvent>(&event))
        m_notes.append("exists " + QByteArray::number(exists->count));
    else if (const auto *vanished = std::get_if<VanishedEvent>(&event))
        m_notes.append("vanished " + vanished->uids.toImap() +
                       (vanished->unknown > 0 ? " +" + QByteArray::number(vanished->unknown) : QByteArray()));
    else if (const auto *flags = std::get_if<FlagsChangedEvent>(&event))
        m_notes.append("flags " + QByteArray::number(flags->uid.value) + ' ' +
                       flags->flags.toImap().join(QLatin1Char(' ')).toUtf8() +
                       (flags->modSeq.isValid() ? " @" + QByteArray::number(flags->modSeq.value) : QByteArray()));
    else if (const auto *status = std::get_if<StatusEvent>(&event))
        m_notes.append("status " + status->status.wireName);
    else if (std::get_if<NotifyOverflowEvent>(&event))
        m_notes.append("notify overflow");
    else if (std::get_if<CompressionEvent>(&event))
        m_notes.append("compressed");
    else if (const auto *alert = std::get_if<AlertEvent>(&event))
        m_notes.append("alert " + alert->text.toUtf8());
    else if (const auto *ended = std::get_if<EndedEvent>(&event))
        m_notes.append("ended " + ended->error.code.toLatin1());
}

} // namespace postrider::imap::test
