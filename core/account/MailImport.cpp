// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/MailImport.h"

#include "account/ActionRights.h"
#include "store/BlobRepo.h"
#include "store/FolderRepo.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "sync/local/LocalFolders.h"
#include "sync/local/LocalMessage.h"
#include "sync/operation/Append.h"

#include <map>
#include <unordered_map>

#include <QCoreApplication>
#include <QThreadPool>

namespace postrider::account {

namespace {

/// Parsed side by side and written in one transaction: some ten milliseconds, and one wait for the disk.
constexpr std::size_t batchMessages = 64;
constexpr qint64 batchBytes = 4LL * 1024 * 1024;

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

/// The folders below the target that a source names, and what lies in each.
struct Place
{
    FolderId folder;
    std::optional<Error> error;
    std::unordered_map<QByteArray, int> known; ///< hashes and how often they are there
};

} // namespace

/// Collects messages until there are enough for a write.
class MailImport::Batch
{
public:
    Batch(MailImport &import, ImportReport &report)
        : m_import(import)
        , m_report(report)
    {
    }

    [[nodiscard]] bool isFull() const { return m_found.size() >= batchMessages || m_bytes >= batchBytes; }
    void add(transfer::FoundMessage &&found);
    [[nodiscard]] Result<void> write();

private:
    struct Ready
    {
        FolderId folder;
        sync::LocalMessage message;
    };

    Place &placeOf(const QString &folder);
    void prepare();
    [[nodiscard]] std::vector<Ready> takeNew();
    void append(store::WriteTransaction &transaction, const Ready &ready) const;

    MailImport &m_import;
    ImportReport &m_report;
    std::map<QString, Place> m_places;
    std::vector<transfer::FoundMessage> m_found;
    std::vector<sync::LocalMessage> m_prepared;
    qint64 m_bytes = 0;
};

void MailImport::Batch::add(transfer::FoundMessage &&found)
{
    ++m_report.found;
    if (const Place &place = placeOf(found.folder); place.error && found.bytes)
        found.bytes = *place.error;
    if (!found.bytes) {
        m_report.failures.push_back({found.where, found.bytes.error()});
        return;
    }
    m_bytes += found.bytes->size();
    m_found.push_back(std::move(found));
}

Place &MailImport::Batch::placeOf(const QString &folder)
{
    const auto known = m_places.find(folder);
    if (known != m_places.end())
        return known->second;
    Place &place = m_places[folder];
    place.folder = m_import.m_target.folder;
    if (!folder.isEmpty()) {
        AccountConfig account;
        account.id = m_import.m_target.account;
        account.protocol = m_import.m_target.keepsMailHere ? Protocol::Local : Protocol::Imap;
        const Result<FolderId> made = folderAt(m_import.m_store, account, m_import.m_target.path + u'/' + folder);
        if (made)
            place.folder = *made;
        else
            place.error = made.error();
    }
    if (!place.error)
        for (const QByteArray &hash : store::BlobRepo(m_import.m_store.reader()).hashesIn(place.folder))
            ++place.known[hash];
    return place;
}

void MailImport::Batch::prepare()
{
    m_prepared.resize(m_found.size());
    const QDateTime now = m_import.m_clock.nowUtc();
    QThreadPool pool;
    for (std::size_t i = 0; i < m_found.size(); ++i)
        pool.start([this, i, now] {
            const transfer::FoundMessage &found = m_found[i];
            m_prepared[i] =
                sync::prepareLocal(*found.bytes, found.flags, found.received.isValid() ? found.received : now);
        });
    pool.waitForDone();
}

/// Without what the folder has already, as often as it has it.
std::vector<MailImport::Batch::Ready> MailImport::Batch::takeNew()
{
    std::vector<Ready> taken;
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        Place &place = placeOf(m_found[i].folder);
        const auto known = place.known.find(m_prepared[i].blob.hash);
        if (known != place.known.end() && known->second > 0) {
            --known->second;
            ++m_report.known;
            continue;
        }
        taken.push_back({place.folder, std::move(m_prepared[i])});
    }
    m_found.clear();
    m_prepared.clear();
    m_bytes = 0;
    return taken;
}

Result<void> MailImport::Batch::write()
{
    prepare();
    const std::vector<Ready> taken = takeNew();
    if (taken.empty())
        return {};
    Result<void> written = m_import.m_store.writeNow([&](store::WriteTransaction &transaction) {
        for (const Ready &ready : taken)
            append(transaction, ready);
        return transaction.result();
    });
    if (written)
        m_report.taken += static_cast<int>(taken.size());
    return written;
}

void MailImport::Batch::append(store::WriteTransaction &transaction, const Ready &ready) const
{
    if (!actions::allows(transaction, ready.folder, actions::Deed::PutIn))
        return;
    if (m_import.m_target.keepsMailHere) {
        sync::insertLocal(transaction, ready.folder, std::span(&ready.message, 1));
        return;
    }
    sync::AppendWish wish;
    wish.account = m_import.m_target.account;
    wish.folder = ready.folder;
    wish.at = m_import.m_clock.nowUtc();
    wish.headers = ready.message.headers;
    wish.bytes = ready.message.blob;
    wish.text = ready.message.text;
    sync::Append::apply(transaction, wish);
}

Result<ImportReport> MailImport::run(transfer::MessageSource &source, const Progress &progress)
{
    ImportReport report;
    Batch batch(*this, report);
    while (std::optional<transfer::FoundMessage> found = source.next()) {
        batch.add(std::move(*found));
        if (!batch.isFull())
            continue;
        if (const Result<void> written = batch.write(); !written)
            return written.error();
        if (progress && !progress(source.progress(), report)) {
            report.interrupted = true;
            return report;
        }
    }
    if (const Result<void> written = batch.write(); !written)
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
