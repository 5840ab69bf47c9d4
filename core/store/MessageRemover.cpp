// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageRemover.h"

#include "store/DraftRepo.h"
#include "store/FlagsCodec.h"
#include "store/Query.h"
#include "store/WriteTransaction.h"

namespace postrider::store {

void MessageRemover::remove(WriteTransaction &transaction, MessageId id)
{
    Connection &mail = transaction.database().mail();
    {
        Query query(mail, "SELECT shown_folder_id, shown_bits, hidden FROM message WHERE id = ?1", id);
        if (!query.next())
            return;
        if (!query.flag(2)) {
            const auto folder = query.id<FolderId>(0);
            const StoredFlags flags(static_cast<unsigned>(query.number(1)), {});
            transaction.addToCounts(folder, -1, flags.isUnread() ? -1 : 0);
            transaction.noteRemoved(folder, id);
        }
    }
    DraftRepo::copyGoes(transaction, id);
    if (execute(mail, "DELETE FROM overlay WHERE message_id = ?1", id) > 0)
        transaction.change().journal = true;
    execute(mail,
            "INSERT OR IGNORE INTO garbage (hash) SELECT body_hash FROM message"
            " WHERE id = ?1 AND body_hash IS NOT NULL",
            id);
    // The index keeps the words until it is rebuilt; see version-001.sql.
    execute(mail, "DELETE FROM message_detail WHERE id = ?1", id);
    execute(mail, "DELETE FROM message WHERE id = ?1", id);
}

} // namespace postrider::store
