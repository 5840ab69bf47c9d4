// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HeaderText.h"

#include "base/BidiBudget.h"
#include "mime/AddressParser.h"
#include "mime/EncodedWords.h"

#include <algorithm>

namespace postrider::mime {

namespace {

constexpr int maximumIds = 200; // a thread of 200 generations; RFC 5322 sets no limit, servers cut long References too

enum class Fate { Keep, Space, Replace, Drop };

Fate fateOf(char16_t c)
{
    if (c >= 0x20 && c < 0x7F)
        return Fate::Keep;
    if ((c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029)
        return Fate::Space;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0))
        return Fate::Replace;
    const bool bidiControl = BidiBudget::isControl(QChar(c));
    // zero width, word joiners, fillers; not the joiners of Persian, Hindi and emoji, nor the marks of Hebrew
    const bool invisible = c == 0x200B || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || c == 0x00AD || c == 0x034F ||
                           c == 0x115F || c == 0x1160 || c == 0x180E || (c >= 0x2060 && c <= 0x2064) ||
                           (c >= 0x206A && c <= 0x206F) || c == 0x3164 || c == 0xFFA0;
    return bidiControl || invisible ? Fate::Drop : Fate::Keep;
}

bool isLoneSurrogate(const QString &text, qsizetype i)
{
    const QChar c = text[i];
    if (c.isHighSurrogate())
        return i + 1 >= text.size() || !text[i + 1].isLowSurrogate();
    return c.isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate());
}

bool isPlain(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7F; }) &&
           !value.contains("=?");
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

QString idText(QByteArrayView bytes)
{
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0x20 && c < 0x7F; }))
        return QString::fromLatin1(bytes);
    QByteArray kept;
    for (const char c : bytes)
        if (!isBlank(c))
            kept += c;
    return HeaderText::displaySafe(QString::fromUtf8(kept)).trimmed();
}

/// For headers that hold bare ids, or prose with an id in it.
QStringList bareIds(QByteArrayView value)
{
    QStringList ids;
    for (const QByteArray &word : value.toByteArray().simplified().split(' '))
        if (word.contains('@') && ids.size() < maximumIds)
            ids += idText(word);
    return ids;
}

} // namespace

QString HeaderText::displaySafe(const QString &text)
{
    const bool clean = std::all_of(text.begin(), text.end(),
                                   [](QChar c) { return !c.isSurrogate() && fateOf(c.unicode()) == Fate::Keep; });
    if (clean)
        return text;
    QString result;
    result.reserve(text.size());
    bool inSpace = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Fate fate = isLoneSurrogate(text, i) ? Fate::Replace : fateOf(text[i].unicode());
        if (fate == Fate::Space && !inSpace && !result.endsWith(u' '))
            result += u' ';
        else if (fate == Fate::Replace)
            result += QChar(QChar::ReplacementCharacter);
        else if (fate == Fate::Keep && !(inSpace && text[i] == u' '))
            result += text[i];
        inSpace = fate == Fate::Space || (inSpace && text[i] == u' ');
    }
    return result;
}

QString HeaderText::decodeText(QByteArrayView value, QByteArrayView charset)
{
    const QByteArrayView trimmed = value.trimmed();
    if (isPlain(trimmed))
        return QString::fromLatin1(trimmed);
    return displaySafe(EncodedWords::decode(trimmed, charset)).trimmed();
}

AddressList HeaderText::decodeAddresses(QByteArrayView value, QByteArrayView charset)
{
    return AddressParser::parse(value, charset);
}

Address HeaderText::decodeEnvelopeAddress(QByteArrayView name, QByteArrayView mailbox, QByteArrayView host)
{
    Address address;
    address.name = decodeText(name);
    QByteArray spec = mailbox.toByteArray();
    // Courier and others put these where a host is missing
    const bool noHost = host.isEmpty() || host == ".MISSING-HOST-NAME." || host == "MISSING_DOMAIN";
    if (!noHost)
        spec += '@' + host.toByteArray();
    address.address = AddressParser::addressText(spec);
    return address;
}

QStringList HeaderText::messageIds(QByteArrayView value)
{
    if (!value.contains('<'))
        return bareIds(value);
    QStringList ids;
    qsizetype open = -1;
    while ((open = value.indexOf('<', open + 1)) >= 0) {
        const auto close = value.indexOf('>', open);
        const QString id = idText(value.sliced(open + 1, (close < 0 ? value.size() : close) - open - 1));
        if (!id.isEmpty() && !ids.contains(id))
            ids += id;
        if (ids.size() > maximumIds)
            ids.removeAt(1); // the root and the newest tell most
        if (close < 0)
            break;
        open = close;
    }
    return ids;
}

} // namespace postrider::mime
