// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace postrider {

/// Tells marks that are heaped upon one letter to cost, and characters that are not seen at all: laying out a heap of
/// 8,000 takes half a second, and a page of lines that have no width never ends. No language needs more than a few;
/// Unicode's stream-safe text (UAX #15) has at most 30 in a row.
class MarkRun
{
public:
    /// Whether `c`, the next one of a text, is one too many.
    [[nodiscard]] bool isTooMany(QChar c)
    {
        constexpr char16_t firstOne = 0xAD; // the soft hyphen
        constexpr int most = 30;
        if (c.unicode() < firstOne || !(c.isMark() || c.category() == QChar::Other_Format)) {
            m_marks = 0;
            return false;
        }
        return ++m_marks > most;
    }

private:
    int m_marks = 0;
};

} // namespace postrider
