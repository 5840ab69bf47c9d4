// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"
#include "store/FolderRepo.h"

namespace postrider::cli {

namespace {

/// "folder empty": the Trash and Junk, as a whole or what has lain there for long.
class FolderEmptyCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("folder empty"); }
    QString synopsis() const override { return QStringLiteral("FOLDER [--older-than DAYS] [--account A]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli",
                                           "Deletes for ever what is in the Trash or in Junk; with --older-than only "
                                           "what has lain there so long, as the server tells.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOptions({
            {QStringLiteral("account"),
             QCoreApplication::translate("postrider::cli", "The account, where there are several."),
             QStringLiteral("A")},
            {QStringLiteral("older-than"),
             QCoreApplication::translate("postrider::cli", "Only what has lain there for more than so many days."),
             QStringLiteral("DAYS")},
        });
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        if (invocation.arguments().size() != 1)
            return usageError(QCoreApplication::translate("postrider::cli", "Name one folder."));
        const Result<int> days = invocation.number(QStringLiteral("older-than"), 0);
        if (!days)
            return days.error();
        const bool byAge = invocation.has(QStringLiteral("older-than"));
        if (byAge && invocation.offline())
            return usageError(
                QCoreApplication::translate("postrider::cli", "This needs the network; leave --offline out."));
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const Result<store::Folder> folder =
            (*profile)->onlyFolder(invocation.value(QStringLiteral("account")), invocation.arguments().constFirst());
        if (!folder)
            return folder.error();
        if (folder->role != store::FolderRole::Trash && folder->role != store::FolderRole::Junk)
            return usageError(QCoreApplication::translate("postrider::cli", "Only the Trash and Junk can be emptied."));
        return empty(invocation, **profile, *folder, byAge ? std::optional(*days) : std::nullopt);
    }

private:
    /// `days`: none, everything.
    static Result<ExitCode> empty(Invocation &invocation, Profile &profile, const store::Folder &folder,
                                  std::optional<int> days)
    {
        account::AccountEngine *engine = profile.accounts().engine(folder.account);
        Result<int> removed = folder.total;
        if (days) {
            removed = await<int>(invocation.interrupt(),
                                 [&](auto done) { engine->removeAged(folder.id, *days, std::move(done)); });
        } else {
            const Result<void> emptied = await<void>(
                invocation.interrupt(), [&](auto done) { engine->emptyFolder(folder.id, std::move(done)); });
            if (!emptied)
                removed = emptied.error();
        }
        if (!removed)
            return removed.error();
        if (invocation.json())
            invocation.terminal().print(
                QJsonObject{{QStringLiteral("path"), folder.path}, {QStringLiteral("removed"), *removed}});
        else
            invocation.terminal().print(
                QCoreApplication::translate("postrider::cli", "%1: %n message(s) deleted", nullptr, int(*removed))
                    .arg(folder.path));
        return ExitCode::Ok;
    }
};

} // namespace

std::unique_ptr<Command> makeFolderEmptyCommand()
{
    return std::make_unique<FolderEmptyCommand>();
}

} // namespace postrider::cli
