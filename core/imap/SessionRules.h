// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/SessionEvent.h"

namespace postrider::imap {

enum class Legality { Accepted, Ignored, Fatal };

/// What a response means in a state: the table of RFC 9051 §3 and §7. Before login nothing about mailboxes is taken: an
/// attacker in front of STARTTLS could plant it. After login what does not belong is ignored, because servers send late
/// news of a mailbox just closed. `selecting`: a SELECT is on its way.
[[nodiscard]] Legality legality(const Response &response, SessionState state, bool selecting);

} // namespace postrider::imap
