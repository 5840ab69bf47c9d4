// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace postrider::ui::reader {

/// A picture out of a message: PNG, JPEG, GIF, WebP, BMP or icon, told by its bytes, bounded in memory, turned as its
/// camera was held and never much wider than `width`. Null for anything else (SVG too, which is a program).
[[nodiscard]] QImage readPicture(QByteArray bytes, int width);

} // namespace postrider::ui::reader
