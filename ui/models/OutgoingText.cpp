// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OutgoingText.h"

#include <QCoreApplication>
#include <QLocale>

namespace postrider::ui::models {

using store::OutboxEntry;
using store::OutboxState;
using store::RecipientOutcome;

namespace {

struct Translations
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::models::OutgoingText)
};

/// A delay as short as this is there to be taken back, not to be sent later.
constexpr qint64 undoSeconds = 120;

QString timeText(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    if (local.date() == QDate::currentDate())
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    return QLocale().toString(local, QLocale::ShortFormat);
}

QString queuedText(const OutboxEntry &entry)
{
    if (!entry.notBefore.isValid())
        return Translations::tr("Waits for a connection.");
    if (entry.createdAt.secsTo(entry.notBefore) <= undoSeconds)
        return Translations::tr("Leaves in a moment, unless you take it back.");
    return Translations::tr("To be sent at %1.").arg(timeText(entry.notBefore));
}

QString waitingText(const OutboxEntry &entry)
{
    if (!entry.nextTryAt.isValid())
        return Translations::tr("Waits for a connection.");
    return Translations::tr("Tried %n time(s). Next try at %1.", nullptr, entry.attempts)
        .arg(timeText(entry.nextTryAt));
}

QString outcomeText(const RecipientOutcome &outcome)
{
    switch (outcome.kind) {
    case RecipientOutcome::Kind::Accepted:
        return Translations::tr("%1: sent").arg(outcome.address);
    case RecipientOutcome::Kind::Refused:
        return Translations::tr("%1: refused. %2").arg(outcome.address, outcome.text);
    case RecipientOutcome::Kind::Deferred:
        return Translations::tr("%1: not yet. %2").arg(outcome.address, outcome.text);
    }
    return {};
}

} // namespace

QString outgoingState(const OutboxEntry &entry)
{
    switch (entry.state) {
    case OutboxState::Queued:
        return queuedText(entry);
    case OutboxState::Sending:
        return Translations::tr("Being sent.");
    case OutboxState::Accepted:
    case OutboxState::CopyingToSent:
        return Translations::tr("Sent; the copy is being saved.");
    case OutboxState::Waiting:
        return waitingText(entry);
    case OutboxState::Failed:
        return Translations::tr("The server refused it.");
    case OutboxState::NeedsUser:
        return Translations::tr("Waits for you.");
    case OutboxState::Unknown:
        return Translations::tr(
            "The connection broke while it was being sent. It may have left: look into Sent, or ask the "
            "recipient, before you send it again.");
    case OutboxState::Paused:
        return Translations::tr("Paused.");
    case OutboxState::CopyMissing:
        return Translations::tr("Sent, but the copy in Sent is missing.");
    }
    return {};
}

QStringList outgoingPeople(const OutboxEntry &entry)
{
    QStringList people;
    for (const RecipientOutcome &outcome : entry.outcomes)
        people.append(outcome.address);
    for (const QString &recipient : entry.recipients)
        if (!people.contains(recipient))
            people.append(recipient);
    return people;
}

QString outgoingOutcomes(const OutboxEntry &entry)
{
    QStringList lines;
    for (const RecipientOutcome &outcome : entry.outcomes) {
        lines.append(outcomeText(outcome));
        if (!outcome.serverText.isEmpty())
            lines.append(Translations::tr("The server said: %1").arg(outcome.serverText));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace postrider::ui::models
