// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"

namespace postrider::cli {

namespace {

class AccountListCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("account list"); }
    QString synopsis() const override { return {}; }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli",
                                           "Shows the accounts of the profile, and how much room their servers have.");
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        for (const account::AccountEngine *engine : (*profile)->accounts().engines()) {
            const auto room = store::ServerFactsRepo((*profile)->store().reader()).storage(engine->id());
            if (invocation.json())
                invocation.terminal().print(accountJson(engine->config(), room));
            else
                invocation.terminal().print(accountLine(engine->config(), room));
        }
        return ExitCode::Ok;
    }
};

} // namespace

std::unique_ptr<Command> makeAccountListCommand()
{
    return std::make_unique<AccountListCommand>();
}

} // namespace postrider::cli
