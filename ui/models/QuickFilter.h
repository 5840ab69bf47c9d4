// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageSummary.h"

#include <QString>

namespace postrider::ui::models {

/// What the quick filter above a message list lets through: messages that meet every condition set.
struct QuickFilter
{
    bool unread = false;
    bool starred = false;
    bool attachments = false;
    QString text; ///< words that must all be in sender, recipients, subject or preview; case does not matter

    [[nodiscard]] bool isEmpty() const { return !unread && !starred && !attachments && text.trimmed().isEmpty(); }
    [[nodiscard]] bool matches(const store::MessageSummary &summary) const;
    bool operator==(const QuickFilter &) const = default;
};

} // namespace postrider::ui::models
