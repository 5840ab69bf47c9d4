// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TagText.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace postrider::ui::models {

namespace {

struct SharedLabel
{
    const char *keyword;
    const char *name;
    int hue;
};

// What Thunderbird has called and coloured them since 2004; other clients follow it.
constexpr std::array<SharedLabel, 5> SharedLabels{{
    {"$label1", QT_TRANSLATE_NOOP("postrider::ui::models::TagText", "Important"), 0},
    {"$label2", QT_TRANSLATE_NOOP("postrider::ui::models::TagText", "Work"), 36},
    {"$label3", QT_TRANSLATE_NOOP("postrider::ui::models::TagText", "Personal"), 120},
    {"$label4", QT_TRANSLATE_NOOP("postrider::ui::models::TagText", "To do"), 220},
    {"$label5", QT_TRANSLATE_NOOP("postrider::ui::models::TagText", "Later"), 300},
}};

/// The same name has the same hue on every start and every machine (qHash has a seed of its own for each process).
int stableHue(const QString &keyword)
{
    quint32 hash = 2166136261U; // FNV-1a, 32 bits
    for (const QChar letter : keyword.toLower())
        hash = (hash ^ letter.unicode()) * 16777619U;
    return static_cast<int>(hash % 360U);
}

} // namespace

std::vector<TagLabel> sharedTags()
{
    std::vector<TagLabel> tags;
    tags.reserve(std::size(SharedLabels));
    for (const SharedLabel &label : SharedLabels)
        tags.push_back({QString::fromLatin1(label.keyword),
                        QCoreApplication::translate("postrider::ui::models::TagText", label.name), label.hue});
    return tags;
}

std::vector<TagLabel> tagsOf(const MailFlags &flags)
{
    std::vector<TagLabel> tags;
    for (const QString &keyword : flags.keywords()) {
        const auto *const shared =
            std::find_if(SharedLabels.begin(), SharedLabels.end(), [&keyword](const SharedLabel &label) {
                return keyword.compare(QLatin1String(label.keyword), Qt::CaseInsensitive) == 0;
            });
        if (shared != SharedLabels.end())
            tags.push_back(
                {keyword, QCoreApplication::translate("postrider::ui::models::TagText", shared->name), shared->hue});
        else if (!keyword.startsWith(QLatin1Char('$')) && !keyword.startsWith(QLatin1Char('\\')))
            tags.push_back({keyword, keyword, stableHue(keyword)});
    }
    return tags;
}

} // namespace postrider::ui::models
