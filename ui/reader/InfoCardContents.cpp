// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/InfoCardContents.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

namespace postrider::ui::reader {

namespace {

constexpr std::size_t mostRecipients = 5; // of a report, told one by one
constexpr std::size_t mostCards = 5;      // of a kind
constexpr std::size_t mostAttendees = 8;
constexpr qsizetype longestDescription = 600; // characters; the rest is in the attachment

/// For the translator: where these sentences are from.
class Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::reader::InfoCards)
};

void addRow(InfoCardContents &card, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        card.rows.emplace_back(name, value);
}

InfoCardContents reportCard(const mime::Report &report)
{
    InfoCardContents card;
    bool bad = false;
    QStringList sentences;
    QStringList words;
    for (const mime::ReportedRecipient &one : report.recipients) {
        bad = bad || one.action == QLatin1String("failed");
        if (static_cast<std::size_t>(sentences.size()) < mostRecipients) {
            sentences += one.sentence;
            if (!one.diagnostic.isEmpty())
                words += one.diagnostic;
        }
    }
    const auto more = static_cast<int>(report.recipients.size()) - static_cast<int>(sentences.size());
    if (more > 0)
        sentences += Texts::tr("The same for %1 more.").arg(more);
    card.tone = bad ? common::Tone::Danger : common::Tone::Information;
    card.icon = bad ? QStringLiteral("dialog-warning") : QStringLiteral("mail-read");
    card.title = report.kind == mime::ReportKind::Delivery ? Texts::tr("Delivery report")
                 : report.kind == mime::ReportKind::Read   ? Texts::tr("Read receipt")
                                                           : Texts::tr("Complaint");
    card.textFirst = true;
    card.text = sentences.join(QLatin1Char('\n'));
    addRow(card, Texts::tr("About"), report.originalSubject);
    addRow(card, Texts::tr("Reported by"), report.reporter);
    addRow(card, Texts::tr("Its words"), words.join(QLatin1Char('\n')));
    return card;
}

/// Without seconds, which some locales have in their short format.
QString clockText(const QTime &time)
{
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    format.remove(QStringLiteral(":ss"));
    return QLocale().toString(time, format);
}

QString participationText(const mime::Attendee &attendee)
{
    const QString name = attendee.who.shortName();
    switch (attendee.participation) {
    case mime::Participation::Accepted:
        return Texts::tr("%1 (comes)").arg(name);
    case mime::Participation::Declined:
        return Texts::tr("%1 (does not come)").arg(name);
    case mime::Participation::Tentative:
        return Texts::tr("%1 (maybe)").arg(name);
    case mime::Participation::NeedsAction:
    case mime::Participation::Delegated:
        break;
    }
    return name;
}

QString attendeesText(const mime::Invitation &invitation)
{
    QStringList names;
    for (const mime::Attendee &attendee : invitation.attendees)
        if (static_cast<std::size_t>(names.size()) < mostAttendees)
            names += participationText(attendee);
    const auto more = static_cast<int>(invitation.attendees.size()) - static_cast<int>(names.size());
    const QString text = names.join(QStringLiteral(", "));
    return more > 0 ? Texts::tr("%1 and %2 more").arg(text).arg(more) : text;
}

QString invitationTitle(const mime::Invitation &invitation)
{
    const QString what = invitation.summary.isEmpty() ? Texts::tr("(No title)") : invitation.summary;
    if (invitation.cancelled)
        return Texts::tr("Cancelled: %1").arg(what);
    if (invitation.method == QLatin1String("REQUEST"))
        return Texts::tr("Invitation: %1").arg(what);
    if (invitation.method == QLatin1String("REPLY"))
        return Texts::tr("Answer to an invitation: %1").arg(what);
    return Texts::tr("Event: %1").arg(what);
}

