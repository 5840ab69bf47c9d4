// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/CredentialStore.h"

#include <map>
#include <mutex>

namespace postrider::account {

/// Passwords that live as long as this object: for the demo and for tests. Thread-safe; answers by an event, as the
/// keyring does.
class MemoryCredentials final : public CredentialStore
{
public:
    void read(const QString &key, Continuation<Secret> done) override;
    void write(const QString &key, const Secret &secret, Continuation<void> done) override;
    void remove(const QString &key, Continuation<void> done) override;

private:
    std::mutex m_mutex;
    std::map<QString, Secret> m_secrets;
};

} // namespace postrider::account
