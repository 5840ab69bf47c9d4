// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/MessageMime.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace postrider::ui::models {

namespace {

template <typename Id>
std::unique_ptr<QMimeData> toMime(const QString &type, const std::vector<Id> &ids)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << qint64(QCoreApplication::applicationPid());
    for (const Id id : ids)
        stream << qint64(id.value);
    auto data = std::make_unique<QMimeData>();
    data->setData(type, bytes);
    return data;
}

template <typename Id>
std::vector<Id> fromMime(const QString &type, const QMimeData *data)
{
    if (!data || !data->hasFormat(type))
        return {};
    const QByteArray bytes = data->data(type);
    QDataStream stream(bytes);
    qint64 process = 0;
    stream >> process;
    if (process != QCoreApplication::applicationPid()) // row ids of another profile mean nothing here
        return {};
    std::vector<Id> ids;
    for (qint64 id = 0; !stream.atEnd();) {
        stream >> id;
        ids.emplace_back(id);
    }
    return ids;
}

} // namespace

QString messageMimeType()
{
    return QStringLiteral("application/x-postrider-messages");
}

std::unique_ptr<QMimeData> messagesToMime(const std::vector<MessageId> &messages)
{
    return toMime(messageMimeType(), messages);
}

std::vector<MessageId> messagesFromMime(const QMimeData *data)
{
    return fromMime<MessageId>(messageMimeType(), data);
}

QString folderMimeType()
{
    return QStringLiteral("application/x-postrider-folder");
}

std::unique_ptr<QMimeData> folderToMime(FolderId folder)
{
    return toMime(folderMimeType(), std::vector<FolderId>{folder});
}

FolderId folderFromMime(const QMimeData *data)
{
    const std::vector<FolderId> folders = fromMime<FolderId>(folderMimeType(), data);
    return folders.size() == 1 ? folders.front() : FolderId();
}

} // namespace postrider::ui::models
