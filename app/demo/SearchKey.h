// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/SelectedMailbox.h"

#include <functional>
#include <optional>

namespace postrider::demo {

class ImapCursor;

/// A SEARCH program as one predicate (RFC 3501 §6.4.4, RFC 7162 §3.1.5).
class SearchKey
{
public:
    using Entry = SelectedMailbox::Entry;

    /// Keys to the end of the command, all of which must hold; nothing when malformed.
    [[nodiscard]] static std::optional<SearchKey> parse(ImapCursor &cursor, const SelectedMailbox &selected);

    [[nodiscard]] bool matches(const Entry &entry) const { return m_predicate(entry); }
    [[nodiscard]] bool usesModSeq() const { return m_usesModSeq; }

private:
    std::function<bool(const Entry &)> m_predicate;
    bool m_usesModSeq = false;
};

} // namespace postrider::demo
