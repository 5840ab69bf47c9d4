// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/MessageAction.h"

namespace postrider::cli {

namespace {

class DeleteCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("delete"); }
    QString synopsis() const override { return QStringLiteral("ID… [--forever]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli", "Moves messages to the trash; those in it go for good.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOption(
            {QStringLiteral("forever"), QCoreApplication::translate("postrider::cli", "Not to the trash: for good.")});
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const bool forEver = invocation.has(QStringLiteral("forever"));
        return actOnMessages(invocation, **profile, invocation.arguments(),
                             [&](account::AccountEngine &engine, const std::vector<MessageId> &messages) {
                                 return await<void>(invocation.interrupt(), [&](Continuation<void> done) {
                                     engine.remove(messages, forEver, std::move(done));
                                 });
                             });
    }
};

} // namespace

std::unique_ptr<Command> makeDeleteCommand()
{
    return std::make_unique<DeleteCommand>();
}

} // namespace postrider::cli
