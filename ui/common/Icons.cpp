// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Icons.h"

#include "ui/common/TintedIconEngine.h"

#include <QFile>

static void initialiseIconResource()
{
    Q_INIT_RESOURCE(postrider_icons);
}

namespace postrider::ui::common {

namespace {

/// A static library's resource is not registered by itself.
void ensureResource()
{
    [[maybe_unused]] static const bool once = [] {
        initialiseIconResource();
        return true;
    }();
}

} // namespace

QIcon icon(const QString &name)
{
    ensureResource();
    if (!TintedIconEngine::exists(name))
        return {};
    return QIcon(new TintedIconEngine(name)); // the icon owns its engine
}

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    ensureResource();
    return TintedIconEngine::render(name, QSize(size, size) * devicePixelRatio, color, devicePixelRatio);
}

QIcon applicationIcon()
{
    ensureResource();
    return QIcon(QStringLiteral(":/icons/postrider.svg"));
}

} // namespace postrider::ui::common
