// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/ContactCard.h"

#include "mime/Charset.h"
#include "mime/ContentField.h"
#include "mime/HeaderText.h"

#include <algorithm>
#include <optional>

namespace postrider::mime {

namespace {

constexpr qsizetype mostBytes = 1024LL * 1024;
constexpr qsizetype mostValues = 20;      // addresses of a kind
constexpr qsizetype longestValue = 2'000; // characters

struct Line
{
    QByteArray name;       ///< upper case, without group
    QByteArray parameters; ///< upper case
    QByteArray value;
};

/// Folded lines joined (RFC 6350 §3.2), soft line breaks of quoted-printable too (vCard 2.1 §2.1.3).
std::vector<QByteArray> unfolded(QByteArrayView bytes)
{
    std::vector<QByteArray> lines;
    bool soft = false;
    bool quoted = false; // asked once a line: what is joined may be long
    for (QByteArray line : bytes.toByteArray().split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        const bool folded = !lines.empty() && (line.startsWith(' ') || line.startsWith('\t'));
        if (soft || folded)
            lines.back() += folded && !soft ? line.mid(1) : line;
        else
            lines.push_back(line);
        if (!soft)
            quoted = (quoted && folded) || line.toUpper().contains("QUOTED-PRINTABLE");
        soft = quoted && line.endsWith('=');
        if (soft)
            lines.back().chop(1);
    }
    return lines;
}

QByteArray quotedPrintable(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool ok = false;
        const int value = text[i] == '=' ? text.mid(i + 1, 2).toInt(&ok, 16) : 0;
        result += ok ? static_cast<char>(value) : text[i];
        i += ok ? 2 : 0;
    }
    return result;
}

std::optional<Line> parse(const QByteArray &text)
{
    bool quoted = false;
    const auto colon = std::find_if(text.begin(), text.end(), [&quoted](char c) {
        quoted = c == '"' ? !quoted : quoted;
        return c == ':' && !quoted;
    });
    if (colon == text.end())
        return std::nullopt;
    const QByteArray head = text.left(colon - text.begin()).toUpper();
    Line line;
    const auto semicolon = head.indexOf(';');
    line.name = semicolon < 0 ? head : head.left(semicolon);
    line.name = line.name.mid(line.name.lastIndexOf('.') + 1).trimmed();
    line.parameters = semicolon < 0 ? QByteArray() : head.mid(semicolon);
    line.value = text.mid(colon - text.begin() + 1);
    if (line.parameters.contains("QUOTED-PRINTABLE"))
        line.value = quotedPrintable(line.value);
    return line;
}

/// Backslashes undone; semicolons between components become a separator.
QString shown(const QString &value, const QString &separator)
{
    QString result;
    for (qsizetype i = 0; i < value.size(); ++i) {
        QChar c = value[i];
        if (c == u'\\' && i + 1 < value.size()) {
            c = value[++i];
            result += c == u'n' || c == u'N' ? QChar(u' ') : c;
        } else if (c == u';') {
            result += separator;
        } else {
            result += c;
        }
    }
    QStringList parts = result.split(separator, Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.simplified();
    parts.removeAll(QString());
    return HeaderText::displaySafe(parts.join(separator)).left(longestValue);
}

/// "Müller;Jo;;Dr.;" to "Dr. Jo Müller" (RFC 6350 §6.2.2).
QString nameOf(const QString &value)
{
    const QStringList parts = value.split(u';');
    QStringList ordered{parts.value(3), parts.value(1), parts.value(2), parts.value(0), parts.value(4)};
    ordered.removeAll(QString());
    return shown(ordered.join(u' '), QStringLiteral(" "));
}

void add(QStringList &list, const QString &value)
{
    if (!value.isEmpty() && !list.contains(value) && list.size() < mostValues)
        list += value;
}

QString withoutScheme(const QString &value, QLatin1String scheme)
{
    return value.startsWith(scheme, Qt::CaseInsensitive) ? value.mid(scheme.size()) : value;
}

/// A number as it is typed, or a URI (RFC 6350 §6.4.1), whose semicolons divide no components.
QString phoneOf(const QString &value)
{
    const QString number = withoutScheme(value, QLatin1String("tel:"));
    const bool isUri = number.size() < value.size();
    return shown(number, isUri ? QStringLiteral(";") : QStringLiteral(", "));
}

void take(const Line &line, const QString &value, ContactCard &card, QString &formattedName)
{
    const QString comma = QStringLiteral(", ");
    if (line.name == "FN" && formattedName.isEmpty()) // the first of several; each may be in a language of its own
        formattedName = shown(value, comma);
    else if (line.name == "N" && card.name.isEmpty())
        card.name = nameOf(value);
    else if (line.name == "ORG")
        card.organization = shown(value, comma);
    else if (line.name == "TITLE" || line.name == "ROLE")
        card.title = card.title.isEmpty() ? shown(value, comma) : card.title;
    else if (line.name == "EMAIL")
        add(card.emails, shown(withoutScheme(value, QLatin1String("mailto:")), comma));
    else if (line.name == "TEL")
        add(card.phones, phoneOf(value));
    else if (line.name == "ADR")
        add(card.addresses, shown(value, comma));
    else if (line.name == "URL" && value.startsWith(QLatin1String("http"), Qt::CaseInsensitive))
        add(card.urls, shown(value, comma));
    else if (line.name == "BDAY")
        card.birthday = shown(value, comma).left(40);
    else if (line.name == "NOTE")
        card.note = shown(value, comma);
}

/// Version 2.1 may name its charset at each line.
QByteArray charsetOf(const Line &line, const QByteArray &otherwise)
{
    const auto at = line.parameters.indexOf(";CHARSET=");
    if (at < 0)
        return otherwise;
    const auto end = line.parameters.indexOf(';', at + 1);
    return line.parameters.mid(at + 9, end < 0 ? -1 : end - at - 9);
}

} // namespace

std::vector<ContactCard> readContactCards(QByteArrayView bytes, const QByteArray &charset)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) // UTF-16
        return readContactCards(Charset::decode(bytes.first(std::min(bytes.size(), mostBytes)), charset).toUtf8(), {});
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    std::vector<ContactCard> cards;
    std::optional<ContactCard> card;
    QString formattedName;
    bool inAgent = false;
    const auto finish = [&] {
        if (card && !formattedName.isEmpty())
            card->name = formattedName;
        if (card && !card->isEmpty() && cards.size() <= mostContactCards)
            cards.push_back(*card);
        card.reset();
        formattedName.clear();
    };
    for (const QByteArray &text : unfolded(bytes.first(std::min(bytes.size(), mostBytes)))) {
        const std::optional<Line> line = parse(text);
        if (!line)
            continue;
        const QByteArray word = line->value.trimmed().toUpper();
        if (inAgent) { // a card within a card (vCard 2.1 §2.4.3)
            inAgent = !(line->name == "END" && word == "VCARD");
        } else if (card && line->name == "AGENT" && (word.isEmpty() || word == "BEGIN:VCARD")) {
            inAgent = true;
        } else if (line->name == "BEGIN" && word == "VCARD") {
            card.emplace();
            formattedName.clear();
        } else if (line->name == "END" && word == "VCARD") {
            finish();
        } else if (card && line->value.size() <= mostBytes / 4) {
            take(*line, Charset::decode(line->value, charsetOf(*line, charset)), *card, formattedName);
        }
    }
    finish(); // cut before its end
    return cards;
}

std::vector<ContactCard> contactCardsOf(const Message &message)
{
    std::vector<ContactCard> cards;
    for (const Attachment &attachment : message.attachments()) {
        const bool isCard = attachment.type == "text/vcard" || attachment.type == "text/x-vcard" ||
                            attachment.type == "text/directory" ||
                            attachment.name.endsWith(QLatin1String(".vcf"), Qt::CaseInsensitive);
        if (!isCard || cards.size() > mostContactCards)
            continue;
        if (const Result<QByteArray> bytes = message.attachmentData(attachment.index))
            for (ContactCard &card :
                 readContactCards(*bytes, ContentField(attachment.typeField).rawParameter("charset")))
                cards.push_back(std::move(card));
    }
    cards.resize(std::min(cards.size(), mostContactCards + 1));
    return cards;
}

} // namespace postrider::mime
