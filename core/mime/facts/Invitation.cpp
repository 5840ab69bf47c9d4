// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/Invitation.h"

#include "mime/Charset.h"
#include "mime/ContentField.h"
#include "mime/HeaderText.h"
#include "mime/PlainText.h"
#include "mime/facts/ICalendar.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::mime {

namespace {

constexpr std::size_t mostEvents = 20;
constexpr std::size_t mostAttendees = 500;
constexpr qsizetype longestText = 4'000; // characters of a description
constexpr qsizetype longestLine = 500;

/// For the translator: where these sentences are from.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::mime::Invitation)
};

QString lineOf(const char *utf8)
{
    return HeaderText::displaySafe(QString::fromUtf8(utf8)).simplified().left(longestLine);
}

Address addressOf(const char *uri, icalproperty *property)
{
    Address address;
    address.address = lineOf(uri);
    if (address.address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        address.address.remove(0, 7);
    if (icalparameter *name = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER))
        address.name = lineOf(icalparameter_get_cn(name));
    if (address.name.compare(address.address, Qt::CaseInsensitive) == 0)
        address.name.clear();
    return address;
}

Participation participationOf(icalproperty *property)
{
    icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_PARTSTAT_PARAMETER);
    switch (parameter ? icalparameter_get_partstat(parameter) : ICAL_PARTSTAT_NEEDSACTION) {
    case ICAL_PARTSTAT_ACCEPTED:
        return Participation::Accepted;
    case ICAL_PARTSTAT_TENTATIVE:
        return Participation::Tentative;
    case ICAL_PARTSTAT_DECLINED:
        return Participation::Declined;
    case ICAL_PARTSTAT_DELEGATED:
        return Participation::Delegated;
    default:
        return Participation::NeedsAction;
    }
}

void readPeople(icalcomponent *event, Invitation &invitation)
{
    if (icalproperty *organizer = icalcomponent_get_first_property(event, ICAL_ORGANIZER_PROPERTY))
        invitation.organizer = addressOf(icalproperty_get_organizer(organizer), organizer);
    icalproperty *property = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY);
    for (; property && invitation.attendees.size() < mostAttendees;
         property = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY)) {
        Attendee attendee;
        attendee.who = addressOf(icalproperty_get_attendee(property), property);
        attendee.participation = participationOf(property);
        icalparameter *role = icalproperty_get_first_parameter(property, ICAL_ROLE_PARAMETER);
        attendee.optional = role && icalparameter_get_role(role) == ICAL_ROLE_OPTPARTICIPANT;
        invitation.attendees.push_back(std::move(attendee));
    }
}

QString everyText(icalrecurrencetype_frequency frequency, int interval)
{
    const bool one = interval <= 1;
    switch (frequency) {
    case ICAL_DAILY_RECURRENCE:
        return one ? Texts::tr("every day") : Texts::tr("every %1 days").arg(interval);
    case ICAL_WEEKLY_RECURRENCE:
        return one ? Texts::tr("every week") : Texts::tr("every %1 weeks").arg(interval);
    case ICAL_MONTHLY_RECURRENCE:
        return one ? Texts::tr("every month") : Texts::tr("every %1 months").arg(interval);
    case ICAL_YEARLY_RECURRENCE:
        return one ? Texts::tr("every year") : Texts::tr("every %1 years").arg(interval);
    default:
        return Texts::tr("again and again");
    }
}

QString recurrenceOf(icalcomponent *event)
{
    icalproperty *property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    if (!property)
        return {};
    const icalrecurrencetype rule = icalproperty_get_rrule(property);
    const QString text = everyText(rule.freq, rule.interval);
    if (rule.count > 0)
        return Texts::tr("%1, %2 times").arg(text).arg(rule.count);
    const QDateTime until = dateTimeOf(rule.until);
    return until.isValid() ? Texts::tr("%1, until %2").arg(text, until.date().toString(Qt::ISODate)) : text;
}

