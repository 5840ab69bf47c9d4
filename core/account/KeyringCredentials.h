// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/CredentialStore.h"
#include "base/Clock.h"

#include <memory>

#include <QObject>

namespace postrider::account {

/// The system's keyring (Secret Service, KWallet) through QtKeychain. Calls may come from any thread; the jobs run in
/// the thread this object lives in, which needs an event loop.
///
/// Secret Services answer in ways that cannot be trusted: a locked one says 'no such entry', one with a prompt never
/// answers. So every job has 20 s, and before the first password is stored a canary is written, read back and deleted.
class KeyringCredentials final : public QObject, public CredentialStore
{
    Q_OBJECT

public:
    explicit KeyringCredentials(Clock &clock, QObject *parent = nullptr);
    ~KeyringCredentials() override;

    void read(const QString &key, Continuation<Secret> done) override;
    void write(const QString &key, const Secret &secret, Continuation<void> done) override;
    void remove(const QString &key, Continuation<void> done) override;

private:
    void readNow(const QString &key, std::function<void(Result<Secret>)> done);
    void writeNow(const QString &key, const Secret &secret, std::function<void(Result<void>)> done);
    void removeNow(const QString &key, std::function<void(Result<void>)> done);
    void probe(std::function<void(Result<void>)> done);
    void checkCanary(const Secret &written, const std::function<void(Result<void>)> &done);

    Clock &m_clock;
    bool m_probed = false;
};

} // namespace postrider::account
