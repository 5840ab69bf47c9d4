// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/FactsJson.h"

#include "mime/MessageJson.h"
#include "mime/Warning.h"
#include "mime/facts/Authentication.h"
#include "mime/facts/ContactCard.h"
#include "mime/facts/Enclosed.h"
#include "mime/facts/Invitation.h"
#include "mime/facts/Receipt.h"
#include "mime/facts/Report.h"
#include "mime/facts/Route.h"
#include "mime/facts/Unsubscribe.h"

namespace postrider::mime {

namespace {

QJsonObject addressJson(const Address &address)
{
    return {{QStringLiteral("name"), address.name}, {QStringLiteral("address"), address.address}};
}

QJsonObject reportJson(const Report &report)
{
    QJsonArray recipients;
    for (const ReportedRecipient &one : report.recipients)
        recipients.append(QJsonObject{{QStringLiteral("address"), one.address},
                                      {QStringLiteral("action"), one.action},
                                      {QStringLiteral("status"), one.status},
                                      {QStringLiteral("diagnostic"), one.diagnostic},
                                      {QStringLiteral("text"), one.sentence}});
    const QString kind = report.kind == ReportKind::Delivery ? QStringLiteral("delivery")
                         : report.kind == ReportKind::Read   ? QStringLiteral("read")
                                                             : QStringLiteral("abuse");
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("reporter"), report.reporter},
            {QStringLiteral("recipients"), recipients},
            {QStringLiteral("originalMessageId"), report.originalId},
            {QStringLiteral("originalSubject"), report.originalSubject}};
}

/// A day as itself, a moment in UTC.
QString timeText(const QDateTime &time, bool wholeDay)
{
    return wholeDay && time.isValid() ? time.toLocalTime().date().toString(Qt::ISODate) : MessageJson::date(time);
}

QJsonObject invitationJson(const Invitation &invitation)
{
    QJsonArray attendees;
    for (const Attendee &attendee : invitation.attendees)
        attendees.append(QJsonObject{{QStringLiteral("name"), attendee.who.name},
                                     {QStringLiteral("address"), attendee.who.address},
                                     {QStringLiteral("participation"), participationWord(attendee.participation)},
                                     {QStringLiteral("optional"), attendee.optional}});
    return {{QStringLiteral("method"), invitation.method},
            {QStringLiteral("uid"), invitation.uid},
            {QStringLiteral("sequence"), invitation.sequence},
            {QStringLiteral("summary"), invitation.summary},
            {QStringLiteral("location"), invitation.location},
            {QStringLiteral("description"), invitation.description},
            {QStringLiteral("start"), timeText(invitation.start, invitation.allDay)},
            {QStringLiteral("end"), timeText(invitation.end, invitation.allDay)},
            {QStringLiteral("allDay"), invitation.allDay},
            {QStringLiteral("recurrence"), invitation.recurrence},
            {QStringLiteral("cancelled"), invitation.cancelled},
            {QStringLiteral("organizer"), addressJson(invitation.organizer)},
            {QStringLiteral("attendees"), attendees}};
}

QJsonObject contactJson(const ContactCard &card)
{
    return {{QStringLiteral("name"), card.name},
            {QStringLiteral("organization"), card.organization},
            {QStringLiteral("title"), card.title},
            {QStringLiteral("emails"), QJsonArray::fromStringList(card.emails)},
            {QStringLiteral("phones"), QJsonArray::fromStringList(card.phones)},
            {QStringLiteral("addresses"), QJsonArray::fromStringList(card.addresses)},
            {QStringLiteral("urls"), QJsonArray::fromStringList(card.urls)},
            {QStringLiteral("birthday"), card.birthday},
            {QStringLiteral("note"), card.note}};
}

QJsonObject enclosedJson(const Message &message)
{
    return {{QStringLiteral("subject"), message.subject()},
            {QStringLiteral("from"), MessageJson::addresses(message.from())},
            {QStringLiteral("date"), MessageJson::date(message.date())},
            {QStringLiteral("text"), message.plainText()}};
}

