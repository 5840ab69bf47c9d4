// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/Terminal.h"

namespace postrider::cli {

namespace {

class AccountRemoveCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("account remove"); }
    QString synopsis() const override { return QStringLiteral("A"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli",
                                           "Forgets an account, its mail here and its password. The server keeps all.");
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        if (invocation.arguments().size() != 1)
            return usageError(QCoreApplication::translate("postrider::cli", "Name one account by its address."));
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const Result<account::AccountEngine *> engine = (*profile)->account(invocation.arguments().constFirst());
        if (!engine)
            return engine.error();
        const AccountId id = (*engine)->id();
        const Result<void> removed = await<void>(invocation.interrupt(), [&](Continuation<void> done) {
            (*profile)->accounts().remove(id, std::move(done));
        });
        if (!removed)
            return removed.error();
        return ExitCode::Ok;
    }
};

} // namespace

std::unique_ptr<Command> makeAccountRemoveCommand()
{
    return std::make_unique<AccountRemoveCommand>();
}

} // namespace postrider::cli
