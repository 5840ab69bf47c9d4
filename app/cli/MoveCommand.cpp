// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/MessageAction.h"

namespace postrider::cli {

namespace {

Result<void> moveTo(Invocation &invocation, Profile &profile, const QString &folderName, account::AccountEngine &engine,
                    const std::vector<MessageId> &messages)
{
    const Result<store::Folder> folder = profile.folder(engine, folderName);
    if (!folder)
        return folder.error();
    return await<void>(invocation.interrupt(),
                       [&](Continuation<void> done) { engine.move(messages, folder->id, std::move(done)); });
}

class MoveCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("move"); }
    QString synopsis() const override { return QStringLiteral("ID… FOLDER"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli",
                                           "Moves messages within their account at once; the server learns it at the "
                                           "next sync.");
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        QStringList ids = invocation.arguments();
        if (ids.size() < 2)
            return usageError(
                QCoreApplication::translate("postrider::cli", "Name messages by their IDs, then the folder."));
        const QString folder = ids.takeLast();
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        return actOnMessages(invocation, **profile, ids, [&](auto &engine, const auto &messages) {
            return moveTo(invocation, **profile, folder, engine, messages);
        });
    }
};

class ArchiveCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("archive"); }
    QString synopsis() const override { return QStringLiteral("ID…"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli", "Moves messages to the archive of their account.");
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        return actOnMessages(invocation, **profile, invocation.arguments(), [&](auto &engine, const auto &messages) {
            return moveTo(invocation, **profile, QStringLiteral("archive"), engine, messages);
        });
    }
};

} // namespace

std::unique_ptr<Command> makeMoveCommand()
{
    return std::make_unique<MoveCommand>();
}

std::unique_ptr<Command> makeArchiveCommand()
{
    return std::make_unique<ArchiveCommand>();
}

} // namespace postrider::cli
