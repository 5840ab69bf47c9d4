// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Warning.h"

#include "mime/EncodedWords.h"
#include "mime/HeaderText.h"

#include <algorithm>
#include <optional>

#include <QRegularExpression>

namespace postrider::mime {

namespace {

// RFC 5322 §3.6: at most one each. Of several To or Cc none is hidden: they are read as one (§4.5.3).
constexpr const char *singleFields[] = {"Date",   "Subject",  "Message-ID",   "In-Reply-To", "References",
                                        "Sender", "Reply-To", "MIME-Version", "Content-Type"};

constexpr qsizetype longestName = 2000; // units; nobody reads on
constexpr qsizetype mostSigns = 5;      // of forgery that are told; 10,000 authors may hold one each

bool isAddressChar(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"._-+").contains(c);
}

/// The address around the '@' at `at`; empty when there is none.
QString addressAround(const QString &name, qsizetype at)
{
    auto first = at;
    while (first > 0 && isAddressChar(name[first - 1]))
        --first;
    auto last = at + 1;
    while (last < name.size() && isAddressChar(name[last]))
        ++last;
    const QString found = name.mid(first, last - first);
    return first < at && found.indexOf(u'.', at - first) > 0 ? found : QString();
}

/// An address inside a name that is not the sender's: what a careless eye takes for it. Full-width letters, dots and
/// '@' look like the usual ones, and blanks around an '@' are overlooked.
QString otherAddressIn(const QString &name, const QString &own)
{
    static const QRegularExpression blanks(QStringLiteral("\\s*@\\s*"));
    QString plain = name.left(longestName).normalized(QString::NormalizationForm_KC);
    plain.replace(QChar(0x3002), QChar(u'.')).replace(blanks, QStringLiteral("@"));
    for (auto at = plain.indexOf(u'@'); at >= 0; at = plain.indexOf(u'@', at + 1)) {
        const QString found = addressAround(plain, at);
        if (!found.isEmpty() && found.compare(own, Qt::CaseInsensitive) != 0)
            return found;
    }
    return {};
}

bool hasHiddenCharacters(const RawHeaders &headers, const char *name)
{
    const RawHeaders::Field *field = headers.find(name);
    if (!field)
        return false;
    QByteArray unfolded = field->value.toByteArray();
    unfolded.replace("\r\n", " ").replace('\n', ' ').replace('\t', ' ');
    const QString text = EncodedWords::decode(unfolded);
    // a tab or newline that was encoded into a subject is careless rather than hidden
    QString harmless = text;
    if (QLatin1String(name) == QLatin1String("Subject"))
        harmless.remove(QChar(QChar::SoftHyphen)); // typesetting
    harmless.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' ');
    return HeaderText::displaySafe(harmless) != harmless ||
           (QLatin1String(name) != QLatin1String("Subject") && harmless != text);
}

/// Cyrillic or Greek beside Latin in one word: "pаypal" with a Cyrillic а.
bool mixesScripts(const QString &text)
{
    bool latin = false;
    bool alike = false;
    for (const QChar c : text) {
        if (!c.isLetterOrNumber()) {
            latin = alike = false;
            continue;
        }
        latin = latin || (c.isLetter() && c.script() == QChar::Script_Latin);
        alike = alike || c.script() == QChar::Script_Cyrillic || c.script() == QChar::Script_Greek;
        if (latin && alike)
            return true;
    }
    return false;
}

/// A domain in letters of another script that all look like Latin ones, below an ending in ASCII: "аррӏе.com", whole
/// in Cyrillic.
bool looksLatin(const QString &address)
{
    const QStringList labels = address.mid(address.lastIndexOf(u'@') + 1).toLower().split(u'.');
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (labels.size() < 2 || !std::all_of(labels.last().begin(), labels.last().end(), isAscii))
        return false;
    return std::any_of(labels.begin(), labels.end(), [&](const QString &label) {
        const QStringView alike(u"асԁеһіјӏорԛѕԝхуъьпгѵѡοναρτυχικεոսցһօքհ-0123456789");
        return !std::all_of(label.begin(), label.end(), isAscii) &&
               std::all_of(label.begin(), label.end(), [&](QChar c) { return alike.contains(c); });
    });
}

} // namespace

QString Warning::line(const char *code, const QString &text)
{
    return QLatin1String(code) + QStringLiteral(": ") + text;
}

QString Warning::ofCut(const char *code)
{
    return line(code, tr("There are more than are listed here; the rest was left out."));
}

QStringList Warning::ofHeaders(const RawHeaders &headers)
{
    QStringList warnings;
    if (headers.isMalformed())
        warnings += line("header-malformed", tr("The header of this message is damaged."));
    if (headers.isCut())
        warnings += line("headers-cut", tr("The header of this message is too long; its end was left out."));
    for (const char *name : singleFields)
        if (headers.count(name) > 1)
            warnings += line("header-repeated",
                             tr("The field %1 stands more than once; the first is shown.").arg(QLatin1String(name)));
    const RawHeaders::Field *date = headers.find("Date");
    if (!date)
        warnings += line("date-missing", tr("This message has no date."));
    else if (!HeaderText::parseDate(date->value).isValid())
        warnings += line("date-invalid", tr("The date of this message cannot be read."));
    return warnings;
}

QStringList Warning::ofSender(const RawHeaders &headers, const AddressList &from, const AddressList &sender)
{
    QStringList warnings;
    if (from.empty() || from.front().address.isEmpty())
        warnings += line("from-missing", tr("This message does not say who wrote it."));
    if (headers.count("From") > 1 || from.size() > 1)
        warnings += line("several-from", tr("This message names several authors; the first is shown."));
    const bool differs = !from.empty() && !sender.empty() &&
                         sender.front().address.compare(from.front().address, Qt::CaseInsensitive) != 0;
    if (differs)
        warnings += line("sender-differs",
                         tr("Sent by %1 in the name of %2.").arg(sender.front().address, from.front().address));
    const auto before = warnings.size();
    for (const Address &author : from) {
        if (warnings.size() - before >= mostSigns)
            break;
        const QString inName = otherAddressIn(author.name, author.address);
        if (!inName.isEmpty())
            warnings +=
                line("name-holds-address", tr("The name shows %1, but the address is %2.").arg(inName, author.address));
        if (author.address.contains(QLatin1String("=?")))
            warnings += line("address-encoded", tr("The address of the sender is hidden in an encoding."));
        if (mixesScripts(author.name) || mixesScripts(author.address) || looksLatin(author.address))
            warnings += line("look-alike", tr("The sender mixes letters of several scripts that look alike."));
    }
    for (const char *name : {"From", "Sender", "Reply-To", "Subject"})
        if (hasHiddenCharacters(headers, name))
            warnings += line("hidden-characters", tr("The field %1 holds characters that cannot be seen; they were "
                                                     "made harmless.")
                                                      .arg(QLatin1String(name)));
    return warnings;
}

} // namespace postrider::mime
