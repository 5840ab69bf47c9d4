// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/html/StyleSheet.h"

#include <gumbo.h>

namespace postrider::ui::reader::html {

/// What has to be known of a whole page before the first of it is written.
class PageSurvey
{
public:
    explicit PageSurvey(const GumboNode *root);

    int tableDepth = 0; ///< how deep tables are nested in the source
    StyleSheet sheet;
};

} // namespace postrider::ui::reader::html
