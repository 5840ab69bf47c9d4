// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/MailExport.h"
#include "cli/Commands.h"
#include "cli/Terminal.h"
#include "cli/TransferOutcome.h"

namespace postrider::cli {

namespace {

class ExportCommand final : public Command
{
public:
    QString words() const override { return QStringLiteral("export"); }
    QString synopsis() const override
    {
        return QStringLiteral("FOLDER --mbox FILE | --maildir DIR | --eml DIR [--account A]");
    }
    QString purpose() const override
    {
        return QCoreApplication::translate(
            "postrider::cli",
            "Writes the messages of a folder into a new mbox, a Maildir or .eml files, byte for byte.");
    }

    void declare(QCommandLineParser &options) const override
    {
        options.addOptions({
            {QStringLiteral("mbox"), QCoreApplication::translate("postrider::cli", "A new file."),
             QStringLiteral("FILE")},
            {QStringLiteral("maildir"), QCoreApplication::translate("postrider::cli", "A folder; what is in it stays."),
             QStringLiteral("DIR")},
            {QStringLiteral("eml"), QCoreApplication::translate("postrider::cli", "A folder; what is in it stays."),
             QStringLiteral("DIR")},
            {QStringLiteral("account"), QCoreApplication::translate("postrider::cli", "The account of the folder."),
             QStringLiteral("A")},
        });
    }

    Result<ExitCode> run(Invocation &invocation) override
    {
        const bool mbox = invocation.has(QStringLiteral("mbox"));
        const bool maildir = invocation.has(QStringLiteral("maildir"));
        const int ways = int(mbox) + int(maildir) + int(invocation.has(QStringLiteral("eml")));
        if (invocation.arguments().size() != 1 || ways != 1)
            return usageError(QCoreApplication::translate(
                "postrider::cli", "Name one folder, and where it goes: --mbox FILE, --maildir DIR or --eml DIR."));
        const Result<Profile *> profile = invocation.profile();
        if (!profile)
            return profile.error();
        const Result<store::Folder> folder = folderNamed(invocation, **profile);
        if (!folder)
            return folder.error();
        const Result<std::unique_ptr<transfer::MessageSink>> sink =
            mbox      ? transfer::createMbox(invocation.value(QStringLiteral("mbox")))
            : maildir ? transfer::createMaildir(invocation.value(QStringLiteral("maildir")))
                      : transfer::createEmlFolder(invocation.value(QStringLiteral("eml")));
        if (!sink)
            return sink.error();
        account::MailExport mailExport((*profile)->store(), folder->id);
        const Result<account::ExportReport> report =
            mailExport.run(**sink, [&invocation](const account::ExportReport &soFar) {
                constexpr int often = 100;
                return soFar.written % often != 0 ||
                       showStep(invocation, QStringLiteral("%1/%2").arg(soFar.written).arg(soFar.found));
            });
        invocation.terminal().showProgress({});
        if (!report)
            return report.error();
        return tellOutcome(invocation, outcomeOf(*report, (*profile)->emailOf(folder->account), folder->path));
    }

private:
    static Result<store::Folder> folderNamed(Invocation &invocation, Profile &profile)
    {
        const auto engines = profile.accountsNamed(invocation.value(QStringLiteral("account")));
        if (!engines)
            return engines.error();
        const QString name = invocation.arguments().constFirst();
        Result<std::vector<store::Folder>> folders = profile.folders(*engines, name);
        if (!folders)
            return folders.error();
        if (folders->size() > 1) // every account has an inbox; that of Local Folders is meant when nothing else can be
            std::erase_if(*folders, [&profile](const store::Folder &folder) {
                return !profile.accounts().engine(folder.account)->config().hasServers();
            });
        if (folders->size() > 1)
            return severalHave(name);
        return folders->front();
    }

    static TransferOutcome outcomeOf(const account::ExportReport &report, const QString &account, const QString &folder)
    {
        TransferOutcome outcome;
        for (const account::ExportReport::Failure &failure : report.failures) {
            const QString id = QString::number(failure.message.value);
            outcome.failures.push_back(
                {QCoreApplication::translate("postrider::cli", "Message %1: %2").arg(id, failure.error.text),
                 {{QStringLiteral("id"), id}},
                 failure.error});
        }
        outcome.words = QCoreApplication::translate("postrider::cli", "%1 found in %2, %3 written, %4 not written")
                            .arg(QString::number(report.found), folder, QString::number(report.written),
                                 QString::number(report.failures.size()));
        outcome.counts = {{QStringLiteral("account"), account},
                          {QStringLiteral("folder"), folder},
                          {QStringLiteral("found"), report.found},
                          {QStringLiteral("exported"), report.written}};
        outcome.interrupted = report.interrupted;
        return outcome;
    }
};

} // namespace

std::unique_ptr<Command> makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}

} // namespace postrider::cli
