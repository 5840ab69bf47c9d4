// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;
class QUrl;

namespace postrider::ui::reader {

/// What is read in a document where it leads to `href`: all differently formatted pieces of the link, and the rest of
/// its first and last word. Several links may share a target; the one nearest to `position` counts. Empty: there is
/// none.
[[nodiscard]] QString textOfLink(const QTextDocument &document, const QString &href, int position);

/// Where a link leads, for a bar or a tip: in ASCII; of a long host the end, as "https://bank.example.….evil.example"
/// is at home there. Empty for a link of our own.
[[nodiscard]] QString shownTarget(const QUrl &target);

} // namespace postrider::ui::reader
