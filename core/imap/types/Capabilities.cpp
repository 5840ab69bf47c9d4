// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/types/Capabilities.h"

#include <algorithm>

namespace postrider::imap {

Capabilities::Capabilities(const QByteArrayList &names)
{
    for (const QByteArray &given : names) {
        const QByteArray name = given.toUpper();
        if (name.startsWith("AUTH=") && !m_auth.contains(name.sliced(5)))
            m_auth.append(name.sliced(5));
        m_names.append(name);
    }
    std::sort(m_names.begin(), m_names.end());
    m_names.resize(std::distance(m_names.begin(), std::unique(m_names.begin(), m_names.end())));
}

bool Capabilities::has(QByteArrayView name) const
{
    const QByteArray upper = name.toByteArray().toUpper();
    return std::binary_search(m_names.begin(), m_names.end(), upper);
}

QByteArrayList Capabilities::authMechanisms() const
{
    return m_auth;
}

std::optional<quint64> Capabilities::appendLimit() const
{
    for (const QByteArray &name : m_names) {
        bool ok = false;
        if (!name.startsWith("APPENDLIMIT="))
            continue;
        const quint64 limit = name.sliced(12).toULongLong(&ok);
        if (ok)
            return limit;
    }
    return std::nullopt;
}

void Capabilities::addImplied()
{
    if (!has("IMAP4REV2"))
        return;
    for (const char *name :
         {"BINARY", "CHILDREN", "ENABLE", "ESEARCH", "IDLE", "LIST-EXTENDED", "LIST-STATUS", "LITERAL-", "MOVE",
          "NAMESPACE", "SASL-IR", "SEARCHRES", "SPECIAL-USE", "STATUS=SIZE", "UIDPLUS", "UNSELECT"}) {
        const QByteArray implied(name);
        if (!has(implied))
            m_names.insert(std::lower_bound(m_names.cbegin(), m_names.cend(), implied), implied);
    }
}

void Capabilities::remove(QByteArrayView name)
{
    m_names.removeAll(name.toByteArray().toUpper());
}

} // namespace postrider::imap
