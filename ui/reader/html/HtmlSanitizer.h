// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include <QRgb>
#include <QString>
#include <QStringList>

namespace postrider::ui::reader::html {

/// Of a page that HTML is shown on.
struct PageColors
{
    QRgb background;
    QRgb text;
};

struct SanitizeOptions
{
    /// Of a dark theme; none: colours stay as sent.
    std::optional<PageColors> darkPage;
    double zoom = 1;   ///< of font sizes
    int pageWidth = 0; ///< px that there are; what is made for a wider page is made to fit. 0: not known
    /// Whether remote pictures become <img src="remote:N">, N counting remoteUrls; else their text stands there.
    bool remotePictures = false;
    int firstRemote = 0; ///< the N to begin with, where several parts make one page
    /// Of the input, in UTF-16 units. The longest newsletters are about 1 Mi; past it the rest is cut.
    qsizetype longestInput = qsizetype{8} * 1024 * 1024;
    /// Of the output. QTextDocument lays out about 4 Mi units in a second.
    qsizetype longestOutput = qsizetype{2} * 1024 * 1024;
};

/// HTML that may be shown, and what was taken out of it.
struct SanitizedHtml
{
    QString html;
    int remotePictures = 0;   ///< references that would have asked a server
    int trackers = 0;         ///< of those, pictures too small to be seen
    QStringList remoteHosts;  ///< of those, each once, at most 50
    QStringList trackerHosts; ///< the same, of trackers alone
    QStringList remoteUrls;   ///< pictures that could be shown, over https, each once, at most 200; trackers are none
    QStringList contentIds;   ///< parts of this message that are shown inside, each once
    std::optional<PageColors> page; ///< what the sender wants the whole page to be, readable
    bool cut = false;               ///< a limit was met; the rest is missing
    bool tooComplex = false;        ///< cannot be parsed in bounded time and space; html is empty
};

/// HTML of a stranger to HTML that is safe to render: parsed as HTML5, written again from an allow-list of elements,
/// attributes, style properties and URL schemes (https, http and mailto in links; cid: in pictures). What comes out,
/// parsed again, holds nothing else. Pure, thread-safe, bounded in time, memory and depth.
class HtmlSanitizer
{
public:
    [[nodiscard]] static SanitizedHtml sanitize(const QString &html, const SanitizeOptions &options = {});
};

} // namespace postrider::ui::reader::html
