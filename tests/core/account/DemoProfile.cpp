// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoProfile.h"

#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"

namespace postrider::test {

using account::AccountEngine;

DemoProfile::DemoProfile(demo::DemoServer &server)
    : m_server(server)
{
    Result<std::unique_ptr<store::Store>> opened = store::Store::open(m_directory.path());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().code));
    m_store = std::move(opened).value();
    m_accounts = std::make_unique<account::Accounts>(*m_store, m_credentials, m_clock);
}

account::AccountConfig DemoProfile::configOf(int person) const
{
    const demo::DemoAccount &who = demo::DemoServer::accounts().at(static_cast<std::size_t>(person));
    account::AccountConfig config;
    config.email = who.email;
    config.displayName = who.displayName;
    config.incoming = {QStringLiteral("127.0.0.1"), m_server.imapPort(), Security::None, who.user, AuthMethod::Auto};
    config.outgoing = {QStringLiteral("127.0.0.1"), m_server.smtpPort(), Security::None, who.user, AuthMethod::Auto};
    return config;
}

Secret DemoProfile::passwordOf(int person)
{
    return demo::DemoServer::accounts().at(static_cast<std::size_t>(person)).password;
}

AccountEngine *DemoProfile::add(int person)
{
    return add(configOf(person), passwordOf(person));
}

AccountEngine *DemoProfile::add(const account::AccountConfig &config, const Secret &password)
{
    const Result<AccountId> id =
        await<AccountId>([&](Continuation<AccountId> done) { m_accounts->add(config, password, std::move(done)); });
    return id ? m_accounts->engine(*id) : nullptr;
}

std::optional<store::Folder> DemoProfile::folder(AccountEngine *engine, store::FolderRole role)
{
    return store::FolderRepo(reader()).byRole(engine->id(), role);
}

std::vector<store::MessageSummary> DemoProfile::messages(AccountEngine *engine, store::FolderRole role)
{
    const std::optional<store::Folder> found = folder(engine, role);
    if (!found)
        return {};
    const store::MessageRepo repo(reader());
    return repo.summaries(repo.idsInFolder(found->id));
}

std::optional<store::MessageSummary> DemoProfile::find(AccountEngine *engine, store::FolderRole role,
                                                       const QString &subject)
{
    for (const store::MessageSummary &message : messages(engine, role))
        if (message.subject == subject)
            return message;
    return std::nullopt;
}

int DemoProfile::pending(AccountEngine *engine)
{
    return store::JournalRepo(reader()).pendingCount(engine->id());
}

Result<account::SyncSummary> DemoProfile::sync(AccountEngine *engine, const account::SyncRequest &request)
{
    return await<account::SyncSummary>(
        [&](Continuation<account::SyncSummary> done) { engine->sync(request, std::move(done)); });
}

} // namespace postrider::test
