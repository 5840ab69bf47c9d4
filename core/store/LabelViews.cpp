// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LabelViews.h"

#include "store/AddressCodec.h"
#include "store/Guard.h"
#include "store/MessageCopier.h"
#include "store/MessageLabels.h"
#include "store/MessageRemover.h"
#include "store/MessageRepo.h"
#include "store/NewMessage.h"
#include "store/PendingHeirs.h"
#include "store/Query.h"
#include "store/ShownState.h"

#include <algorithm>
#include <map>

#include <QHash>

namespace postrider::store {

namespace {

/// Where the row of a message is.
struct Row
{
    MessageId id;
    FolderId folder;
};

/// A view, as far as it matters which messages it shows.
struct View
{
    FolderId id;
    QString label;
};

std::vector<View> viewsOf(Connection &mail, FolderId mailbox)
{
    std::vector<View> views;
    Query query(mail, "SELECT id, label FROM folder WHERE view_of = ?1", mailbox);
    while (query.next())
        views.push_back({query.id<FolderId>(0), query.text(1)});
    return views;
}

std::vector<Row> rowsIn(Connection &mail, FolderId mailbox, Uid uid)
{
    std::vector<Row> rows;
    Query query(mail,
                "SELECT m.id, f.id FROM folder f JOIN message m ON m.folder_id = f.id AND m.uid = ?2"
                " WHERE f.id = ?1 OR f.view_of = ?1",
                mailbox, uid);
    while (query.next())
        rows.push_back({query.id<MessageId>(0), query.id<FolderId>(1)});
    return rows;
}

MessageId rowIn(const std::vector<Row> &rows, FolderId folder)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [folder](const Row &row) { return row.folder == folder; });
    return found == rows.end() ? MessageId() : found->id;
}

/// A row of the same message for another folder of the same mailbox.
std::optional<NewMessage> headersOf(Database &database, MessageId id)
{
    const std::optional<MessageDetails> details = MessageRepo(database).details(id);
    if (!details)
        return std::nullopt;
    NewMessage headers = MessageCopier::headersOf(*details);
    headers.uid = details->place.uid;
    headers.flags = details->serverFlags;
    headers.modSeq = details->modSeq;
    headers.preview = details->summary.preview;
    headers.labels = MessageLabels(database).of(id);
    Query query(database.mail(),
                "SELECT coalesce(m.email_id, ''), d.server_thread FROM message m JOIN message_detail d ON d.id = m.id"
                " WHERE m.id = ?1",
                id);
    if (query.next()) {
        headers.emailId = query.text(0);
        headers.serverThread = query.text(1);
    }
    return headers;
}

/// It has lost its label. What the user has done to it goes on for the message.
void removeRow(WriteTransaction &transaction, MessageId row, MessageId heir)
{
    execute(transaction.database().mail(), "UPDATE OR IGNORE overlay SET message_id = ?2 WHERE message_id = ?1", row,
            heir);
    MessageRemover::remove(transaction, row);
    ShownState::refresh(transaction, heir);
}

/// The server has it no more in this mailbox.
void letGo(WriteTransaction &transaction, MessageId id)
{
    const std::optional<MessageSummary> message = MessageRepo(transaction.database()).summary(id);
    if (message && message->pending)
        PendingHeirs::letGo(transaction, id);
    else
        MessageRemover::remove(transaction, id);
}

/// From now on its UIDs mean something else.
void forgetPlaces(WriteTransaction &transaction, FolderId folder)
{
    execute(transaction.database().mail(), "UPDATE message SET uid = NULL, modseq = NULL WHERE folder_id = ?1", folder);
    FolderRepo::setSyncState(transaction, folder, {});
}

void setView(WriteTransaction &transaction, const Folder &folder, FolderId mailbox, const QString &label)
{
    if (folder.viewOf == mailbox && folder.label == label)
        return;
    if (folder.viewOf != mailbox)
        forgetPlaces(transaction, folder.id);
    execute(transaction.database().mail(), "UPDATE folder SET view_of = ?2, label = ?3 WHERE id = ?1", folder.id,
            mailbox, label);
    transaction.change().folders.insert(folder.id);
    if (folder.viewOf != mailbox)
        return;
    // renamed: the server tells the new label of a message only when it is asked
    MessageLabels::change(transaction, MessageRepo(transaction.database()).idsInFolder(folder.id), {label},
                          {folder.label});
}

} // namespace

