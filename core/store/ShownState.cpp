// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ShownState.h"

#include "store/AddressCodec.h"
#include "store/FlagsCodec.h"
#include "store/MessageLabels.h"
#include "store/Query.h"
#include "store/WriteTransaction.h"

#include <optional>

namespace postrider::store {

namespace {

struct Shown
{
    FolderId folder;
    StoredFlags flags;
    bool hidden = false;
    int pending = 0;
    bool operator==(const Shown &) const = default;
};

void applyOverlays(Connection &mail, MessageId id, Shown &shown)
{
    Query query(mail,
                "SELECT add_bits, add_keywords, remove_bits, remove_keywords, move_to, hide FROM overlay"
                " WHERE message_id = ?1 ORDER BY operation_id",
                id);
    while (query.next()) {
        const StoredFlags add(static_cast<unsigned>(query.number(0)), query.text(1));
        const StoredFlags remove(static_cast<unsigned>(query.number(2)), query.text(3));
        const bool moves = !query.isNull(4);
        const bool hides = query.flag(5);
        if (add != StoredFlags() || remove != StoredFlags())
            shown.flags = StoredFlags(shown.flags.flags().with(add.flags()).without(remove.flags()));
        if (moves)
            shown.folder = query.id<FolderId>(4);
        shown.hidden = shown.hidden || hides;
        if (add != StoredFlags() || remove != StoredFlags() || moves || hides)
            ++shown.pending;
    }
}

struct States
{
    Shown before; ///< as it is in the row
    Shown after;  ///< as it has to be
};

std::optional<States> statesOf(Connection &mail, MessageId id)
{
    States states;
    {
        Query query(mail,
                    "SELECT shown_folder_id, shown_bits, shown_keywords, hidden, pending, folder_id, server_bits,"
                    " server_keywords, local_keywords, labels FROM message WHERE id = ?1",
                    id);
        if (!query.next())
            return std::nullopt;
        states.before = {query.id<FolderId>(0), StoredFlags(static_cast<unsigned>(query.number(1)), query.text(2)),
                         query.flag(3), static_cast<int>(query.number(4))};
        states.after.folder = query.id<FolderId>(5);
        states.after.flags = StoredFlags(static_cast<unsigned>(query.number(6)), query.text(7));
        if (const QString local = query.text(8); !local.isEmpty())
            states.after.flags =
                StoredFlags(states.after.flags.flags().with(MailFlags::fromImap(AddressCodec::decodeStrings(local))));
        if (const QString labels = query.text(9); !labels.isEmpty())
            states.after.flags = StoredFlags(
                states.after.flags.flags().with(MessageLabels::asTags(AddressCodec::decodeStrings(labels))));
    }
    applyOverlays(mail, id, states.after);
    return states;
}

void count(WriteTransaction &transaction, const Shown &shown, int sign)
{
    if (!shown.hidden)
        transaction.addToCounts(shown.folder, sign, shown.flags.isUnread() ? sign : 0);
}

void tell(WriteTransaction &transaction, MessageId id, const Shown &before, const Shown &after)
{
    count(transaction, before, -1);
    count(transaction, after, 1);
    const bool stays = before.folder == after.folder && before.hidden == after.hidden;
    if (stays && !after.hidden)
        transaction.noteChanged(after.folder, id);
    if (stays)
        return;
    if (!before.hidden)
        transaction.noteRemoved(before.folder, id);
    if (!after.hidden)
        transaction.noteInserted(after.folder, id);
}

} // namespace

bool ShownState::isStale(Connection &mail, MessageId id)
{
    const std::optional<States> states = statesOf(mail, id);
    return states && states->before != states->after;
}

void ShownState::refresh(WriteTransaction &transaction, MessageId id)
{
    Connection &mail = transaction.database().mail();
    const std::optional<States> states = statesOf(mail, id);
    if (!states || states->before == states->after)
        return;
    const Shown &before = states->before;
    const Shown &after = states->after;
    // naming the columns of an index makes SQLite write the index anew, changed or not
    if (before.folder == after.folder && before.hidden == after.hidden)
        execute(mail, "UPDATE message SET shown_bits = ?2, shown_keywords = ?3, pending = ?4 WHERE id = ?1", id,
                after.flags.bits, after.flags.keywords, after.pending);
    else
        execute(
            mail,
            "UPDATE message SET shown_folder_id = ?2, shown_bits = ?3, shown_keywords = ?4, hidden = ?5, pending = ?6"
            " WHERE id = ?1",
            id, after.folder, after.flags.bits, after.flags.keywords, after.hidden, after.pending);
    tell(transaction, id, before, after);
}

} // namespace postrider::store
