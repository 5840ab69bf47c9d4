// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TransferController.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "account/MailImport.h"
#include "account/ProfileImport.h"
#include "base/Sentences.h"
#include "store/FolderRepo.h"
#include "store/Store.h"
#include "store/TagRepo.h"
#include "ui/WindowActions.h"
#include "ui/account/TransferDialog.h"
#include "ui/models/FolderText.h"
#include "ui/models/TagText.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace postrider::ui {

using account::TransferDialog;
using ::postrider::account::AccountExport;
using ::postrider::account::ImportReport;
using ::postrider::account::MailImport;
using ::postrider::account::ProfileImport;

namespace {

TransferDialog::Report failure(const Error &error)
{
    return {error.text, error.serverText.isEmpty() ? QStringList() : QStringList(error.serverText)};
}

TransferDialog::Report reportOf(const ImportReport &report)
{
    TransferDialog::Report result;
    result.summary = TransferController::tr("%1 found, %2 imported, %3 there already, %4 not taken.")
                         .arg(report.found)
                         .arg(report.taken)
                         .arg(report.known)
                         .arg(report.failures.size());
    if (report.interrupted)
        result.summary =
            sentences(result.summary, TransferController::tr("Stopped; importing again goes on from there."));
    for (const ImportReport::Failure &refused : report.failures)
        result.refused += QStringLiteral("%1: %2").arg(refused.where, refused.error.text);
    return result;
}

TransferDialog::Report reportOf(const AccountExport::Report &report)
{
    TransferDialog::Report result;
    result.summary = TransferController::tr("%1 found, %2 written, %3 not written.")
                         .arg(report.found)
                         .arg(report.written)
                         .arg(report.found - report.written);
    if (report.interrupted)
        result.summary = sentences(result.summary, TransferController::tr("Stopped before the end."));
    for (const AccountExport::Problem &problem : report.problems)
        result.refused += QStringLiteral("%1: %2").arg(problem.where, problem.error.text);
    return result;
}

/// What came beside mail, to the words on the mail.
void addProfile(TransferDialog::Report &report, const Result<ProfileImport> &taken, const QStringList &leftOut)
{
    report.refused += leftOut;
    if (!taken)
        report.refused += taken.error().text;
    else if (taken->people > 0)
        report.summary =
            sentences(report.summary, TransferController::tr("%n contact(s) imported.", nullptr, int(taken->people)));
}

TransferDialog *open(const QString &title, TransferDialog::Work work, QWidget &window)
{
    auto *dialog = new TransferDialog(title, std::move(work), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

AccountExport::Progress progressOf(const TransferDialog::Tell &tell)
{
    return [tell](const AccountExport::Report &soFar, const QString &folder) {
        const double part = soFar.found > 0 ? double(soFar.written) / soFar.found : -1;
        return tell(part, QCoreApplication::translate("postrider::ui::TransferController", "%1: %2 of %3 written")
                              .arg(folder)
                              .arg(soFar.written)
                              .arg(soFar.found));
    };
}

} // namespace

TransferController::TransferController(Parts parts)
    : QObject(&parts.window)
    , m_parts(std::move(parts))
{
    const auto on = [this](Act act, auto function) {
        connect(m_parts.actions.get(act), &QAction::triggered, this, function);
    };
    nameTags();
    on(Act::ImportFile, [this] {
        const QString path = QFileDialog::getOpenFileName(&m_parts.window, tr("Import an mbox or a message"));
        if (!path.isEmpty())
            importFrom(path, m_parts.folder());
    });
    on(Act::ImportFolder, [this] {
        const QString path = QFileDialog::getExistingDirectory(
            &m_parts.window, tr("Import a Maildir, an MH folder, .eml files or a Thunderbird profile"));
        if (!path.isEmpty())
            importFrom(path, m_parts.folder());
    });
    on(Act::ExportFolder, [this] {
        const auto folder = store::FolderRepo(m_parts.store.reader()).byId(m_parts.folder());
        if (folder)
            askExport(tr("Export folder"), models::folderName(*folder),
                      [this, id = folder->id](const QString &path, Format format) { exportFolder(id, path, format); });
    });
    on(Act::ExportAccount, [this] {
        const auto *engine = m_parts.accounts.engine(m_parts.account());
        if (engine)
            askExport(
                tr("Export account"), engine->config().shownName(),
                [this, id = engine->id()](const QString &path, Format format) { exportAccount(id, path, format); });
    });
}

void TransferController::askExport(const QString &title, const QString &name,
                                   const std::function<void(const QString &, Format)> &go)
{
    const std::vector<std::pair<QString, Format>> formats{{tr("mbox (*)"), Format::Mbox},
                                                          {tr("Maildir (*)"), Format::Maildir},
                                                          {tr("Folder of .eml files (*)"), Format::Eml}};
    QStringList filters;
    for (const auto &[text, format] : formats)
        filters += text;
    QString chosen;
    QString safe = name;
    safe.replace(QLatin1Char('/'), QLatin1Char('_'));
    const QString path = QFileDialog::getSaveFileName(&m_parts.window, title, QDir::home().filePath(safe),
                                                      filters.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty())
        return;
    for (const auto &[text, format] : formats)
        if (text == chosen)
            return go(path, format);
    go(path, Format::Mbox);
}

void TransferController::importFrom(const QString &path, FolderId into)
{
    if (into.isValid())
        return importInto(path, into);
    m_parts.accounts.ensureLocalFolders(
        {this, [this, path](const Result<AccountId> &local) {
             if (!local)
                 return Q_EMIT failed(local.error());
             const auto inbox = store::FolderRepo(m_parts.store.reader()).byRole(*local, store::FolderRole::Inbox);
             if (inbox)
                 importInto(path, inbox->id);
         }});
}

void TransferController::importInto(const QString &path, FolderId into)
{
    const auto folder = store::FolderRepo(m_parts.store.reader()).byId(into);
    const auto *engine = folder ? m_parts.accounts.engine(folder->account) : nullptr;
    if (!engine)
        return;
    const MailImport::Target target{folder->account, into, folder->path, engine->config().keepsMailHere()};
    const auto foreign = std::make_shared<transfer::ForeignProfile>();
    const auto work = [path, target, foreign, &store = m_parts.store,
                       &clock = m_parts.clock](const TransferDialog::Tell &tell) -> TransferDialog::Report {
        const Result<std::unique_ptr<transfer::MessageSource>> source = transfer::openSource(path);
        if (!source)
            return failure(source.error());
        MailImport import(store, clock, target);
        const Result<ImportReport> report = import.run(**source, [&tell](double part, const ImportReport &soFar) {
            return tell(part, tr("%n message(s) imported", nullptr, soFar.taken));
        });
        TransferDialog::Report result = report ? reportOf(*report) : failure(report.error());
        *foreign = (*source)->profile();
        addProfile(result, ::postrider::account::importProfile(store, *foreign), foreign->leftOut);
        return result;
    };
    auto *dialog = open(tr("Import into %1").arg(models::folderName(*folder)), work, m_parts.window);
    // when it is closed, its work has ended
    connect(dialog, &QDialog::finished, this, [this, foreign] {
        if (!foreign->tags.empty())
            nameTags();
        if (!foreign->accounts.empty())
            Q_EMIT accountsFound(foreign->accounts);
    });
}

void TransferController::nameTags()
{
    models::nameTags(store::TagRepo(m_parts.store.reader()).all());
    for (const QAbstractItemView *view : m_parts.window.findChildren<QAbstractItemView *>())
        view->viewport()->update();
}

void TransferController::exportFolder(FolderId id, const QString &path, Format format)
{
    const auto folder = store::FolderRepo(m_parts.store.reader()).byId(id);
    if (!folder)
        return;
    const auto work = [folder = *folder, path, format, &store = m_parts.store](const TransferDialog::Tell &tell) {
        AccountExport::Report report;
        AccountExport(store).folder(folder, path, format, report, progressOf(tell));
        return reportOf(report);
    };
    open(tr("Export %1").arg(models::folderName(*folder)), work, m_parts.window);
}

void TransferController::exportAccount(AccountId id, const QString &directory, Format format)
{
    const auto *engine = m_parts.accounts.engine(id);
    if (!engine)
        return;
    const auto work = [id, directory, format, &store = m_parts.store](const TransferDialog::Tell &tell) {
        return reportOf(AccountExport(store).tree(id, directory, format, progressOf(tell)));
    };
    open(tr("Export %1").arg(engine->config().shownName()), work, m_parts.window);
}

} // namespace postrider::ui