FolderId LabelViews::mailboxOf(FolderId folder) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(), "SELECT coalesce(view_of, id) FROM folder WHERE id = ?1", folder);
        return query.next() ? query.id<FolderId>(0) : folder;
    });
}

Folder LabelViews::mailboxOf(const Folder &folder) const
{
    return folder.viewOf.isValid() ? FolderRepo(m_database).byId(folder.viewOf).value_or(folder) : folder;
}

std::vector<Folder> LabelViews::of(FolderId mailbox) const
{
    return reading(m_database, [&] {
        std::vector<Folder> views;
        const FolderRepo folders(m_database);
        Query query(m_database.mail(), "SELECT id FROM folder WHERE view_of = ?1 ORDER BY role = 0, role, id", mailbox);
        while (query.next())
            if (const std::optional<Folder> view = folders.byId(query.id<FolderId>(0)))
                views.push_back(*view);
        return views;
    });
}

FolderId LabelViews::mailboxIn(AccountId account) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT view_of FROM folder WHERE account_id = ?1 AND view_of IS NOT NULL LIMIT 1", account);
        return query.next() ? query.id<FolderId>(0) : FolderId();
    });
}

UidSet LabelViews::labelled(const Folder &view) const
{
    return reading(m_database, [&] {
        UidSet uids;
        Query query(m_database.mail(),
                    "SELECT uid, labels FROM message WHERE folder_id = ?1 AND uid IS NOT NULL AND labels <> ''"
                    " ORDER BY uid",
                    view.viewOf);
        while (query.next())
            if (AddressCodec::decodeStrings(query.text(1)).contains(view.label, Qt::CaseInsensitive))
                uids.add(query.id<Uid>(0));
        return uids;
    });
}

std::vector<MessageId> LabelViews::rowsOf(FolderId folder, Uid uid) const
{
    return reading(m_database, [&] {
        std::vector<MessageId> ids;
        for (const Row &row : rowsIn(m_database.mail(), mailboxOf(folder), uid))
            ids.push_back(row.id);
        return ids;
    });
}

void LabelViews::list(WriteTransaction &transaction, AccountId account, std::span<const ServerFolder> listed)
{
    QHash<QByteArray, QString> labels;
    QByteArray all;
    for (const ServerFolder &folder : listed) {
        labels.insert(folder.wireName, folder.label);
        if (folder.role == FolderRole::All && folder.selectable)
            all = folder.wireName;
    }
    writing(transaction, [&] {
        const std::vector<Folder> folders = FolderRepo(transaction.database()).allByAccount(account);
        const auto found =
            std::find_if(folders.begin(), folders.end(), [&all](const Folder &f) { return f.wireName == all; });
        const FolderId mailbox = found == folders.end() ? FolderId() : found->id;
        for (const Folder &folder : folders) {
            const auto told = labels.constFind(folder.wireName);
            if (told == labels.constEnd())
                continue; // not known to the server yet, or not any more
            const bool isView = mailbox.isValid() && !told->isEmpty() && folder.id != mailbox;
            setView(transaction, folder, isView ? mailbox : FolderId(), isView ? *told : QString());
        }
    });
}

void LabelViews::relabel(WriteTransaction &transaction, FolderId view, const QString &label)
{
    const std::optional<Folder> folder = FolderRepo(transaction.database()).byId(view);
    if (folder && folder->viewOf.isValid())
        writing(transaction, [&] { setView(transaction, *folder, folder->viewOf, label); });
}

