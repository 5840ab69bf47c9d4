// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/BodyConverter.h"

#include "mime/TextDigest.h"

namespace postrider::sync {

store::BodyText bodyTextOf(const QByteArray &bytes)
{
    mime::TextDigest digest = mime::TextDigest::of(bytes);
    return {std::move(digest.text), std::move(digest.preview), std::move(digest.attachmentNames),
            digest.hasAttachments};
}

} // namespace postrider::sync
