// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/MessageMime.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace postrider::ui::models {

QString messageMimeType()
{
    return QStringLiteral("application/x-postrider-messages");
}

std::unique_ptr<QMimeData> messagesToMime(const std::vector<MessageId> &messages)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << qint64(QCoreApplication::applicationPid());
    for (const MessageId id : messages)
        stream << qint64(id.value);
    auto data = std::make_unique<QMimeData>();
    data->setData(messageMimeType(), bytes);
    return data;
}

std::vector<MessageId> messagesFromMime(const QMimeData *data)
{
    if (!data || !data->hasFormat(messageMimeType()))
        return {};
    const QByteArray bytes = data->data(messageMimeType());
    QDataStream stream(bytes);
    qint64 process = 0;
    stream >> process;
    if (process != QCoreApplication::applicationPid()) // row ids of another profile mean nothing here
        return {};
    std::vector<MessageId> messages;
    for (qint64 id = 0; !stream.atEnd();) {
        stream >> id;
        messages.emplace_back(id);
    }
    return messages;
}

} // namespace postrider::ui::models
