// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/BareAddress.h"

namespace postrider::mime {

namespace {

/// Takes a name in quotes off either end of an address.
bool takeQuotedName(const QByteArray &spec, BareAddress &result)
{
    const auto first = spec.indexOf('"');
    const auto last = spec.lastIndexOf('"');
    const bool before = first == 0 && last + 1 < spec.size() && spec[last + 1] == ' ';
    const bool behind = first > 1 && spec[first - 1] == ' ' && last == spec.size() - 1;
    if (last <= first || !(before || behind))
        return false;
    const QByteArray address = before ? spec.mid(last + 2) : spec.left(first - 1);
    if (!address.contains('@') || address.contains('"') || address.contains(' '))
        return false;
    result.name = spec.mid(first + 1, last - first - 1);
    result.address = address;
    return true;
}

} // namespace

BareAddress::BareAddress(QByteArray spec)
{
    const bool quotedWhole = spec.size() > 2 && spec.startsWith('"') && spec.indexOf('"', 1) == spec.size() - 1;
    if (quotedWhole) // "ann@example.org": quotes that nobody needs
        spec = spec.mid(1, spec.size() - 2);
    if (takeQuotedName(spec, *this))
        return;
    const auto space = spec.contains('"') ? -1 : spec.lastIndexOf(' ', spec.indexOf('@'));
    const bool spaced = space >= 0 && space + 1 < spec.indexOf('@');
    name = spaced ? spec.left(space) : QByteArray();
    address = spaced ? spec.mid(space + 1) : spec;
}

} // namespace postrider::mime
