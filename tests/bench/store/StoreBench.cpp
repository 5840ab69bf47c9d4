// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// StoreBench [messages] [bodies] [directory]: how fast the store is. Prints one figure a line.
#include "SampleMail.h"

#include "store/AccountRepo.h"
#include "store/BlobRepo.h"
#include "store/Database.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "store/SearchIndex.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <future>

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace postrider;
using namespace postrider::store;

namespace {

constexpr size_t batch = 500; // as a sync writes: some 15 ms
constexpr int page = 50;

void tell(const char *what, double value, const char *unit)
{
    std::printf("%-44s %12.2f %s\n", what, value, unit);
    std::fflush(stdout);
}

class Watch
{
public:
    Watch() { m_timer.start(); }
    [[nodiscard]] double milliseconds() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }
    /// Of all threads: what counts on a machine that does other things too.
    [[nodiscard]] double cpuMilliseconds() const { return cpuNow() - m_cpuStart; }

private:
    static double cpuNow()
    {
        timespec now{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    QElapsedTimer m_timer;
    double m_cpuStart = cpuNow();
};

void require(const Result<void> &result)
{
    if (!result.ok())
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().serverText));
}

/// Writes as a sync does; answers when it is committed.
void writeAsSync(Store &store, Store::Write write)
{
    std::promise<void> ran;
    store.write(Store::Priority::Sync, [&ran, write = std::move(write)](WriteTransaction &t) {
        const Result<void> result = write(t);
        ran.set_value();
        return result;
    });
    ran.get_future().wait();
}

class Bench
{
public:
    Bench(Store &store, int messages, int bodies)
        : m_store(store)
        , m_messages(messages)
        , m_bodies(bodies)
    {
    }

    void run()
    {
        makeFolder();
        insertHeaders();
        readLists();
        readPages();
        markRead();
        resyncFlags();
        storeBodies();
        search("word", QStringLiteral("contract"));
        search("Chinese phrase", QStringLiteral("销售报表"));
        search("frequent word", QStringLiteral("example"));
    }

private:
    void makeFolder()
    {
        require(m_store.writeNow([this](WriteTransaction &t) {
            const AccountId account = AccountRepo::insert(t, {{}, QStringLiteral("me@example.org"), {}, 0});
            m_account = account;
            m_folder = FolderRepo::insert(t, account, {"INBOX", QStringLiteral("INBOX"), u'/', FolderRole::Inbox});
            return t.result();
        }));
    }

    void insertHeaders()
    {
        const std::vector<NewMessage> all = bench::SampleMail().headers(m_messages);
        double longest = 0;
        const Watch watch;
        for (size_t at = 0; at < all.size(); at += batch) {
            const Watch one;
            const std::span<const NewMessage> part = std::span(all).subspan(at, std::min(batch, all.size() - at));
            writeAsSync(m_store, [&](WriteTransaction &t) {
                MessageRepo::insert(t, m_folder, part);
                return t.result();
            });
            longest = std::max(longest, one.milliseconds());
        }
        require(m_store.writeNow([](WriteTransaction &) { return Result<void>(); }));
        tell("insert headers", m_messages / watch.milliseconds() * 1000, "messages/s");
        tell("insert headers, by processor time", m_messages / watch.cpuMilliseconds() * 1000, "messages/s");
        tell("longest batch of 500", longest, "ms");
    }

    void readLists()
    {
        Database &reader = m_store.reader();
        for (int round = 0; round < 2; ++round) {
            const Watch watch;
            m_ids = MessageRepo(reader).idsInFolder(m_folder);
            tell(round == 0 ? "ids of the folder, first" : "ids of the folder, again", watch.milliseconds(), "ms");
        }
        const Watch threads;
        const size_t count = MessageRepo(reader).threadsInFolder(m_folder).size();
        tell("threads of the folder", threads.milliseconds(), "ms");
        tell("  of which there are", static_cast<double>(count), "threads");
        const Watch uids;
        const std::uint64_t known = MessageRepo(reader).uidsOf(m_folder).count();
        tell("uids of the folder", uids.milliseconds(), "ms");
        if (known != static_cast<std::uint64_t>(m_messages) || m_ids.size() != static_cast<size_t>(m_messages))
            qFatal("messages are missing");
    }

    void readPages()
    {
        double longest = 0;
        const Watch watch;
        int pages = 0;
        for (size_t at = 0; at + page <= m_ids.size(); at += m_ids.size() / 50 + 1, ++pages) {
            const Watch one;
            const auto rows = MessageRepo(m_store.reader()).summaries(std::span(m_ids).subspan(at, page));
            longest = std::max(longest, one.milliseconds());
            if (rows.size() != page)
                qFatal("rows are missing");
        }
        tell("summaries of a page of 50, mean", watch.milliseconds() / std::max(pages, 1), "ms");
        tell("summaries of a page of 50, longest", longest, "ms");
    }

