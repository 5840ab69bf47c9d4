// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/CssValues.h"

#include <algorithm>
#include <array>

#include <QHash>

namespace postrider::ui::reader::html {

namespace {

std::optional<QColor> rgbFunction(const QString &value)
{
    const bool rgb = value.startsWith(QLatin1String("rgb(")) || value.startsWith(QLatin1String("rgba("));
    if (!rgb || !value.endsWith(QLatin1Char(')')))
        return std::nullopt;
    const qsizetype open = value.indexOf(QLatin1Char('('));
    QString inner = value.mid(open + 1, value.size() - open - 2);
    inner.replace(QLatin1Char(','), QLatin1Char(' ')).replace(QLatin1Char('/'), QLatin1Char(' '));
    const QStringList parts = inner.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts.size() < 3 || parts.size() > 4)
        return std::nullopt;
    std::array<int, 3> channel{};
    for (int i = 0; i < 3; ++i) {
        bool ok = false;
        const bool percent = parts[i].endsWith(QLatin1Char('%'));
        const double number = (percent ? parts[i].chopped(1) : parts[i]).toDouble(&ok);
        if (!ok)
            return std::nullopt;
        channel[static_cast<size_t>(i)] = static_cast<int>(std::clamp(percent ? number * 2.55 : number, 0.0, 255.0));
    }
    const bool clear = parts.size() == 4 && parts[3].toDouble() < 0.1;
    return clear ? QColor(Qt::transparent) : QColor(channel[0], channel[1], channel[2]);
}

} // namespace

std::optional<double> cssPixels(const QString &value)
{
    qsizetype end = 0;
    while (end < value.size() && end < 12 && (value[end].isDigit() || QStringView(u".+-").contains(value[end])))
        ++end;
    bool ok = false;
    const double number = QStringView(value).left(end).toDouble(&ok);
    if (!ok)
        return std::nullopt;
    const QString unit = value.mid(end).trimmed();
    if (unit.isEmpty() || unit == QLatin1String("px"))
        return number;
    // CSS Values 3 §5: 96 px to the inch.
    static const QHash<QString, double> units{{QStringLiteral("pt"), 96.0 / 72}, {QStringLiteral("em"), cssEm},
                                              {QStringLiteral("rem"), cssEm},    {QStringLiteral("ex"), cssEm / 2},
                                              {QStringLiteral("in"), 96},        {QStringLiteral("cm"), 96 / 2.54},
                                              {QStringLiteral("mm"), 96 / 25.4}};
    const auto found = units.constFind(unit);
    return found == units.cend() ? std::nullopt : std::optional(number * *found);
}

QString cssMeasure(const QString &value, int most)
{
    if (value.endsWith(u'%')) {
        const int share = static_cast<int>(value.chopped(1).toDouble());
        return share > 0 ? QString::number(std::min(share, 100)) + u'%' : QString();
    }
    const std::optional<double> px = cssPixels(value);
    return px && *px >= 1 ? QString::number(static_cast<int>(std::min<double>(*px, most))) : QString();
}

std::optional<QColor> cssColor(const QString &value)
{
    const QString text = value.trimmed();
    if (text.isEmpty() || text.size() > 40 || !isPlainCssValue(text))
        return std::nullopt;
    if (const std::optional<QColor> color = rgbFunction(text))
        return color;
    // Old mails write "ff0000" without its '#'.
    const bool bareHex = text.size() == 6 && std::all_of(text.begin(), text.end(), [](QChar c) {
                             return c.isDigit() || (c >= u'a' && c <= u'f');
                         });
    if (text == QLatin1String("windowtext")) // as Word says black
        return QColor(Qt::black);
    QColor color;
    color.setNamedColor(bareHex ? QLatin1Char('#') + text : text);
    return color.isValid() ? std::optional(color) : std::nullopt;
}

QStringList cssWords(const QString &value)
{
    QStringList words;
    QString word;
    int depth = 0;
    for (const QChar c : value) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (!c.isSpace() || depth > 0) {
            word += c;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

bool isPlainCssValue(const QString &value)
{
    return std::all_of(value.begin(), value.end(), [](QChar c) {
        const bool word = (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == QLatin1Char(' ');
        return word || QStringView(u"#.,%()/+-").contains(c);
    });
}

} // namespace postrider::ui::reader::html
