// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/Transfers.h"
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/MessageAction.h"

namespace postrider::cli {

namespace {

/// "move" and "copy": messages first, then the folder.
class TransferCommand final : public Command
{
public:
    explicit TransferCommand(bool copies)
        : m_copies(copies)
    {
    }

    QString words() const override { return m_copies ? QStringLiteral("copy") : QStringLiteral("move"); }
    QString synopsis() const override { return QStringLiteral("ID… FOLDER [--account A]"); }
    QString purpose() const override
    {
        return m_copies ? QCoreApplication::translate("postrider::cli",
                                                      "Copies messages at once, within their account or to a folder of "
                                                      "another one; the servers learn it at the next sync.")
                        : QCoreApplication::translate("postrider::cli",
                                                      "Moves messages at once, within their account or to a folder of "
                                                      "another one; the servers learn it at the next sync, and nothing "
                                                      "leaves the one before the other has it.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOption({QStringLiteral("account"),
                           QCoreApplication::translate("postrider::cli", "The account of the folder; else that of each "
                                                                         "message."),
                           QStringLiteral("A")});
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        QStringList ids = invocation.arguments();
        if (ids.size() < 2)
            return usageError(
                QCoreApplication::translate("postrider::cli", "Name messages by their IDs, then the folder."));
        const QString name = ids.takeLast();
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        return actOnMessages(invocation, **profile, ids, [&](auto &engine, const auto &messages) -> Result<void> {
            account::AccountEngine *to = &engine;
            if (invocation.has(QStringLiteral("account"))) {
                const auto named = (*profile)->account(invocation.value(QStringLiteral("account")));
                if (!named)
                    return named.error();
                to = *named;
            }
            const Result<store::Folder> folder = (*profile)->folder(*to, name);
            if (!folder)
                return folder.error();
            if (to != &engine) {
                account::Transfers transfers((*profile)->store(), (*profile)->accounts(),
                                             invocation.environment().clock);
                return await<void>(invocation.interrupt(), [&](Continuation<void> done) {
                    transfers.start({messages, folder->id, m_copies}, std::move(done));
                });
            }
            if (!m_copies)
                return await<void>(invocation.interrupt(), [&](Continuation<void> done) {
                    engine.move(messages, folder->id, std::move(done));
                });
            const auto copies = await<std::vector<MessageId>>(
                invocation.interrupt(), [&](auto done) { engine.copy(messages, folder->id, std::move(done)); });
            return copies ? Result<void>() : Result<void>(copies.error());
        });
    }

private:
    bool m_copies;
};

class ArchiveCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("archive"); }
    QString synopsis() const override { return QStringLiteral("ID…"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli",
                                           "Moves messages to the archive of their account, by its rule.");
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        return actOnMessages(invocation, **profile, invocation.arguments(), [&](auto &engine, const auto &messages) {
            return await<void>(invocation.interrupt(),
                               [&](Continuation<void> done) { engine.archive(messages, std::move(done)); });
        });
    }
};

} // namespace

std::unique_ptr<Command> makeMoveCommand()
{
    return std::make_unique<TransferCommand>(false);
}

std::unique_ptr<Command> makeCopyCommand()
{
    return std::make_unique<TransferCommand>(true);
}

std::unique_ptr<Command> makeArchiveCommand()
{
    return std::make_unique<ArchiveCommand>();
}

} // namespace postrider::cli
