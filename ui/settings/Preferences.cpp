// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/Preferences.h"

#include <QDir>
#include <QSettings>

namespace postrider::ui::settings {

namespace {

constexpr int DefaultMarkReadDelay = 1500; // ms: long enough to page through, short enough to be noticed
constexpr int NeverMarkRead = -1;
constexpr int LongestMarkReadDelay = 60'000; // ms
constexpr int DefaultUndoSendDelay = 10;     // s: time to notice the missing attachment
constexpr int LongestUndoSendDelay = 120;
constexpr int DefaultFolderWidth = 220;
constexpr int DefaultListWidth = 380;
constexpr int LeastPaneWidth = 120;
constexpr int MostPaneWidth = 2'000;

constexpr char ThemeKey[] = "theme";
constexpr char DensityKey[] = "list/density";
constexpr char MarkReadKey[] = "reader/markReadDelay";
constexpr char PlainTextKey[] = "reader/preferPlainText";
constexpr char SingleKeysKey[] = "keys/single";
constexpr char UndoSendKey[] = "writing/undoSendDelay";
constexpr char MenuBarKey[] = "window/menuBar";
constexpr char ActivityKey[] = "window/activity";
constexpr char FolderWidthKey[] = "window/folderWidth";
constexpr char ListWidthKey[] = "window/listWidth";
constexpr char GeometryKey[] = "window/geometry";
constexpr char LastFolderKey[] = "window/lastFolder";

} // namespace

Preferences::Preferences(const QString &profileDirectory, QObject *parent)
    : QObject(parent)
    , m_settings(std::make_unique<QSettings>(QDir(profileDirectory).filePath(QStringLiteral("window.ini")),
                                             QSettings::IniFormat))
{
}

Preferences::~Preferences() = default;

int Preferences::number(const char *key, int fallback, int least, int most) const
{
    bool ok = false;
    const int value = m_settings->value(QLatin1String(key)).toInt(&ok);
    return ok && value >= least && value <= most ? value : fallback;
}

bool Preferences::flag(const char *key, bool fallback) const
{
    return m_settings->value(QLatin1String(key), fallback).toBool();
}

bool Preferences::set(const char *key, const QVariant &value)
{
    if (m_settings->value(QLatin1String(key)) == value)
        return false;
    m_settings->setValue(QLatin1String(key), value);
    return true;
}

Theme Preferences::theme() const
{
    return static_cast<Theme>(number(ThemeKey, 0, 0, static_cast<int>(Theme::Dark)));
}

void Preferences::setTheme(Theme theme)
{
    if (set(ThemeKey, static_cast<int>(theme)))
        Q_EMIT themeChanged();
}

int Preferences::density() const
{
    return number(DensityKey, 0, 0, 2);
}

void Preferences::setDensity(int density)
{
    if (set(DensityKey, density))
        Q_EMIT densityChanged();
}

std::optional<std::chrono::milliseconds> Preferences::markReadDelay() const
{
    const int delay = number(MarkReadKey, DefaultMarkReadDelay, NeverMarkRead, LongestMarkReadDelay);
    return delay == NeverMarkRead ? std::nullopt : std::optional(std::chrono::milliseconds(delay));
}

void Preferences::setMarkReadDelay(std::optional<std::chrono::milliseconds> delay)
{
    if (set(MarkReadKey, delay ? static_cast<int>(delay->count()) : NeverMarkRead))
        Q_EMIT readingChanged();
}

bool Preferences::preferPlainText() const
{
    return flag(PlainTextKey, false);
}

void Preferences::setPreferPlainText(bool prefer)
{
    if (set(PlainTextKey, prefer))
        Q_EMIT readingChanged();
}

bool Preferences::singleKeys() const
{
    return flag(SingleKeysKey, true);
}

void Preferences::setSingleKeys(bool on)
{
    if (set(SingleKeysKey, on))
        Q_EMIT singleKeysChanged();
}

std::chrono::seconds Preferences::undoSendDelay() const
{
    return std::chrono::seconds(number(UndoSendKey, DefaultUndoSendDelay, 0, LongestUndoSendDelay));
}

void Preferences::setUndoSendDelay(std::chrono::seconds delay)
{
    (void)set(UndoSendKey, static_cast<int>(delay.count()));
}

bool Preferences::menuBarVisible() const
{
    return flag(MenuBarKey, true);
}

void Preferences::setMenuBarVisible(bool visible)
{
    set(MenuBarKey, visible);
}

bool Preferences::activityVisible() const
{
    return flag(ActivityKey, false);
}

void Preferences::setActivityVisible(bool visible)
{
    set(ActivityKey, visible);
}

int Preferences::folderWidth() const
{
    return number(FolderWidthKey, DefaultFolderWidth, LeastPaneWidth, MostPaneWidth);
}

int Preferences::listWidth() const
{
    return number(ListWidthKey, DefaultListWidth, LeastPaneWidth, MostPaneWidth);
}

void Preferences::setPaneWidths(int folders, int list)
{
    set(FolderWidthKey, folders);
    set(ListWidthKey, list);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings->value(QLatin1String(GeometryKey)).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    set(GeometryKey, geometry);
}

qint64 Preferences::lastFolder() const
{
    return m_settings->value(QLatin1String(LastFolderKey)).toLongLong();
}

void Preferences::setLastFolder(qint64 folder)
{
    set(LastFolderKey, folder);
}

} // namespace postrider::ui::settings
