// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/RecipientText.h"

#include <QCoreApplication>
#include <QStringList>

namespace postrider::ui::reader {

namespace {

using TextOf = QString (Address::*)() const;

void add(QStringList &parts, const AddressList &list, int most, TextOf text)
{
    for (const Address &address : list) {
        if (parts.size() == most)
            return;
        parts += (clipped(address).*text)();
    }
}

QString joined(const QStringList &parts, std::size_t all)
{
    const auto rest = static_cast<int>(all) - static_cast<int>(parts.size());
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

QString shortRecipients(const AddressList &to, const AddressList &cc, int most)
{
    QStringList parts;
    add(parts, to, most, &Address::shortName);
    add(parts, cc, most, &Address::shortName);
    return joined(parts, to.size() + cc.size());
}

QString fullRecipients(const AddressList &list, int most)
{
    QStringList parts;
    add(parts, list, most, &Address::display);
    return joined(parts, list.size());
}

} // namespace postrider::ui::reader
