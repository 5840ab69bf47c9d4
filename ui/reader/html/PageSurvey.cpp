// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/PageSurvey.h"

#include "ui/reader/html/GumboTree.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace postrider::ui::reader::html {

/// Without recursion, as the depth of the tree is the sender's choice.
PageSurvey::PageSurvey(const GumboNode *root)
{
    std::vector<std::pair<const GumboNode *, int>> open{{root, 0}};
    while (!open.empty()) {
        const auto [node, depth] = open.back();
        open.pop_back();
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboElement &element = node->v.element;
        const int own = depth + (element.tag == GUMBO_TAG_TABLE ? 1 : 0);
        tableDepth = std::max(tableDepth, own);
        if (element.tag == GUMBO_TAG_STYLE && element.tag_namespace == GUMBO_NAMESPACE_HTML)
            sheet.add(ownText(element), attribute(element, "media"));
        for (unsigned i = element.children.length; i > 0; --i) // the first on top: sheets go by their order
            open.emplace_back(static_cast<const GumboNode *>(element.children.data[i - 1]), own);
    }
}

} // namespace postrider::ui::reader::html
