// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/Utf8Names.h"

#include "imap/types/MailboxName.h"

#include <QStringDecoder>

namespace postrider::imap {

namespace {

/// What is no UTF-8 stays as it is.
void convert(QByteArray &wireName)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString name = utf8(wireName);
    if (!utf8.hasError())
        wireName = encodeMailboxName(name);
}

} // namespace

void useModifiedUtf7(Response &response)
{
    if (auto *listed = std::get_if<ListResponse>(&response)) {
        convert(listed->mailbox.wireName);
        interpretAttributes(listed->mailbox);
    } else if (auto *status = std::get_if<MailboxStatus>(&response))
        convert(status->wireName);
    else if (auto *rights = std::get_if<MyRightsResponse>(&response))
        convert(rights->wireName);
    else if (auto *message = std::get_if<FetchedMessage>(&response); message && message->labels)
        for (QByteArray &label : *message->labels)
            convert(label);
}

} // namespace postrider::imap
