// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/MailImport.h"
#include "account/ProfileImport.h"
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/ForeignAccountText.h"
#include "cli/Terminal.h"
#include "cli/TransferOutcome.h"

namespace postrider::cli {

namespace {

class ImportCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("import"); }
    QString synopsis() const override { return QStringLiteral("PATH --folder F [--account A]"); }
    QString purpose() const override
    {
        return QCoreApplication::translate(
            "postrider::cli",
            "Takes the messages of an mbox, a Maildir, an MH folder, .eml files or a "
            "profile of Thunderbird into a folder; without --account into that of Local Folders, unless another "
            "account has it.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOptions({
            {QStringLiteral("folder"), QCoreApplication::translate("postrider::cli", "Where the messages go."),
             QStringLiteral("F")},
            {QStringLiteral("account"), QCoreApplication::translate("postrider::cli", "The account of the folder."),
             QStringLiteral("A")},
        });
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        const QString folderName = invocation.value(QStringLiteral("folder"));
        if (invocation.arguments().size() != 1 || folderName.isEmpty())
            return usageError(QCoreApplication::translate("postrider::cli",
                                                          "Name one file or folder, and where it goes: --folder F."));
        const QString path = invocation.arguments().constFirst();
        const Result<std::unique_ptr<transfer::MessageSource>> source = transfer::openSource(path);
        if (!source)
            return source.error();
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const Result<account::AccountEngine *> engine = accountFor(invocation, **profile, folderName);
        if (!engine)
            return engine.error();
        const account::AccountConfig &config = (*engine)->config();
        const Result<FolderId> folder = account::MailImport::folderAt((*profile)->store(), config, folderName);
        if (!folder)
            return folder.error();
        account::MailImport import((*profile)->store(), invocation.environment().clock,
                                   {config.id, *folder, (*profile)->pathOf(*folder), config.keepsMailHere()});
        const Result<account::ImportReport> report =
            import.run(**source, [&invocation](double part, const account::ImportReport &soFar) {
                return showStep(invocation, QStringLiteral("%1 %  %2").arg(int(part * 100)).arg(soFar.found));
            });
        invocation.terminal().showProgress({});
        if (!report)
            return report.error();
        const Result<void> taken = takeProfile(invocation, **profile, (*source)->profile());
        if (!taken)
            return taken.error();
        return tellOutcome(invocation, outcomeOf(*report, config.email, (*profile)->pathOf(*folder)));
    }

private:
    /// The account named; else the one that has the folder; else Local Folders, made when it is not there.
    static Result<account::AccountEngine *> accountFor(Invocation &invocation, Profile &profile,
                                                       const QString &folderName)
    {
        if (invocation.has(QStringLiteral("account")))
            return profile.account(invocation.value(QStringLiteral("account")));
        std::vector<account::AccountEngine *> having;
        for (account::AccountEngine *engine : profile.accounts().engines())
            if (profile.folder(*engine, folderName))
                having.push_back(engine);
        if (having.size() > 1) // every account has an inbox; that of Local Folders is meant when nothing else can be
            std::erase_if(having, [](const auto *engine) { return !engine->config().hasServers(); });
        if (having.size() == 1)
            return having.front();
        if (having.size() > 1)
            return severalHave(folderName);
        const account::AccountConfig local = account::AccountConfig::localFolders();
        if (account::AccountEngine *engine = profile.accounts().engineByEmail(local.email))
            return engine;
        const Result<AccountId> added = await<AccountId>(invocation.interrupt(), [&](Continuation<AccountId> done) {
            profile.accounts().add(local, Secret(), std::move(done));
        });
        if (!added)
            return added.error();
        return profile.accounts().engine(*added);
    }

    /// What the other program keeps beside mail.
    static Result<void> takeProfile(Invocation &invocation, Profile &profile, const transfer::ForeignProfile &foreign)
    {
        Terminal &terminal = invocation.terminal();
        const Result<account::ProfileImport> taken = account::importProfile(profile.store(), foreign);
        if (!taken)
            return taken.error();
        for (const QString &text : foreign.leftOut)
            terminal.tell(text);
        const bool isAny = !foreign.contacts.empty() || !foreign.tags.empty();
        if (isAny && invocation.json())
            terminal.print(QJsonObject{{QStringLiteral("event"), QStringLiteral("profile")},
                                       {QStringLiteral("contacts"), taken->people},
                                       {QStringLiteral("tags"), taken->tags}});
        else if (isAny)
            terminal.tell(QCoreApplication::translate("postrider::cli", "Contacts new here: %1; names of tags: %2")
                              .arg(QString::number(taken->people), QString::number(taken->tags)));
        offer(invocation, profile, foreign.accounts);
        return {};
    }

    /// What the other program has and this one has not: without a password, so that it is only told.
    static void offer(Invocation &invocation, Profile &profile, const std::vector<transfer::ForeignAccount> &accounts)
    {
        Terminal &terminal = invocation.terminal();
        for (const transfer::ForeignAccount &account : accounts) {
            if (account.email.isEmpty() || profile.accounts().engineByEmail(account.email))
                continue;
            if (invocation.json())
                terminal.print(foreignAccountJson(account));
            else
                terminal.tell(QCoreApplication::translate("postrider::cli",
                                                          "Thunderbird has an account that is not set up here. To add "
                                                          "it: %1")
                                  .arg(addCommandFor(account)));
        }
    }

    static TransferOutcome outcomeOf(const account::ImportReport &report, const QString &account, const QString &folder)
    {
        TransferOutcome outcome;
        for (const account::ImportReport::Failure &failure : report.failures)
            outcome.failures.push_back({QStringLiteral("%1: %2").arg(failure.where, failure.error.text),
                                        {{QStringLiteral("where"), failure.where}},
                                        failure.error});
        outcome.words = QCoreApplication::translate("postrider::cli",
                                                    "%1 found, %2 imported into %3, %4 there already, %5 not taken")
                            .arg(QString::number(report.found), QString::number(report.taken), folder,
                                 QString::number(report.known), QString::number(report.failures.size()));
        outcome.counts = {{QStringLiteral("account"), account},
                          {QStringLiteral("folder"), folder},
                          {QStringLiteral("found"), report.found},
                          {QStringLiteral("imported"), report.taken},
                          {QStringLiteral("duplicates"), report.known}};
        outcome.interrupted = report.interrupted;
        return outcome;
    }
};

} // namespace

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace postrider::cli
