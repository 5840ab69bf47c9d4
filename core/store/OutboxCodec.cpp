// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/OutboxCodec.h"

#include "store/JsonCodec.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>

namespace postrider::store {

namespace {

constexpr QLatin1String listKey{"recipients"};
constexpr QLatin1String addressKey{"address"};
constexpr QLatin1String kindKey{"kind"};
constexpr QLatin1String textKey{"text"};
constexpr QLatin1String serverTextKey{"serverText"};

constexpr struct
{
    QLatin1String key;
    bool OutboxWishes::*wish;
} wishKeys[] = {
    {QLatin1String("reportSuccess"), &OutboxWishes::reportSuccess},
    {QLatin1String("reportFailure"), &OutboxWishes::reportFailure},
    {QLatin1String("reportDelay"), &OutboxWishes::reportDelay},
    {QLatin1String("reportNever"), &OutboxWishes::reportNever},
    {QLatin1String("fullReport"), &OutboxWishes::fullReport},
    {QLatin1String("requireTls"), &OutboxWishes::requireTls},
};

} // namespace

QString OutboxCodec::fromOutcomes(const std::vector<RecipientOutcome> &outcomes)
{
    if (outcomes.empty())
        return {};
    QJsonArray list;
    for (const RecipientOutcome &outcome : outcomes)
        list.append(QJsonObject{{addressKey, outcome.address},
                                {kindKey, static_cast<int>(outcome.kind)},
                                {textKey, outcome.text},
                                {serverTextKey, outcome.serverText}});
    return JsonCodec::fromObject({{listKey, list}});
}

std::vector<RecipientOutcome> OutboxCodec::toOutcomes(const QString &text)
{
    std::vector<RecipientOutcome> outcomes;
    const QJsonArray list = JsonCodec::toObject(text).value(listKey).toArray();
    for (const auto &value : list) {
        const QJsonObject object = value.toObject();
        const int kind = std::clamp(object.value(kindKey).toInt(), 0, 2);
        outcomes.push_back({object.value(addressKey).toString(), static_cast<RecipientOutcome::Kind>(kind),
                            object.value(textKey).toString(), object.value(serverTextKey).toString()});
    }
    return outcomes;
}

QString OutboxCodec::fromWishes(const OutboxWishes &wishes)
{
    QJsonObject object;
    for (const auto &[key, wish] : wishKeys)
        if (wishes.*wish)
            object.insert(key, true);
    return object.isEmpty() ? QString() : JsonCodec::fromObject(object);
}

OutboxWishes OutboxCodec::toWishes(const QString &text)
{
    OutboxWishes wishes;
    const QJsonObject object = JsonCodec::toObject(text);
    for (const auto &[key, wish] : wishKeys)
        wishes.*wish = object.value(key).toBool();
    return wishes;
}

} // namespace postrider::store