InfoCardContents invitationCard(const mime::Invitation &invitation, int index)
{
    InfoCardContents card;
    card.icon = QStringLiteral("view-calendar");
    card.tone = invitation.cancelled ? common::Tone::Warning : common::Tone::Information;
    card.title = invitationTitle(invitation);
    addRow(card, Texts::tr("When"), eventTime(invitation));
    addRow(card, Texts::tr("Repeats"), invitation.recurrence);
    addRow(card, Texts::tr("Where"), invitation.location);
    addRow(card, Texts::tr("Organizer"),
           invitation.organizer.address.isEmpty() ? QString() : invitation.organizer.display());
    addRow(card, Texts::tr("Who"), attendeesText(invitation));
    card.text = invitation.description.trimmed().left(longestDescription);
    if (!invitation.wantsAnswer())
        return card;
    const QString number = QLatin1Char(':') + QString::number(index);
    card.actions = {{QStringLiteral("accept") + number, Texts::tr("Accept")},
                    {QStringLiteral("tentative") + number, Texts::tr("Maybe")},
                    {QStringLiteral("decline") + number, Texts::tr("Decline")}};
    return card;
}

InfoCardContents contactCard(const mime::ContactCard &contact)
{
    const QString comma = QStringLiteral(", ");
    InfoCardContents card;
    card.icon = QStringLiteral("user-identity");
    card.title = contact.name.isEmpty() ? contact.emails.value(0) : contact.name;
    addRow(card, Texts::tr("Organization"), contact.organization);
    addRow(card, Texts::tr("Title"), contact.title);
    addRow(card, Texts::tr("Mail"), contact.emails.join(comma));
    addRow(card, Texts::tr("Phone"), contact.phones.join(comma));
    addRow(card, Texts::tr("Address"), contact.addresses.join(QLatin1Char('\n')));
    addRow(card, Texts::tr("Page"), contact.urls.join(comma));
    return card;
}

/// Behind those of a kind that are shown.
InfoCardContents moreCard(const QString &icon, const QString &title)
{
    InfoCardContents card;
    card.icon = icon;
    card.title = title;
    return card;
}

} // namespace

QString eventTime(const mime::Invitation &invitation)
{
    if (!invitation.start.isValid())
        return {};
    const QLocale locale;
    const QDateTime start = invitation.start.toLocalTime();
    QDateTime end = invitation.end.isValid() ? invitation.end.toLocalTime() : start;
    const QString day = locale.toString(start.date(), QLocale::LongFormat);
    if (invitation.allDay) {
        end = end > start ? end.addDays(-1) : start; // RFC 5545 names the day after the last
        return end.date() > start.date()
                   ? Texts::tr("%1 to %2").arg(day, locale.toString(end.date(), QLocale::LongFormat))
                   : day;
    }
    const QString from = day + QStringLiteral(", ") + clockText(start.time());
    if (end <= start)
        return from;
    const QString until = clockText(end.time());
    return end.date() == start.date()
               ? Texts::tr("%1 to %2").arg(from, until)
               : Texts::tr("%1 to %2")
                     .arg(from, locale.toString(end.date(), QLocale::LongFormat) + QStringLiteral(", ") + until);
}

std::vector<InfoCardContents> infoCardsFor(const MessageFacts &facts)
{
    std::vector<InfoCardContents> cards;
    if (facts.report)
        cards.push_back(reportCard(*facts.report));
    for (std::size_t i = 0; i < std::min(facts.invitations.size(), mostCards); ++i)
        cards.push_back(invitationCard(facts.invitations[i], static_cast<int>(i)));
    if (facts.invitations.size() > mostCards)
        cards.push_back(moreCard(QStringLiteral("view-calendar"), Texts::tr("More events are in the attachments")));
    for (std::size_t i = 0; i < std::min(facts.contacts.size(), mostCards); ++i)
        cards.push_back(contactCard(facts.contacts[i]));
    if (facts.contacts.size() > mostCards)
        cards.push_back(moreCard(QStringLiteral("user-identity"), Texts::tr("More contacts are in the attachments")));
    return cards;
}

} // namespace postrider::ui::reader
