// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"
#include "store/BlobRepo.h"
#include "store/Connection.h"
#include "store/JournalRepo.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

/// Bytes that do not compress.
QByteArray noise(int number, int size)
{
    QRandomGenerator random(static_cast<quint32>(number));
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &c : bytes)
        c = static_cast<char>(random.bounded(256));
    return bytes;
}

/// A small file system of memory; only root may have one.
class SmallDisk
{
public:
    explicit SmallDisk(const char *size)
    {
        m_mounted = QProcess::execute(QStringLiteral("mount"),
                                      {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                       QStringLiteral("size=") + QString::fromLatin1(size), QStringLiteral("tmpfs"),
                                       m_directory.path()}) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            QProcess::execute(QStringLiteral("umount"), {m_directory.path()});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] QString path() const { return m_directory.path(); }

private:
    QTemporaryDir m_directory;
    bool m_mounted = false;
};

} // namespace

class DiskFullTest : public QObject
{
    Q_OBJECT

    /// One message with bytes and an operation.
    static Result<MessageId> act(StoreFixture &f, int number, int size)
    {
        MessageId id;
        const Result<void> result = f.store().writeNow([&](WriteTransaction &t) {
            id = MessageRepo::insert(t, f.inbox, std::vector{StoreFixture::message(static_cast<std::uint32_t>(number))})
                     .at(0);
            BlobRepo::storeBody(t, id, BlobRepo::prepare(noise(number, size)), {});
            JournalEntry entry;
            entry.account = f.account;
            entry.folder = f.inbox;
            entry.messages = {id};
            JournalRepo::append(t, entry, {MailFlag::Seen, {}, {}, false});
            return t.result();
        });
        return result ? Result<MessageId>(id) : Result<MessageId>(result.error());
    }

    /// Fills until an error comes; answers how many went in.
    static int fill(StoreFixture &f, int first, int size, Error &error)
    {
        for (int number = first; number < first + 10'000; ++number) {
            const Result<MessageId> id = act(f, number, size);
            if (!id.ok()) {
                error = id.error();
                return number - first;
            }
        }
        return -1;
    }

    static void checkHolds(StoreFixture &f, int count, int size)
    {
        const std::vector<MessageId> ids = MessageRepo(f.reader()).idsInFolder(f.inbox);
        QCOMPARE(ids.size(), static_cast<size_t>(count));
        QCOMPARE(JournalRepo(f.reader()).byAccount(f.account).size(), static_cast<size_t>(count));
        QCOMPARE(f.counts(f.inbox), QStringLiteral("%1/0").arg(count));
        for (const MessageSummary &row : MessageRepo(f.reader()).summaries(ids))
            QCOMPARE(*BlobRepo(f.reader()).raw(row.id), noise(static_cast<int>(row.uid.value), size));
    }

private Q_SLOTS:
    void aFileMayNotGrow_data()
    {
        QTest::addColumn<bool>("bodies");
        QTest::newRow("mail") << false;
        QTest::newRow("bodies") << true;
    }

    void aFileMayNotGrow()
    {
        QFETCH(bool, bodies);
        StoreFixture f;
        const auto limit = [&f, bodies](const char *pragma) {
            return f.store().writeNow([&](WriteTransaction &t) {
                (bodies ? t.database().bodies() : t.database().mail()).sqlite().exec(pragma);
                return Result<void>();
            });
        };
        QVERIFY(limit("PRAGMA max_page_count=120").ok());
        Error error;
        const int count = fill(f, 1, 4'000, error);
        QVERIFY2(count > 10, qPrintable(QString::number(count)));
        QCOMPARE(error.code, QStringLiteral("disk-full"));
        QVERIFY(error.domain == ErrorDomain::Store);
        QVERIFY(error.needsUser());
        checkHolds(f, count, 4'000);
        // Reading and small writes go on as far as there is room; with room again, everything does.
        QVERIFY(limit("PRAGMA max_page_count=1000000").ok());
        QVERIFY(act(f, count + 1, 4'000).ok());
        checkHolds(f, count + 1, 4'000);
        f.reopen();
        checkHolds(f, count + 1, 4'000);
    }

    void aSavepointCannotHideAFullDisk()
    {
        StoreFixture f;
        const Result<void> result = f.store().writeNow([&f](WriteTransaction &t) -> Result<void> {
            t.database().mail().sqlite().exec("PRAGMA max_page_count=70");
            for (std::uint32_t i = 1; i < 1'000; ++i) {
                const Result<void> part = t.savepoint([&] {
                    MessageRepo::insert(t, f.inbox, std::vector{StoreFixture::message(i, QString(4'000, u'x'))});
                    return Result<void>();
                });
                if (!part.ok())
                    return part.error();
            }
            return {};
        });
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, QStringLiteral("disk-full"));
        QCOMPARE(f.counts(f.inbox), QStringLiteral("0/0"));
    }

    void aDiskThatIsFull()
    {
        const SmallDisk disk("6m");
        if (!disk.isMounted())
            QSKIP("needs the right to mount a tmpfs");
        StoreFixture f(disk.path() + QStringLiteral("/profile"));
        QFile ballast(disk.path() + QStringLiteral("/ballast"));
        QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(ballast.write(QByteArray(2 << 20, 'x')), qint64(2 << 20));
        Error error;
        const int count = fill(f, 1, 20'000, error);
        QVERIFY(count > 3);
        QCOMPARE(error.code, QStringLiteral("disk-full"));
        checkHolds(f, count, 20'000);
        // Room again: goes on by itself.
        QVERIFY(ballast.remove());
        QVERIFY(act(f, count + 1, 20'000).ok());
        checkHolds(f, count + 1, 20'000);
        f.reopen();
        checkHolds(f, count + 1, 20'000);
        f.close();
    }

    void openingOnAFullDisk()
    {
        const SmallDisk disk("64k");
        if (!disk.isMounted())
            QSKIP("needs the right to mount a tmpfs");
        const auto opened = Store::open(disk.path() + QStringLiteral("/profile"));
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, QStringLiteral("disk-full"));
    }
};

QTEST_GUILESS_MAIN(DiskFullTest)
#include "DiskFullTest.moc"
