// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WindowActions.h"

#include <span>

namespace postrider::ui {

/// How an action looks and which keys it has. Words are translated in the context "postrider::ui::WindowActions".
// In the order in which a row is read. NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding)
struct ActionRow
{
    Act act;
    const char *text;       ///< with its mnemonic
    const char *icon;       ///< a name in resources/icons; empty: none
    const char *keys;       ///< QKeySequence::PortableText, several separated by ' '
    const char *singleKeys; ///< the same; those that can be switched off
    const char *tip;        ///< more than the text says; empty: the text
    bool checkable;
};

[[nodiscard]] std::span<const ActionRow> actionTable();

} // namespace postrider::ui
