// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/LoginExchange.h"

#include "net/sasl/MechanismChoice.h"
#include "smtp/ReplyCode.h"

#include <utility>

namespace postrider::smtp {

namespace {

constexpr qsizetype maximumCommand = 512; // RFC 5321 §4.5.3.1.4; RFC 4954 §4 says to split longer ones

} // namespace

LoginExchange::LoginExchange(const ServerLogin &login, QByteArrayList offered, bool secured)
    : m_login(login)
    , m_offered(std::move(offered))
    , m_secured(secured)
{
}

Result<void> LoginExchange::begin(Outbound &out)
{
    const net::SaslCredentials credentials{m_login.server.user, m_login.password, m_login.server.host,
                                           m_login.server.port};
    auto chosen = net::chooseMechanism(m_offered, m_login.server.auth, m_secured, credentials);
    if (!chosen)
        return chosen.error();
    m_mechanism = *chosen;
    m_heldInitial.reset();
    return writeAuth(out);
}

Result<void> LoginExchange::writeAuth(Outbound &out)
{
    const QByteArray command = "AUTH " + m_mechanism->name();
    if (!m_mechanism->hasInitialResponse()) {
        out.commands(command + "\r\n");
        return {};
    }
    const auto initial = m_mechanism->respond({});
    if (!initial)
        return initial.error();
    const QByteArray encoded = initial->isEmpty() ? QByteArray("=") : initial->toBase64(); // RFC 4954 §4
    const QByteArray line = command + ' ' + encoded + "\r\n";
    if (line.size() <= maximumCommand) {
        out.secret(line, command + " ***");
    } else {
        m_heldInitial = encoded;
        out.commands(command + "\r\n");
    }
    return {};
}

std::optional<Result<void>> LoginExchange::onReply(const Reply &reply, Outbound &out)
{
    if (reply.code() == 334) {
        answerChallenge(reply, out);
        return std::nullopt;
    }
    if (reply.isPositive())
        return m_mechanism->verifySuccess();
    return onRefusal(reply, out);
}

void LoginExchange::answerChallenge(const Reply &reply, Outbound &out)
{
    if (m_heldInitial) {
        out.secret(*std::exchange(m_heldInitial, std::nullopt) + "\r\n", "***");
        return;
    }
    const QByteArray text = reply.lines().join();
    const auto response = m_mechanism->respond(QByteArray::fromBase64(text));
    if (!response) {
        m_cancelled = response.error();
        out.commands("*\r\n"); // the server answers 501 (RFC 4954 §4)
        return;
    }
    out.secret(response->toBase64() + "\r\n", "***");
}

std::optional<Result<void>> LoginExchange::onRefusal(const Reply &reply, Outbound &out)
{
    if (m_cancelled)
        return Result<void>(*m_cancelled);
    // 504: not this mechanism; 534: too weak or not for this user. Another one may do
    const bool another = m_login.server.auth == AuthMethod::Auto && (reply.code() == 504 || reply.code() == 534);
    if (another) {
        m_offered.removeAll(m_mechanism->name());
        if (begin(out))
            return std::nullopt;
    }
    return Result<void>(ReplyCode::toError(reply, Stage::Login));
}

} // namespace postrider::smtp
