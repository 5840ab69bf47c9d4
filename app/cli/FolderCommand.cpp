// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"
#include "store/FolderRepo.h"

namespace postrider::cli {

namespace {

using account::AccountEngine;

/// What all of `folder …` have in common: one account, and the folder as it is afterwards with --json.
class FolderCommand : public Command
{
public:
    void declare(QCommandLineParser &options) const override
    {
        options.addOption({QStringLiteral("account"),
                           QCoreApplication::translate("postrider::cli", "The account, where there are several."),
                           QStringLiteral("A")});
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        if (invocation.arguments().size() != argumentCount())
            return usageError(QCoreApplication::translate("postrider::cli", "Use it like this: postrider %1 %2")
                                  .arg(words(), synopsis()));
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const auto engines = (*profile)->accountsNamed(invocation.value(QStringLiteral("account")));
        if (!engines)
            return engines.error();
        const Result<void> done = act(invocation, **profile, *engines);
        if (!done)
            return done.error();
        return ExitCode::Ok;
    }

protected:
    using Engines = std::vector<AccountEngine *>;

    [[nodiscard]] virtual qsizetype argumentCount() const { return 1; }
    virtual Result<void> act(Invocation &invocation, Profile &profile, const Engines &engines) = 0;

    /// The one account, or the one of them that has the folder.
    static Result<std::pair<AccountEngine *, store::Folder>> find(Profile &profile, const Engines &engines,
                                                                  const QString &name)
    {
        const Result<store::Folder> found = profile.onlyFolder(engines, name);
        if (!found)
            return found.error();
        return std::pair{profile.accounts().engine(found->account), *found};
    }
    static void print(Invocation &invocation, Profile &profile, const AccountEngine &engine, FolderId id)
    {
        const auto folder = store::FolderRepo(profile.store().reader()).byId(id);
        if (folder && invocation.json())
            invocation.terminal().print(folderJson(*folder, engine.config().email));
    }
};

class CreateFolderCommand final : public FolderCommand
{
public:
    QString words() const override { return QStringLiteral("folder create"); }
    QString synopsis() const override { return QStringLiteral("PATH [--account A]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate(
            "postrider::cli", "Makes a folder; levels are separated by '/'. The server learns it at the next sync.");
    }

protected:
    Result<void> act(Invocation &invocation, Profile &profile, const Engines &engines) override
    {
        if (engines.size() > 1)
            return Profile::severalFit();
        AccountEngine &engine = *engines.front();
        const QString path = invocation.arguments().constFirst();
        Result<void> made = await<void>(invocation.interrupt(),
                                        [&](Continuation<void> done) { engine.createFolder(path, std::move(done)); });
        if (!made)
            return made;
        for (const store::Folder &folder : store::FolderRepo(profile.store().reader()).byAccount(engine.id()))
            if (folder.path == path || folder.path == QLatin1String("INBOX/") + path)
                print(invocation, profile, engine, folder.id);
        return made;
    }
};

class RenameFolderCommand final : public FolderCommand
{
public:
    QString words() const override { return QStringLiteral("folder rename"); }
    QString synopsis() const override { return QStringLiteral("FOLDER PATH [--account A]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate(
            "postrider::cli", "Gives a folder another path, with everything below it; so it is moved, too.");
    }

protected:
    qsizetype argumentCount() const override { return 2; }
    Result<void> act(Invocation &invocation, Profile &profile, const Engines &engines) override
    {
        const auto found = find(profile, engines, invocation.arguments().constFirst());
        if (!found)
            return found.error();
        const auto &[engine, folder] = *found;
        Result<void> renamed =
            await<void>(invocation.interrupt(), [&, target = engine, id = folder.id](Continuation<void> done) {
                target->renameFolder(id, invocation.arguments().at(1), std::move(done));
            });
        if (renamed)
            print(invocation, profile, *engine, folder.id);
        return renamed;
    }
};

class DeleteFolderCommand final : public FolderCommand
{
public:
    QString words() const override { return QStringLiteral("folder delete"); }
    QString synopsis() const override { return QStringLiteral("FOLDER [--account A]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate(
            "postrider::cli", "Deletes a folder with its messages and everything below it, for good at the next sync.");
    }

protected:
    Result<void> act(Invocation &invocation, Profile &profile, const Engines &engines) override
    {
        const auto found = find(profile, engines, invocation.arguments().constFirst());
        if (!found)
            return found.error();
        return await<void>(invocation.interrupt(), [&](Continuation<void> done) {
            found->first->deleteFolder(found->second.id, std::move(done));
        });
    }
};

class SubscribeFolderCommand final : public FolderCommand
{
public:
    explicit SubscribeFolderCommand(bool on)
        : m_on(on)
    {
    }

    QString words() const override
    {
        return m_on ? QStringLiteral("folder subscribe") : QStringLiteral("folder unsubscribe");
    }
    QString synopsis() const override { return QStringLiteral("FOLDER [--account A]"); }
    QString purpose() const override
    {
        return m_on ? QCoreApplication::translate("postrider::cli", "Subscribes to a folder.")
                    : QCoreApplication::translate("postrider::cli", "Ends the subscription to a folder.");
    }

protected:
    Result<void> act(Invocation &invocation, Profile &profile, const Engines &engines) override
    {
        const auto found = find(profile, engines, invocation.arguments().constFirst());
        if (!found)
            return found.error();
        const auto &[engine, folder] = *found;
        Result<void> done =
            await<void>(invocation.interrupt(), [this, target = engine, id = folder.id](Continuation<void> answer) {
                target->subscribeFolder(id, m_on, std::move(answer));
            });
        if (done)
            print(invocation, profile, *engine, folder.id);
        return done;
    }

private:
    bool m_on;
};

} // namespace

std::unique_ptr<Command> makeFolderCreateCommand()
{
    return std::make_unique<CreateFolderCommand>();
}

std::unique_ptr<Command> makeFolderRenameCommand()
{
    return std::make_unique<RenameFolderCommand>();
}

std::unique_ptr<Command> makeFolderDeleteCommand()
{
    return std::make_unique<DeleteFolderCommand>();
}

std::unique_ptr<Command> makeFolderSubscribeCommand()
{
    return std::make_unique<SubscribeFolderCommand>(true);
}

std::unique_ptr<Command> makeFolderUnsubscribeCommand()
{
    return std::make_unique<SubscribeFolderCommand>(false);
}

} // namespace postrider::cli
