// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TagText.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

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

/// 0 to 359; none of a grey, or of what is no colour.
std::optional<int> hueOf(const QString &color)
{
    bool isNumber = false;
    const int rgb = QStringView(color).mid(1).toInt(&isNumber, 16);
    const int red = rgb >> 16;
    const int green = (rgb >> 8) & 0xFF;
    const int blue = rgb & 0xFF;
    const int highest = std::max({red, green, blue});
    const int span = highest - std::min({red, green, blue});
    if (!isNumber || color.size() != 7 || span == 0)
        return std::nullopt;
    if (highest == red)
        return (60 * (green - blue) / span + 360) % 360;
    return highest == green ? 120 + 60 * (blue - red) / span : 240 + 60 * (red - green) / span;
}

/// Set and read from any thread; who reads keeps what it has.
class Names
{
public:
    using Table = std::map<QString, TagLabel>; ///< by keyword in lower case

    static Names &instance()
    {
        static Names names;
        return names;
    }
    [[nodiscard]] std::shared_ptr<const Table> table()
    {
        const std::scoped_lock lock(m_mutex);
        return m_table;
    }
    void set(Table table)
    {
        const std::scoped_lock lock(m_mutex);
        m_table = std::make_shared<const Table>(std::move(table));
    }

private:
    std::mutex m_mutex;
    std::shared_ptr<const Table> m_table = std::make_shared<const Table>();
};

TagLabel labelOf(const SharedLabel &label)
{
    return {QString::fromLatin1(label.keyword),
            QCoreApplication::translate("postrider::ui::models::TagText", label.name), label.hue};
}

const SharedLabel *sharedLabel(const QString &keyword)
{
    const auto *const found = std::find_if(SharedLabels.begin(), SharedLabels.end(), [&](const SharedLabel &label) {
        return keyword.compare(QLatin1String(label.keyword), Qt::CaseInsensitive) == 0;
    });
    return found == SharedLabels.end() ? nullptr : found;
}

} // namespace

std::vector<TagLabel> sharedTags()
{
    const auto named = Names::instance().table();
    std::vector<TagLabel> tags;
    for (const SharedLabel &label : SharedLabels) {
        const auto found = named->find(QLatin1String(label.keyword));
        tags.push_back(found == named->end() ? labelOf(label) : found->second);
    }
    for (const auto &[keyword, tag] : *named)
        if (!sharedLabel(keyword))
            tags.push_back(tag);
    return tags;
}

std::vector<TagLabel> tagsOf(const MailFlags &flags)
{
    const auto named = Names::instance().table();
    std::vector<TagLabel> tags;
    for (const QString &keyword : flags.keywords()) {
        const auto found = named->find(keyword.toLower());
        const SharedLabel *shared = sharedLabel(keyword);
        if (found != named->end())
            tags.push_back({keyword, found->second.name, found->second.hue});
        else if (shared)
            tags.push_back({keyword, labelOf(*shared).name, shared->hue});
        else if (!keyword.startsWith(QLatin1Char('$')) && !keyword.startsWith(QLatin1Char('\\')))
            tags.push_back({keyword, keyword, stableHue(keyword)});
    }
    return tags;
}

void nameTags(const std::vector<store::TagName> &tags)
{
    Names::Table table;
    for (const store::TagName &tag : tags) {
        const SharedLabel *shared = sharedLabel(tag.keyword);
        const int hue = shared ? shared->hue : stableHue(tag.keyword);
        table.emplace(tag.keyword.toLower(), TagLabel{tag.keyword, tag.name, hueOf(tag.color).value_or(hue)});
    }
    Names::instance().set(std::move(table));
}

} // namespace postrider::ui::models
