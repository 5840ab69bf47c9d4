// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HeaderText.h"
#include "mime/MessageBuilder.h"

#include <cstdlib>

using namespace postrider;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView value(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const Address &address : mime::HeaderText::decodeAddresses(value)) {
        const QByteArray spec = mime::envelopeAddress(address.address);
        // what may go into a command or a header holds no line end and no bracket
        for (const char c : spec)
            if (c == '\r' || c == '\n' || c == '\0')
                std::abort();
        if (!spec.startsWith('"') && (spec.contains('<') || spec.contains('>') || spec.contains(' ')))
            std::abort();
    }
    return 0;
}
