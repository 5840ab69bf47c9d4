// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountEngine.h"
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"
#include "store/FolderRepo.h"

#include <algorithm>

namespace postrider::cli {

namespace {

/// "all", "none" or a number of days.
Result<account::BodyPolicy> bodyPolicy(const QString &text)
{
    if (text == QLatin1String("all"))
        return account::BodyPolicy{account::BodyPolicy::Kind::All, 0};
    if (text == QLatin1String("none"))
        return account::BodyPolicy{account::BodyPolicy::Kind::None, 0};
    bool ok = false;
    const int days = text.toInt(&ok);
    if (ok && days > 0)
        return account::BodyPolicy{account::BodyPolicy::Kind::Days, days};
    return usageError(QCoreApplication::translate("postrider::cli", "--bodies wants all, none or a number of days."));
}

QJsonObject summaryJson(const account::SyncSummary &summary, const QString &account)
{
    return {{QStringLiteral("event"), QStringLiteral("done")}, {QStringLiteral("account"), account},
            {QStringLiteral("folders"), summary.folders},      {QStringLiteral("new"), summary.newMessages},
            {QStringLiteral("updated"), summary.updated},      {QStringLiteral("removed"), summary.removed},
            {QStringLiteral("bytes"), summary.bytes},          {QStringLiteral("seconds"), summary.seconds}};
}

class SyncCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("sync"); }
    QString synopsis() const override { return QStringLiteral("[--account A] [--folder F] [--bodies all|none|DAYS]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli",
                                           "Brings store and servers in step, both ways; ends when they are.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOptions({
            {QStringLiteral("account"), QCoreApplication::translate("postrider::cli", "This one alone."),
             QStringLiteral("A")},
            {QStringLiteral("folder"), QCoreApplication::translate("postrider::cli", "This folder alone."),
             QStringLiteral("F")},
            {QStringLiteral("bodies"),
             QCoreApplication::translate("postrider::cli", "Which messages to fetch as a whole: all, none, or those of "
                                                           "the last DAYS."),
             QStringLiteral("WHICH")},
        });
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        if (invocation.offline())
            return usageError(
                QCoreApplication::translate("postrider::cli", "sync needs the network; leave --offline out."));
        account::SyncRequest request;
        if (invocation.has(QStringLiteral("bodies"))) {
            const Result<account::BodyPolicy> policy = bodyPolicy(invocation.value(QStringLiteral("bodies")));
            if (!policy)
                return policy.error();
            request.bodies = *policy;
        }
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const auto engines = (*profile)->accountsNamed(invocation.value(QStringLiteral("account")));
        if (!engines)
            return engines.error();
        return syncAll(invocation, **profile, *engines, request);
    }

private:
    /// One account after the other, so that the last line is a summary whatever happened; the first error decides the
    /// exit code when nothing worked.
    static Result<ExitCode> syncAll(Invocation &invocation, Profile &profile,
                                    const std::vector<account::AccountEngine *> &engines,
                                    const account::SyncRequest &request)
    {
        std::optional<Error> firstError;
        std::size_t worked = 0;
        bool clean = true;
        std::vector<account::AccountEngine *> queue = engines;
        QObject context;
        for (account::AccountEngine *engine : engines)
            QObject::connect(engine, &account::AccountEngine::accountWoken, &context, [&](AccountId woken) {
                // what it had waited for has come about in the round of another account
                account::AccountEngine *again = profile.accounts().engine(woken);
                if (std::find(engines.begin(), engines.end(), again) != engines.end())
                    queue.push_back(again); // clazy:exclude=lambda-in-connect (context ends first)
            });
        for (std::size_t i = 0; i < queue.size(); ++i) {
            account::AccountEngine *engine = queue[i];
            if (!engine->config().hasServers() && engines.size() > 1)
                continue; // nothing to bring in step
            const Result<bool> done = syncOne(invocation, profile, *engine, request);
            if (done) {
                ++worked;
                clean = clean && *done;
                continue;
            }
            if (!firstError)
                firstError = done.error();
            else
                invocation.terminal().tell(done.error());
        }
        if (worked == 0 && firstError)
            return *firstError;
        if (firstError)
            invocation.terminal().tell(*firstError);
        return clean && !firstError ? ExitCode::Ok : ExitCode::PartlyFailed;
    }

    /// Whether everything of it worked.
    static Result<bool> syncOne(Invocation &invocation, Profile &profile, account::AccountEngine &engine,
                                account::SyncRequest request)
    {
        if (invocation.has(QStringLiteral("folder"))) {
            const Result<store::Folder> folder = profile.folder(engine, invocation.value(QStringLiteral("folder")));
            if (!folder)
                return folder.error();
            request.folder = folder->id;
        }
        Terminal &terminal = invocation.terminal();
        QObject::connect(&engine, &account::AccountEngine::progress, &engine,
                         [&terminal, &profile](FolderId folder, int done, int total) {
                             if (total > 0)
                                 terminal.showProgress(
                                     QStringLiteral("%1: %2/%3")
                                         .arg(profile.pathOf(folder), QString::number(done), QString::number(total)));
                         });
        const Result<account::SyncSummary> summary =
            await<account::SyncSummary>(invocation.interrupt(), [&](Continuation<account::SyncSummary> done) {
                engine.sync(request, std::move(done));
            });
        if (!summary)
            return summary.error();
        report(invocation, *summary, engine.config().email);
        return summary->problems.empty();
    }

    static void report(Invocation &invocation, const account::SyncSummary &summary, const QString &account)
    {
        Terminal &terminal = invocation.terminal();
        for (const Error &problem : summary.problems)
            terminal.tell(problem);
        terminal.showProgress({});
        if (invocation.json())
            terminal.print(summaryJson(summary, account));
        else
            terminal.print(
                QCoreApplication::translate("postrider::cli", "%1: %2 folders, %3 new, %4 updated, %5 removed, %6 s")
                    .arg(account, QString::number(summary.folders), QString::number(summary.newMessages),
                         QString::number(summary.updated), QString::number(summary.removed),
                         QString::number(summary.seconds, 'f', 1)));
    }
};

} // namespace

std::unique_ptr<Command> makeSyncCommand()
{
    return std::make_unique<SyncCommand>();
}

} // namespace postrider::cli
