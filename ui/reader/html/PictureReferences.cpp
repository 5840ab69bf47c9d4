// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/PictureReferences.h"

#include "ui/reader/html/CssValues.h"
#include "ui/reader/html/GumboTree.h"
#include "ui/reader/html/UrlRules.h"

#include <QUrl>

namespace postrider::ui::reader::html {

namespace {

constexpr int trackerSize = 3;    // px; what is smaller is not meant to be seen
constexpr int mostHosts = 50;     // named to the user; more are counted only
constexpr int mostPictures = 500; // cid: references shown in one body
constexpr int mostRemote = 200;   // pictures fetched for one body; the longest newsletters have about 100

/// The size an <img> asks for by attribute or style, in px; -1 when it says nothing.
double askedSize(const GumboElement &element, const char *name)
{
    const std::optional<double> px = cssPixels(attribute(element, name).trimmed().toLower());
    if (px)
        return *px;
    for (const QString &one : attribute(element, "style").left(2000).toLower().split(QLatin1Char(';'))) {
        if (one.section(QLatin1Char(':'), 0, 0).trimmed() == QLatin1String(name))
            return cssPixels(one.section(QLatin1Char(':'), 1).trimmed()).value_or(-1);
    }
    return -1;
}

bool isUnseen(const GumboElement &element)
{
    const double width = askedSize(element, "width");
    const double height = askedSize(element, "height");
    return (width >= 0 && width < trackerSize) || (height >= 0 && height < trackerSize);
}

} // namespace

std::optional<QString> PictureReferences::sourceOf(const GumboElement &image, bool hidden)
{
    const QString source = attribute(image, "src");
    const bool unseen = hidden || isUnseen(image);
    const bool remote = isRemote(source);
    if (remote || isRemote(attribute(image, "srcset")))
        addRemote(source, unseen);
    if (hidden || (unseen && contentIdOf(source).isEmpty()))
        return std::nullopt;
    return pictureSource(source, remote, unseen);
}

void PictureReferences::addRemote(const QString &url, bool tracker)
{
    const auto name = [](QStringList &hosts, const QString &host) {
        if (!host.isEmpty() && hosts.size() < mostHosts && !hosts.contains(host))
            hosts += host;
    };
    const QString host = QUrl(url.trimmed()).host();
    ++m_result.remotePictures;
    name(m_result.remoteHosts, host);
    if (!tracker)
        return;
    ++m_result.trackers;
    name(m_result.trackerHosts, host);
}

int PictureReferences::remoteIndex(const QString &url)
{
    QUrl safe = safeLink(url);
    if (!safe.isValid() || safe.scheme() == QLatin1String("mailto"))
        return -1;
    safe.setScheme(QStringLiteral("https")); // whoever still serves pictures over http serves them so too
    safe.setFragment(QString());
    const QString text = QString::fromLatin1(safe.toEncoded(QUrl::FullyEncoded));
    qsizetype index = m_result.remoteUrls.indexOf(text);
    if (index < 0 && m_result.remoteUrls.size() < mostRemote) {
        index = m_result.remoteUrls.size();
        m_result.remoteUrls += text;
    }
    return static_cast<int>(index);
}

QString PictureReferences::pictureSource(const QString &source, bool remote, bool unseen)
{
    const QString id = contentIdOf(source);
    if (!id.isEmpty() && m_result.contentIds.size() < mostPictures) {
        if (!m_result.contentIds.contains(id))
            m_result.contentIds += id;
        return QLatin1String("cid:") + QString::fromLatin1(QUrl::toPercentEncoding(id));
    }
    const int index = remote && !unseen ? remoteIndex(source) : -1;
    return index >= 0 && m_options.remotePictures
               ? QLatin1String("remote:") + QString::number(m_options.firstRemote + index)
               : QString();
}

void PictureReferences::count(const GumboElement &element)
{
    if (element.tag == GUMBO_TAG_IMG)
        return;
    for (const char *name : {"background", "poster", "src", "data"}) {
        const QString value = attribute(element, name);
        if (!value.isEmpty() && isRemote(value))
            addRemote(value);
    }
}

} // namespace postrider::ui::reader::html
