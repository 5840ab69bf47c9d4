// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"
#include "mime/facts/Authentication.h"

#include <QUrl>

namespace postrider::mime {

/// The ways out of a mailing list that a message offers (RFC 2369, RFC 8058). Each may be invalid.
struct Unsubscribe
{
    QUrl oneClick; ///< https; a POST of "List-Unsubscribe=One-Click" is all that is needed
    QUrl web;      ///< a page to be opened in the browser
    QUrl mail;     ///< mailto: with what has to be sent

    [[nodiscard]] bool isPossible() const { return oneClick.isValid() || web.isValid() || mail.isValid(); }
};

/// `found` by the own server: where it has looked at signatures, the one click is there only when one that passed
/// covers what asks for it (RFC 8058 §4); a forger could point it anywhere.
[[nodiscard]] Unsubscribe unsubscribeOf(const Message &message, const Authentication &found = {});

} // namespace postrider::mime
