// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/DraftContent.h"

#include <QUrl>

namespace postrider::ui::composer {

/// What a mailto: URL asks for (RFC 6068): to, cc, bcc, subject and body, nothing else. A page could name files
/// ("attach") or headers that the user does not see; those are ignored.
void applyMailto(DraftContent &content, const QUrl &url);

} // namespace postrider::ui::composer