    void markRead()
    {
        const size_t count = std::min<size_t>(10'000, m_ids.size());
        OperationId operation;
        const Watch watch;
        require(m_store.writeNow([&](WriteTransaction &t) {
            JournalEntry entry;
            entry.account = m_account;
            entry.folder = m_folder;
            entry.kind = QStringLiteral("set-flags");
            entry.messages.assign(m_ids.begin(), m_ids.begin() + static_cast<std::ptrdiff_t>(count));
            operation = JournalRepo::append(t, entry, {MailFlag::Seen, {}, {}, false});
            return t.result();
        }));
        tell("journal and overlay of 10,000 marked read", watch.milliseconds(), "ms");
        const Watch undo;
        require(m_store.writeNow([&](WriteTransaction &t) {
            JournalRepo::remove(t, operation);
            return t.result();
        }));
        tell("the same undone", undo.milliseconds(), "ms");
    }

    void resyncFlags()
    {
        std::vector<ServerFlags> flags;
        for (int i = 1; i <= m_messages; ++i)
            flags.push_back({Uid(static_cast<std::uint32_t>(i)), MailFlag::Seen, {}});
        for (int round = 0; round < 2; ++round) {
            const Watch watch;
            require(m_store.writeNow([&](WriteTransaction &t) {
                MessageRepo::setServerFlags(t, m_folder, flags);
                return t.result();
            }));
            tell(round == 0 ? "server flags, a quarter changed" : "server flags, nothing changed", watch.milliseconds(),
                 "ms");
        }
    }

    void storeBodies()
    {
        bench::SampleMail sample(2);
        std::vector<QString> texts;
        for (int i = 0; i < 200; ++i)
            texts.push_back(sample.text(400));
        const size_t count = std::min<size_t>(static_cast<size_t>(m_bodies), m_ids.size());
        double preparing = 0;
        double bytes = 0;
        const Watch watch;
        constexpr size_t bodiesInBatch = 100;
        for (size_t at = 0; at < count; at += bodiesInBatch) {
            const Watch prepare;
            std::vector<std::pair<PreparedBlob, BodyText>> ready;
            for (size_t i = at; i < std::min(count, at + bodiesInBatch); ++i) {
                const QString text = QString::number(i) + texts[i % texts.size()];
                ready.emplace_back(BlobRepo::prepare(text.toUtf8()), BodyText{text, text.left(160), {}, false});
                bytes += static_cast<double>(ready.back().first.originalSize);
            }
            preparing += prepare.milliseconds();
            writeAsSync(m_store, [&](WriteTransaction &t) {
                for (size_t i = 0; i < ready.size(); ++i)
                    BlobRepo::storeBody(t, m_ids[at + i], ready[i].first, ready[i].second);
                return t.result();
            });
        }
        require(m_store.writeNow([](WriteTransaction &) { return Result<void>(); }));
        const double total = watch.milliseconds();
        tell("bodies, hashed and compressed", static_cast<double>(count) / preparing * 1000, "messages/s");
        tell("bodies, stored and indexed", static_cast<double>(count) / (total - preparing) * 1000, "messages/s");
        tell("bodies, all by processor time", static_cast<double>(count) / watch.cpuMilliseconds() * 1000,
             "messages/s");
        tell("  their text", bytes / 1e6, "MB");
    }

    void search(const char *name, const QString &query)
    {
        const Watch watch;
        const size_t found = SearchIndex(m_store.reader()).search(query).size();
        std::printf("search: %-36s %12.2f ms, %zu found\n", name, watch.milliseconds(), found);
    }

    Store &m_store;
    int m_messages;
    int m_bodies;
    AccountId m_account;
    FolderId m_folder;
    std::vector<MessageId> m_ids;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTemporaryDir temporary;
    const QString directory = arguments.value(3, temporary.path());
    auto store = Store::open(directory);
    if (!store)
        qFatal("%s", qPrintable(store.error().text));
    Bench(**store, arguments.value(1, QStringLiteral("100000")).toInt(),
          arguments.value(2, QStringLiteral("10000")).toInt())
        .run();
    store->reset();
    QDirIterator files(directory);
    while (files.hasNext()) {
        files.next();
        if (files.fileInfo().isFile())
            tell(qPrintable(files.fileName()), static_cast<double>(files.fileInfo().size()) / 1e6, "MB");
    }
    return 0;
}
