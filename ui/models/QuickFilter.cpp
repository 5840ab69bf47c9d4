// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/QuickFilter.h"

#include <algorithm>

#include <QStringList>

namespace postrider::ui::models {

bool QuickFilter::matches(const store::MessageSummary &summary) const
{
    if (unread && !summary.isUnread())
        return false;
    if (starred && !summary.flags.has(MailFlag::Flagged))
        return false;
    if (attachments && !summary.hasAttachments)
        return false;
    const QString haystack = summary.from.display() + QLatin1Char('\n') + summary.to + QLatin1Char('\n') +
                             summary.subject + QLatin1Char('\n') + summary.preview;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&haystack](const QString &word) { return haystack.contains(word, Qt::CaseInsensitive); });
}

} // namespace postrider::ui::models
