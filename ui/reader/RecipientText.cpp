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
        parts += (address.*text)();
    }
    const auto rest = static_cast<int>(list.size()) - static_cast<int>(parts.size());
    const QString names = parts.join(QStringLiteral(", "));
    if (rest <= 0)
        return names;
    return QCoreApplication::translate("postrider::ui::reader::RecipientText", "%1 and %2 more").arg(names).arg(rest);
}

} // namespace

QString shortRecipients(const AddressList &list, int most)
{
    return joined(list, most, &Address::shortName);
}

QString fullRecipients(const AddressList &list, int most)
{
    return joined(list, most, &Address::display);
}

} // namespace postrider::ui::reader
