// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"
#include "store/MessageRepo.h"

#include <limits>

namespace postrider::cli {

namespace {

/// "folder older": what the account's policy has left on the server, the newest of it first.
class FolderOlderCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("folder older"); }
    QString synopsis() const override { return QStringLiteral("FOLDER [--count N] [--account A]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate(
            "postrider::cli", "Fetches the newest messages of a folder of which only the headers are here, "
                              "whatever the account keeps offline.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOptions({
            {QStringLiteral("account"),
             QCoreApplication::translate("postrider::cli", "The account, where there are several."),
             QStringLiteral("A")},
            {QStringLiteral("count"),
             QCoreApplication::translate("postrider::cli", "So many; 500 unless said otherwise."), QStringLiteral("N")},
        });
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        if (invocation.offline())
            return usageError(
                QCoreApplication::translate("postrider::cli", "This needs the network; leave --offline out."));
        if (invocation.arguments().size() != 1)
            return usageError(QCoreApplication::translate("postrider::cli", "Name one folder."));
        const Result<int> count = invocation.number(QStringLiteral("count"), account::olderAtOnce);
        if (!count)
            return count.error();
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const Result<store::Folder> folder =
            (*profile)->onlyFolder(invocation.value(QStringLiteral("account")), invocation.arguments().constFirst());
        if (!folder)
            return folder.error();
        return fetch(invocation, **profile, *folder, *count);
    }

private:
    static Result<ExitCode> fetch(Invocation &invocation, Profile &profile, const store::Folder &folder, int count)
    {
        account::AccountEngine *engine = profile.accounts().engine(folder.account);
        const auto absent = [&profile, &folder] {
            return store::MessageRepo(profile.store().reader()).absentCount(folder.id, std::numeric_limits<int>::max());
        };
        const int before = absent();
        account::SyncRequest request;
        request.folder = folder.id;
        request.older = count;
        const auto summary = await<account::SyncSummary>(invocation.interrupt(),
                                                         [&](auto done) { engine->sync(request, std::move(done)); });
        if (!summary)
            return summary.error();
        for (const Error &problem : summary->problems)
            invocation.terminal().tell(problem);
        tell(invocation, folder, before - absent(), absent());
        return summary->problems.empty() ? ExitCode::Ok : ExitCode::PartlyFailed;
    }

    static void tell(Invocation &invocation, const store::Folder &folder, int fetched, int left)
    {
        if (invocation.json())
            invocation.terminal().print(QJsonObject{{QStringLiteral("path"), folder.path},
                                                    {QStringLiteral("fetched"), fetched},
                                                    {QStringLiteral("left"), left}});
        else
            invocation.terminal().print(QCoreApplication::translate("postrider::cli", "%1: %2 fetched, %3 left")
                                            .arg(folder.path, QString::number(fetched), QString::number(left)));
    }
};

} // namespace

std::unique_ptr<Command> makeFolderOlderCommand()
{
    return std::make_unique<FolderOlderCommand>();
}

} // namespace postrider::cli
