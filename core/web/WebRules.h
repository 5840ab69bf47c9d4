// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

class QHostAddress;

namespace postrider::web {

/// Whether a URL that a stranger wrote may be asked for: https, a host with a name of the public internet, no user
/// name. A mail must not reach into the local network: neither names without a dot, nor ".local" and its like, nor
/// addresses in place of names.
[[nodiscard]] bool mayAsk(const QUrl &url);

/// Whether an address is one of the public internet (IANA's registries of special addresses, RFC 6890): a name of it
/// may lead into the local network, or to this machine.
[[nodiscard]] bool isPublic(const QHostAddress &address);

} // namespace postrider::web
