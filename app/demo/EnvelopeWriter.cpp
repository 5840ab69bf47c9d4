// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/EnvelopeWriter.h"

#include "demo/AddressList.h"
#include "demo/HeaderBlock.h"
#include "demo/ImapText.h"

namespace postrider::demo {

namespace {

QByteArray writeAddresses(const HeaderBlock &header, QByteArrayView field)
{
    QByteArray out;
    for (const QByteArray &value : header.values(field)) {
        for (const EnvelopeAddress &a : parseAddressList(value)) {
            out += '(' + imaptext::nstring(a.name) + " NIL " + imaptext::nstring(a.mailbox) + ' ' +
                   imaptext::nstring(a.host) + ')';
        }
    }
    return out.isEmpty() ? QByteArray("NIL") : '(' + out + ')';
}

// Sender and Reply-To are filled in from From by the server.
QByteArray writeAddressesOr(const HeaderBlock &header, QByteArrayView field, const QByteArray &fallback)
{
    const QByteArray own = writeAddresses(header, field);
    return own == "NIL" ? fallback : own;
}

} // namespace

QByteArray writeEnvelope(QByteArrayView headerBytes)
{
    const HeaderBlock header(headerBytes);
    const QByteArray from = writeAddresses(header, "From");
    return '(' + imaptext::nstring(header.value("Date")) + ' ' + imaptext::nstring(header.value("Subject")) + ' ' +
           from + ' ' + writeAddressesOr(header, "Sender", from) + ' ' + writeAddressesOr(header, "Reply-To", from) +
           ' ' + writeAddresses(header, "To") + ' ' + writeAddresses(header, "Cc") + ' ' +
           writeAddresses(header, "Bcc") + ' ' + imaptext::nstring(header.value("In-Reply-To")) + ' ' +
           imaptext::nstring(header.value("Message-ID")) + ')';
}

} // namespace postrider::demo
