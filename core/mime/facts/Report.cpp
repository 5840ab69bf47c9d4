// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/Report.h"

#include "mime/Charset.h"
#include "mime/HeaderText.h"
#include "mime/RawHeaders.h"
#include "mime/facts/ReportText.h"

#include <algorithm>

namespace postrider::mime {

namespace {

constexpr std::size_t mostRecipients = 100;
constexpr qsizetype mostBytes = 512LL * 1024; // of a report; 100 recipients fit many times over
constexpr qsizetype mostDiagnostic = 2000;    // characters

/// "rfc822; x@example.org" to its second half (RFC 3464 §2.1.2).
QString valueOf(const RawHeaders &fields, const char *name)
{
    const RawHeaders::Field *field = fields.find(name);
    const QString text = field ? HeaderText::decodeText(field->value) : QString();
    const auto semicolon = text.indexOf(u';');
    const bool typed = semicolon > 0 && !text.left(semicolon).trimmed().contains(u' ');
    return (typed ? text.mid(semicolon + 1) : text).trimmed().left(mostDiagnostic);
}

/// "utf-8; j\x{FC}rgen@example.org" to the address itself (RFC 6533 §3).
QString addressOf(const RawHeaders &fields, const char *name)
{
    QString address = valueOf(fields, name);
    for (qsizetype at = 0; (at = address.indexOf(QLatin1String("\\x{"), at)) >= 0; ++at) {
        const auto end = address.indexOf(u'}', at);
        bool ok = false;
        const char32_t code = QStringView(address).mid(at + 3, end - at - 3).toUInt(&ok, 16);
        if (end < 0 || end - at > 9 || !ok || code < 0x80 || code > QChar::LastValidCodePoint)
            continue;
        address.replace(at, end + 1 - at, QString::fromUcs4(&code, 1));
    }
    if (address.startsWith(u'<') && address.endsWith(u'>'))
        address = address.mid(1, address.size() - 2);
    return HeaderText::displaySafe(address);
}

QString wordOf(const RawHeaders &fields, const char *name)
{
    const RawHeaders::Field *field = fields.find(name);
    const QString text = field ? HeaderText::decodeText(field->value).toLower() : QString();
    return text.section(u' ', 0, 0).section(u';', 0, 0).left(40);
}

/// "5.1.1 (bad destination mailbox)" to the code; a failed delivery without one is 5.0.0.
QString statusOf(const RawHeaders &fields)
{
    const QString word = wordOf(fields, "Status");
    const bool wellFormed = word.count(u'.') == 2 && std::all_of(word.begin(), word.end(), [](QChar c) {
                                return c == u'.' || (c >= u'0' && c <= u'9');
                            });
    return wellFormed ? word : QString();
}

QString actionOf(const QString &status)
{
    if (status.startsWith(u'2'))
        return QStringLiteral("delivered");
    return status.startsWith(u'4') ? QStringLiteral("delayed") : QStringLiteral("failed");
}

void addDelivery(const RawHeaders &fields, Report &report)
{
    ReportedRecipient recipient;
    recipient.address = addressOf(fields, "Original-Recipient");
    if (recipient.address.isEmpty())
        recipient.address = addressOf(fields, "Final-Recipient");
    if (recipient.address.isEmpty() || report.recipients.size() >= mostRecipients)
        return;
    recipient.action = wordOf(fields, "Action");
    recipient.status = statusOf(fields);
    if (recipient.action.isEmpty()) // RFC 3464 §2.3.3 wants one; the class of the status says the same
        recipient.action = actionOf(recipient.status);
    recipient.diagnostic = valueOf(fields, "Diagnostic-Code");
    recipient.sentence = ReportText::sentence(report.kind, recipient);
    report.recipients.push_back(std::move(recipient));
}

void readDelivery(QByteArrayView bytes, Report &report)
{
    bool first = true;
    while (!bytes.isEmpty()) {
        const RawHeaders fields(bytes);
        if (first)
            report.reporter = valueOf(fields, "Reporting-MTA");
        addDelivery(fields, report);
        first = false;
        const auto next = std::max<qsizetype>(1, fields.bodyOffset());
        bytes = bytes.sliced(std::min(next, bytes.size()));
    }
}

void readDisposition(QByteArrayView bytes, Report &report)
{
    const RawHeaders fields(bytes);
    ReportedRecipient recipient;
    recipient.address = addressOf(fields, "Original-Recipient");
    if (recipient.address.isEmpty())
        recipient.address = addressOf(fields, "Final-Recipient");
    // "manual-action/MDN-sent-manually; displayed/error" (RFC 8098 §3.2.6)
    const RawHeaders::Field *disposition = fields.find("Disposition");
    const QString words = disposition ? HeaderText::decodeText(disposition->value).toLower() : QString();
    recipient.action = words.mid(words.indexOf(u';') + 1).section(u'/', 0, 0).trimmed().left(40);
    recipient.sentence = ReportText::sentence(report.kind, recipient);
    const RawHeaders::Field *program = fields.find("Reporting-UA");
    report.reporter = program ? HeaderText::decodeText(program->value).left(200) : QString();
    report.originalId = HeaderText::messageIds(valueOf(fields, "Original-Message-ID").toUtf8()).value(0);
    report.recipients.push_back(std::move(recipient));
}

void readFeedback(QByteArrayView bytes, Report &report)
{
    const RawHeaders fields(bytes);
    ReportedRecipient recipient;
    recipient.address = addressOf(fields, "Original-Rcpt-To");
    recipient.action = wordOf(fields, "Feedback-Type");
    recipient.sentence = ReportText::sentence(report.kind, recipient);
    report.reporter = valueOf(fields, "User-Agent");
    report.recipients.push_back(std::move(recipient));
}

void readOriginal(QByteArrayView bytes, Report &report)
{
    const RawHeaders fields(bytes);
    const RawHeaders::Field *id = fields.find("Message-ID");
    const RawHeaders::Field *subject = fields.find("Subject");
    if (id && report.originalId.isEmpty())
        report.originalId = HeaderText::messageIds(id->value).value(0);
    if (subject)
        report.originalSubject = HeaderText::decodeText(subject->value);
}

bool isOriginal(const QByteArray &type)
{
    return type == "text/rfc822-headers" || type == "message/rfc822" || type == "message/global" ||
           type == "message/global-headers";
}

std::optional<ReportKind> kindOf(const QByteArray &type)
{
    if (type == "message/delivery-status" || type == "message/global-delivery-status")
        return ReportKind::Delivery;
    if (type == "message/disposition-notification" || type == "message/global-disposition-notification")
        return ReportKind::Read;
    return type == "message/feedback-report" ? std::optional(ReportKind::Abuse) : std::nullopt;
}

} // namespace

std::optional<Report> reportOf(const Message &message)
{
    std::optional<Report> report;
    for (const Attachment &attachment : message.attachments()) {
        const std::optional<ReportKind> kind = kindOf(attachment.type);
        const bool original = report && isOriginal(attachment.type);
        if ((!kind || report) && !original)
            continue;
        QByteArray bytes = message.attachmentData(attachment.index).value().left(mostBytes);
        if (original) {
            readOriginal(bytes, *report);
            break;
        }
        report.emplace().kind = *kind;
        bytes.replace("\r\n", "\n");
        if (*kind == ReportKind::Delivery)
            readDelivery(bytes, *report);
        else if (*kind == ReportKind::Read)
            readDisposition(bytes, *report);
        else
            readFeedback(bytes, *report);
    }
    return report;
}

} // namespace postrider::mime
