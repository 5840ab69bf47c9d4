// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace postrider {

/// Tells controls of direction (embeddings and isolates, UAX #9 §2) that a line has too many of: each one that is not
/// closed makes all behind it dearer, and half a million of them hold a window up for a quarter of a second.
class BidiBudget
{
public:
    /// Whether `c`, the next one of a text, is one too many.
    [[nodiscard]] bool isTooMany(QChar c)
    {
        constexpr int most = 124; // UAX #9 §3.3.2 counts 125 levels at most: more are without effect
        if (c == u'\n' || c == u'\r')
            m_controls = 0;
        return isControl(c) && ++m_controls > most;
    }

    [[nodiscard]] static bool isControl(QChar c)
    {
        const char16_t u = c.unicode();
        return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
    }

private:
    int m_controls = 0;
};

} // namespace postrider
