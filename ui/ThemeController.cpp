// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ThemeController.h"

#include "ui/DesktopAppearance.h"
#include "ui/common/CalmStyle.h"
#include "ui/common/Shades.h"
#include "ui/common/ThemePalette.h"
#include "ui/settings/Preferences.h"

#include <QApplication>
#include <QPixmapCache>
#include <QStyle>

namespace postrider::ui {

using settings::Theme;

namespace {

/// Styles that Qt itself brings and falls back to: nobody's wish.
bool isFallbackStyle(const QStyle &style)
{
    const QString name = style.name();
    return name.compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0 ||
           name.compare(QLatin1String("windows"), Qt::CaseInsensitive) == 0 ||
           qobject_cast<const common::CalmStyle *>(&style);
}

} // namespace

ThemeController::ThemeController(settings::Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_desktopPalette(QApplication::palette())
    , m_desktopHasStyle(!isFallbackStyle(*QApplication::style()))
    , m_desktopIsDark(common::isDark(m_desktopPalette))
    , m_accent(common::defaultAccent())
{
    connect(&preferences, &settings::Preferences::themeChanged, this, &ThemeController::apply);
    apply();
    watchDesktop();
}

void ThemeController::watchDesktop()
{
    auto *desktop = new DesktopAppearance(this);
    connect(desktop, &DesktopAppearance::darkPreferred, this, [this](bool dark) {
        m_desktopIsDark = dark;
        apply();
    });
    connect(desktop, &DesktopAppearance::accentChanged, this, [this](const QColor &accent) {
        m_accent = accent.isValid() ? accent : common::defaultAccent();
        apply();
    });
    desktop->read();
}

void ThemeController::apply()
{
    const Theme theme = m_preferences.theme();
    m_dark = theme == Theme::Dark || (theme == Theme::System && m_desktopIsDark);
    QPixmapCache::clear();
    if (theme == Theme::System && m_desktopHasStyle) {
        QApplication::setPalette(m_desktopPalette);
        return;
    }
    if (!qobject_cast<common::CalmStyle *>(QApplication::style()))
        QApplication::setStyle(new common::CalmStyle); // the application owns it
    QApplication::setPalette(m_dark ? common::darkPalette(m_accent) : common::lightPalette(m_accent));
}

} // namespace postrider::ui
