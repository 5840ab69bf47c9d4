// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;

namespace postrider::ui::reader {

/// What is read in a document where it leads to `href`: all differently formatted pieces of the link. Several links may
/// share a target; the one nearest to `position` counts. Empty: there is none.
[[nodiscard]] QString textOfLink(const QTextDocument &document, const QString &href, int position);

} // namespace postrider::ui::reader
