// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Warning.h"

#include "mime/EncodedWords.h"
#include "mime/HeaderText.h"

#include <algorithm>
#include <optional>

namespace postrider::mime {

namespace {

// RFC 5322 §3.6: at most one each. Of several To or Cc none is hidden: they are read as one (§4.5.3).
constexpr const char *singleFields[] = {"Date",   "Subject",  "Message-ID",   "In-Reply-To", "References",
                                        "Sender", "Reply-To", "MIME-Version", "Content-Type"};

bool isAddressChar(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"._-+").contains(c);
}

/// An address inside a name: what a careless eye takes for the sender.
QString addressIn(const QString &name)
{
    const auto at = name.indexOf(u'@');
    if (at <= 0)
        return {};
    auto first = at;
    while (first > 0 && isAddressChar(name[first - 1]))
        --first;
    auto last = at + 1;
    while (last < name.size() && isAddressChar(name[last]))
        ++last;
    const QString found = name.mid(first, last - first);
    return first < at && found.indexOf(u'.', at - first) > 0 ? found : QString();
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
    for (const Address &author : from) {
        const QString inName = addressIn(author.name);
        if (!inName.isEmpty() && inName.compare(author.address, Qt::CaseInsensitive) != 0)
            warnings +=
                line("name-holds-address", tr("The name shows %1, but the address is %2.").arg(inName, author.address));
        if (author.address.contains(QLatin1String("=?")))
            warnings += line("address-encoded", tr("The address of the sender is hidden in an encoding."));
        if (mixesScripts(author.name) || mixesScripts(author.address))
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
