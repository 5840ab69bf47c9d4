// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Reads a page of html::designPage again and names the first thing in it that a browser would run or fetch, or that
/// is not what that function writes; empty when there is none.
[[nodiscard]] QString firstAsking(const QString &page);
