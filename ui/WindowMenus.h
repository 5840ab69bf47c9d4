// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/ShortcutsDialog.h"

#include <vector>

class QMenu;
class QMenuBar;

namespace postrider::ui {

class WindowActions;

/// The menus of the window.
struct WindowMenus
{
    QMenu *message = nullptr;
    QMenu *copyTo = nullptr;
    QMenu *moveTo = nullptr; ///< filled when it is opened
    QMenu *tag = nullptr;    ///< the same
};

[[nodiscard]] WindowMenus buildMenus(QMenuBar &bar, const WindowActions &actions);

/// The same actions under the same titles, for the list of keys.
[[nodiscard]] std::vector<settings::ShortcutGroup> shortcutGroups(const QMenuBar &bar);

} // namespace postrider::ui
