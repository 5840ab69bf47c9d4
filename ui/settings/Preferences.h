// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include <QByteArray>
#include <QObject>

class QSettings;

namespace postrider::ui::settings {

enum class Theme { System = 0, Light = 1, Dark = 2 };

/// How the window looks and behaves, kept in `window.ini` of the profile. A value that makes no sense (a damaged file,
/// another version) is the default.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    explicit Preferences(const QString &profileDirectory, QObject *parent = nullptr);
    ~Preferences() override;

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);

    /// Of the message list: 0 cards, 1 compact, 2 table (mailbox::Density).
    [[nodiscard]] int density() const;
    void setDensity(int density);

    /// How long an unread message is on show until it counts as read; none: never by itself.
    [[nodiscard]] std::optional<std::chrono::milliseconds> markReadDelay() const;
    void setMarkReadDelay(std::optional<std::chrono::milliseconds> delay);

    [[nodiscard]] bool preferPlainText() const;
    void setPreferPlainText(bool prefer);

    /// Whether R, A, J and the like work without Ctrl.
    [[nodiscard]] bool singleKeys() const;
    void setSingleKeys(bool on);

    /// How long sending can be taken back; zero: it leaves at once.
    [[nodiscard]] std::chrono::seconds undoSendDelay() const;
    void setUndoSendDelay(std::chrono::seconds delay);

    [[nodiscard]] bool menuBarVisible() const;
    void setMenuBarVisible(bool visible);
    [[nodiscard]] bool activityVisible() const;
    void setActivityVisible(bool visible);

    /// Widths in px of the folder and the message pane.
    [[nodiscard]] int folderWidth() const;
    [[nodiscard]] int listWidth() const;
    void setPaneWidths(int folders, int list);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// Row id of the folder that was open last; 0: none.
    [[nodiscard]] qint64 lastFolder() const;
    void setLastFolder(qint64 folder);

Q_SIGNALS:
    void themeChanged();
    void densityChanged();
    void readingChanged();
    void singleKeysChanged();

private:
    [[nodiscard]] int number(const char *key, int fallback, int least, int most) const;
    [[nodiscard]] bool flag(const char *key, bool fallback) const;
    /// Answers whether it was another value.
    bool set(const char *key, const QVariant &value);

    std::unique_ptr<QSettings> m_settings;
};

} // namespace postrider::ui::settings
