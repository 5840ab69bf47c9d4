// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/SendCheck.h"

#include "mime/PlainText.h"
#include "ui/composer/RecipientList.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace postrider::ui::composer {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::composer::SendCheck)
};

std::optional<SendObjection> badAddress(SendObjection::Field field, const QString &text)
{
    const RecipientList list = parseRecipients(text);
    if (list.bad.isEmpty())
        return std::nullopt;
    return SendObjection{field, Texts::tr("“%1” is not an email address. Correct or remove it.").arg(list.bad.first()),
                         false, QStringLiteral("bad-address")};
}

bool hasRecipient(const DraftContent &content)
{
    for (const QString &field : {content.to, content.cc, content.bcc})
        if (!parseRecipients(field).addresses.empty())
            return true;
    return false;
}

} // namespace

bool speaksOfAttachment(const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(?:attach(?:ed|ment|ments|ing)?|enclosed|see file|anbei|angehängt|Anhang|ci-joint|"
                       "pi[eè]ce jointe|adjunto|allegat[oi]|en anexo)\\b|附件|附上|随信附|請查收附|添付"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line == QLatin1String("-- "))
            break;
        if (mime::PlainText::quoteDepth(line) == 0 && words.match(line).hasMatch())
            return true;
    }
    return false;
}

std::optional<SendObjection> objectionTo(const DraftContent &content, const QStringList &overruled)
{
    using Field = SendObjection::Field;
    for (const auto &[field, text] :
         {std::pair{Field::To, content.to}, std::pair{Field::Cc, content.cc}, std::pair{Field::Bcc, content.bcc}})
        if (const auto objection = badAddress(field, text))
            return objection;
    if (!hasRecipient(content))
        return SendObjection{Field::To, Texts::tr("There is nobody to send this to. Enter an address."), false,
                             QStringLiteral("no-recipients")};
    if (content.subject.trimmed().isEmpty() && !overruled.contains(QLatin1String("no-subject")))
        return SendObjection{Field::Subject, Texts::tr("This message has no subject. Write one, or send it without."),
                             true, QStringLiteral("no-subject")};
    const bool forgotten = content.attachments.empty() && speaksOfAttachment(content.text);
    if (forgotten && !overruled.contains(QLatin1String("forgotten-attachment")))
        return SendObjection{Field::Text,
                             Texts::tr("Your text speaks of an attachment, but there is none. Attach the file, or send "
                                       "it as it is."),
                             true, QStringLiteral("forgotten-attachment")};
    return std::nullopt;
}

qint64 expectedSize(const DraftContent &content)
{
    constexpr qint64 headers = 2000; // with those of some parts
    // base64: four characters for three bytes, and a line end every 76
    const auto asText = [](qint64 bytes) { return (bytes + 2) / 3 * 4 * 78 / 76; };
    qint64 size = headers + content.text.toUtf8().size();
    for (const ComposerAttachment &attachment : content.attachments)
        size += asText(attachment.file.size);
    return size;
}

std::optional<SendObjection> objectionToSize(qint64 size, const store::SizeLimits &limits, const QStringList &overruled)
{
    using Field = SendObjection::Field;
    const auto readable = [](qint64 bytes) {
        return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
    };
    if (limits.sent && size > *limits.sent)
        return SendObjection{
            Field::Text,
            Texts::tr("This message has about %1, and your mail server takes no more than %2. Remove a "
                      "file, or share it in another way.")
                .arg(readable(size), readable(*limits.sent)),
            false, QStringLiteral("too-large")};
    if (limits.kept && size > *limits.kept && !overruled.contains(QLatin1String("too-large-to-keep")))
        return SendObjection{Field::Text,
                             Texts::tr("This message has about %1, and your server keeps no more than %2 in a folder: "
                                       "there will be no copy of it in Sent. Remove a file, or send it without a copy.")
                                 .arg(readable(size), readable(*limits.kept)),
                             true, QStringLiteral("too-large-to-keep")};
    return std::nullopt;
}

} // namespace postrider::ui::composer
