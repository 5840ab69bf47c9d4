// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/html/CssCascade.h"

#include <vector>

namespace postrider::ui::reader::html {

/// Senders hide text for spam filters and previews; what was not meant to be seen is not shown, and so not quoted.
/// `declarations`: what holds for an element (see cascaded()).
[[nodiscard]] bool isHidden(const std::vector<CssDeclaration> &declarations);

} // namespace postrider::ui::reader::html
