// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/RecipientText.h"

#include <QCoreApplication>
#include <QStringList>

namespace postrider::ui::reader {

namespace {

QString joined(const AddressList &list, int most, QString (Address::*text)() const)
{
    QStringList parts;
    for (const Address &address : list) {
        if (parts.size() == most)
            break;
        parts += (clipped(address).*text)();
    }
    const auto rest = static_cast<int>(list.size()) - static_cast<int>(parts.size());
    const QString names = parts.join(QStringLiteral(", "));
    if (rest <= 0)
        return names;
    return QCoreApplication::translate("postrider::ui::reader::RecipientText", "%1 and %2 more").arg(names).arg(rest);
}

} // namespace

Address clipped(const Address &address)
{
    constexpr qsizetype longestName = 200;    // units: more than fits beside the address
    constexpr qsizetype longestAddress = 320; // RFC 3696: 64 before the @, 255 behind it
    Address result{address.name.left(longestName), address.address};
    if (address.address.size() > longestAddress)
        result.address = address.address.left(longestAddress / 4) + QChar(0x2026) +
                         address.address.right(longestAddress * 3 / 4); // the domain is what must be seen
    return result;
}

QString shortRecipients(const AddressList &list, int most)
{
    return joined(list, most, &Address::shortName);
}

QString fullRecipients(const AddressList &list, int most)
{
    return joined(list, most, &Address::display);
}

} // namespace postrider::ui::reader
