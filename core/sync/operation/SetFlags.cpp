// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/SetFlags.h"

#include "imap/command/UidStore.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/LocalTags.h"
#include "store/PendingHeirs.h"
#include "store/ShownFlags.h"
#include "sync/Searching.h"
#include "sync/operation/Opposites.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace postrider::sync {

namespace {

constexpr QLatin1String addKey{"add"};
constexpr QLatin1String removeKey{"remove"};

MailFlags flagsFrom(const QJsonValue &value)
{
    QStringList names;
    const QJsonArray array = value.toArray();
    for (const auto &name : array)
        names.append(name.toString());
    return MailFlags::fromImap(names);
}

QJsonArray asJson(const MailFlags &flags)
{
    return QJsonArray::fromStringList(flags.toImap());
}

using Mode = imap::command::UidStore::Mode;

} // namespace

SetFlags::SetFlags(const store::JournalEntry &entry)
    : Operation(entry)
    , m_add(flagsFrom(entry.payload.value(addKey)))
    , m_remove(flagsFrom(entry.payload.value(removeKey)))
{
}

void SetFlags::apply(store::WriteTransaction &transaction, const Intent &intent, const MailFlags &add,
                     const MailFlags &remove)
{
    takeBackOpposites(transaction, intent, kind, {{addKey, asJson(remove)}, {removeKey, asJson(add)}});
    const std::vector<MessageId> ids =
        store::ShownFlags::differing(transaction.database(), intent.messages, add, remove);
    for (auto &[folder, messages] : groupByFolder(transaction.database(), ids)) {
        store::JournalEntry entry;
        entry.account = intent.account;
        entry.folder = folder;
        entry.kind = kind;
        entry.payload = {{addKey, asJson(add)}, {removeKey, asJson(remove)}};
        entry.messages = messages;
        entry.createdAt = intent.at;
        store::OverlayEffect effect;
        effect.add = add;
        effect.remove = remove;
        store::JournalRepo::append(transaction, entry, effect);
    }
}

Task<ReplayOutcome> SetFlags::replay(SyncContext &context, ImapLink &link)
{
    ReplayOutcome outcome;
    std::vector<std::pair<PlacedGroup, Change>> doneGroups;
    std::vector<MessageId> gone;
    for (const PlacedGroup &group : groupByPlace(context.reader(), messages())) {
        const Result<Stored> stored = co_await replayIn(context, link, group);
        if (!stored) {
            outcome.error = stored.error();
            break;
        }
        const UidSet &present = stored->present;
        PlacedGroup done = group;
        std::erase_if(done.messages, [&](const auto &message) { return !present.contains(message.first); });
        for (const auto &[uid, placed] : group.messages)
            if (!present.contains(uid))
                gone.push_back(placed.id); // moved by another client, perhaps: its flags wait until it is found
        for (const MessageId id : done.ids())
            outcome.done.push_back(id);
        doneGroups.emplace_back(std::move(done), stored->local);
    }
    outcome.confirm = [add = m_add, remove = m_remove, doneGroups, gone](store::WriteTransaction &transaction) {
        for (const MessageId id : gone)
            store::PendingHeirs::letGo(transaction, id);
        for (const auto &[group, local] : doneGroups) {
            // the server's flags of now: a sync may have brought others since the replay began
            for (const store::MessageRepo::Placed &placed :
                 store::MessageRepo(transaction.database()).places(group.ids()))
                store::MessageRepo::setServerFlags(transaction, placed.id,
                                                   placed.serverFlags.with(add.without(local.add)).without(remove));
            store::LocalTags::change(transaction, group.ids(), local.add, remove);
        }
    };
    co_return outcome;
}

Task<Result<SetFlags::Stored>> SetFlags::replayIn(SyncContext &context, ImapLink &link, const PlacedGroup &group)
{
    const std::optional<store::Folder> folder = store::FolderRepo(context.reader()).byId(group.folder);
    if (!folder)
        co_return Stored{{}, group.uids()};
    const AsyncLock::Held held = co_await context.folderLock(group.folder).acquire();
    const Result<void> selected = co_await link.ensureSelected(*folder);
    if (!selected)
        co_return selected.error();
    const Change local{link.notKept(m_add), link.notKept(m_remove)};
    const Change change{m_add.without(local.add), m_remove.without(local.remove)};
    if (change.add.isEmpty() && change.remove.isEmpty())
        co_return Stored{local, group.uids()};
    const ModSeq known = link.traits().condstore ? folder->highestModSeq : ModSeq();
    for (const UidSet &uids : group.uids().chunked(link.maxSetBytes())) {
        const Result<void> stored = co_await store(link, change, uids, known);
        if (!stored)
            co_return stored.error();
    }
    const Result<UidSet> there = co_await present(link, group.uids());
    if (!there)
        co_return there.error();
    co_return Stored{local, *there};
}

Task<Result<UidSet>> SetFlags::present(ImapLink &link, const UidSet &uids)
{
    if (!link.has("ESEARCH"))
        co_return uids;
    UidSet there;
    for (const UidSet &part : uids.chunked(link.maxSetBytes())) {
        imap::command::UidSearch command;
        command.within(part);
        const Result<UidSet> found = co_await findUids(link, std::move(command));
        if (!found)
            co_return found.error();
        there.add(*found);
    }
    co_return there;
}

Task<Result<void>> SetFlags::store(ImapLink &link, const Change &change, const UidSet &uids, ModSeq unchangedSince)
{
    const bool adds = !change.add.isEmpty();
    const Mode mode = adds ? Mode::Add : Mode::Remove;
    const MailFlags flags = adds ? change.add : change.remove;
    imap::command::UidStore first(uids, mode, flags);
    if (unchangedSince.isValid())
        first.unchangedSince(unchangedSince);
    Reply<imap::command::StoreData> reply = link.run(std::move(first));
    const Result<imap::command::StoreData> stored = co_await reply;
    if (!stored)
        co_return stored.error();
    // changed by somebody else meanwhile: adding and removing goes well with whatever that was, so it is done all the
    // same; the next sync brings their change
    if (!stored->modified.isEmpty()) {
        Reply<imap::command::StoreData> again = link.run(imap::command::UidStore(stored->modified, mode, flags));
        const Result<imap::command::StoreData> forced = co_await again;
        if (!forced)
            co_return forced.error();
    }
    if (adds && !change.remove.isEmpty()) {
        Reply<imap::command::StoreData> second = link.run(imap::command::UidStore(uids, Mode::Remove, change.remove));
        const Result<imap::command::StoreData> removed = co_await second;
        if (!removed)
            co_return removed.error();
    }
    co_return Result<void>();
}

QString SetFlags::label() const
{
    return QCoreApplication::translate("postrider::sync", "Change the flags of %n message(s)", nullptr,
                                       int(messages().size()));
}

} // namespace postrider::sync
