// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"

#include <QString>

namespace postrider::store {

/// Flags as two columns. \Recent belongs to a session and is not kept.
struct StoredFlags
{
    unsigned bits = 0;
    QString keywords; ///< separated by U+001F

    StoredFlags() = default;
    explicit StoredFlags(const MailFlags &flags);
    StoredFlags(unsigned storedBits, QString storedKeywords)
        : bits(storedBits)
        , keywords(std::move(storedKeywords))
    {
    }
    [[nodiscard]] MailFlags flags() const;
    [[nodiscard]] bool isUnread() const { return (bits & static_cast<unsigned>(MailFlag::Seen)) == 0; }
    bool operator==(const StoredFlags &) const = default;
};

} // namespace postrider::store
