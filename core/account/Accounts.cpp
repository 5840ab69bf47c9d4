// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/Accounts.h"

#include "account/AccountEngine.h"
#include "account/AccountLogins.h"
#include "account/CredentialStore.h"
#include "account/EngineThread.h"
#include "account/LoginProbe.h"
#include "account/PendingCalls.h"
#include "store/AccountRepo.h"
#include "store/JournalRepo.h"
#include "store/Pop3Repo.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "sync/local/LocalFolders.h"
#include "sync/operation/TransferIn.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::account {

namespace {

Error accountExists(const QString &email)
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("account-exists"),
            QCoreApplication::translate("postrider::account",
                                        "There is an account %1 already. Change its settings instead.")
                .arg(email),
            {}};
}

/// A check of two servers, in its thread, until its answer is there.
class Verification final : public QObject
{
public:
    Verification(const AccountConfig &config, const Secret &password, CredentialStore &credentials, Clock &clock,
                 Continuation<void> done, QObject *parent)
        : QObject(parent)
        , m_probe(std::make_unique<LoginProbe>(config, password, credentials, clock))
        , m_thread(QStringLiteral("verify"))
    {
        connect(m_probe.get(), &LoginProbe::answered, this, [this, done](const Result<void> &result) {
            deleteLater();
            done(result);
        });
        connect(m_probe.get(), &LoginProbe::stopped, &m_thread, &EngineThread::quit, Qt::DirectConnection);
        m_thread.adopt(m_probe.get());
        m_thread.start();
        QMetaObject::invokeMethod(m_probe.get(), &LoginProbe::run, Qt::QueuedConnection);
    }
    ~Verification() override
    {
        QMetaObject::invokeMethod(m_probe.get(), &LoginProbe::shutDown, Qt::QueuedConnection);
        m_thread.join();
    }

private:
    std::unique_ptr<LoginProbe> m_probe;
    EngineThread m_thread;
};

} // namespace

class Accounts::Private
{
public:
    Private(Accounts *owner, store::Store &mailStore, CredentialStore &secrets, Clock &time)
        : q(owner)
        , store(mailStore)
        , credentials(secrets)
        , clock(time)
        , calls(owner)
    {
    }

    void insert(const AccountConfig &config)
    {
        engines.push_back(std::make_unique<AccountEngine>(config, store, credentials, clock));
        engines.back()->setNetwork(network);
        QObject::connect(engines.back().get(), &AccountEngine::accountWoken, q, [this](AccountId woken) {
            if (AccountEngine *other = q->engine(woken))
                other->journalGrew();
        });
    }
    void insertRow(const AccountConfig &config, const Continuation<AccountId> &done)
    {
        auto id = std::make_shared<AccountId>();
        const Continuation<void> written(q, [this, config, id, done](const Result<void> &result) {
            if (!result) {
                done(result.error());
                return;
            }
            AccountConfig stored = config;
            stored.id = *id;
            insert(stored);
            Q_EMIT q->added(*id);
            done(*id);
        });
        store.write(
            store::Store::Priority::User,
            [config, id](store::WriteTransaction &transaction) {
                *id = store::AccountRepo::insert(transaction, {{}, config.email, config.toJson(), 0});
                if (config.keepsMailHere())
                    sync::LocalFolders::ensure(transaction, *id);
                return transaction.result();
            },
            written);
    }

    Accounts *q;
    store::Store &store;
    CredentialStore &credentials;
    Clock &clock;
    PendingCalls calls;
    NetworkState network;
    std::vector<std::unique_ptr<AccountEngine>> engines;
};

Accounts::Accounts(store::Store &store, CredentialStore &credentials, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, store, credentials, clock))
{
}

Accounts::~Accounts() = default;

Result<void> Accounts::load()
{
    store::Database &reader = d->store.reader();
    const std::vector<store::AccountRow> rows = store::AccountRepo(reader).all();
    if (const std::optional<Error> error = reader.takeError())
        return *error;
    d->engines.clear();
    for (const store::AccountRow &row : rows) {
        const Result<AccountConfig> config = AccountConfig::fromJson(row.id, row.config);
        if (!config)
            return config.error();
        d->insert(*config);
    }
    return {};
}

std::vector<AccountEngine *> Accounts::engines() const
{
    std::vector<AccountEngine *> result;
    result.reserve(d->engines.size());
    for (const std::unique_ptr<AccountEngine> &engine : d->engines)
        result.push_back(engine.get());
    return result;
}

AccountEngine *Accounts::engine(AccountId id) const
{
    for (const std::unique_ptr<AccountEngine> &engine : d->engines)
        if (engine->id() == id)
            return engine.get();
    return nullptr;
}

AccountEngine *Accounts::fetcherOf(MessageId message, AccountId owner) const
{
    const std::optional<store::Pop3Message> fetched = store::Pop3Repo(d->store.reader()).byMessage(message);
    AccountEngine *server = fetched ? engine(fetched->account) : nullptr;
    return server ? server : engine(owner);
}

