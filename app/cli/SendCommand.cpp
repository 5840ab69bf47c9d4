// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/MessageFile.h"
#include "cli/Rows.h"
#include "cli/SubmissionFile.h"
#include "cli/Terminal.h"
#include "store/OutboxRepo.h"

#include "base/Clock.h"

namespace postrider::cli {

namespace {

/// How a queued message stands once sending was tried.
ExitCode exitCodeOf(const store::OutboxEntry &entry)
{
    switch (entry.state) {
    case store::OutboxState::Accepted:
    case store::OutboxState::CopyingToSent:
    case store::OutboxState::CopyMissing:
        return ExitCode::Ok;
    case store::OutboxState::Failed:
        return ExitCode::BadData;
    case store::OutboxState::NeedsUser:
        return entry.lastError && entry.lastError->domain == ErrorDomain::Authentication ? ExitCode::Refused
                                                                                         : ExitCode::TryAgain;
    case store::OutboxState::Queued:
    case store::OutboxState::Sending:
    case store::OutboxState::Waiting:
    case store::OutboxState::Unknown:
    case store::OutboxState::Paused:
        break;
    }
    return ExitCode::TryAgain;
}

class SendCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("send"); }
    QString synopsis() const override
    {
        return QStringLiteral("FILE.eml|- [--account A] [--at TIME] [--notify WHEN] [--require-tls]");
    }
    QString purpose() const override
    {
        return QCoreApplication::translate("postrider::cli", "Puts a message into the Outbox and sends it at once.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOptions({
            {QStringLiteral("account"),
             QCoreApplication::translate("postrider::cli",
                                         "Send through this one; else the account whose address is in From."),
             QStringLiteral("A")},
            {QStringLiteral("at"),
             QCoreApplication::translate("postrider::cli", "Not before this time, as in 2026-03-01T12:00."),
             QStringLiteral("TIME")},
            {QStringLiteral("notify"),
             QCoreApplication::translate("postrider::cli",
                                         "Ask for delivery reports: success, failure, delay (with commas), or never."),
             QStringLiteral("WHEN")},
            {QStringLiteral("require-tls"),
             QCoreApplication::translate("postrider::cli", "Only where every server on the way encrypts.")},
        });
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        if (invocation.arguments().size() != 1)
            return usageError(QCoreApplication::translate("postrider::cli", "Name one file, or - for the input."));
        const Result<QDateTime> notBefore = timeOption(invocation);
        if (!notBefore)
            return notBefore.error();
        const Result<mime::Message> message =
            readMessageFile(invocation.arguments().constFirst(), invocation.terminal());
        if (!message)
            return message.error();
        Result<account::OutgoingMail> mail = prepareSubmission(*message, invocation.environment().clock.nowUtc());
        if (!mail)
            return mail.error();
        mail->notBefore = *notBefore;
        const Result<store::OutboxWishes> wishes = wishesOf(invocation);
        if (!wishes)
            return wishes.error();
        mail->wishes = *wishes;
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const Result<account::AccountEngine *> engine = engineFor(invocation, **profile, mail->sender);
        if (!engine)
            return engine.error();
        return send(invocation, **profile, **engine, *mail);
    }

private:
    static Result<QDateTime> timeOption(const Invocation &invocation)
    {
        if (!invocation.has(QStringLiteral("at")))
            return QDateTime();
        const QDateTime time = QDateTime::fromString(invocation.value(QStringLiteral("at")), Qt::ISODate);
        if (time.isValid())
            return time.toUTC();
        return usageError(QCoreApplication::translate("postrider::cli", "--at wants a time like 2026-03-01T12:00."));
    }

    static Result<store::OutboxWishes> wishesOf(const Invocation &invocation)
    {
        store::OutboxWishes wishes;
        wishes.requireTls = invocation.has(QStringLiteral("require-tls"));
        const QStringList words = invocation.value(QStringLiteral("notify")).split(u',', Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (word == u"success")
                wishes.reportSuccess = true;
            else if (word == u"failure")
                wishes.reportFailure = true;
            else if (word == u"delay")
                wishes.reportDelay = true;
            else if (word == u"never" && words.size() == 1)
                wishes.reportNever = true;
            else
                return usageError(QCoreApplication::translate(
                    "postrider::cli", "--notify wants success, failure and delay, separated by commas, or never."));
        }
        return wishes;
    }

    static Result<account::AccountEngine *> engineFor(Invocation &invocation, Profile &profile, const QString &sender)
    {
        if (invocation.has(QStringLiteral("account")))
            return profile.account(invocation.value(QStringLiteral("account")));
        if (account::AccountEngine *engine = profile.accounts().engineByEmail(sender))
            return engine;
        auto engines = profile.accountsNamed({});
        if (!engines)
            return engines.error();
        std::erase_if(*engines, [](const auto *engine) { return !engine->config().hasServers(); });
        if (engines->size() == 1)
            return engines->front();
        return usageError(
            QCoreApplication::translate("postrider::cli", "No account has the address %1. Choose one with --account.")
                .arg(sender));
    }

    static Result<ExitCode> send(Invocation &invocation, Profile &profile, account::AccountEngine &engine,
                                 const account::OutgoingMail &mail)
    {
        const Result<OutboxId> id =
            await<OutboxId>(invocation.interrupt(), [&](Continuation<OutboxId> done) { engine.send(mail, done); });
        if (!id)
            return id.error();
        const store::OutboxRepo outbox(profile.store().reader());
        const std::optional<store::OutboxEntry> queued = outbox.byId(*id);
        std::optional<Error> obstacle;
        if (!invocation.offline()) {
            const Result<void> flushed =
                await<void>(invocation.interrupt(), [&](Continuation<void> done) { engine.flushOutbox(done); });
            if (!flushed)
                obstacle = flushed.error();
        }
        const std::optional<store::OutboxEntry> now = outbox.byId(*id);
        return report(invocation, now, queued, engine.config().email, obstacle);
    }

    /// An entry that is gone has been accepted, and copied to Sent.
    static ExitCode report(Invocation &invocation, const std::optional<store::OutboxEntry> &now,
                           const std::optional<store::OutboxEntry> &queued, const QString &account,
                           const std::optional<Error> &obstacle)
    {
        Terminal &terminal = invocation.terminal();
        const ExitCode code = now ? exitCodeOf(*now) : ExitCode::Ok;
        if (invocation.json() && (now || queued)) {
            QJsonObject json = outboxJson(now ? *now : *queued, account);
            if (!now)
                json.insert(QStringLiteral("state"), outboxStateName(store::OutboxState::Accepted));
            terminal.print(json);
        }
        if (now && now->lastError)
            terminal.tell(*now->lastError);
        else if (code != ExitCode::Ok && obstacle)
            terminal.tell(*obstacle);
        if (code == ExitCode::TryAgain)
            terminal.tell(QCoreApplication::translate("postrider::cli",
                                                      "The message waits in the Outbox and goes with the next sync."));
        else if (code == ExitCode::Ok && !invocation.json())
            terminal.tell(QCoreApplication::translate("postrider::cli", "The server has accepted the message."));
        return code;
    }
};

} // namespace

std::unique_ptr<Command> makeSendCommand()
{
    return std::make_unique<SendCommand>();
}

} // namespace postrider::cli
