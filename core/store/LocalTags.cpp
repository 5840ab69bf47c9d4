// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LocalTags.h"

#include "store/AddressCodec.h"
#include "store/Guard.h"
#include "store/Query.h"
#include "store/ShownState.h"

namespace postrider::store {

void LocalTags::change(WriteTransaction &transaction, std::span<const MessageId> ids, const MailFlags &add,
                       const MailFlags &remove)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        for (const MessageId id : ids) {
            QString before;
            if (Query query(mail, "SELECT local_keywords FROM message WHERE id = ?1", id); query.next())
                before = query.text(0);
            const QStringList names = before.isEmpty() ? QStringList() : AddressCodec::decodeStrings(before);
            const MailFlags tags = MailFlags::fromImap(names).with(add.withoutSystemFlags()).without(remove);
            const QString now = tags.isEmpty() ? QString() : AddressCodec::encodeStrings(tags.toImap());
            if (now == before)
                continue;
            execute(mail, "UPDATE message SET local_keywords = ?2 WHERE id = ?1", id, now);
            ShownState::refresh(transaction, id);
        }
    });
}

} // namespace postrider::store