QString verdictWord(AuthenticationVerdict verdict)
{
    switch (verdict) {
    case AuthenticationVerdict::Unknown:
        return QStringLiteral("unknown");
    case AuthenticationVerdict::Confirmed:
        return QStringLiteral("confirmed");
    case AuthenticationVerdict::OtherHost:
        return QStringLiteral("other-host");
    case AuthenticationVerdict::Forwarded:
        return QStringLiteral("forwarded");
    case AuthenticationVerdict::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QJsonObject authenticationJson(const Authentication &found)
{
    QJsonArray checks;
    for (const AuthenticationCheck &check : found.checks)
        checks.append(QJsonObject{{QStringLiteral("method"), check.method},
                                  {QStringLiteral("result"), check.result},
                                  {QStringLiteral("domain"), check.domain}});
    return {{QStringLiteral("verdict"), verdictWord(found.verdict)},
            {QStringLiteral("server"), found.server},
            {QStringLiteral("checks"), checks},
            {QStringLiteral("text"), found.sentence}};
}

QJsonObject hopJson(const Hop &hop)
{
    return {{QStringLiteral("from"), hop.from},
            {QStringLiteral("by"), hop.by},
            {QStringLiteral("protocol"), hop.protocol},
            {QStringLiteral("encrypted"), hop.encrypted},
            {QStringLiteral("date"), MessageJson::date(hop.date)},
            {QStringLiteral("delay"), hop.delay}};
}

QJsonObject unsubscribeJson(const Unsubscribe &ways)
{
    return {{QStringLiteral("oneClick"), QString::fromLatin1(ways.oneClick.toEncoded())},
            {QStringLiteral("web"), QString::fromLatin1(ways.web.toEncoded())},
            {QStringLiteral("mail"), QString::fromLatin1(ways.mail.toEncoded())}};
}

template <typename List, typename Function>
void insertList(QJsonObject &json, const QString &key, const List &list, Function function)
{
    QJsonArray array;
    for (const auto &one : list)
        array.append(function(one));
    if (!array.isEmpty())
        json.insert(key, array);
}

void warn(QJsonObject &json, const QString &warning)
{
    QJsonArray warnings = json.value(QLatin1String("warnings")).toArray();
    warnings.append(warning);
    json.insert(QStringLiteral("warnings"), warnings);
}

void insertContacts(QJsonObject &json, std::vector<ContactCard> contacts)
{
    if (contacts.size() > mostContactCards) {
        contacts.resize(mostContactCards);
        warn(json, Warning::ofCut("contacts-cut"));
    }
    insertList(json, QStringLiteral("contacts"), contacts, contactJson);
}

void insertRoute(QJsonObject &json, std::vector<Hop> route)
{
    if (route.size() > mostHops) {
        route.erase(route.begin()); // the farthest
        warn(json, Warning::ofCut("route-cut"));
    }
    insertList(json, QStringLiteral("route"), route, hopJson);
}

} // namespace

QJsonObject FactsJson::toJson(const Message &message, const QStringList &ownHosts)
{
    QJsonObject json = MessageJson::toJson(message);
    if (const auto report = reportOf(message))
        json.insert(QStringLiteral("report"), reportJson(*report));
    insertList(json, QStringLiteral("invitations"), invitationsOf(message), invitationJson);
    insertContacts(json, contactCardsOf(message));
    insertList(json, QStringLiteral("enclosed"), enclosedMessages(message), enclosedJson);
    if (const auto piece = pieceOf(message))
        json.insert(QStringLiteral("partial"), QJsonObject{{QStringLiteral("id"), piece->id},
                                                           {QStringLiteral("number"), piece->number},
                                                           {QStringLiteral("total"), piece->total}});
    const Authentication found = AuthenticationReader::read(message, ownHosts);
    if (!found.server.isEmpty())
        json.insert(QStringLiteral("authentication"), authenticationJson(found));
    insertRoute(json, routeOf(message));
    if (const auto request = receiptRequestOf(message))
        json.insert(QStringLiteral("receiptRequested"), MessageJson::addresses(request->to));
    if (const Unsubscribe ways = unsubscribeOf(message, found); ways.isPossible())
        json.insert(QStringLiteral("unsubscribe"), unsubscribeJson(ways));
    return json;
}

} // namespace postrider::mime
