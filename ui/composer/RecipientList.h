// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"

#include <QString>
#include <QStringList>

namespace postrider::ui::composer {

/// What a recipient field holds, read.
struct RecipientList
{
    AddressList addresses;
    QStringList bad; ///< as typed; no address that mail could be sent to
};

/// Recipients as people type them: "ann@example.org, Bob <bob@example.org>; \"Smith, Jo\" <jo@example.org>", also with
/// the comma and semicolon of Chinese. Nothing is guessed: what is no address is told.
[[nodiscard]] RecipientList parseRecipients(const QString &text);

/// The text from which parseRecipients() makes the same list; names that need it are quoted.
[[nodiscard]] QString recipientText(const AddressList &list);

} // namespace postrider::ui::composer
