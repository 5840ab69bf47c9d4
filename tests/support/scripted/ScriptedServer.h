// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QByteArrayList>
#include <QThread>

namespace postrider::test {

/// Certificate and key in PEM for a scripted server that speaks TLS; see TestAuthority.
struct ServerCertificate
{
    QByteArray certificate;
    QByteArray key;
};

struct ScriptOptions
{
    /// With it the server can do TLS: at once when `implicitTls`, else at "X: starttls".
    std::optional<ServerCertificate> certificate;
    bool implicitTls = false;
    /// Everything is sent in pieces of this many bytes; 0: as written.
    int chunk = 0;
};

/// A mail server that understands nothing: it plays a conversation, line by line, on a loopback port of its own in a
/// thread of its own, and fails the test by itself when the client says anything else or leaves something unsaid.
///
///   ScriptedServer server({"S: * OK hello", "C: A1 NOOP", "S: A1 OK done", "X: close"});
///
/// A step is one string:
///   "S: text"      sends the text and CRLF                    "s: bytes"   sends the bytes and nothing more
///   "C: text"      waits for exactly this line                "C* pattern" waits for a line that fits; * is anything
///   "c: bytes"     waits for exactly these bytes (a literal)
///   "X: close"     closes in good order                       "X: reset"   breaks the connection (RST)
///   "X: starttls"  shakes hands; what the client sent before is an error
///   "X: hold"      goes on only after release()               "X: closed"  waits for the client to close
///   "X: accept"    ends this connection and waits for the next one
///   "X: flood n x" sends x and CRLF n times
/// After the last step the connection stays open and the client may say nothing more but close.
class ScriptedServer
{
public:
    explicit ScriptedServer(const QByteArrayList &script, const ScriptOptions &options = {});
    /// Waits up to 5 s, with events running, for the rest of the script, then fails the test that runs when something
    /// is left over.
    ~ScriptedServer();

    [[nodiscard]] quint16 port() const;
    /// Waits for the end of the script with events running; false when it went wrong or takes too long.
    [[nodiscard]] bool waitUntilDone(int milliseconds = 5000);
    [[nodiscard]] bool isDone() const;
    /// What went wrong; empty: nothing (yet).
    [[nodiscard]] QByteArray problem() const;
    /// Steps done so far.
    [[nodiscard]] int position() const;
    /// Lets the next "X: hold", or the one that waits, go on.
    void release();
    /// For a test of this class: problems are asked for by problem() and fail nothing.
    void expectProblem() { m_problemExpected = true; }

private:
    class Player;

    QThread m_thread;
    std::unique_ptr<Player> m_player;
    bool m_problemExpected = false;
};

} // namespace postrider::test
