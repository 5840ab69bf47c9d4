// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/Origins.h"

namespace postrider::ui::command {

Origins originsOf(const std::vector<store::MessageSummary> &summaries)
{
    Origins origins;
    for (const store::MessageSummary &summary : summaries)
        origins[summary.folder].push_back(summary.id);
    return origins;
}

std::vector<MessageId> allOf(const Origins &origins)
{
    std::vector<MessageId> all;
    for (const auto &[folder, messages] : origins)
        all.insert(all.end(), messages.begin(), messages.end());
    return all;
}

} // namespace postrider::ui::command
