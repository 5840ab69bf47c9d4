// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/EnvelopeGrammar.h"

#include <cstdlib>

using namespace postrider::imap;

/// Any bytes as an ENVELOPE: the place stays inside, and nothing comes out that was not in.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    Lexer lexer(bytes);
    Envelope envelope;
    (void)parseEnvelope(lexer, envelope);
    if (lexer.position() < bytes.data() || lexer.position() > bytes.data() + bytes.size())
        std::abort();
    qsizetype taken =
        envelope.date.size() + envelope.subject.size() + envelope.inReplyTo.size() + envelope.messageId.size();
    for (const EnvelopeAddresses *list :
         {&envelope.from, &envelope.sender, &envelope.replyTo, &envelope.to, &envelope.cc, &envelope.bcc})
        for (const EnvelopeAddress &address : *list)
            taken += address.name.size() + address.mailbox.size() + address.host.size();
    if (taken > bytes.size())
        std::abort();
    return 0;
}
