// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/UrlRules.h"

namespace postrider::ui::reader::html {

namespace {

// A URL longer than this is no link a person could check; the number is the limit of common browsers' address bars.
constexpr qsizetype longestUrl = 8192;

QString withoutNoise(const QString &value)
{
    QString result;
    result.reserve(value.size());
    for (const QChar c : value) {
        const bool control = c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
        if (!control)
            result += c;
    }
    return result.trimmed();
}

QString schemeOf(const QString &value)
{
    const qsizetype colon = value.indexOf(QLatin1Char(':'));
    return colon < 0 ? QString() : value.left(colon).toLower();
}

bool isWeb(const QString &scheme)
{
    return scheme == QLatin1String("http") || scheme == QLatin1String("https");
}

} // namespace

QUrl safeLink(const QString &href)
{
    QString value = withoutNoise(href);
    if (value.size() > longestUrl || value.contains(QLatin1Char('\\')))
        return {};
    if (value.startsWith(QLatin1String("//")))
        value.prepend(QLatin1String("https:"));
    const QString scheme = schemeOf(value);
    if (!isWeb(scheme) && scheme != QLatin1String("mailto"))
        return {};
    const QUrl url(value, QUrl::TolerantMode);
    if (!url.isValid() || url.scheme() != scheme)
        return {};
    const bool complete = isWeb(scheme) ? !url.host().isEmpty() : !url.path().isEmpty() || url.hasQuery();
    return complete ? url : QUrl();
}

QString contentIdOf(const QString &source)
{
    const QString value = withoutNoise(source);
    if (schemeOf(value) != QLatin1String("cid"))
        return {};
    QString id = QUrl::fromPercentEncoding(value.mid(4).toUtf8());
    if (id.startsWith(QLatin1Char('<')) && id.endsWith(QLatin1Char('>')))
        id = id.mid(1, id.size() - 2);
    return id;
}

bool isRemote(const QString &source)
{
    const QString value = withoutNoise(source);
    if (value.startsWith(QLatin1String("//")) || value.startsWith(QLatin1String("\\\\")))
        return true;
    const QString scheme = schemeOf(value);
    return isWeb(scheme) || scheme == QLatin1String("ftp");
}

} // namespace postrider::ui::reader::html
