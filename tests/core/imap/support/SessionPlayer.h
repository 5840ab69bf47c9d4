// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/ImapSession.h"

#include <QByteArrayList>
#include <QObject>

namespace postrider::imap::test {

/// Puts a command's data into words.
template <typename T>
using Tell = std::function<QByteArray(std::conditional_t<std::is_void_v<T>, QByteArray, T> &)>;

/// Plays a conversation against a session without any socket, and notes in words what the session says. Steps:
///   "S: line"  from the server     "s: bytes"  the same without a line end
///   "C: line"  must be what the session sends next     "c: bytes"  the same, bytes
/// Between steps the test may act: play() takes any number of them.
class SessionPlayer
{
public:
    /// The server's bytes come in pieces of `chunk`; 0: as written.
    explicit SessionPlayer(int chunk = 0);

    /// Empty, or what went wrong.
    [[nodiscard]] QByteArray play(const QByteArrayList &steps);

    /// Runs a command; its answer is noted as "name: ok" or "name: <code>".
    template <Command C>
    void run(const QByteArray &name, C command, Tell<typename C::Data> tell = {})
    {
        auto note = [this, name, tell](Result<typename C::Data> result) {
            QByteArray answer = name + ": " + (result.ok() ? QByteArray("ok") : result.error().code.toLatin1());
            if constexpr (!std::is_void_v<typename C::Data>) {
                if (result && tell)
                    answer += ' ' + tell(*result);
            }
            m_notes.append(answer);
        };
        session.enqueue(std::make_unique<TypedCommand<C>>(std::move(command),
                                                          Continuation<typename C::Data>(&m_context, std::move(note))));
        session.pump();
    }

    /// What the session has said since the last call.
    [[nodiscard]] QByteArrayList takeNotes() { return std::exchange(m_notes, {}); }
    /// Greeting and login, so that the session is ready; the next tag is A2.
    [[nodiscard]] QByteArray logIn(const QByteArray &capabilities = {});
    /// Into a mailbox of `exists` messages; the next tag is A3.
    [[nodiscard]] QByteArray select(int exists);

    ImapSession session;

private:
    void note(const SessionEvent &event);
    [[nodiscard]] QByteArray expect(const QByteArray &bytes);

    QObject m_context;
    int m_chunk;
    QByteArray m_sent;
    QByteArrayList m_notes;
};

} // namespace postrider::imap::test

// Each ends the test with what went wrong; `player` is the SessionPlayer at hand.
#define PLAY(...)                                                                                                      \
    do {                                                                                                               \
        const QByteArray problem = player.play(__VA_ARGS__);                                                           \
        QVERIFY2(problem.isEmpty(), problem.constData());                                                              \
    } while (false)
#define LOG_IN(...)                                                                                                    \
    do {                                                                                                               \
        const QByteArray problem = player.logIn(__VA_ARGS__);                                                          \
        QVERIFY2(problem.isEmpty(), problem.constData());                                                              \
    } while (false)
#define SELECT(exists)                                                                                                 \
    do {                                                                                                               \
        const QByteArray problem = player.select(exists);                                                              \
        QVERIFY2(problem.isEmpty(), problem.constData());                                                              \
    } while (false)
