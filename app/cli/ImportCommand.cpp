// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/MailImport.h"
#include "cli/Await.h"
#include "cli/Commands.h"
#include "cli/Rows.h"
#include "cli/Terminal.h"

#include <QRegularExpression>

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
                invocation.terminal().showProgress(QStringLiteral("%1 %  %2").arg(int(part * 100)).arg(soFar.found));
                QCoreApplication::processEvents(); // Ctrl-C arrives as an event
                return !invocation.interrupt().isRequested();
            });
        invocation.terminal().showProgress({});
        if (!report)
            return report.error();
        tell(invocation, *report, config.email, (*profile)->pathOf(*folder));
        offer(invocation, **profile, (*source)->accounts());
        if (report->interrupted)
            return interruptedError();
        return report->failures.empty() ? ExitCode::Ok : ExitCode::PartlyFailed;
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
            return usageError(QCoreApplication::translate(
                                  "postrider::cli", "Several accounts have a folder '%1': name one with --account.")
                                  .arg(folderName));
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

    /// What the other program has and this one has not: without a password, so that it is only told.
    static void offer(Invocation &invocation, Profile &profile, const std::vector<transfer::ForeignAccount> &accounts)
    {
        Terminal &terminal = invocation.terminal();
        for (const transfer::ForeignAccount &account : accounts) {
            if (account.email.isEmpty() || profile.accounts().engineByEmail(account.email))
                continue;
            if (invocation.json()) {
                terminal.print(QJsonObject{{QStringLiteral("event"), QStringLiteral("account")},
                                           {QStringLiteral("email"), account.email},
                                           {QStringLiteral("name"), account.fullName},
                                           {QStringLiteral("protocol"), account.protocol},
                                           {QStringLiteral("incoming"), serverJson(account.incoming)},
                                           {QStringLiteral("outgoing"), serverJson(account.outgoing)}});
                continue;
            }
            terminal.tell(QCoreApplication::translate("postrider::cli", "Thunderbird has an account that is not set up "
                                                                        "here. To add it: %1")
                              .arg(addCommand(account)));
        }
    }

    static QString placeOf(const ServerAddress &server)
    {
        return QStringLiteral("%1:%2").arg(server.host).arg(server.port);
    }

    static QString wordFor(Security security)
    {
        if (security == Security::None)
            return QStringLiteral("none");
        return security == Security::StartTls ? QStringLiteral("starttls") : QStringLiteral("tls");
    }

    static QJsonObject serverJson(const ServerAddress &server)
    {
        return {{QStringLiteral("server"), server.host.isEmpty() ? QString() : placeOf(server)},
                {QStringLiteral("security"), wordFor(server.security)},
                {QStringLiteral("user"), server.user}};
    }

    /// What stands in a file of the other program may be anything, and this is to be copied.
    static QString forShell(QString word)
    {
        static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9@._:/-]+$"));
        if (plain.match(word).hasMatch())
            return word;
        return QLatin1Char('\'') + word.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
    }

    static QString addCommand(const transfer::ForeignAccount &account)
    {
        QStringList words{account.email,
                          QStringLiteral("--protocol"),
                          account.protocol,
                          QStringLiteral("--") + account.protocol,
                          placeOf(account.incoming),
                          QStringLiteral("--security"),
                          wordFor(account.incoming.security)};
        if (!account.incoming.user.isEmpty() && account.incoming.user != account.email)
            words << QStringLiteral("--user") << account.incoming.user;
        if (!account.outgoing.host.isEmpty())
            words << QStringLiteral("--smtp") << placeOf(account.outgoing) << QStringLiteral("--smtp-security")
                  << wordFor(account.outgoing.security);
        for (QString &word : words)
            word = forShell(word);
        return QStringLiteral("postrider account add --email ") + words.join(QLatin1Char(' '));
    }

    static void tell(Invocation &invocation, const account::ImportReport &report, const QString &account,
                     const QString &folder)
    {
        Terminal &terminal = invocation.terminal();
        for (const account::ImportReport::Failure &failure : report.failures) {
            terminal.tell(QStringLiteral("%1: %2").arg(failure.where, failure.error.text));
            if (invocation.json())
                terminal.print(QJsonObject{{QStringLiteral("event"), QStringLiteral("failed")},
                                           {QStringLiteral("where"), failure.where},
                                           {QStringLiteral("error"), errorJson(failure.error)}});
        }
        const int failed = static_cast<int>(report.failures.size());
        if (invocation.json())
            terminal.print(QJsonObject{{QStringLiteral("event"), QStringLiteral("done")},
                                       {QStringLiteral("account"), account},
                                       {QStringLiteral("folder"), folder},
                                       {QStringLiteral("found"), report.found},
                                       {QStringLiteral("imported"), report.taken},
                                       {QStringLiteral("duplicates"), report.known},
                                       {QStringLiteral("failed"), failed}});
        else
            terminal.print(QCoreApplication::translate("postrider::cli",
                                                       "%1 found, %2 imported into %3, %4 there already, %5 not taken")
                               .arg(QString::number(report.found), QString::number(report.taken), folder,
                                    QString::number(report.known), QString::number(failed)));
    }
};

} // namespace

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace postrider::cli
