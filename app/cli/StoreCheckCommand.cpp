// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Terminal.h"
#include "store/StoreCheck.h"

#include <algorithm>

namespace postrider::cli {

namespace {

class StoreCheckCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("store check"); }
    QString synopsis() const override { return QStringLiteral("[--repair]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli",
                                           "Verifies database, bodies and index of the profile against each other.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOption(
            {QStringLiteral("repair"), QCoreApplication::translate("postrider::cli", "Mend what can be mended.")});
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        Terminal &terminal = invocation.terminal();
        const auto problems =
            store::StoreCheck((*profile)->store())
                .check(invocation.has(QStringLiteral("repair")), [&terminal](int done, int total) {
                    terminal.showProgress(QStringLiteral("%1/%2").arg(QString::number(done), QString::number(total)));
                });
        terminal.showProgress({});
        if (!problems)
            return problems.error();
        const auto repaired = std::count_if(problems->begin(), problems->end(),
                                            [](const store::StoreProblem &problem) { return problem.repaired; });
        for (const store::StoreProblem &problem : *problems)
            print(invocation, problem);
        const auto total = static_cast<qint64>(problems->size());
        if (invocation.json())
            terminal.print(QJsonObject{{QStringLiteral("event"), QStringLiteral("done")},
                                       {QStringLiteral("problems"), total},
                                       {QStringLiteral("repaired"), static_cast<qint64>(repaired)}});
        else
            terminal.print(QCoreApplication::translate("postrider::cli", "%1 problems, %2 repaired")
                               .arg(QString::number(total), QString::number(repaired)));
        return repaired == total ? ExitCode::Ok : ExitCode::BadData;
    }

private:
    static void print(Invocation &invocation, const store::StoreProblem &problem)
    {
        if (invocation.json())
            invocation.terminal().print(QJsonObject{{QStringLiteral("event"), QStringLiteral("problem")},
                                                    {QStringLiteral("code"), problem.code},
                                                    {QStringLiteral("text"), problem.text},
                                                    {QStringLiteral("repaired"), problem.repaired}});
        else
            invocation.terminal().print(problem.text);
    }
};

} // namespace

std::unique_ptr<Command> makeStoreCheckCommand()
{
    return std::make_unique<StoreCheckCommand>();
}

} // namespace postrider::cli
