// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

class QColor;

namespace postrider::ui::common {

/// One of the icons of resources/icons by name ("mail-reply-sender"), in the text colour of the application's palette
/// whatever theme is on: icons need not be set anew when the theme changes. An unknown name gives an empty icon.
[[nodiscard]] QIcon icon(const QString &name);

/// The same drawing in a colour of the caller's choice, for delegates. `size` in device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);

/// Postrider's own icon, for windows.
[[nodiscard]] QIcon applicationIcon();

} // namespace postrider::ui::common
