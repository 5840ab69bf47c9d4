// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/document/LinkText.h"

#include <algorithm>
#include <vector>

#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

namespace postrider::ui::reader {

namespace {

constexpr qsizetype longestHost = 60;    // units shown, the last of it: the owner of a host is told by its end
constexpr qsizetype longestTarget = 400; // units shown

struct LinkRun
{
    int start;
    int end;
    QString text;
};

/// Stretches of text that lead to `href`.
std::vector<LinkRun> linkRuns(const QTextDocument &document, const QString &href)
{
    std::vector<LinkRun> runs;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment piece = it.fragment();
            if (QUrl(piece.charFormat().anchorHref()).toString(QUrl::FullyEncoded) != href)
                continue;
            const int end = piece.position() + piece.length();
            if (!runs.empty() && runs.back().end == piece.position()) {
                runs.back().end = end;
                runs.back().text += piece.text();
            } else {
                runs.push_back({piece.position(), end, piece.text()});
            }
        }
    }
    return runs;
}

/// What belongs to a word though it stands outside of the link: "<a>bank</a>.example" reads as one.
bool joins(QChar c)
{
    return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c.category() == QChar::Other_Format ||
           QStringView(u".-_@:/%").contains(c);
}

/// The text of a link as its reader sees it: with the rest of its first and its last word.
QString textAround(const QTextDocument &document, const LinkRun &run)
{
    constexpr int farthest = 100; // units; a name of a host that people read whole
    QString text = run.text;
    for (int at = run.start - 1; at >= 0 && run.start - at <= farthest && joins(document.characterAt(at)); --at)
        text.prepend(document.characterAt(at));
    for (int at = run.end; at - run.end < farthest && joins(document.characterAt(at)); ++at)
        text += document.characterAt(at);
    return text;
}

} // namespace

QString textOfLink(const QTextDocument &document, const QString &href, int position)
{
    const std::vector<LinkRun> runs = linkRuns(document, href);
    const auto distance = [position](const LinkRun &run) {
        return std::max({run.start - position, position - run.end, 0});
    };
    const auto nearest = std::min_element(
        runs.begin(), runs.end(), [&](const LinkRun &a, const LinkRun &b) { return distance(a) < distance(b); });
    return nearest == runs.end() ? QString() : textAround(document, *nearest);
}

QString shownTarget(const QUrl &target)
{
    if (target.scheme() == QLatin1String("fold"))
        return {};
    // without a user name: what stands before an @ is taken for the host
    QString text = target.toDisplayString(QUrl::FormattingOptions(QUrl::FullyEncoded) | QUrl::RemoveUserInfo);
    const QString host = target.host(QUrl::FullyEncoded);
    if (host.size() > longestHost)
        text.replace(text.indexOf(host), host.size(), QChar(0x2026) + host.right(longestHost));
    return text.size() > longestTarget ? text.left(longestTarget) + QChar(0x2026) : text;
}

} // namespace postrider::ui::reader
