// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/FactsJson.h"
#include "mime/facts/Invitation.h"
#include "mime/facts/InvitationReply.h"

using namespace postrider;

/// Reports, invitations, cards and routes out of any bytes, and answers to what came of them.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const mime::Message message = mime::Message::fromServer(raw);
    (void)mime::FactsJson::toJson(message);
    const QDateTime now(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
    for (const mime::Invitation &invitation : mime::invitationsOf(message))
        (void)mime::InvitationReply::build(invitation, mime::Participation::Accepted,
                                           {QString(), QStringLiteral("me@example.org")}, now);
    return 0;
}
