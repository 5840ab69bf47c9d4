// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/Quirks.h"

#include <vector>

namespace postrider::imap {

/// One row: how to know the server, and what is different about it. What is empty does not matter; of what is there
/// everything must fit.
struct QuirkRow
{
    const char *serverName = nullptr;
    /// The host is this domain or ends with it.
    std::vector<const char *> domains = {};
    const char *greeting = nullptr; ///< part of it, in lower case
    const char *idName = nullptr;   ///< part of the "name" field of ID, in lower case
    const char *capability = nullptr;
    void (*apply)(Quirks &quirks) = nullptr;
};

/// What servers really do (the providers), as data: add a row, and the line that made it necessary as a test. One
/// capability is never enough to tell a server by, except where no other server has it.
[[nodiscard]] const std::vector<QuirkRow> &quirkRows();

} // namespace postrider::imap
