// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Authenticate.h"

#include "imap/ServerError.h"
#include "net/sasl/SaslMechanism.h"

namespace postrider::imap::command {

Authenticate::Authenticate(std::shared_ptr<net::SaslMechanism> mechanism, bool saslIr)
    : m_mechanism(std::move(mechanism))
{
    if (!saslIr || !m_mechanism->hasInitialResponse())
        return;
    const QByteArray initial = encoded(m_mechanism->respond({}));
    m_initial = initial.isEmpty() ? "=" : initial;
}

void Authenticate::write(CommandWriter &writer) const
{
    writer.word("AUTHENTICATE").word(m_mechanism->name());
    // A mechanism that cannot even begin is cancelled at the first challenge.
    if (!m_initial.isEmpty() && !m_error)
        writer.maskedWord(m_initial);
}

bool Authenticate::accept(Response &response)
{
    const auto *told = std::get_if<CapabilityResponse>(&response);
    if (!told)
        return false;
    m_capabilities = told->capabilities;
    return true;
}

std::optional<QByteArray> Authenticate::answer(const QByteArray &challenge)
{
    if (m_error)
        return "*\r\n";
    const QByteArray response = encoded(m_mechanism->respond(QByteArray::fromBase64(challenge)));
    return response + "\r\n";
}

Result<Capabilities> Authenticate::finish(const TaggedStatus &status)
{
    if (m_error)
        return *m_error;
    if (status.kind != StatusKind::Ok)
        return loginError(status);
    if (const Result<void> proof = m_mechanism->verifySuccess(); !proof)
        return proof.error();
    return status.code.is("CAPABILITY") ? status.code.capabilities : m_capabilities;
}

QByteArray Authenticate::encoded(const Result<QByteArray> &response)
{
    if (response)
        return response->toBase64();
    m_error = response.error();
    return "*";
}

} // namespace postrider::imap::command
