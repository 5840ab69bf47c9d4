// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace postrider::imap {

/// How much a server may send before it counts as hostile (ARCHITECTURE rule 15).
struct ParserLimits
{
    qsizetype lineBytes = 1024LL * 1024;
    /// A SEARCH without ESEARCH lists each number: two million messages of eight bytes each.
    qsizetype numberLineBytes = 16LL * 1024 * 1024;
    /// All literals of one response together.
    qsizetype literalBytes = 64LL * 1024 * 1024;
    /// Names longer than any file system or database of a server takes.
    qsizetype nameBytes = 8LL * 1024;
    int nesting = 100;
    int parts = 10'000;
};

} // namespace postrider::imap