AccountEngine *Accounts::engineByEmail(const QString &email) const
{
    for (const std::unique_ptr<AccountEngine> &engine : d->engines)
        if (engine->config().email.compare(email, Qt::CaseInsensitive) == 0)
            return engine.get();
    return nullptr;
}

void Accounts::verify(const AccountConfig &config, const Secret &password, Continuation<void> done)
{
    const Continuation<void> tracked = d->calls.track(std::move(done));
    if (const Result<void> valid = config.validate(); !valid) {
        tracked.post(valid);
        return;
    }
    new Verification(config, password, d->credentials, d->clock, tracked, this); // deletes itself when answered
}

void Accounts::add(const AccountConfig &config, const Secret &password, Continuation<AccountId> done)
{
    const Continuation<AccountId> tracked = d->calls.track(std::move(done));
    if (const Result<void> valid = config.validate(); !valid) {
        tracked.post(valid.error());
        return;
    }
    if (engineByEmail(config.email)) {
        tracked.post(accountExists(config.email));
        return;
    }
    if (!config.passwordCommand.isEmpty() || password.isEmpty()) {
        d->insertRow(config, tracked);
        return;
    }
    const Continuation<void> kept(this, [this, config, tracked](const Result<void> &result) {
        if (result)
            d->insertRow(config, tracked);
        else
            tracked(result.error());
    });
    d->credentials.write(AccountLogins::keyOf(config.email), password, kept);
}

void Accounts::remove(AccountId id, Continuation<void> done)
{
    const Continuation<void> tracked = d->calls.track(std::move(done));
    const auto found =
        std::find_if(d->engines.begin(), d->engines.end(), [id](const auto &engine) { return engine->id() == id; });
    if (found == d->engines.end()) {
        tracked.post({});
        return;
    }
    const QString key = AccountLogins::keyOf((*found)->config().email);
    (*found)->shutDown();
    const Continuation<void> removedRow(this, [this, id, key, tracked](const Result<void> &result) {
        if (!result) {
            tracked(result);
            return;
        }
        Q_EMIT removed(id);
        std::erase_if(d->engines, [id](const auto &engine) { return engine->id() == id; });
        // the mail is gone; a keyring that cannot be reached is no reason to say otherwise
        d->credentials.remove(key, Continuation<void>(this, [tracked](const Result<void> &) { tracked({}); }));
    });
    d->store.write(
        store::Store::Priority::User,
        [id](store::WriteTransaction &transaction) {
            // what other accounts have sent on its way here comes back to them
            for (const store::JournalEntry &entry : store::JournalRepo(transaction.database()).byAccount(id))
                if (entry.kind == sync::TransferIn::kind)
                    sync::TransferIn(entry).revert(transaction);
            store::AccountRepo::remove(transaction, id);
            return transaction.result();
        },
        removedRow);
}

void Accounts::setPassword(AccountId id, const Secret &password, Continuation<void> done)
{
    const Continuation<void> tracked = d->calls.track(std::move(done));
    AccountEngine *known = engine(id);
    if (!known) {
        tracked.post({});
        return;
    }
    known->setPassword(password);
    if (known->config().passwordCommand.isEmpty())
        d->credentials.write(AccountLogins::keyOf(known->config().email), password, tracked);
    else
        tracked.post({});
}

void Accounts::ensureLocalFolders(Continuation<AccountId> done)
{
    for (const std::unique_ptr<AccountEngine> &known : d->engines)
        if (!known->config().hasServers()) {
            d->calls.track(std::move(done)).post(known->id());
            return;
        }
    add(AccountConfig::localFolders(), Secret(), std::move(done));
}

void Accounts::setConfig(const AccountConfig &config, Continuation<void> done)
{
    const Continuation<void> tracked = d->calls.track(std::move(done));
    if (const Result<void> valid = config.validate(); !valid) {
        tracked.post(valid);
        return;
    }
    const Continuation<void> written(this, [this, config, tracked](const Result<void> &result) {
        const auto found = std::find_if(d->engines.begin(), d->engines.end(),
                                        [&](const auto &engine) { return engine->id() == config.id; });
        if (result && found != d->engines.end()) {
            (*found)->setConfig(config);
            Q_EMIT changed(config.id);
        }
        tracked(result);
    });
    d->store.write(
        store::Store::Priority::User,
        [config](store::WriteTransaction &transaction) {
            auto row = store::AccountRepo(transaction.database()).byId(config.id);
            if (row) {
                row->email = config.email;
                row->config = config.toJson();
                store::AccountRepo::update(transaction, *row);
            }
            return transaction.result();
        },
        written);
}

void Accounts::setNetwork(const NetworkState &network)
{
    d->network = network;
    for (const auto &engine : d->engines)
        engine->setNetwork(network);
}

} // namespace postrider::account
