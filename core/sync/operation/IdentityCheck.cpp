// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/IdentityCheck.h"

#include "imap/command/UidFetch.h"
#include "store/FolderRepo.h"
#include "store/MessageLimits.h"
#include "store/WriteTransaction.h"
#include "sync/HeaderConverter.h"

#include <memory>
#include <set>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

/// The header itself: an ENVELOPE that cannot be read would tell nothing.
imap::FetchItems identityItems()
{
    imap::FetchItems items;
    items.size = true;
    items.internalDate = true;
    items.headerFields = {"Message-ID"};
    return items;
}

bool isSame(const store::MessageDetails &here, const imap::FetchedMessage &there)
{
    if (!there.size || static_cast<qint64>(*there.size) != here.summary.size)
        return false;
    const QString messageId = HeaderConverter::messageIdOf(there).left(store::limits::messageId);
    if (messageId != here.messageId)
        return false;
    return !messageId.isEmpty() || there.internalDate == here.internalDate;
}

/// The last that the server has said of each message: no more of it is kept, however often it tells.
using Told = std::map<Uid, imap::FetchedMessage>;

/// What the server has said of each UID of the group: whether it is what is known here.
std::map<Uid, bool> verdicts(store::Database &database, const PlacedGroup &group, const Told &told)
{
    const store::MessageRepo messages(database);
    std::map<Uid, bool> result;
    for (const auto &[uid, message] : told) {
        const std::optional<store::MessageDetails> here = messages.details(group.messages.at(uid).id);
        result[uid] = here && isSame(*here, message);
    }
    return result;
}

} // namespace

Task<Result<TakenOut>> takeOutOthers(SyncContext &context, ImapLink &link, PlacedGroup &group)
{
    TakenOut taken;
    if (!link.quirks().verifyBeforeDestroy)
        co_return taken;
    auto told = std::make_shared<Told>();
    const UidSet wanted = group.uids();
    for (const UidSet &part : wanted.chunked(link.maxSetBytes())) {
        Reply<imap::command::FetchSummary> reply =
            link.run(imap::command::UidFetch(part, identityItems(), [told, wanted](imap::FetchedMessage &&message) {
                if (wanted.contains(message.uid) && !message.isFlagsOnly())
                    told->insert_or_assign(message.uid, std::move(message));
            }));
        const Result<imap::command::FetchSummary> fetched = co_await reply;
        if (!fetched)
            co_return fetched.error();
    }
    const std::map<Uid, bool> verdict = verdicts(context.reader(), group, *told);
    std::map<Uid, store::MessageRepo::Placed> same;
    for (const auto &[uid, placed] : group.messages) {
        const auto found = verdict.find(uid);
        if (found == verdict.end())
            taken.unspoken.emplace(uid, placed);
        else if (found->second)
            same.emplace(uid, placed);
        else
            taken.others.push_back(placed.id);
    }
    group.messages = std::move(same);
    co_return taken;
}

void distrustPlaces(store::WriteTransaction &transaction, const std::vector<MessageId> &messages)
{
    const store::FolderRepo folders(transaction.database());
    std::set<FolderId> concerned;
    for (const store::MessageRepo::Placed &placed : store::MessageRepo(transaction.database()).places(messages)) {
        concerned.insert(placed.place.folder);
        store::MessageRepo::setServerPlace(transaction, placed.id, {placed.place.folder, Uid()});
    }
    for (const FolderId id : concerned)
        if (const std::optional<store::Folder> folder = folders.byId(id))
            store::FolderRepo::setSyncState(transaction, id, {folder->uidValidity, {}, {}, {}}); // never complete
}

Error notTheSame(std::size_t messages)
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("not-the-same-message"),
            QCoreApplication::translate("postrider::sync",
                                        "Under the numbers of %n message(s) the server has others now; those were not "
                                        "touched. The folder is being compared again: look at it and repeat.",
                                        nullptr, int(messages)),
            {}};
}

} // namespace postrider::sync
