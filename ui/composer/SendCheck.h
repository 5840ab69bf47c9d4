// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ServerFactsRepo.h"
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
    QString word; ///< "no-recipients", "bad-address", "no-subject", "forgotten-attachment", "too-large",
                  ///< "too-large-to-keep"
};

/// The first objection that has not been overruled; none: send.
[[nodiscard]] std::optional<SendObjection> objectionTo(const DraftContent &content, const QStringList &overruled);

/// Whether the user's own words (not the quote, not the signature) speak of an attachment.
/// About the bytes that the message will have: files take a third more as text (RFC 2045 §6.8).
[[nodiscard]] qint64 expectedSize(const DraftContent &content);

/// What the account's servers will not take is told before anything is uploaded.
[[nodiscard]] std::optional<SendObjection> objectionToSize(qint64 size, const store::SizeLimits &limits,
                                                           const QStringList &overruled);

[[nodiscard]] bool speaksOfAttachment(const QString &text);

} // namespace postrider::ui::composer
