// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/document/BodyDocument.h"
#include "ui/reader/document/BodyTheme.h"

#include <QString>

namespace postrider::ui::reader {

/// The link that stands for a folded quote. No mail can write one: the sanitiser lets web and mail links through alone.
constexpr char FoldLink[] = "fold:";

/// Writes a text/plain body into an empty document: quotes with their level and without their '>', a signature dimmed,
/// links that can be followed.
int fillPlainText(BodyDocument &document, const QString &text, const BodyTheme &theme, bool fold = false);

/// The rest of a line behind its quote marks ("> > text" gives "text").
[[nodiscard]] QString withoutQuoteMarks(const QString &line);

} // namespace postrider::ui::reader
