// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

namespace postrider::ui::settings {
class Preferences;
}

namespace postrider::ui {

/// Gives the application its colours and style, as chosen or as the desktop says, also while it runs. Where the desktop
/// brings a Qt style of its own (Breeze and others) and nothing else is chosen, it is left alone.
class ThemeController final : public QObject
{
    Q_OBJECT

public:
    explicit ThemeController(settings::Preferences &preferences, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

private:
    void watchDesktop();
    void apply();

    settings::Preferences &m_preferences;
    QPalette m_desktopPalette;
    bool m_desktopHasStyle = false;
    bool m_desktopIsDark = false;
    bool m_dark = false;
    QColor m_accent;
};

} // namespace postrider::ui
