// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/types/FetchItems.h"

namespace postrider::imap {

FetchItems FetchItems::flagsOnly(bool withModSeq)
{
    FetchItems items;
    items.flags = true;
    items.modSeq = withModSeq;
    return items;
}

FetchItems FetchItems::wholeMessage()
{
    FetchItems items;
    items.sections.push_back({});
    return items;
}

bool FetchItems::isFlagsOnly() const
{
    return !internalDate && !size && !envelope && !bodyStructure && headerFields.isEmpty() && sections.empty() &&
           extra.isEmpty();
}

} // namespace postrider::imap
