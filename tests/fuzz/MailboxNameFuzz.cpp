// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/types/MailboxName.h"

#include <cstdlib>

using namespace postrider::imap;

/// Whatever bytes a server calls a mailbox, decoding ends in a name that survives the way there and back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString name = decodeMailboxName(QByteArrayView(data, static_cast<qsizetype>(size)));
    if (name.isValidUtf16() && decodeMailboxName(encodeMailboxName(name)) != name)
        std::abort();
    return 0;
}
