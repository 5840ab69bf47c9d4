// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ActivityItem.h"

#include "store/FolderRepo.h"
#include "store/Store.h"
#include "ui/models/FolderText.h"
#include "ui/models/OutgoingText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace postrider::ui::models {

using store::JournalEntry;
using store::JournalState;
using store::OutboxEntry;
using store::OutboxState;

namespace {

struct Translations
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::models::ActivityItem)
};

/// "mark as read", "remove star": what a set-flags operation does, where one flag tells it all; else empty.
QString markText(const QJsonObject &payload, int count)
{
    const QJsonArray added = payload.value(QLatin1String("add")).toArray();
    const QJsonArray removed = payload.value(QLatin1String("remove")).toArray();
    if (added.size() + removed.size() != 1)
        return {};
    const bool adds = !added.isEmpty();
    const QString flag = (adds ? added : removed).first().toString();
    if (flag.compare(QLatin1String("\\Seen"), Qt::CaseInsensitive) == 0)
        return adds ? Translations::tr("Mark %n message(s) as read", nullptr, count)
                    : Translations::tr("Mark %n message(s) as unread", nullptr, count);
    if (flag.compare(QLatin1String("\\Flagged"), Qt::CaseInsensitive) == 0)
        return adds ? Translations::tr("Star %n message(s)", nullptr, count)
                    : Translations::tr("Remove the star from %n message(s)", nullptr, count);
    return {};
}

QString moveText(const JournalEntry &entry, const store::FolderRepo &folders, int count)
{
    const auto target = folders.byId(FolderId(entry.payload.value(QLatin1String("target")).toInteger()));
    return target ? Translations::tr("Move %n message(s) to %1", nullptr, count).arg(folderName(*target))
                  : Translations::tr("Move %n message(s)", nullptr, count);
}

QString copyText(const JournalEntry &entry, const store::FolderRepo &folders, int count)
{
    const auto target = folders.byId(FolderId(entry.payload.value(QLatin1String("target")).toInteger()));
    return target ? Translations::tr("Copy %n message(s) to %1", nullptr, count).arg(folderName(*target))
                  : Translations::tr("Copy %n message(s)", nullptr, count);
}

QString transferText(const JournalEntry &entry, const store::FolderRepo &folders, int count)
{
    const auto target = folders.byId(entry.folder);
    const QString name = target ? folderName(*target) : QString();
    return entry.payload.value(QLatin1String("out")).toInteger() != 0
               ? Translations::tr("Move %n message(s) from another account to %1", nullptr, count).arg(name)
               : Translations::tr("Copy %n message(s) from another account to %1", nullptr, count).arg(name);
}

/// Something done to a folder itself, not to messages in it.
bool isAboutFolder(const JournalEntry &entry)
{
    return entry.kind.endsWith(QLatin1String("-folder"));
}

QString folderText(const QString &kind, const QJsonObject &payload)
{
    const QString path = payload.value(QLatin1String("path")).toString();
    if (kind == QLatin1String("create-folder"))
        return Translations::tr("Make the folder %1").arg(path);
    if (kind == QLatin1String("delete-folder"))
        return Translations::tr("Delete the folder %1").arg(path);
    if (kind == QLatin1String("rename-folder"))
        return Translations::tr("Rename the folder %1 to %2")
            .arg(payload.value(QLatin1String("from")).toString(), payload.value(QLatin1String("to")).toString());
    return payload.value(QLatin1String("on")).toBool() ? Translations::tr("Subscribe to the folder %1").arg(path)
                                                       : Translations::tr("Unsubscribe from the folder %1").arg(path);
}

QString labelText(const JournalEntry &entry, int count)
{
    const QString label = entry.payload.value(QLatin1String("label")).toString();
    if (entry.kind == QLatin1String("add-label"))
        return Translations::tr("Tag %n message(s) as %1", nullptr, count).arg(label);
    return label == QLatin1String("\\Inbox")
               ? Translations::tr("Archive %n message(s)", nullptr, count)
               : Translations::tr("Remove the tag %1 from %n message(s)", nullptr, count).arg(label);
}

