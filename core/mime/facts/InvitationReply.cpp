// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/InvitationReply.h"

#include "mime/BodyEncoder.h"
#include "mime/MessageBuilder.h"
#include "mime/PartWriter.h"
#include "mime/facts/ICalendar.h"

namespace postrider::mime {

namespace {

QByteArray mailtoOf(const Address &address)
{
    return "mailto:" + envelopeAddress(address.address);
}

icalparameter_partstat partstatOf(Participation answer)
{
    switch (answer) {
    case Participation::Accepted:
        return ICAL_PARTSTAT_ACCEPTED;
    case Participation::Tentative:
        return ICAL_PARTSTAT_TENTATIVE;
    case Participation::Declined:
        return ICAL_PARTSTAT_DECLINED;
    case Participation::NeedsAction:
    case Participation::Delegated:
        break;
    }
    return ICAL_PARTSTAT_NEEDSACTION;
}

icaltimetype timeOf(const QDateTime &date, bool wholeDay)
{
    const QString format = wholeDay ? QStringLiteral("yyyyMMdd") : QStringLiteral("yyyyMMdd'T'HHmmss'Z'");
    const QDateTime shown = wholeDay ? date.toLocalTime() : date.toUTC();
    return icaltime_from_string(shown.toString(format).toLatin1().constData());
}

icalproperty *attendee(const Address &who, Participation answer)
{
    icalproperty *property = icalproperty_new_attendee(mailtoOf(who).constData());
    icalproperty_add_parameter(property, icalparameter_new_partstat(partstatOf(answer)));
    if (!who.name.isEmpty())
        icalproperty_add_parameter(property, icalparameter_new_cn(who.name.toUtf8().constData()));
    return property;
}

OwnedComponent eventOf(const Invitation &invitation, Participation answer, const Address &who, const QDateTime &now)
{
    OwnedComponent event(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    icalcomponent *raw = event.get();
    icalcomponent_add_property(raw, icalproperty_new_uid(invitation.uid.toUtf8().constData()));
    icalcomponent_add_property(raw, icalproperty_new_sequence(invitation.sequence));
    icalcomponent_add_property(raw, icalproperty_new_dtstamp(timeOf(now, false)));
    icalcomponent_add_property(raw, icalproperty_new_organizer(mailtoOf(invitation.organizer).constData()));
    icalcomponent_add_property(raw, attendee(who, answer));
    if (!invitation.summary.isEmpty())
        icalcomponent_add_property(raw, icalproperty_new_summary(invitation.summary.toUtf8().constData()));
    if (invitation.start.isValid())
        icalcomponent_add_property(raw, icalproperty_new_dtstart(timeOf(invitation.start, invitation.allDay)));
    if (invitation.end.isValid() && invitation.end > invitation.start)
        icalcomponent_add_property(raw, icalproperty_new_dtend(timeOf(invitation.end, invitation.allDay)));
    if (!invitation.recurrenceId.isEmpty())
        icalcomponent_add_property(
            raw, icalproperty_new_recurrenceid(icaltime_from_string(invitation.recurrenceId.toLatin1().constData())));
    return event;
}

Error noOrganizer()
{
    return {ErrorDomain::Message,
            ErrorKind::Permanent,
            QStringLiteral("no-organizer"),
            InvitationReply::tr("This invitation does not say whom to answer. Write to its sender."),
            {}};
}

} // namespace

QByteArray InvitationReply::calendar(const Invitation &invitation, Participation answer, const Address &who,
                                     const QDateTime &now)
{
    const std::scoped_lock lock(icalMutex());
    const OwnedComponent calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Postrider//Postrider//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_REPLY));
    icalcomponent_add_component(calendar.get(), eventOf(invitation, answer, who, now).release());
    char *text = icalcomponent_as_ical_string_r(calendar.get());
    const QByteArray result(text);
    icalmemory_free_buffer(text);
    return result;
}

QString InvitationReply::subject(const Invitation &invitation, Participation answer)
{
    if (answer == Participation::Accepted)
        return tr("Accepted: %1").arg(invitation.summary);
    if (answer == Participation::Declined)
        return tr("Declined: %1").arg(invitation.summary);
    return tr("Tentative: %1").arg(invitation.summary);
}

QString InvitationReply::sentence(const Invitation &invitation, Participation answer, const Address &who)
{
    const QString name = who.shortName();
    if (answer == Participation::Accepted)
        return tr("%1 will come: %2").arg(name, invitation.summary) + u'\n';
    if (answer == Participation::Declined)
        return tr("%1 will not come: %2").arg(name, invitation.summary) + u'\n';
    return tr("%1 may come: %2").arg(name, invitation.summary) + u'\n';
}

Result<QByteArray> InvitationReply::build(const Invitation &invitation, Participation answer, const Address &who,
                                          const QDateTime &now)
{
    if (envelopeAddress(invitation.organizer.address).isEmpty())
        return noOrganizer();
    const auto encoded = BodyEncoder::text(calendar(invitation, answer, who, now));
    const QByteArray part =
        "Content-Type: text/calendar; charset=utf-8; method=REPLY\r\nContent-Transfer-Encoding: " + encoded.encoding +
        "\r\n\r\n" + encoded.bytes;
    MessageBuilder builder;
    builder.from(who).to({invitation.organizer}).date(now).subject(subject(invitation, answer));
    return builder
        .content(PartWriter::multipart("alternative", {PartWriter::text(sentence(invitation, answer, who)), part}))
        .build();
}

} // namespace postrider::mime
