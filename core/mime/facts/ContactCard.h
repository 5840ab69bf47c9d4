// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <vector>

#include <QString>
#include <QStringList>

namespace postrider::mime {

/// What a vCard says of somebody (RFC 6350, and its forebears 3.0 and 2.1), safe for display.
struct ContactCard
{
    QString name;
    QString organization;
    QString title;
    QStringList emails;
    QStringList phones;
    QStringList addresses;
    QStringList urls; ///< http and https only
    QString birthday; ///< as written
    QString note;

    [[nodiscard]] bool isEmpty() const { return name.isEmpty() && emails.isEmpty() && phones.isEmpty(); }
};

/// Shown of a message: a person sends one; an address book is to be imported, not read.
inline constexpr std::size_t mostContactCards = 50;

/// The cards in a vCard file, at most one more than mostContactCards, which tells that there are more; what is
/// malformed is left out.
[[nodiscard]] std::vector<ContactCard> readContactCards(QByteArrayView bytes, const QByteArray &charset = {});
/// The cards attached to a message, as many.
[[nodiscard]] std::vector<ContactCard> contactCardsOf(const Message &message);

} // namespace postrider::mime
