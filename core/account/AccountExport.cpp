// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountExport.h"

#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"

#include <QDir>
#include <QFileInfo>

namespace postrider::account {

namespace {

constexpr int longestName = 120; // bytes of UTF-8 stay under the 255 of file systems, with an ending

Result<std::unique_ptr<transfer::MessageSink>> open(const QString &path, AccountExport::Format format)
{
    switch (format) {
    case AccountExport::Format::Maildir:
        return transfer::createMaildir(path);
    case AccountExport::Format::Eml:
        return transfer::createEmlFolder(path);
    case AccountExport::Format::Mbox:
        break;
    }
    return transfer::createMbox(path);
}

QString safeName(QString level)
{
    for (QChar &c : level)
        if (c.category() == QChar::Other_Control || QStringView(u"/\\:*?\"<>|").contains(c))
            c = u'_';
    level.truncate(longestName / 2);
    while (level.startsWith(u'.'))
        level[0] = u'_';
    return level.isEmpty() ? QStringLiteral("_") : level;
}

} // namespace

QString AccountExport::pathOnDisk(const QString &directory, const QString &folderPath)
{
    QString path = directory;
    for (const QString &level : folderPath.split(u'/'))
        path += u'/' + safeName(level);
    return path;
}

void AccountExport::folder(const store::Folder &folder, const QString &path, Format format, Report &report,
                           const Progress &progress)
{
    const Result<std::unique_ptr<transfer::MessageSink>> sink = open(path, format);
    if (!sink) {
        report.problems.push_back({folder.path, sink.error()});
        return;
    }
    const int foundBefore = report.found;
    const int writtenBefore = report.written;
    const auto take = [&](const ExportReport &soFar) {
        report.found = foundBefore + soFar.found;
        report.written = writtenBefore + soFar.written;
        return !progress || progress(report, folder.path);
    };
    const Result<ExportReport> done = MailExport(m_store, folder.id).run(**sink, take);
    if (!done) {
        report.problems.push_back({folder.path, done.error()});
        return;
    }
    (void)take(*done);
    report.interrupted = report.interrupted || done->interrupted;
    const store::MessageRepo messages(m_store.reader());
    for (const ExportReport::Failure &failure : done->failures) {
        const auto summary = messages.summary(failure.message);
        report.problems.push_back(
            {folder.path + QStringLiteral(": ") + (summary ? summary->subject : QString()), failure.error});
    }
}

AccountExport::Report AccountExport::tree(AccountId account, const QString &directory, Format format,
                                          const Progress &progress)
{
    Report report;
    for (const store::Folder &one : store::FolderRepo(m_store.reader()).byAccount(account)) {
        if (!one.selectable || report.interrupted)
            continue;
        QString path = pathOnDisk(directory, one.path);
        if (format == Format::Mbox)
            path += QStringLiteral(".mbox");
        (void)QDir().mkpath(QFileInfo(path).path()); // where it cannot be, the folder's own problem says so
        folder(one, path, format, report, progress);
    }
    return report;
}

} // namespace postrider::account
