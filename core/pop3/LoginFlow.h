// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "base/Result.h"
#include "net/sasl/SaslMechanism.h"
#include "pop3/Outbound.h"
#include "pop3/types/Capabilities.h"
#include "pop3/wire/Status.h"

#include <memory>
#include <optional>

namespace postrider::pop3 {

/// The AUTHORIZATION state (RFC 1939 §4) as a small table of its own: CAPA, STLS and CAPA once more, LANG, UTF8, then
/// AUTH, APOP or USER and PASS. Pure: answers in, lines out.
class LoginFlow
{
public:
    enum class Step {
        Continues, ///< one more answer is awaited
        StartTls,  ///< tlsEstablished() is awaited
        LoggedIn,
        Failed, ///< see error()
    };

    /// `language`: a language tag (RFC 6856 §3) for the server's words; empty: its own.
    LoginFlow(ServerLogin login, QByteArray language);

    /// `secured`: encrypted, or to a loopback address, so that a password may be shown.
    void setSecured(bool secured) { m_secured = secured; }
    void greeted(const Status &greeting, Outbound &out);
    /// Nothing that was said before TLS counts (RFC 2595 §4), nor does the greeting's timestamp.
    void tlsEstablished(Outbound &out);
    /// The most bytes of the multi-line answer that is awaited; 0: one line.
    [[nodiscard]] qint64 contentLimit() const;
    [[nodiscard]] Step onReply(const Status &status, const QByteArray &content, Outbound &out);

    [[nodiscard]] const Capabilities &capabilities() const { return m_capabilities; }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    enum class Awaited { Capa, Stls, Lang, Utf8, User, Pass, Apop, Auth };

    void ask(Awaited awaited, const QByteArray &line, Outbound &out);
    [[nodiscard]] Step fail(const Error &error);
    [[nodiscard]] Step afterCapa(Outbound &out);
    [[nodiscard]] Step afterLang(Outbound &out);
    [[nodiscard]] Step authenticate(Outbound &out);
    [[nodiscard]] Step beginAuth(Outbound &out);
    [[nodiscard]] Step beginApop(Outbound &out);
    [[nodiscard]] Step beginUser(Outbound &out);
    [[nodiscard]] Step sendPass(Outbound &out);
    [[nodiscard]] Step onAuth(const Status &status, Outbound &out);
    [[nodiscard]] Step onLogin(const Status &status, Outbound &out);

    ServerLogin m_login;
    QByteArray m_language;
    QByteArray m_timestamp;
    Capabilities m_capabilities;
    Awaited m_awaited = Awaited::Capa;
    bool m_secured = false;
    bool m_tlsDone = false;
    bool m_retried = false;
    std::shared_ptr<net::SaslMechanism> m_mechanism;
    std::optional<QByteArray> m_heldInitial; ///< too long for the command line: waits for the empty challenge
    std::optional<Error> m_cancelled;        ///< why "*" was sent
    std::optional<Error> m_error;
};

} // namespace postrider::pop3
