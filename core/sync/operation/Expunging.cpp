// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Expunging.h"

#include "imap/command/UidExpunge.h"
#include "imap/command/UidStore.h"

#include <QCoreApplication>

namespace postrider::sync {

Task<Result<bool>> expungeUids(ImapLink &link, const UidSet &uids)
{
    const bool canExpunge = link.has("UIDPLUS") && !link.quirks().noUidExpunge;
    for (const UidSet &part : uids.chunked(link.maxSetBytes())) {
        Reply<imap::command::StoreData> mark =
            link.run(imap::command::UidStore(part, imap::command::UidStore::Mode::Add, MailFlag::Deleted));
        const Result<imap::command::StoreData> marked = co_await mark;
        if (!marked)
            co_return marked.error();
        if (!canExpunge)
            continue;
        Reply<void> expunge = link.run(imap::command::UidExpunge(part));
        const Result<void> expunged = co_await expunge;
        if (!expunged)
            co_return expunged.error();
    }
    co_return canExpunge;
}

Error leftMarked()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("left-marked-deleted"),
            QCoreApplication::translate("postrider::sync",
                                        "This server cannot remove single messages. They stay in their folder, marked "
                                        "as deleted, until the folder is cleaned up in web mail."),
            {}};
}

} // namespace postrider::sync
