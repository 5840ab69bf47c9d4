// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

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

[[nodiscard]] Unsubscribe unsubscribeOf(const Message &message);

} // namespace postrider::mime
