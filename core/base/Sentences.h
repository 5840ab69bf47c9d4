// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace postrider {

/// Two sentences one after the other, either of which may be empty: a blank between them, but where the first ends in
/// a full-width mark, which has its room in itself.
[[nodiscard]] inline QString sentences(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return QStringView(u"。！？").contains(first.back()) ? first + second : first + u' ' + second;
}

} // namespace postrider
