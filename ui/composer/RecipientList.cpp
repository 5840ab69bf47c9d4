// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/RecipientList.h"

#include "mime/MessageBuilder.h"

namespace postrider::ui::composer {

namespace {

constexpr qsizetype mostRecipients = 2000; // servers take 100 to 1,000; more is a mistake in a paste

bool isSeparator(QChar c)
{
    return QStringView(u",;\n，；、").contains(c);
}

/// Splits where a separator stands outside of quotes and <>.
QStringList split(const QString &text)
{
    QStringList parts(QString{});
    bool quoted = false;
    bool angled = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (!quoted && (c == QLatin1Char('<') || c == QLatin1Char('>')))
            angled = c == QLatin1Char('<');
        if (!quoted && !angled && isSeparator(c))
            parts.append(QString());
        else
            parts.last() += c;
    }
    return parts;
}

QString unquoted(QString name)
{
    name = name.trimmed();
    if (name.size() >= 2 && name.startsWith(QLatin1Char('"')) && name.endsWith(QLatin1Char('"')))
        name = name.mid(1, name.size() - 2).replace(QStringLiteral("\\\""), QStringLiteral("\""));
    return name;
}

Address parseOne(const QString &text)
{
    const qsizetype open = text.lastIndexOf(QLatin1Char('<'));
    if (open < 0)
        return {{}, text};
    const qsizetype close = text.indexOf(QLatin1Char('>'), open);
    const QString address = text.mid(open + 1, close < 0 ? -1 : close - open - 1).trimmed();
    return {unquoted(text.left(open)), address};
}

bool needsQuotes(const QString &name)
{
    for (const QChar c : name)
        if (isSeparator(c) || QStringView(u"\"<>()@").contains(c))
            return true;
    return false;
}

} // namespace

RecipientList parseRecipients(const QString &text)
{
    RecipientList list;
    for (const QString &part : split(text)) {
        const QString typed = part.trimmed();
        if (typed.isEmpty() || static_cast<qsizetype>(list.addresses.size()) >= mostRecipients)
            continue;
        const Address address = parseOne(typed);
        if (mime::envelopeAddress(address.address).isEmpty())
            list.bad += typed;
        else
            list.addresses.push_back(address);
    }
    return list;
}

QString recipientText(const AddressList &list)
{
    QStringList parts;
    for (const Address &given : list) {
        Address address = given;
        if (needsQuotes(address.name))
            address.name =
                QLatin1Char('"') + address.name.replace(QLatin1Char('"'), QLatin1String("\\\"")) + QLatin1Char('"');
        parts += address.display();
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace postrider::ui::composer
