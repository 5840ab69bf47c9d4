// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/ImapCursor.h"
#include "demo/ImapSession.h"

#include <optional>
#include <vector>

namespace postrider::demo {

/// The "(MESSAGES UIDNEXT)" of STATUS and of LIST … RETURN (STATUS …) (RFC 3501 §6.3.10, RFC 5819).
class ImapStatusItems
{
public:
    [[nodiscard]] static std::optional<ImapStatusItems> parse(ImapCursor &cursor);
    /// The whole untagged response for one mailbox. Asking for HIGHESTMODSEQ enables CONDSTORE.
    void respond(ImapSession &session, const Mailbox &mailbox) const;

private:
    std::vector<QByteArray> m_names;
};

} // namespace postrider::demo
