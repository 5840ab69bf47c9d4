// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/BodySection.h"

#include <optional>
#include <vector>

namespace postrider::demo {

class ImapCursor;

/// One thing FETCH can ask for (RFC 3501 §6.4.5, RFC 7162 §3.1.4).
struct FetchItem
{
    enum class Kind {
        Flags,
        Uid,
        InternalDate,
        Size,
        Envelope,
        Body,
        BodyStructure,
        ModSeq,
        Section,
        Rfc822,
        Rfc822Header,
        Rfc822Text
    };

    struct Partial
    {
        quint64 offset;
        quint64 length;
    };

    Kind kind;
    bool peek = false;                ///< does not set \Seen
    BodySection section;              ///< for Section
    std::optional<Partial> partial{}; ///< for Section

    [[nodiscard]] bool setsSeen() const;

    /// One item, a macro, or a list of items; nothing when malformed.
    [[nodiscard]] static std::optional<std::vector<FetchItem>> parseAll(ImapCursor &cursor);
};

} // namespace postrider::demo
