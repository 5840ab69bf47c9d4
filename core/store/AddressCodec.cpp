// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AddressCodec.h"

#include "store/MessageLimits.h"

#include <algorithm>

namespace postrider::store {

namespace {

// The separators ASCII has for this: group, record and unit.
constexpr QChar listEnd{0x1D};
constexpr QChar itemEnd{0x1E};
constexpr QChar between{0x1F};

bool isControl(QChar c)
{
    return c.unicode() < 0x20;
}

void appendClean(QString &to, const QString &text, qsizetype longest)
{
    const qsizetype start = to.size();
    to += QStringView(text).left(longest);
    if (std::any_of(to.cbegin() + start, to.cend(), isControl))
        std::replace_if(to.begin() + start, to.end(), isControl, QChar(u' '));
}

AddressList decodeList(QStringView text)
{
    AddressList list;
    for (const QStringView item : text.split(itemEnd, Qt::SkipEmptyParts)) {
        const qsizetype cut = item.indexOf(between);
        if (cut >= 0)
            list.push_back({item.left(cut).toString(), item.mid(cut + 1).toString()});
    }
    return list;
}

} // namespace

QString AddressCodec::encode(std::initializer_list<const AddressList *> lists)
{
    QString text;
    for (const AddressList *list : lists) {
        if (list != *lists.begin())
            text += listEnd;
        const size_t count = std::min(list->size(), limits::addressesInList);
        for (size_t i = 0; i < count; ++i) {
            appendClean(text, (*list)[i].name, limits::addressName);
            text += between;
            appendClean(text, (*list)[i].address, limits::address);
            text += itemEnd;
        }
    }
    return text;
}

std::vector<AddressList> AddressCodec::decode(const QString &text, size_t lists)
{
    std::vector<AddressList> decoded;
    for (const QStringView list : QStringView(text).split(listEnd))
        decoded.push_back(decodeList(list));
    decoded.resize(lists);
    return decoded;
}

QString AddressCodec::encodeStrings(const QStringList &items)
{
    QString text;
    for (const QString &item : items) {
        if (!text.isEmpty())
            text += between;
        appendClean(text, item, item.size());
    }
    return text;
}

QStringList AddressCodec::decodeStrings(const QString &text)
{
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace postrider::store
