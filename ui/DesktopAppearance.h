// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace postrider::ui {

/// What the desktop says of light, dark and the accent, through its settings portal
/// (https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html). Silent where there is
/// no portal.
class DesktopAppearance final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    explicit DesktopAppearance(QObject *parent = nullptr);

    /// Asks; the answers come as signals.
    void read();

Q_SIGNALS:
    void darkPreferred(bool dark);
    /// Invalid: the desktop has none.
    void accentChanged(const QColor &accent);

    /// The portal's own signal.
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void readKey(const QString &key);
    void take(const QString &key, const QVariant &value);
};

} // namespace postrider::ui
