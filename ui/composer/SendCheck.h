// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/DraftContent.h"

#include <optional>

#include <QString>

namespace postrider::ui::composer {

/// Something to be said before a message leaves.
struct SendObjection
{
    enum class Field { To, Cc, Bcc, Subject, Text };
    Field field = Field::To;
    QString text; ///< what, then what to do
    bool mayBeOverruled = false;
    QString word; ///< "no-recipients", "bad-address", "no-subject", "forgotten-attachment"
};

/// The first objection that has not been overruled; none: send.
[[nodiscard]] std::optional<SendObjection> objectionTo(const DraftContent &content, const QStringList &overruled);

/// Whether the user's own words (not the quote, not the signature) speak of an attachment.
[[nodiscard]] bool speaksOfAttachment(const QString &text);

} // namespace postrider::ui::composer
