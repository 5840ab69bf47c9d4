// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"
#include "store/TagRepo.h"

#include <vector>

#include <QString>

namespace postrider::ui::models {

/// A free keyword of a message as a label: what it is called, and the hue (0 to 359) it is told apart by.
struct TagLabel
{
    QString keyword;
    QString name;
    int hue = 0;
    bool operator==(const TagLabel &) const = default;
};

/// The tags of a message: its keywords, without those that begin with '$' and are nobody's label ("$MDNSent" and the
/// like). The five labels that Thunderbird keeps on servers ($label1 to $label5) have their names and colours, unless
/// nameTags() has given them others.
[[nodiscard]] std::vector<TagLabel> tagsOf(const MailFlags &flags);

/// Those five and what nameTags() has named, for a menu.
[[nodiscard]] std::vector<TagLabel> sharedTags();

/// What keywords are called from now on, everywhere in the program.
void nameTags(const std::vector<store::TagName> &tags);

} // namespace postrider::ui::models
