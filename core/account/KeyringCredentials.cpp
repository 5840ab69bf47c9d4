// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/KeyringCredentials.h"

#include "account/CredentialError.h"

#include <functional>

#include <QUuid>

#include <qt6keychain/keychain.h>

namespace postrider::account {

namespace {

using namespace std::chrono_literals;

/// Long enough for a person to type the passphrase of a keyring.
constexpr std::chrono::seconds patience = 20s;

QString serviceName()
{
    return QStringLiteral("postrider");
}

QString canaryKey()
{
    return QStringLiteral("canary");
}

/// QtKeychain 0.13 on Linux reports 'OtherError' for a missing bus or service and 'AccessDenied' for a locked
/// collection: to a user all of them are one thing.
Error errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return passwordMissing();
    return keyringUnavailable(job.errorString());
}

/// Starts a job (which deletes itself) and calls `done` once: when it ends, or when its time is up.
template <typename Job, typename T>
void run(Job *job, Clock &clock, std::function<Result<T>(const Job &)> answer, std::function<void(Result<T>)> done)
{
    auto call = std::make_shared<std::function<void(Result<T>)>>(std::move(done));
    const auto once = [call](Result<T> result) {
        if (*call)
            std::exchange(*call, nullptr)(std::move(result));
    };
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [job, once, answer = std::move(answer)] { once(answer(*job)); });
    clock.after(patience, job, [once] { once(keyringTimeout()); });
    job->start();
}

Result<void> emptyAnswer(const QKeychain::Job &job)
{
    if (job.error() != QKeychain::NoError)
        return errorOf(job);
    return {};
}

} // namespace

KeyringCredentials::KeyringCredentials(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

KeyringCredentials::~KeyringCredentials() = default;

void KeyringCredentials::read(const QString &key, Continuation<Secret> done)
{
    QMetaObject::invokeMethod(this, [this, key, done = std::move(done)] {
        readNow(key, [done](Result<Secret> result) { done.post(std::move(result)); });
    });
}

void KeyringCredentials::write(const QString &key, const Secret &secret, Continuation<void> done)
{
    QMetaObject::invokeMethod(this, [this, key, secret, done = std::move(done)] {
        probe([this, key, secret, done](const Result<void> &usable) {
            if (!usable) {
                done.post(usable);
                return;
            }
            writeNow(key, secret, [done](Result<void> result) { done.post(std::move(result)); });
        });
    });
}

void KeyringCredentials::remove(const QString &key, Continuation<void> done)
{
    QMetaObject::invokeMethod(this, [this, key, done = std::move(done)] {
        removeNow(key, [done](Result<void> result) { done.post(std::move(result)); });
    });
}

void KeyringCredentials::readNow(const QString &key, std::function<void(Result<Secret>)> done)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName(), this); // deletes itself at its end
    job->setKey(key);
    run<QKeychain::ReadPasswordJob, Secret>(
        job, m_clock,
        [](const QKeychain::ReadPasswordJob &ended) -> Result<Secret> {
            if (ended.error() != QKeychain::NoError)
                return errorOf(ended);
            return Secret(ended.textData());
        },
        std::move(done));
}

void KeyringCredentials::writeNow(const QString &key, const Secret &secret, std::function<void(Result<void>)> done)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName(), this); // deletes itself at its end
    job->setKey(key);
    job->setTextData(QString::fromUtf8(secret.revealBytes()));
    run<QKeychain::WritePasswordJob, void>(job, m_clock, &emptyAnswer, std::move(done));
}

void KeyringCredentials::removeNow(const QString &key, std::function<void(Result<void>)> done)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName(), this); // deletes itself at its end
    job->setKey(key);
    run<QKeychain::DeletePasswordJob, void>(
        job, m_clock,
        [](const QKeychain::DeletePasswordJob &ended) -> Result<void> {
            if (ended.error() == QKeychain::EntryNotFound)
                return {};
            return emptyAnswer(ended);
        },
        std::move(done));
}

void KeyringCredentials::probe(std::function<void(Result<void>)> done)
{
    if (m_probed) {
        done({});
        return;
    }
    const Secret canary(QUuid::createUuid().toString());
    writeNow(canaryKey(), canary, [this, canary, done = std::move(done)](Result<void> written) {
        if (written)
            checkCanary(canary, done);
        else
            done(std::move(written));
    });
}

void KeyringCredentials::checkCanary(const Secret &written, const std::function<void(Result<void>)> &done)
{
    readNow(canaryKey(), [this, written, done](const Result<Secret> &read) {
        if (!read || !(*read == written)) {
            done(keyringUnavailable(read ? QString() : read.error().serverText));
            return;
        }
        removeNow(canaryKey(), [this, done](Result<void> removed) {
            m_probed = removed.ok();
            done(std::move(removed));
        });
    });
}

} // namespace postrider::account
