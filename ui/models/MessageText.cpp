// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/MessageText.h"

#include "ui/models/DateText.h"
#include "ui/models/TagText.h"

#include <QCoreApplication>
#include <QStringList>

namespace postrider::ui::models {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("postrider::ui::models::MessageText", text);
}

QStringList spokenMarks(const store::MessageSummary &summary)
{
    QStringList marks;
    if (summary.isUnread())
        marks << translated(QT_TRANSLATE_NOOP("postrider::ui::models::MessageText", "unread"));
    if (summary.flags.has(MailFlag::Flagged))
        marks << translated(QT_TRANSLATE_NOOP("postrider::ui::models::MessageText", "starred"));
    if (summary.flags.has(MailFlag::Answered))
        marks << translated(QT_TRANSLATE_NOOP("postrider::ui::models::MessageText", "replied"));
    if (summary.flags.has(MailFlag::Forwarded))
        marks << translated(QT_TRANSLATE_NOOP("postrider::ui::models::MessageText", "forwarded"));
    return marks;
}

} // namespace

QString correspondentText(const store::MessageSummary &summary, Correspondent who)
{
    const QString text = who == Correspondent::Sender ? summary.from.shortName() : summary.to;
    if (!text.trimmed().isEmpty())
        return text.simplified();
    return who == Correspondent::Sender
               ? translated(QT_TRANSLATE_NOOP("postrider::ui::models::MessageText", "(No sender)"))
               : translated(QT_TRANSLATE_NOOP("postrider::ui::models::MessageText", "(No recipients)"));
}

QString subjectText(const store::MessageSummary &summary)
{
    const QString text = summary.subject.simplified();
    return text.isEmpty() ? translated(QT_TRANSLATE_NOOP("postrider::ui::models::MessageText", "(No subject)")) : text;
}

QString spokenText(const store::MessageSummary &summary, Correspondent who, const QDateTime &now)
{
    QStringList parts = spokenMarks(summary);
    const char *pattern = who == Correspondent::Sender
                              ? QT_TRANSLATE_NOOP("postrider::ui::models::MessageText", "from %1")
                              : QT_TRANSLATE_NOOP("postrider::ui::models::MessageText", "to %1");
    parts << translated(pattern).arg(correspondentText(summary, who)) << subjectText(summary)
          << listDate(summary.date, now);
    if (summary.hasAttachments)
        parts << translated(QT_TRANSLATE_NOOP("postrider::ui::models::MessageText", "has attachments"));
    if (summary.pending)
        parts << translated(QT_TRANSLATE_NOOP("postrider::ui::models::MessageText", "waiting for the server"));
    for (const TagLabel &tag : tagsOf(summary.flags))
        parts << tag.name;
    return parts.join(QStringLiteral(", "));
}

} // namespace postrider::ui::models
