// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/CommandCodec.h"

#include "store/FolderRepo.h"
#include "store/Store.h"
#include "ui/command/ArchiveMessages.h"
#include "ui/command/CopyMessages.h"
#include "ui/command/DeleteMessages.h"
#include "ui/command/JunkMessages.h"
#include "ui/command/MarkRead.h"
#include "ui/command/MoveMessages.h"
#include "ui/command/RenameFolder.h"
#include "ui/command/Star.h"
#include "ui/command/Tag.h"

#include <algorithm>
#include <array>

#include <QJsonArray>

namespace postrider::ui::command {

namespace {

constexpr QLatin1String kindKey{"kind"};
constexpr QLatin1String messagesKey{"messages"};
constexpr QLatin1String markKey{"mark"};
constexpr QLatin1String onKey{"on"};
constexpr QLatin1String originsKey{"origins"};
constexpr QLatin1String folderKey{"folder"};
constexpr QLatin1String targetKey{"target"};
constexpr QLatin1String fromKey{"from"};
constexpr QLatin1String toKey{"to"};
constexpr QLatin1String tokenKey{"token"}; // store::UndoRepo looks for it, too

struct KindName
{
    CommandKind kind;
    QLatin1String name;
};
constexpr std::array kindNames{
    KindName{CommandKind::Mark, QLatin1String("mark")},
    KindName{CommandKind::Move, QLatin1String("move")},
    KindName{CommandKind::Delete, QLatin1String("delete")},
    KindName{CommandKind::Archive, QLatin1String("archive")},
    KindName{CommandKind::Junk, QLatin1String("junk")},
    KindName{CommandKind::NotJunk, QLatin1String("not-junk")},
    KindName{CommandKind::RenameFolder, QLatin1String("rename-folder")},
    KindName{CommandKind::Copy, QLatin1String("copy")},
};

QString nameOf(CommandKind kind)
{
    const auto *row =
        std::find_if(kindNames.begin(), kindNames.end(), [kind](const auto &r) { return r.kind == kind; });
    return row->name;
}

QJsonArray asJson(const std::vector<MessageId> &messages)
{
    QJsonArray array;
    for (const MessageId id : messages)
        array.append(static_cast<qint64>(id.value));
    return array;
}

std::vector<MessageId> messagesFrom(const QJsonValue &value)
{
    std::vector<MessageId> messages;
    const QJsonArray array = value.toArray();
    for (const auto &id : array)
        messages.emplace_back(static_cast<std::int64_t>(id.toInteger()));
    return messages;
}

FolderId folderFrom(const QJsonValue &value)
{
    return FolderId(static_cast<std::int64_t>(value.toInteger()));
}

Origins originsFrom(const QJsonValue &value)
{
    Origins origins;
    const QJsonArray array = value.toArray();
    for (const auto &one : array)
        origins[folderFrom(one[folderKey])] = messagesFrom(one[messagesKey]);
    return origins;
}

std::unique_ptr<MailCommand> markFrom(const QJsonObject &json, const CommandContext &context)
{
    const QString flag = json.value(markKey).toString();
    const MailFlags mark = MailFlags::fromImap({flag});
    const bool on = json.value(onKey).toBool();
    std::vector<MessageId> messages = messagesFrom(json.value(messagesKey));
    if (mark == MailFlags(MailFlag::Seen))
        return std::make_unique<MarkRead>(context, std::move(messages), on);
    if (mark == MailFlags(MailFlag::Flagged))
        return std::make_unique<Star>(context, std::move(messages), on);
    const std::vector<models::TagLabel> labels = models::tagsOf(mark);
    if (labels.size() != 1)
        return nullptr;
    return std::make_unique<Tag>(context, std::move(messages), labels.front(), on);
}

std::unique_ptr<MailCommand> moveFrom(const QJsonObject &json, const CommandContext &context, store::Store &store)
{
    const auto target = store::FolderRepo(store.reader()).byId(folderFrom(json.value(targetKey)));
    if (!target)
        return nullptr;
    return std::make_unique<MoveMessages>(context, originsFrom(json.value(originsKey)), *target);
}

std::unique_ptr<MailCommand> copyFrom(const QJsonObject &json, const CommandContext &context, store::Store &store)
{
    const auto target = store::FolderRepo(store.reader()).byId(folderFrom(json.value(targetKey)));
    const qint64 token = json.value(tokenKey).toInteger();
    if (!target || token == 0)
        return nullptr;
    return std::make_unique<CopyMessages>(context, messagesFrom(json.value(messagesKey)), *target, token);
}

} // namespace

QJsonObject CommandCodec::encode(const std::vector<MessageId> &messages, const MailFlags &mark, bool on)
{
    return {{kindKey, nameOf(CommandKind::Mark)},
            {messagesKey, asJson(messages)},
            {markKey, mark.toImap().value(0)},
            {onKey, on}};
}

QJsonObject CommandCodec::encode(CommandKind kind, const Origins &origins, FolderId target)
{
    QJsonArray array;
    for (const auto &[folder, messages] : origins)
        array.append(QJsonObject{{folderKey, static_cast<qint64>(folder.value)}, {messagesKey, asJson(messages)}});
    return {{kindKey, nameOf(kind)}, {originsKey, array}, {targetKey, static_cast<qint64>(target.value)}};
}

QJsonObject CommandCodec::encodeCopy(const std::vector<MessageId> &messages, FolderId target, qint64 token)
{
    return {{kindKey, nameOf(CommandKind::Copy)},
            {messagesKey, asJson(messages)},
            {targetKey, static_cast<qint64>(target.value)},
            {tokenKey, token}};
}

QJsonObject CommandCodec::encode(FolderId folder, const QString &from, const QString &to)
{
    return {{kindKey, nameOf(CommandKind::RenameFolder)},
            {folderKey, static_cast<qint64>(folder.value)},
            {fromKey, from},
            {toKey, to}};
}

std::unique_ptr<MailCommand> CommandCodec::decode(const QJsonObject &json, const CommandContext &context,
                                                  store::Store &store)
{
    const QString name = json.value(kindKey).toString();
    const auto *row = std::find_if(kindNames.begin(), kindNames.end(), [&](const auto &r) { return r.name == name; });
    if (row == kindNames.end())
        return nullptr;
    switch (row->kind) {
    case CommandKind::Mark:
        return markFrom(json, context);
    case CommandKind::Move:
        return moveFrom(json, context, store);
    case CommandKind::Delete:
        return std::make_unique<DeleteMessages>(context, originsFrom(json.value(originsKey)));
    case CommandKind::Archive:
        return std::make_unique<ArchiveMessages>(context, originsFrom(json.value(originsKey)));
    case CommandKind::Junk:
    case CommandKind::NotJunk:
        return std::make_unique<JunkMessages>(context, originsFrom(json.value(originsKey)),
                                              row->kind == CommandKind::Junk);
    case CommandKind::Copy:
        return copyFrom(json, context, store);
    case CommandKind::RenameFolder:
        return std::make_unique<RenameFolder>(context, folderFrom(json.value(folderKey)),
                                              json.value(fromKey).toString(), json.value(toKey).toString());
    }
    return nullptr;
}

} // namespace postrider::ui::command
