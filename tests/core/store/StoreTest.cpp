// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"
#include "store/BlobRepo.h"

#include <atomic>
#include <future>

#include <QFileInfo>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

Error broken()
{
    return {ErrorDomain::Store, ErrorKind::Permanent, QStringLiteral("test-error"), {}, {}};
}

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasWritten()
    {
        StoreFixture f;
        const MessageId id = f.insert(f.inbox, StoreFixture::message(1));
        f.reopen();
        QCOMPARE(f.summary(id).subject, QStringLiteral("Subject 1"));
        QCOMPARE(f.folder(f.inbox).path, QStringLiteral("INBOX"));
    }

    void tellsOneChangeACommit()
    {
        StoreFixture f;
        std::vector<StoreChange> told;
        QObject context;
        connect(&f.store(), &Store::changed, &context, [&told](const StoreChange &c) { told.push_back(c); });
        bool done = false;
        f.store().write(
            Store::Priority::User,
            [&f](WriteTransaction &t) {
                MessageRepo::insert(t, f.inbox, std::vector{StoreFixture::message(1), StoreFixture::message(2)});
                return t.result();
            },
            {&context, [&](const Result<void> &result) {
                 QVERIFY(result.ok());
                 QCOMPARE(told.size(), size_t(1)); // before done
                 done = true;
             }});
        QTRY_VERIFY(done);
        QCOMPARE(told.front().messages.at(f.inbox).inserted.size(), size_t(2));
        QVERIFY(told.front().folders.contains(f.inbox)); // its counts
    }

    void tellsNothingWhenNothingChanged()
    {
        StoreFixture f;
        QSignalSpy spy(&f.store(), &Store::changed);
        f.write([](WriteTransaction &) {});
        QCOMPARE(spy.size(), 0);
    }

    void anErrorUndoesEverything()
    {
        StoreFixture f;
        QSignalSpy spy(&f.store(), &Store::changed);
        const Result<void> result = f.store().writeNow([&f](WriteTransaction &t) -> Result<void> {
            MessageRepo::insert(t, f.inbox, std::vector{StoreFixture::message(1)});
            return broken();
        });
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, QStringLiteral("test-error"));
        QCOMPARE(f.counts(f.inbox), QStringLiteral("0/0"));
        QCOMPARE(spy.size(), 0);
    }

    void anErrorInsideSticks()
    {
        StoreFixture f;
        // Straight-line code that never looks: the first error is the answer, nothing of it is kept.
        const Result<void> result = f.store().writeNow([&f](WriteTransaction &t) {
            MessageRepo::insert(t, f.inbox, std::vector{StoreFixture::message(1)});
            MessageRepo::insert(t, FolderId(4711), std::vector{StoreFixture::message(2)});
            MessageRepo::insert(t, f.inbox, std::vector{StoreFixture::message(3)});
            return Result<void>();
        });
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, QStringLiteral("folder-gone"));
        QCOMPARE(f.counts(f.inbox), QStringLiteral("0/0"));
    }

    void aSavepointUndoesItsPartAlone()
    {
        StoreFixture f;
        QSignalSpy spy(&f.store(), &Store::changed);
        f.write([&f](WriteTransaction &t) {
            MessageRepo::insert(t, f.inbox, std::vector{StoreFixture::message(1)});
            const Result<void> part = t.savepoint([&]() -> Result<void> {
                MessageRepo::insert(t, f.archive, std::vector{StoreFixture::message(2)});
                return broken();
            });
            QVERIFY(!part.ok());
            QVERIFY(!t.failed());
            const Result<void> stuck = t.savepoint([&] {
                MessageRepo::insert(t, FolderId(4711), std::vector{StoreFixture::message(3)});
                return Result<void>();
            });
            QCOMPARE(stuck.error().code, QStringLiteral("folder-gone"));
            MessageRepo::insert(t, f.inbox, std::vector{StoreFixture::message(4)});
        });
        QCOMPARE(f.counts(f.inbox), QStringLiteral("2/2"));
        QCOMPARE(f.counts(f.archive), QStringLiteral("0/0"));
        const auto change = spy.at(0).at(0).value<StoreChange>();
        QVERIFY(!change.messages.contains(f.archive));
    }

    void userActionsGoFirst()
    {
        StoreFixture f;
        std::promise<void> gate;
        std::shared_future<void> open = gate.get_future().share();
        std::vector<int> order; // by the writing thread alone
        const auto note = [&order](int n) {
            return [&order, n](WriteTransaction &) {
                order.push_back(n);
                return Result<void>();
            };
        };
        f.store().write(Store::Priority::Sync, [open](WriteTransaction &) {
            open.wait();
            return Result<void>();
        });
        f.store().write(Store::Priority::Sync, note(3));
        f.store().write(Store::Priority::Sync, note(4));
        f.store().write(Store::Priority::User, note(1));
        f.store().write(Store::Priority::User, note(2));
        gate.set_value();
        f.close(); // carries out what is queued
        QCOMPARE(order, (std::vector<int>{1, 2, 3, 4}));
    }

    void doneIsNotCalledForTheDead()
    {
        StoreFixture f;
        std::atomic<bool> called = false;
        auto context = std::make_unique<QObject>();
        f.store().write(Store::Priority::User, [](WriteTransaction &) { return Result<void>(); },
                        {context.get(), [&called](const Result<void> &) { called = true; }});
        f.write([](WriteTransaction &) {}); // after the first
        context.reset();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void writeInWriteIsRefused()
    {
        StoreFixture f;
        f.write([&f](WriteTransaction &) {
            const Result<void> inner = f.store().writeNow([](WriteTransaction &) { return Result<void>(); });
            QVERIFY(!inner.ok());
        });
    }

    void readersSeeCommittedStateAlone()
    {
        StoreFixture f;
        f.write([&f](WriteTransaction &t) {
            MessageRepo::insert(t, f.inbox, std::vector{StoreFixture::message(1)});
            QCOMPARE(MessageRepo(t.database()).idsInFolder(f.inbox).size(), size_t(1));
            QCOMPARE(MessageRepo(f.reader()).idsInFolder(f.inbox).size(), size_t(0));
        });
        QCOMPARE(MessageRepo(f.reader()).idsInFolder(f.inbox).size(), size_t(1));
    }

    void spaceIsGivenBack()
    {
        StoreFixture f;
        std::vector<NewMessage> messages;
        for (std::uint32_t uid = 1; uid <= 300; ++uid)
            messages.push_back(StoreFixture::message(uid));
        const std::vector<MessageId> ids = f.insert(f.inbox, messages);
        f.write([&](WriteTransaction &t) {
            QRandomGenerator random(1);
            for (const MessageId id : ids) {
                QByteArray noise(100'000, Qt::Uninitialized);
                random.fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
                BlobRepo::storeBody(t, id, BlobRepo::prepare(noise), {});
            }
        });
        const QString file = f.directory() + QLatin1Char('/') + Database::bodiesFileName;
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 25'000'000, 20'000);
        f.write([&f](WriteTransaction &t) { MessageRepo::removeAll(t, f.inbox); });
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() < 12'000'000, 20'000);
    }

    void aPlaceWhereNothingCanBeMade()
    {
        const auto opened = Store::open(QStringLiteral("/dev/null/profile"));
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, QStringLiteral("profile-unwritable"));
        QVERIFY(opened.error().needsUser());
    }

    void aFileThatIsNoStore()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("mail.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("From nobody Mon Jan 1\n").repeated(500));
        file.close();
        const auto opened = Store::open(directory.path());
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, QStringLiteral("store-damaged"));
    }

    void aReaderOfADamagedStoreAnswersEmptyWithAnError()
    {
        auto stands = Database::broken(broken());
        QVERIFY(MessageRepo(*stands).idsInFolder(FolderId(1)).empty());
        QCOMPARE(stands->takeError()->code, QStringLiteral("test-error"));
        QVERIFY(!stands->failed());
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "StoreTest.moc"
