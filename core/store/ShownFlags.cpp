// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ShownFlags.h"

#include "store/FlagsCodec.h"
#include "store/Guard.h"
#include "store/Query.h"
#include "store/ReadView.h"

namespace postrider::store {

std::vector<MessageId> ShownFlags::differing(Database &database, std::span<const MessageId> ids, const MailFlags &add,
                                             const MailFlags &remove)
{
    return reading(database, [&] {
        std::vector<MessageId> found;
        const ReadView view(database.mail());
        Query query(database.mail(), "SELECT shown_bits, shown_keywords FROM message WHERE id = ?1");
        for (const MessageId id : ids) {
            if (!query.again(id).next())
                continue;
            const MailFlags flags = StoredFlags(static_cast<unsigned>(query.number(0)), query.text(1)).flags();
            if (flags.with(add).without(remove) != flags)
                found.push_back(id);
        }
        return found;
    });
}

} // namespace postrider::store
