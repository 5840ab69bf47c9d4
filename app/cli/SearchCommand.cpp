// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/MessageList.h"
#include "cli/Terminal.h"
#include "store/FolderRepo.h"
#include "store/SearchIndex.h"

namespace postrider::cli {

namespace {

class SearchCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("search"); }
    QString synopsis() const override
    {
        return QStringLiteral("QUERY [--server] [--account A] [--folder F] [--limit N]");
    }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli",
                                           "Finds messages: words, \"phrases\", from: to: subject: attachment:.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOptions({
            {QStringLiteral("server"),
             QCoreApplication::translate("postrider::cli", "Ask the servers first, where only the headers of messages "
                                                           "are here; what they find is fetched.")},
            {QStringLiteral("account"), QCoreApplication::translate("postrider::cli", "This one alone."),
             QStringLiteral("A")},
            {QStringLiteral("folder"), QCoreApplication::translate("postrider::cli", "This folder alone."),
             QStringLiteral("F")},
            {QStringLiteral("limit"),
             QCoreApplication::translate("postrider::cli", "At most N; 1000 unless said "
                                                           "otherwise."),
             QStringLiteral("N")},
        });
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        if (invocation.arguments().isEmpty())
            return usageError(QCoreApplication::translate("postrider::cli", "Say what to search for."));
        const Result<int> limit = invocation.number(QStringLiteral("limit"), store::SearchScope().limit);
        if (!limit)
            return limit.error();
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const Result<std::vector<store::SearchScope>> scopes = scopesOf(invocation, **profile, *limit);
        if (!scopes)
            return scopes.error();
        const QString query = invocation.arguments().join(u' ');
        bool clean = true;
        if (invocation.has(QStringLiteral("server"))) {
            const Result<bool> asked = askServers(invocation, **profile, *scopes, query);
            if (!asked)
                return asked.error();
            clean = *asked;
        }
        const store::SearchIndex index((*profile)->store().reader());
        for (const store::SearchScope &scope : *scopes)
            if (const Result<void> printed = printMessages(invocation, **profile, index.search(query, scope)); !printed)
                return printed.error();
        return clean ? ExitCode::Ok : ExitCode::PartlyFailed;
    }

private:
    /// Whether each could be asked. What they find is in the index then.
    static Result<bool> askServers(Invocation &invocation, Profile &profile,
                                   const std::vector<store::SearchScope> &scopes, const QString &query)
    {
        if (invocation.offline())
            return usageError(
                QCoreApplication::translate("postrider::cli", "This needs the network; leave --offline out."));
        bool clean = true;
        const auto ask = [&](account::AccountEngine &engine, FolderId folder) {
            const auto found = await<account::ServerSearchSummary>(invocation.interrupt(), [&](auto done) {
                engine.searchServer({query, folder}, std::move(done));
            });
            std::vector<Error> problems = found ? found->problems : std::vector{found.error()};
            for (const Error &problem : problems)
                invocation.terminal().tell(problem);
            clean = clean && problems.empty();
        };
        for (const store::SearchScope &scope : scopes)
            for (account::AccountEngine *engine : profile.accounts().engines()) {
                const bool isImap = engine->config().protocol == account::Protocol::Imap;
                const auto folder = store::FolderRepo(profile.store().reader()).byId(scope.folder);
                const AccountId wanted = folder ? folder->account : scope.account;
                if (isImap && (!wanted.isValid() || engine->id() == wanted))
                    ask(*engine, scope.folder);
            }
        return clean;
    }

    /// One for each folder named, else one for the account, else one for all.
    static Result<std::vector<store::SearchScope>> scopesOf(Invocation &invocation, Profile &profile, int limit)
    {
        store::SearchScope scope;
        scope.limit = limit;
        const QString account = invocation.value(QStringLiteral("account"));
        const auto engines = profile.accountsNamed(account);
        if (!engines)
            return engines.error();
        if (!account.isEmpty())
            scope.account = engines->front()->id();
        if (!invocation.has(QStringLiteral("folder")))
            return std::vector{scope};
        const auto folders = profile.folders(*engines, invocation.value(QStringLiteral("folder")));
        if (!folders)
            return folders.error();
        std::vector<store::SearchScope> scopes;
        for (const store::Folder &folder : *folders) {
            scope.folder = folder.id;
            scopes.push_back(scope);
        }
        return scopes;
    }
};

} // namespace

std::unique_ptr<Command> makeSearchCommand()
{
    return std::make_unique<SearchCommand>();
}

} // namespace postrider::cli
