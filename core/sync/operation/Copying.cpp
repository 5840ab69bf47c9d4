// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Copying.h"

namespace postrider::sync {

namespace {

constexpr QLatin1String markKey{"mark"};

} // namespace

Task<Result<CopiedUids>> CopyingOperation::copiedBefore(SyncContext &context, ImapLink &link, const PlacedGroup &group,
                                                        const store::Folder &target)
{
    CopyLookup lookup(context, link, target);
    const QJsonObject known = payload().value(markKey).toObject();
    if (!known.isEmpty() && (m_marked || mayHaveBeenDone())) {
        Result<CopiedUids> found = co_await lookup.find(known, group);
        co_return found;
    }
    const Result<QJsonObject> mark = co_await lookup.mark();
    if (!mark)
        co_return mark.error();
    const Result<void> written = co_await keepInPayload(context, markKey, *mark);
    if (!written)
        co_return written.error();
    m_marked = true;
    co_return CopiedUids();
}

Task<Copied> copyGroup(ImapLink &link, const store::Folder &source, const PlacedGroup &group,
                       const store::Folder &target, const CopiedUids &before)
{
    Copied copied;
    copied.uids = before;
    copied.begun = !before.empty();
    UidSet rest = group.uids();
    for (const auto &[uid, copy] : before)
        rest.remove(UidSet(uid));
    const Result<void> selected = co_await link.ensureSelected(source);
    if (!selected) {
        copied.error = selected.error();
        co_return copied;
    }
    for (const UidSet &part : rest.chunked(link.maxSetBytes())) {
        Reply<imap::command::CopyData> reply = link.run(imap::command::UidCopy(part, target.wireName));
        const Result<imap::command::CopyData> done = co_await reply;
        copied.begun = copied.begun || done || !link.isOpen();
        if (!done) {
            copied.error = done.error();
            co_return copied;
        }
        addPairs(copied.uids, *done, target);
    }
    co_return copied;
}

} // namespace postrider::sync
