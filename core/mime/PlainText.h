// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postrider::mime {

/// Text bodies. Pure and thread-safe; lines end in \n.
class PlainText
{
public:
    /// Readable text: paragraphs, lists, table cells, quotes as "> ", link targets in <> after a text that differs.
    /// Scripts, styles and comments vanish. Linear in the size of `html`.
    [[nodiscard]] static QString fromHtml(const QString &html);

    /// format=flowed to lines as long as the paragraph (RFC 3676 §4). `delSp`: the DelSp=yes parameter.
    [[nodiscard]] static QString fromFlowed(const QString &text, bool delSp = false);
    /// Lines as typed to format=flowed with DelSp=no: soft breaks at about 72 columns, space-stuffed.
    [[nodiscard]] static QString toFlowed(const QString &text);

    /// For a reply: one level more on each line, "> text" and ">> text". The signature ("-- ") is left out.
    [[nodiscard]] static QString quote(const QString &text);
    /// Levels of '>' at the start of a line; "> > x" is 2.
    [[nodiscard]] static int quoteDepth(QStringView line);

    /// Newlines to \n, control characters other than tab out, bidi overrides out.
    [[nodiscard]] static QString displaySafe(QString text);
    /// The first `length` characters on one line, without quoted lines, attribution and signature.
    [[nodiscard]] static QString preview(const QString &text, int length = 160);
};

} // namespace postrider::mime
