// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <optional>
#include <vector>

namespace postrider::mime {

/// Bodies and attachments of a message that is made as nearly all are: text or files in base64, quoted-printable or as
/// they are, in multipart/mixed, alternative or related whose boundaries all stand where they should. Whatever is out
/// of the usual or not quite right is left to Message, which knows what senders get wrong.
struct UsualForm
{
    std::vector<Body> bodies;
    std::vector<Attachment> attachments; ///< name and isInline alone

    [[nodiscard]] static std::optional<UsualForm> read(QByteArrayView message);
};

} // namespace postrider::mime
