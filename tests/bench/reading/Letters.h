// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

namespace postrider::bench {

/// A message of some size that somebody may be sent, or that was made to cost.
struct Letter
{
    const char *name;
    QByteArray raw;
};

/// Five kB of text with a quote, a signature and links, number `n`.
[[nodiscard]] QByteArray plainLetter(int n);
/// A newsletter: nested tables, 300 styled cells, 120 kB, number `n`.
[[nodiscard]] QByteArray newsletter(int n);
/// Text, HTML and a picture of 40 kB, as most mail programs send, number `n`.
[[nodiscard]] QByteArray usualLetter(int n);
/// Ten MB in one attachment.
[[nodiscard]] QByteArray largeLetter();
/// 60 MB: as much text as is shown at once, header fields of a megabyte, a text and a picture of 20 MB each.
[[nodiscard]] QByteArray letterWithMuch();
/// What is to be shown within two seconds without holding up the window, and a note on what was cut.
[[nodiscard]] std::vector<Letter> hostileLetters();
/// 400,000 characters of text, as much as is shown at once, a text and a picture that is none of 20 MB each.
QByteArray letterWithMuch();

} // namespace postrider::bench
