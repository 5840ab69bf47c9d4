// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Labelling.h"

#include "imap/command/UidStoreLabels.h"

namespace postrider::sync {

namespace {

using Mode = imap::command::UidStoreLabels::Mode;

bool isOfServer(const store::Folder &folder)
{
    return folder.label == QLatin1String("\\Sent") || folder.label == QLatin1String("\\Draft");
}

} // namespace

bool shareMailbox(const store::Folder &one, const store::Folder &other)
{
    const FolderId mailbox = one.viewOf.isValid() ? one.viewOf : one.id;
    const FolderId second = other.viewOf.isValid() ? other.viewOf : other.id;
    return mailbox == second && (one.viewOf.isValid() || other.viewOf.isValid());
}

LabelChange labelsOfMove(const store::Folder &source, const store::Folder &target)
{
    LabelChange change = labelsOfCopy(target);
    if (!source.label.isEmpty() && !isOfServer(source) && source.id != target.id)
        change.remove.append(source.label);
    return change;
}

LabelChange labelsOfCopy(const store::Folder &target)
{
    LabelChange change;
    if (!target.label.isEmpty())
        change.add.append(target.label);
    return change;
}

Task<Result<void>> storeLabels(ImapLink &link, const UidSet &uids, const LabelChange &change)
{
    // on before off: a cut between them leaves one label too many, and no message without its place
    for (const auto &[mode, labels] : {std::pair(Mode::Add, change.add), std::pair(Mode::Remove, change.remove)}) {
        if (labels.isEmpty())
            continue;
        for (const UidSet &part : uids.chunked(link.maxSetBytes())) {
            Reply<void> reply = link.run(imap::command::UidStoreLabels(part, mode, labels));
            const Result<void> stored = co_await reply;
            if (!stored)
                co_return stored;
        }
    }
    co_return Result<void>();
}

} // namespace postrider::sync
