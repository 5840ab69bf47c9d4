// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/wire/Response.h"

namespace postrider::imap {

/// After ENABLE UTF8=ACCEPT or IMAP4rev2 mailbox names are UTF-8 on the wire (RFC 6855 §3, RFC 9051 §5.1). Everybody
/// but the session knows them in modified UTF-7 all the same, so that a folder keeps its name whatever is enabled:
/// CommandWriter::mailbox() is the way back.
void useModifiedUtf7(Response &response);

} // namespace postrider::imap
