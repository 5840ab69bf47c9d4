// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Shades.h"
#include "ui/reader/MessageFacts.h"

#include <utility>
#include <vector>

#include <QString>

namespace postrider::ui::reader {

struct InfoCardAction
{
    QString id; ///< "accept:0": what, and of which invitation
    QString text;
};

/// A card as words.
struct InfoCardContents
{
    common::Tone tone = common::Tone::Information;
    QString icon;
    QString title;
    std::vector<std::pair<QString, QString>> rows; ///< name and value
    QString text;
    bool textFirst = false; ///< above the rows: it is what matters
    std::vector<InfoCardAction> actions;
};

/// Reports first, then invitations, then people.
[[nodiscard]] std::vector<InfoCardContents> infoCardsFor(const MessageFacts &facts);
/// "Thu, 5 March 2026, 10:00 – 11:30" in local time, without doubled dates.
[[nodiscard]] QString eventTime(const mime::Invitation &invitation);

} // namespace postrider::ui::reader
