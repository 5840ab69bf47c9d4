// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FlagsCodec.h"

#include "store/AddressCodec.h"
#include "store/MessageLimits.h"

namespace postrider::store {

StoredFlags::StoredFlags(const MailFlags &flags)
    : bits(flags.bits() & ~static_cast<unsigned>(MailFlag::Recent))
{
    if (flags.keywords().isEmpty())
        return;
    QStringList kept;
    qsizetype length = 0;
    for (const QString &keyword : flags.keywords()) {
        length += keyword.size();
        if (length > limits::keywords)
            break;
        kept.append(keyword);
    }
    keywords = AddressCodec::encodeStrings(kept);
}

MailFlags StoredFlags::flags() const
{
    return {bits, keywords.isEmpty() ? QStringList() : AddressCodec::decodeStrings(keywords)};
}

} // namespace postrider::store