Invitation invitationOf(icalcomponent *event, const QString &method)
{
    Invitation invitation;
    invitation.method = method;
    invitation.uid = lineOf(icalcomponent_get_uid(event));
    invitation.sequence = icalcomponent_get_sequence(event);
    invitation.summary = lineOf(icalcomponent_get_summary(event));
    invitation.location = lineOf(icalcomponent_get_location(event));
    invitation.description =
        PlainText::displaySafe(QString::fromUtf8(icalcomponent_get_description(event))).left(longestText);
    const icaltimetype start = icalcomponent_get_dtstart(event);
    invitation.allDay = start.is_date != 0;
    icalproperty *startProperty = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    icalproperty *endProperty = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY);
    invitation.start = dateTimeOf(start, startProperty);
    invitation.end = dateTimeOf(icalcomponent_get_dtend(event), endProperty ? endProperty : startProperty);
    invitation.recurrence = recurrenceOf(event);
    const icaltimetype instance = icalcomponent_get_recurrenceid(event);
    if (!icaltime_is_null_time(instance))
        invitation.recurrenceId = instance.is_date ? dateTimeOf(instance).toLocalTime().toString(u"yyyyMMdd")
                                                   : dateTimeOf(instance).toString(u"yyyyMMdd'T'HHmmss'Z'");
    invitation.cancelled =
        icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED || method == QLatin1String("CANCEL");
    readPeople(event, invitation);
    return invitation;
}

QString methodOf(icalcomponent *calendar, const QString &methodBeside)
{
    icalproperty *property = icalcomponent_get_first_property(calendar, ICAL_METHOD_PROPERTY);
    if (property)
        return lineOf(icalproperty_get_value_as_string(property)).toUpper();
    return methodBeside.isEmpty() ? QStringLiteral("PUBLISH") : methodBeside;
}

void addEvents(icalcomponent *calendar, const QString &methodBeside, std::vector<Invitation> &invitations)
{
    const QString method = methodOf(calendar, methodBeside);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event && invitations.size() < mostEvents;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        invitations.push_back(invitationOf(event, method));
}

/// Without folds, which may stand in the midst of a character (RFC 5545 §3.1).
QByteArray unfolded(QByteArray calendar)
{
    for (const char *fold : {"\r\n ", "\r\n\t", "\n ", "\n\t"})
        calendar.replace(fold, "");
    return calendar;
}

/// RFC 5545 §3.1.4: UTF-8, whatever the part says; some senders mean what they say.
QByteArray utf8Of(const QByteArray &calendar, const QByteArray &charset)
{
    const QByteArray whole = unfolded(calendar);
    QByteArray utf8 =
        Charset::decode(whole, whole.isEmpty() || QByteArrayView(whole).isValidUtf8() ? "utf-8" : charset).toUtf8();
    return utf8.startsWith("\xEF\xBB\xBF") ? utf8.mid(3) : utf8;
}

bool isCalendar(const Attachment &attachment)
{
    return attachment.type == "text/calendar" || attachment.type == "application/ics" ||
           attachment.name.endsWith(QLatin1String(".ics"), Qt::CaseInsensitive);
}

} // namespace

QString participationWord(Participation participation)
{
    switch (participation) {
    case Participation::NeedsAction:
        return QStringLiteral("needs-action");
    case Participation::Accepted:
        return QStringLiteral("accepted");
    case Participation::Tentative:
        return QStringLiteral("tentative");
    case Participation::Declined:
        return QStringLiteral("declined");
    case Participation::Delegated:
        return QStringLiteral("delegated");
    }
    return {};
}

std::vector<Invitation> readInvitations(const QByteArray &calendar, const QString &methodBeside)
{
    const std::scoped_lock lock(icalMutex());
    std::vector<Invitation> invitations;
    const OwnedComponent parsed = parseCalendar(calendar);
    if (!parsed)
        return invitations;
    const bool several = icalcomponent_isa(parsed.get()) == ICAL_XROOT_COMPONENT;
    icalcomponent *one =
        several ? icalcomponent_get_first_component(parsed.get(), ICAL_VCALENDAR_COMPONENT) : parsed.get();
    for (; one; one = several ? icalcomponent_get_next_component(parsed.get(), ICAL_VCALENDAR_COMPONENT) : nullptr)
        addEvents(one, methodBeside, invitations);
    return invitations;
}

std::vector<Invitation> invitationsOf(const Message &message)
{
    std::vector<Invitation> all;
    for (const Attachment &attachment : message.attachments()) {
        if (!isCalendar(attachment))
            continue;
        const Result<QByteArray> bytes = message.attachmentData(attachment.index);
        if (!bytes)
            continue;
        const ContentField type(attachment.typeField);
        // RFC 6047 §2.4 wants the method there as well
        const QString method = HeaderText::displaySafe(QString::fromLatin1(type.rawParameter("method"))).toUpper();
        for (Invitation &one : readInvitations(utf8Of(*bytes, type.rawParameter("charset")), method.left(20))) {
            const bool known = std::any_of(all.begin(), all.end(), [&one](const Invitation &other) {
                return other.uid == one.uid && other.recurrenceId == one.recurrenceId;
            });
            if (!known && all.size() < mostEvents)
                all.push_back(std::move(one));
        }
    }
    return all;
}

} // namespace postrider::mime
