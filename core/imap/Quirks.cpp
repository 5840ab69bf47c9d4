// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/Quirks.h"

#include "imap/QuirkRows.h"

#include <algorithm>

namespace postrider::imap {

namespace {

bool hasDomain(const QString &host, const char *domain)
{
    const QLatin1String wanted(domain);
    if (host.compare(wanted, Qt::CaseInsensitive) == 0)
        return true;
    return host.endsWith(QLatin1Char('.') + wanted, Qt::CaseInsensitive);
}

QByteArray idField(const ServerId &id, QByteArrayView field)
{
    for (const auto &[key, value] : id) {
        if (key == field)
            return value;
    }
    return {};
}

bool fits(const QuirkRow &row, const ServerTraits &traits)
{
    if (!row.domains.empty() && std::none_of(row.domains.begin(), row.domains.end(),
                                             [&traits](const char *domain) { return hasDomain(traits.host, domain); }))
        return false;
    if (row.greeting && !traits.greeting.toLower().contains(row.greeting))
        return false;
    if (row.idName && !idField(traits.id, "name").toLower().contains(row.idName))
        return false;
    return !row.capability || traits.capabilities.has(row.capability);
}

} // namespace

Quirks quirksFor(const ServerTraits &traits)
{
    Quirks quirks;
    for (const QuirkRow &row : quirkRows()) {
        if (!fits(row, traits))
            continue;
        quirks.serverName = row.serverName;
        row.apply(quirks);
    }
    // XLIST is of use only where nothing newer tells the roles.
    quirks.useXlist = traits.capabilities.has("XLIST") && !traits.capabilities.has("SPECIAL-USE");
    return quirks;
}

} // namespace postrider::imap
