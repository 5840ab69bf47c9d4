// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/DesktopAppearance.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace postrider::ui {

namespace {

constexpr QLatin1String Service{"org.freedesktop.portal.Desktop"};
constexpr QLatin1String Path{"/org/freedesktop/portal/desktop"};
constexpr QLatin1String Group{"org.freedesktop.appearance"};
constexpr QLatin1String ColorScheme{"color-scheme"};
constexpr QLatin1String AccentColor{"accent-color"};
constexpr uint PrefersDark = 1; // 0: no preference, 2: light

QColor colorFrom(const QVariant &value)
{
    if (value.userType() != qMetaTypeId<QDBusArgument>())
        return {};
    const auto argument = value.value<QDBusArgument>();
    if (argument.currentSignature() != QLatin1String("(ddd)"))
        return {};
    double red = -1;
    double green = -1;
    double blue = -1;
    argument.beginStructure();
    argument >> red >> green >> blue;
    argument.endStructure();
    const auto isPart = [](double part) { return part >= 0 && part <= 1; }; // outside: the desktop has no accent
    if (!isPart(red) || !isPart(green) || !isPart(blue))
        return {};
    return QColor::fromRgbF(static_cast<float>(red), static_cast<float>(green), static_cast<float>(blue));
}

} // namespace

DesktopAppearance::DesktopAppearance(QObject *parent)
    : QDBusAbstractInterface(Service, Path, "org.freedesktop.portal.Settings", QDBusConnection::sessionBus(), parent)
{
    connect(this, &DesktopAppearance::SettingChanged, this,
            [this](const QString &group, const QString &key, const QDBusVariant &value) {
                if (group == Group)
                    take(key, value.variant());
            });
}

void DesktopAppearance::read()
{
    if (!connection().isConnected())
        return;
    readKey(ColorScheme);
    readKey(AccentColor);
}

void DesktopAppearance::readKey(const QString &key)
{
    auto *watcher = new QDBusPendingCallWatcher(asyncCall(QStringLiteral("Read"), QString(Group), key), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isValid())
            return; // no portal, or one that does not know the key
        QVariant value = reply.value().variant();
        if (value.canConvert<QDBusVariant>()) // Read wraps twice
            value = value.value<QDBusVariant>().variant();
        take(key, value);
    });
}

void DesktopAppearance::take(const QString &key, const QVariant &value)
{
    if (key == ColorScheme)
        Q_EMIT darkPreferred(value.toUInt() == PrefersDark);
    else if (key == AccentColor)
        Q_EMIT accentChanged(colorFrom(value));
}

} // namespace postrider::ui
