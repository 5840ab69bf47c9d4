// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JsonCodec.h"

#include <QJsonDocument>

namespace postrider::store {

QString JsonCodec::fromObject(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject JsonCodec::toObject(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString JsonCodec::fromError(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return fromObject({{QStringLiteral("domain"), static_cast<int>(error->domain)},
                       {QStringLiteral("kind"), static_cast<int>(error->kind)},
                       {QStringLiteral("code"), error->code},
                       {QStringLiteral("text"), error->text},
                       {QStringLiteral("serverText"), error->serverText}});
}

std::optional<Error> JsonCodec::toError(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject object = toObject(text);
    return Error{static_cast<ErrorDomain>(object.value(QStringLiteral("domain")).toInt()),
                 static_cast<ErrorKind>(object.value(QStringLiteral("kind")).toInt()),
                 object.value(QStringLiteral("code")).toString(), object.value(QStringLiteral("text")).toString(),
                 object.value(QStringLiteral("serverText")).toString()};
}

} // namespace postrider::store
