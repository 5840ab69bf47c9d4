// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/PendingCommand.h"

namespace postrider::imap {

std::optional<QByteArray> PendingCommand::answer(const QByteArray &)
{
    return std::nullopt;
}

} // namespace postrider::imap
