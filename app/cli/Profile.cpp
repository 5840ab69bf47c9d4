// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Profile.h"

#include "account/CredentialStore.h"
#include "cli/Environment.h"
#include "cli/ExitCode.h"
#include "store/Database.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/StoreCheck.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace postrider::cli {

Profile::Profile(std::unique_ptr<store::Store> store, std::unique_ptr<account::CredentialStore> credentials,
                 Clock &clock)
    : m_store(std::move(store))
    , m_credentials(std::move(credentials))
    , m_accounts(std::make_unique<account::Accounts>(*m_store, *m_credentials, clock))
{
}

Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const Environment &environment, const QString &directory)
{
    Result<std::unique_ptr<store::Store>> store =
        store::Store::open(directory.isEmpty() ? environment.defaultProfile : directory);
    if (!store)
        return store.error();
    // before anything is read: a command answers from the store at once
    QEventLoop loop;
    store::StoreCheck::afterUncleanEnd(**store, {&loop, [&loop](const auto &) { loop.quit(); }});
    loop.exec();
    std::unique_ptr<Profile> profile(
        new Profile(std::move(store).value(), environment.makeCredentials(), environment.clock));
    if (const Result<void> loaded = profile->m_accounts->load(); !loaded)
        return loaded.error();
    return profile;
}

Result<account::AccountEngine *> Profile::account(const QString &email) const
{
    if (account::AccountEngine *engine = m_accounts->engineByEmail(email))
        return engine;
    return usageError(QCoreApplication::translate(
                          "postrider::cli", "There is no account %1. 'postrider account list' shows those there are.")
                          .arg(email));
}

Result<std::vector<account::AccountEngine *>> Profile::accountsNamed(const QString &email) const
{
    if (!email.isEmpty()) {
        Result<account::AccountEngine *> engine = account(email);
        if (!engine)
            return engine.error();
        return std::vector{*engine};
    }
    std::vector<account::AccountEngine *> all = m_accounts->engines();
    if (all.empty())
        return usageError(QCoreApplication::translate(
            "postrider::cli", "There is no account yet. Add one with 'postrider account add'."));
    return all;
}

QString Profile::emailOf(AccountId id) const
{
    const account::AccountEngine *engine = m_accounts->engine(id);
    return engine ? engine->config().email : QString();
}

Result<store::Folder> Profile::folder(const account::AccountEngine &account, const QString &name)
{
    const store::FolderRepo repo(m_store->reader());
    std::optional<store::Folder> found = repo.byPath(account.id(), name);
    if (!found)
        if (const auto role = store::folderRoleFromName(name))
            found = repo.byRole(account.id(), *role);
    if (found)
        return *found;
    return usageError(QCoreApplication::translate("postrider::cli",
                                                  "%1 has no folder '%2'. 'postrider folders' shows those there are.")
                          .arg(account.config().email, name));
}

Result<std::vector<store::Folder>> Profile::folders(const std::vector<account::AccountEngine *> &accounts,
                                                    const QString &name)
{
    std::vector<store::Folder> found;
    for (const account::AccountEngine *engine : accounts)
        if (Result<store::Folder> one = folder(*engine, name))
            found.push_back(std::move(one).value());
    if (found.empty())
        return usageError(QCoreApplication::translate(
                              "postrider::cli",
                              "There is no folder '%1'. 'postrider folders' shows those there are; 'postrider sync' "
                              "fetches them.")
                              .arg(name));
    return found;
}

Result<store::Folder> Profile::onlyFolder(const std::vector<account::AccountEngine *> &accounts, const QString &name)
{
    const Result<std::vector<store::Folder>> found = folders(accounts, name);
    if (!found)
        return found.error();
    return found->size() > 1 ? Result<store::Folder>(severalFit()) : Result<store::Folder>(found->front());
}

Result<store::Folder> Profile::onlyFolder(const QString &email, const QString &name)
{
    const Result<std::vector<account::AccountEngine *>> engines = accountsNamed(email);
    return engines ? onlyFolder(*engines, name) : Result<store::Folder>(engines.error());
}

Error Profile::severalFit()
{
    return usageError(QCoreApplication::translate("postrider::cli", "Several accounts fit. Name one with --account."));
}

QString Profile::pathOf(FolderId id)
{
    const std::optional<store::Folder> folder = store::FolderRepo(m_store->reader()).byId(id);
    return folder ? folder->path : QString();
}

Result<MessageId> Profile::message(const QString &text)
{
    bool isNumber = false;
    const MessageId id(text.toLongLong(&isNumber));
    if (isNumber && id.isValid() && store::MessageRepo(m_store->reader()).place(id))
        return id;
    return badInput(QStringLiteral("no-such-message"),
                    QCoreApplication::translate(
                        "postrider::cli", "There is no message %1. 'postrider list' shows the IDs of those there are.")
                        .arg(text));
}

account::AccountEngine *Profile::engineOf(MessageId id)
{
    const std::optional<store::MessageDetails> details = store::MessageRepo(m_store->reader()).details(id);
    return details ? m_accounts->engine(details->account) : nullptr;
}

Result<void> Profile::readResult()
{
    if (std::optional<Error> error = m_store->reader().takeError())
        return *error;
    return {};
}

} // namespace postrider::cli
