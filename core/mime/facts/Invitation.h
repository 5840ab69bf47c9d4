// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Address.h"
#include "mime/Message.h"

#include <vector>

#include <QDateTime>
#include <QString>

namespace postrider::mime {

enum class Participation { NeedsAction, Accepted, Tentative, Declined, Delegated };

struct Attendee
{
    Address who;
    Participation participation = Participation::NeedsAction;
    bool optional = false;
};

/// One event of a calendar object that came by mail (RFC 5545, RFC 5546 iTIP, RFC 6047 iMIP), safe for display.
struct Invitation
{
    QString method; ///< upper case: "REQUEST", "CANCEL", "REPLY", "PUBLISH", "COUNTER"
    QString uid;
    int sequence = 0;
    QString summary;
    QString location;
    QString description;
    QDateTime start; ///< UTC
    QDateTime end;   ///< UTC; of an event of whole days the day after the last (RFC 5545 §3.6.1)
    bool allDay = false;
    QString recurrence;   ///< in words; empty: once
    QString recurrenceId; ///< "20260302T090000Z": one of a series
    bool cancelled = false;
    Address organizer;
    std::vector<Attendee> attendees; ///< at most 500

    /// Whether the sender waits for an answer.
    [[nodiscard]] bool wantsAnswer() const { return method == QLatin1String("REQUEST") && !cancelled; }
};

/// The events of a calendar, at most 20; none when it is no calendar. `methodBeside`: what the part that holds it
/// names, for a calendar that names none.
[[nodiscard]] std::vector<Invitation> readInvitations(const QByteArray &calendar, const QString &methodBeside = {});
/// Those of a message; the same event sent as text/calendar and as .ics counts once.
[[nodiscard]] std::vector<Invitation> invitationsOf(const Message &message);
/// "accepted", as RFC 5545 §3.2.12 in lower case.
[[nodiscard]] QString participationWord(Participation participation);

} // namespace postrider::mime
