// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sasl/SaslPrep.h"

#include <algorithm>

#include <QList>

namespace postrider::net {

namespace {

/// RFC 3454 B.1.
bool mapsToNothing(char32_t c)
{
    return c == 0x00AD || c == 0x034F || c == 0x1806 || (c >= 0x180B && c <= 0x180D) || (c >= 0x200B && c <= 0x200D) ||
           c == 0x2060 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/// RFC 3454 C.1.2.
bool isOtherSpace(char32_t c)
{
    return c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// RFC 3454 C.2 to C.9, as RFC 4013 §2.3 asks.
bool isProhibited(char32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F) || isOtherSpace(c))
        return true;
    if ((c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFEU || (c >= 0xE0000 && c <= 0xE007F))
        return true;
    if ((c >= 0x2FF0 && c <= 0x2FFB) || c == 0x0340 || c == 0x0341 || (c >= 0x200E && c <= 0x200F) ||
        (c >= 0x2028 && c <= 0x202E) || (c >= 0x206A && c <= 0x206F) || (c >= 0xFFF9 && c <= 0xFFFD))
        return true;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_PrivateUse || category == QChar::Other_Surrogate;
}

bool isRightToLeft(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

/// RFC 3454 §6: right-to-left text has no left-to-right letter in it, and begins and ends with its own.
bool hasSoundDirection(const QList<uint> &text)
{
    if (std::none_of(text.begin(), text.end(), isRightToLeft))
        return true;
    const auto isLeft = [](char32_t c) { return QChar::direction(c) == QChar::DirL; };
    return std::none_of(text.begin(), text.end(), isLeft) && isRightToLeft(text.first()) && isRightToLeft(text.last());
}

} // namespace

std::optional<QByteArray> saslPrep(const QString &text)
{
    QString mapped;
    for (const uint c : text.toUcs4()) {
        if (isOtherSpace(c) && c != 0x200B)
            mapped += QLatin1Char(' ');
        else if (!mapsToNothing(c))
            mapped += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    const QString normal = mapped.normalized(QString::NormalizationForm_KC);
    const QList<uint> characters = normal.toUcs4();
    if (std::any_of(characters.begin(), characters.end(), isProhibited) || !hasSoundDirection(characters))
        return std::nullopt;
    return normal.toUtf8();
}

} // namespace postrider::net
