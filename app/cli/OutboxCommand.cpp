// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"

namespace postrider::cli {

namespace {

/// Between these the server may have the message already: nobody may take it back or send it again unasked.
bool isUnderWay(store::OutboxState state)
{
    return state == store::OutboxState::Sending || state == store::OutboxState::Accepted ||
           state == store::OutboxState::CopyingToSent;
}

Error underWay()
{
    return badInput(QStringLiteral("message-under-way"),
                    QCoreApplication::translate("postrider::cli",
                                                "The message is being sent, or the server has it already. Wait for the "
                                                "next sync."));
}

class OutboxCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("outbox"); }
    QString synopsis() const override { return QStringLiteral("[--retry ID] [--cancel ID] [--pause ID]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli", "Shows what waits to be sent.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOptions({
            {QStringLiteral("retry"), QCoreApplication::translate("postrider::cli", "Try this one again now."),
             QStringLiteral("ID")},
            {QStringLiteral("pause"), QCoreApplication::translate("postrider::cli", "Keep this one until --retry."),
             QStringLiteral("ID")},
            {QStringLiteral("cancel"),
             QCoreApplication::translate("postrider::cli", "Take this one out of the Outbox."), QStringLiteral("ID")},
        });
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        if (invocation.has(QStringLiteral("cancel")))
            return cancel(invocation, **profile);
        if (invocation.has(QStringLiteral("pause")))
            return pause(invocation, **profile);
        if (invocation.has(QStringLiteral("retry")))
            return retry(invocation, **profile);
        for (const store::OutboxEntry &entry : store::OutboxRepo((*profile)->store().reader()).all()) {
            if (invocation.json())
                invocation.terminal().print(outboxJson(entry, (*profile)->emailOf(entry.account)));
            else
                invocation.terminal().print(outboxLine(entry));
        }
        if (const Result<void> read = (*profile)->readResult(); !read)
            return read.error();
        return ExitCode::Ok;
    }

private:
    static Result<store::OutboxEntry> entryNamed(Profile &profile, const QString &text)
    {
        const std::optional<store::OutboxEntry> entry =
            store::OutboxRepo(profile.store().reader()).byId(OutboxId(text.toLongLong()));
        if (!entry)
            return badInput(
                QStringLiteral("no-such-message"),
                QCoreApplication::translate("postrider::cli",
                                            "The Outbox has no message %1. 'postrider outbox' shows those it has.")
                    .arg(text));
        if (isUnderWay(entry->state))
            return underWay();
        return *entry;
    }

    static Result<ExitCode> cancel(Invocation &invocation, Profile &profile)
    {
        const Result<store::OutboxEntry> entry = entryNamed(profile, invocation.value(QStringLiteral("cancel")));
        if (!entry)
            return entry.error();
        const Result<void> done = profile.store().writeNow([&](store::WriteTransaction &transaction) {
            // asked again inside the transaction: another process may have begun to send it
            if (entry->state != store::OutboxState::CopyMissing && !store::OutboxRepo::pause(transaction, entry->id))
                transaction.fail(underWay());
            store::OutboxRepo::remove(transaction, entry->id);
            return transaction.result();
        });
        if (!done)
            return done.error();
        return ExitCode::Ok;
    }

    static Result<ExitCode> pause(Invocation &invocation, Profile &profile)
    {
        const Result<store::OutboxEntry> entry = entryNamed(profile, invocation.value(QStringLiteral("pause")));
        if (!entry)
            return entry.error();
        const Result<void> done = profile.store().writeNow([&](store::WriteTransaction &transaction) {
            if (!store::OutboxRepo::pause(transaction, entry->id))
                transaction.fail(underWay());
            return transaction.result();
        });
        if (!done)
            return done.error();
        return ExitCode::Ok;
    }

    static Result<ExitCode> retry(Invocation &invocation, Profile &profile)
    {
        const Result<store::OutboxEntry> entry = entryNamed(profile, invocation.value(QStringLiteral("retry")));
        if (!entry)
            return entry.error();
        account::AccountEngine *engine = profile.accounts().engine(entry->account);
        if (engine == nullptr)
            return badInput(QStringLiteral("no-such-account"),
                            QCoreApplication::translate("postrider::cli", "The account of the message is gone."));
        const Result<void> queued = profile.store().writeNow([&](store::WriteTransaction &transaction) {
            if (!store::OutboxRepo::release(transaction, entry->id))
                transaction.fail(underWay());
            return transaction.result();
        });
        if (!queued)
            return queued.error();
        const Result<void> flushed =
            await<void>(invocation.interrupt(), [&](Continuation<void> done) { engine->flushOutbox(done); });
        const std::optional<store::OutboxEntry> now = store::OutboxRepo(profile.store().reader()).byId(entry->id);
        if (!now)
            return ExitCode::Ok;
        if (now->lastError)
            return *now->lastError;
        if (!flushed)
            return flushed.error();
        return ExitCode::TryAgain;
    }
};

} // namespace

std::unique_ptr<Command> makeOutboxCommand()
{
    return std::make_unique<OutboxCommand>();
}

} // namespace postrider::cli
