// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/MemoryCredentials.h"

#include "account/CredentialError.h"

namespace postrider::account {

void MemoryCredentials::read(const QString &key, Continuation<Secret> done)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_secrets.find(key);
    if (found == m_secrets.end())
        done.post(passwordMissing());
    else
        done.post(found->second);
}

void MemoryCredentials::write(const QString &key, const Secret &secret, Continuation<void> done)
{
    const std::scoped_lock lock(m_mutex);
    m_secrets.insert_or_assign(key, secret);
    done.post({});
}

void MemoryCredentials::remove(const QString &key, Continuation<void> done)
{
    const std::scoped_lock lock(m_mutex);
    m_secrets.erase(key);
    done.post({});
}

} // namespace postrider::account
