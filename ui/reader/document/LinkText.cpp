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

} // namespace

QString textOfLink(const QTextDocument &document, const QString &href, int position)
{
    const std::vector<LinkRun> runs = linkRuns(document, href);
    const auto distance = [position](const LinkRun &run) {
        return std::max({run.start - position, position - run.end, 0});
    };
    const auto nearest = std::min_element(
        runs.begin(), runs.end(), [&](const LinkRun &a, const LinkRun &b) { return distance(a) < distance(b); });
    return nearest == runs.end() ? QString() : nearest->text;
}

} // namespace postrider::ui::reader
