// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/MailImport.h"

#include "account/ImportPipeline.h"
#include "store/FolderRepo.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "sync/local/LocalFolders.h"

#include <QCoreApplication>

namespace postrider::account {

namespace {

/// Messages between two reports of progress, also where all are there already: some ten milliseconds.
constexpr int tellEvery = 64;

Error folderMissing(const QString &path)
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("folder-missing"),
            QCoreApplication::translate("postrider::account",
                                        "There is no folder %1 in this account. Make it first, or choose another one.")
                .arg(path),
            {}};
}

} // namespace

Result<ImportReport> MailImport::run(transfer::MessageSource &source, const Progress &progress)
{
    ImportReport report;
    ImportPipeline pipeline(m_store, m_clock, m_target, report);
    while (std::optional<transfer::FoundMessage> found = source.next()) {
        pipeline.take(std::move(*found));
        if (pipeline.isFull()) {
            if (const Result<void> written = pipeline.write(); !written)
                return written.error();
        }
        if (progress && report.found % tellEvery == 0 && !progress(source.progress(), report)) {
            report.interrupted = true;
            break;
        }
    }
    if (const Result<void> written = pipeline.finish(); !written)
        return written.error();
    return report;
}

Result<FolderId> MailImport::folderAt(store::Store &store, const AccountConfig &account, const QString &path)
{
    const store::FolderRepo folders(store.reader());
    std::optional<store::Folder> folder = folders.byPath(account.id, path);
    if (const auto role = store::folderRoleFromName(path); !folder && role)
        folder = folders.byRole(account.id, *role);
    if (folder)
        return folder->id;
    if (!account.keepsMailHere())
        return folderMissing(path);
    FolderId made;
    const Result<void> written = store.writeNow([&](store::WriteTransaction &transaction) {
        sync::LocalFolders::ensure(transaction, account.id);
        made = sync::LocalFolders::make(transaction, account.id, path);
        return transaction.result();
    });
    if (!written)
        return written.error();
    return made;
}

} // namespace postrider::account
