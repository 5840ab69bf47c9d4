// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"
#include "store/FolderRepo.h"

namespace postrider::cli {

namespace {

class FoldersCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("folders"); }
    QString synopsis() const override { return QStringLiteral("[--account A]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli", "Shows the folders: messages, unread, role, path.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOption({QStringLiteral("account"), QCoreApplication::translate("postrider::cli", "This one alone."),
                           QStringLiteral("A")});
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const auto engines = (*profile)->accountsNamed(invocation.value(QStringLiteral("account")));
        if (!engines)
            return engines.error();
        for (const account::AccountEngine *engine : *engines)
            printFolders(invocation, **profile, *engine, engines->size() > 1);
        if (const Result<void> read = (*profile)->readResult(); !read)
            return read.error();
        return ExitCode::Ok;
    }

private:
    static void printFolders(Invocation &invocation, Profile &profile, const account::AccountEngine &engine,
                             bool withHeading)
    {
        Terminal &terminal = invocation.terminal();
        if (withHeading && !invocation.json())
            terminal.print(engine.config().email);
        for (const store::Folder &folder : store::FolderRepo(profile.store().reader()).byAccount(engine.id())) {
            if (invocation.json())
                terminal.print(folderJson(folder, engine.config().email));
            else
                terminal.print(folderLine(folder));
        }
    }
};

} // namespace

std::unique_ptr<Command> makeFoldersCommand()
{
    return std::make_unique<FoldersCommand>();
}

} // namespace postrider::cli