QString operationText(const JournalEntry &entry, const store::FolderRepo &folders)
{
    const int count = static_cast<int>(entry.messages.size());
    if (isAboutFolder(entry))
        return folderText(entry.kind, entry.payload);
    if (entry.kind == QLatin1String("copy"))
        return copyText(entry, folders, count);
    if (entry.kind == QLatin1String("set-flags")) {
        const QString mark = markText(entry.payload, count);
        return mark.isEmpty() ? Translations::tr("Change the marks of %n message(s)", nullptr, count) : mark;
    }
    if (entry.kind == QLatin1String("add-label") || entry.kind == QLatin1String("remove-label"))
        return labelText(entry, count);
    if (entry.kind == QLatin1String("move"))
        return moveText(entry, folders, count);
    if (entry.kind == QLatin1String("append"))
        return entry.payload.value(QLatin1String("outbox")).toInteger() != 0
                   ? Translations::tr("Save a copy of a sent message")
                   : Translations::tr("Put %n message(s) into a folder", nullptr, count);
    if (entry.kind == QLatin1String("transfer-out"))
        return Translations::tr("Move %n message(s) to another account: waits until they are there", nullptr, count);
    if (entry.kind == QLatin1String("transfer-in"))
        return transferText(entry, folders, count);
    if (entry.kind == QLatin1String("save-draft"))
        return Translations::tr("Keep a draft on the server");
    if (entry.kind == QLatin1String("delete-forever"))
        return Translations::tr("Delete %n message(s) for ever", nullptr, count);
    return Translations::tr("Change %n message(s)", nullptr, count);
}

ActivityState stateOf(JournalState state, const std::optional<Error> &error)
{
    if (state == JournalState::Sent)
        return ActivityState::Running;
    if (state == JournalState::Failed)
        return ActivityState::Failed;
    return error && error->needsUser() ? ActivityState::NeedsUser : ActivityState::Waiting;
}

QString waitingText(const QDateTime &nextTry)
{
    if (!nextTry.isValid())
        return Translations::tr("Waits for a connection.");
    return Translations::tr("Tried again at %1.").arg(nextTry.toLocalTime().toString(QStringLiteral("HH:mm")));
}

ActivityState stateOf(OutboxState state)
{
    switch (state) {
    case OutboxState::Sending:
    case OutboxState::Accepted:
    case OutboxState::CopyingToSent:
        return ActivityState::Running;
    case OutboxState::Failed:
        return ActivityState::Failed;
    case OutboxState::NeedsUser:
    case OutboxState::Unknown:
    case OutboxState::CopyMissing:
        return ActivityState::NeedsUser;
    case OutboxState::Queued:
    case OutboxState::Waiting:
    case OutboxState::Paused:
        break;
    }
    return ActivityState::Waiting;
}

} // namespace

bool ActivityItem::isSameThing(const ActivityItem &other) const
{
    if (kind != other.kind)
        return false;
    switch (kind) {
    case ActivityKind::Sync:
        return folder == other.folder;
    case ActivityKind::Operation:
        return operation == other.operation;
    case ActivityKind::Outgoing:
        return outgoing == other.outgoing;
    }
    return false;
}

ActivityItem activityOf(const JournalEntry &entry, store::Store &store)
{
    const store::FolderRepo folders(store.reader());
    const auto folder = folders.byId(entry.folder);
    ActivityItem item;
    item.kind = ActivityKind::Operation;
    item.state = stateOf(entry.state, entry.lastError);
    item.account = entry.account;
    item.operation = entry.id;
    item.text = operationText(entry, folders);
    if (folder && !isAboutFolder(entry))
        item.text = Translations::tr("%1: %2", "folder: what is done there").arg(folderName(*folder), item.text);
    item.detail = entry.lastError ? entry.lastError->text : waitingText(entry.nextTryAt);
    if (entry.state == JournalState::Sent)
        item.detail = Translations::tr("The server has been told; its answer is awaited.");
    if (entry.lastError)
        item.serverText = entry.lastError->serverText;
    item.since = entry.createdAt;
    return item;
}

ActivityItem activityOf(const OutboxEntry &entry)
{
    ActivityItem item;
    item.kind = ActivityKind::Outgoing;
    item.state = stateOf(entry.state);
    item.account = entry.account;
    item.outgoing = entry.id;
    const QString subject = entry.subject.simplified();
    item.text = Translations::tr("Send “%1” to %2")
                    .arg(subject.isEmpty() ? Translations::tr("(No subject)") : subject,
                         outgoingPeople(entry).join(QStringLiteral(", ")));
    item.detail = entry.lastError ? entry.lastError->text : outgoingState(entry);
    item.serverText = entry.lastError ? entry.lastError->serverText : entry.serverReply;
    item.since = entry.createdAt;
    return item;
}

} // namespace postrider::ui::models
