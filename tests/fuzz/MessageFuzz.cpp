// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Message.h"
#include "mime/MessageJson.h"
#include "mime/Reply.h"

#include <cstdlib>

using namespace postrider;

namespace {

/// Nothing that could move the cursor or hide text may come out of a header.
void requireDisplaySafe(const QString &text)
{
    for (const QChar c : text)
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0) || c.unicode() == 0x202E)
            std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const mime::Message message = mime::Message::fromServer(raw);
    (void)mime::MessageJson::toJson(message);
    requireDisplaySafe(message.subject());
    for (const Address &address : message.from()) {
        requireDisplaySafe(address.name);
        requireDisplaySafe(address.address);
    }
    for (const mime::Attachment &attachment : message.attachments()) {
        requireDisplaySafe(attachment.name);
        if (attachment.name.isEmpty() || attachment.name.contains(u'/') || attachment.name.startsWith(u'.'))
            std::abort();
        (void)message.attachmentData(attachment.index);
    }
    (void)mime::Reply::to(message, mime::ReplyKind::All, {QStringLiteral("me@example.org")});
    return 0;
}
