// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "mime/facts/Invitation.h"

#include <QCoreApplication>

namespace postrider::mime {

/// The answer to an invitation: a mail to the organizer with words for people and a REPLY for calendars (RFC 5546
/// §3.2.3, RFC 6047).
class InvitationReply
{
    Q_DECLARE_TR_FUNCTIONS(postrider::mime::InvitationReply)

public:
    /// `who` is the attendee as whom the user was invited. Errors: those of MessageBuilder::build(), and
    /// "no-organizer".
    [[nodiscard]] static Result<QByteArray> build(const Invitation &invitation, Participation answer,
                                                  const Address &who, const QDateTime &now);
    /// The calendar object alone.
    [[nodiscard]] static QByteArray calendar(const Invitation &invitation, Participation answer, const Address &who,
                                             const QDateTime &now);

private:
    [[nodiscard]] static QString subject(const Invitation &invitation, Participation answer);
    [[nodiscard]] static QString sentence(const Invitation &invitation, Participation answer, const Address &who);
};

} // namespace postrider::mime
