// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postrider::store {

/// The search field's language made into an FTS5 expression. Pure; never fails and never lets a user's character be
/// read as FTS5 syntax.
class SearchQuery final
{
public:
    /// Empty when the text asks for nothing.
    [[nodiscard]] static QString toFts(const QString &text);
};

} // namespace postrider::store