void LabelViews::insert(WriteTransaction &transaction, FolderId mailbox, std::span<const MessageRow> messages)
{
    writing(transaction, [&] {
        QHash<QString, FolderId> views;
        for (const View &view : viewsOf(transaction.database().mail(), mailbox))
            views.insert(view.label.toCaseFolded(), view.id);
        if (views.isEmpty())
            return;
        std::map<FolderId, std::vector<MessageRow>> shown;
        for (const MessageRow &message : messages)
            for (const QString &label : MessageLabels::cleaned(message.labels.value_or(QStringList())))
                if (const FolderId view = views.value(label.toCaseFolded()); view.isValid() && message.uid.isValid())
                    shown[view].push_back(message);
        for (const auto &[view, rows] : shown)
            MessageRepo::insertRows(transaction, view, rows);
    });
}

void LabelViews::settle(WriteTransaction &transaction, FolderId folder, Uid uid)
{
    writing(transaction, [&] {
        Database &database = transaction.database();
        const FolderId mailbox = LabelViews(database).mailboxOf(folder);
        const std::vector<View> views = viewsOf(database.mail(), mailbox);
        std::vector<Row> rows = rowsIn(database.mail(), mailbox, uid);
        if (views.empty() || rows.empty() || !uid.isValid())
            return;
        MessageId keeper = rowIn(rows, mailbox);
        const std::optional<NewMessage> headers = headersOf(database, keeper.isValid() ? keeper : rows.front().id);
        if (!headers)
            return;
        if (!keeper.isValid()) {
            MessageRepo::insert(transaction, mailbox, std::span(&*headers, 1));
            rows = rowsIn(database.mail(), mailbox, uid);
            keeper = rowIn(rows, mailbox);
        }
        const QStringList labels = headers->labels.value_or(QStringList());
        for (const Row &row : rows) {
            MessageLabels::set(transaction, row.id, labels);
            execute(database.mail(), "UPDATE message SET email_id = NULLIF(?2, '') WHERE id = ?1 AND email_id IS NULL",
                    row.id, headers->emailId);
        }
        for (const View &view : views) {
            const MessageId row = rowIn(rows, view.id);
            const bool isShown = labels.contains(view.label, Qt::CaseInsensitive);
            if (isShown && !row.isValid())
                MessageRepo::insert(transaction, view.id, std::span(&*headers, 1));
            else if (!isShown && row.isValid())
                removeRow(transaction, row, keeper);
        }
    });
}

int LabelViews::assign(WriteTransaction &transaction, const Folder &view, const UidSet &uids)
{
    return writing(transaction, [&] {
        Database &database = transaction.database();
        const MessageRepo messages(database);
        std::vector<NewMessage> rows;
        int changed = 0;
        for (const MessageId id : messages.idsByUid(view.viewOf, uids)) {
            std::optional<NewMessage> headers = headersOf(database, id);
            if (!headers)
                continue;
            QStringList labels = headers->labels.value_or(QStringList());
            if (!labels.contains(view.label, Qt::CaseInsensitive)) {
                labels.append(view.label);
                labels = MessageLabels::cleaned(labels);
                for (const Row &row : rowsIn(database.mail(), view.viewOf, headers->uid))
                    MessageLabels::set(transaction, row.id, labels);
                ++changed;
                headers->labels = labels;
            }
            rows.push_back(std::move(*headers));
        }
        MessageRepo::insert(transaction, view.id, rows);
        return changed;
    });
}

void LabelViews::left(WriteTransaction &transaction, std::span<const MessageId> ids, FolderId target)
{
    writing(transaction, [&] {
        Database &database = transaction.database();
        const FolderId there = LabelViews(database).mailboxOf(target);
        for (const MessageRepo::Placed &placed : MessageRepo(database).places(ids)) {
            const FolderId mailbox = LabelViews(database).mailboxOf(placed.place.folder);
            if (mailbox == there || !placed.place.uid.isValid())
                continue;
            for (const Row &row : rowsIn(database.mail(), mailbox, placed.place.uid))
                if (row.id != placed.id)
                    letGo(transaction, row.id);
        }
    });
}

void LabelViews::vanished(WriteTransaction &transaction, FolderId mailbox, const UidSet &uids)
{
    writing(transaction, [&] {
        const MessageRepo messages(transaction.database());
        for (const View &view : viewsOf(transaction.database().mail(), mailbox))
            for (const MessageId id : messages.idsByUid(view.id, uids))
                letGo(transaction, id);
    });
}

} // namespace postrider::store
