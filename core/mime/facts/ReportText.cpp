// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/ReportText.h"

#include "base/Sentences.h"

namespace postrider::mime {

/// By subject and detail; the class (2, 4, 5) says whether it is for good.
QString ReportText::reason(const QString &status)
{
    const QString detail = status.section(u'.', 1);
    if (detail == u"1.1" || detail == u"1.6" || detail == u"1.0" || detail == u"1.3")
        return tr("There is no such mailbox. Check the address.");
    if (detail == u"1.2" || detail == u"1.10" || detail == u"4.4")
        return tr("The part of the address behind the @ takes no mail. Check the address.");
    if (detail == u"1.7" || detail == u"1.8")
        return tr("The other server does not accept your address as a sender.");
    if (detail == u"2.1" || detail == u"2.0")
        return tr("The mailbox is switched off or takes no mail.");
    if (detail == u"2.2")
        return tr("The mailbox is full. Try again later, or reach the recipient another way.");
    if (detail == u"2.3" || detail == u"3.4")
        return tr("The message is too large. Send less, or a link.");
    if (detail == u"3.1" || detail == u"3.2" || detail == u"4.5")
        return tr("The other server is overloaded or out of space.");
    if (detail == u"4.1" || detail == u"4.2" || detail == u"4.0")
        return tr("The other server could not be reached.");
    if (detail == u"4.6")
        return tr("The message went round in circles between servers.");
    if (detail == u"4.7")
        return tr("The server tried too long without success and gave up.");
    if (detail == u"6.7" || detail == u"6.0")
        return tr("The other server cannot take letters outside of ASCII in addresses.");
    if (detail == u"7.1" || detail == u"7.0" || detail == u"7.26" || detail == u"7.23")
        return tr("The other server refused the message by its rules, as it does with junk.");
    if (detail == u"7.20" || detail == u"7.21" || detail == u"7.22" || detail == u"7.27")
        return tr("The other server could not verify that the message comes from you.");
    return {};
}

QString ReportText::ofDelivery(const ReportedRecipient &recipient)
{
    QString text;
    if (recipient.action == u"failed")
        text = tr("The message did not reach %1.").arg(recipient.address);
    else if (recipient.action == u"delayed")
        text = tr("The message has not reached %1 yet; the server keeps trying.").arg(recipient.address);
    else if (recipient.action == u"delivered")
        text = tr("The message was delivered to %1.").arg(recipient.address);
    else if (recipient.action == u"relayed")
        text = tr("The message was passed on to the server of %1, which sends no reports.").arg(recipient.address);
    else if (recipient.action == u"expanded")
        text = tr("The message was delivered to the list %1 and sent on to its members.").arg(recipient.address);
    else
        text = tr("The server reports on %1: %2.").arg(recipient.address, recipient.action);
    const QString why = recipient.status.startsWith(u'2') ? QString() : reason(recipient.status);
    return sentences(text, why);
}

QString ReportText::sentence(ReportKind kind, const ReportedRecipient &recipient)
{
    if (kind == ReportKind::Delivery)
        return ofDelivery(recipient);
    if (kind == ReportKind::Abuse)
        return tr("%1 marked the message as junk.").arg(recipient.address);
    if (recipient.action == u"displayed")
        return tr("The message was displayed to %1. This does not say that it was read or understood.")
            .arg(recipient.address);
    if (recipient.action == u"deleted")
        return tr("%1 deleted the message. It may have been seen before or not.").arg(recipient.address);
    if (recipient.action == u"denied")
        return tr("%1 does not want to say whether the message was displayed.").arg(recipient.address);
    if (recipient.action == u"processed" || recipient.action == u"dispatched")
        return tr("The message was handled for %1 by a program.").arg(recipient.address);
    return tr("The program of %1 could not handle the message.").arg(recipient.address);
}

} // namespace postrider::mime
