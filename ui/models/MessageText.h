// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageSummary.h"

#include <QDateTime>
#include <QString>

namespace postrider::ui::models {

/// Who a row is about: the sender, or the recipients where the user is the sender (Sent, Drafts, Outbox).
enum class Correspondent { Sender, Recipients };

[[nodiscard]] QString correspondentText(const store::MessageSummary &summary, Correspondent who);
/// The subject, or "(No subject)".
[[nodiscard]] QString subjectText(const store::MessageSummary &summary);

/// A row as a screen reader says it: "Unread, starred, from Anna Berg, Lunch, yesterday, has attachments".
[[nodiscard]] QString spokenText(const store::MessageSummary &summary, Correspondent who, const QDateTime &now);

} // namespace postrider::ui::models
