// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"
#include "store/JournalRepo.h"

namespace postrider::cli {

namespace {

class PendingCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("pending"); }
    QString synopsis() const override { return QStringLiteral("[--cancel OP]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli", "Shows what the servers do not know yet.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOption({QStringLiteral("cancel"),
                           QCoreApplication::translate("postrider::cli", "Take this operation back."),
                           QStringLiteral("OP")});
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        if (invocation.has(QStringLiteral("cancel")))
            return cancel(invocation, **profile);
        for (const account::AccountEngine *engine : (*profile)->accounts().engines())
            for (const store::JournalEntry &entry :
                 store::JournalRepo((*profile)->store().reader()).byAccount(engine->id()))
                print(invocation, **profile, entry);
        if (const Result<void> read = (*profile)->readResult(); !read)
            return read.error();
        return ExitCode::Ok;
    }

private:
    static void print(Invocation &invocation, Profile &profile, const store::JournalEntry &entry)
    {
        const QString account = profile.emailOf(entry.account);
        const QString folder = profile.pathOf(entry.folder);
        if (invocation.json())
            invocation.terminal().print(operationJson(entry, account, folder));
        else
            invocation.terminal().print(operationLine(entry, account, folder));
    }

    static Result<ExitCode> cancel(Invocation &invocation, Profile &profile)
    {
        const OperationId id(invocation.value(QStringLiteral("cancel")).toLongLong());
        const std::optional<store::JournalEntry> entry = store::JournalRepo(profile.store().reader()).byId(id);
        account::AccountEngine *engine = entry ? profile.accounts().engine(entry->account) : nullptr;
        if (engine == nullptr)
            return badInput(QStringLiteral("no-such-operation"),
                            QCoreApplication::translate("postrider::cli",
                                                        "There is no such operation. 'postrider pending' shows those "
                                                        "there are."));
        const Result<void> done = await<void>(
            invocation.interrupt(), [&](Continuation<void> answer) { engine->cancel(id, std::move(answer)); });
        if (!done)
            return done.error();
        return ExitCode::Ok;
    }
};

} // namespace

std::unique_ptr<Command> makePendingCommand()
{
    return std::make_unique<PendingCommand>();
}

} // namespace postrider::cli
