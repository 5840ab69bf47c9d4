// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>
#include <QStringView>

namespace postrider::ui::reader::html {

/// The text of a style element without its comments, no longer than any honest one.
[[nodiscard]] QString sheetText(const QString &sheet);

/// Calls `rule` for each "prelude { body }" of a sheet; what is a statement ("@import …;") is passed over.
void forEachCssRule(QStringView text, const std::function<void(const QString &prelude, QStringView body)> &rule);

} // namespace postrider::ui::reader::html
