// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/BlobRepo.h"
#include "StoreFixture.h"
#include "store/SearchIndex.h"

#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::store;

class BlobRepoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("one") << QByteArray("x");
        QTest::newRow("NUL") << QByteArray("\0a\0", 3);
        QTest::newRow("8-bit") << QByteArray("\xff\xfe\x80\r\n.\r\n");
        QTest::newRow("large") << QByteArray("0123456789\r\n").repeated(1 << 18);
    }

    void anyBytes()
    {
        QFETCH(QByteArray, bytes);
        StoreFixture f;
        const PreparedBlob blob = BlobRepo::prepare(bytes);
        QCOMPARE(blob.hash.size(), 32);
        QCOMPARE(blob.originalSize, bytes.size());
        f.write([&](WriteTransaction &t) { BlobRepo::put(t, blob); });
        QCOMPARE(*BlobRepo(f.reader()).get(blob.hash), bytes);
    }

    void storesABody()
    {
        StoreFixture f;
        const MessageId id = f.insert(f.inbox, StoreFixture::message(1));
        QCOMPARE(BlobRepo(f.reader()).raw(id).error().code, QStringLiteral("body-absent"));
        QSignalSpy spy(&f.store(), &Store::changed);
        f.write([&](WriteTransaction &t) {
            BlobRepo::storeBody(
                t, id, BlobRepo::prepare("Subject: x\r\n\r\nHello"),
                {QStringLiteral("Hello world"), QStringLiteral("Hello"), {QStringLiteral("Rechnung.pdf")}, true});
        });
        const MessageSummary row = f.summary(id);
        QVERIFY(row.body == BodyState::Ready);
        QCOMPARE(row.preview, QStringLiteral("Hello"));
        QVERIFY(row.hasAttachments);
        QCOMPARE(*BlobRepo(f.reader()).raw(id), QByteArray("Subject: x\r\n\r\nHello"));
        QCOMPARE(spy.at(0).at(0).value<StoreChange>().messages.at(f.inbox).changed, std::vector{id});
        const SearchIndex index(f.reader());
        for (const char *word : {"world", "rechnung", "attachment:rechnung", "subject", "anna"})
            QCOMPARE(index.search(QString::fromLatin1(word)), std::vector{id});
        QVERIFY(index.search(QStringLiteral("attachment:world")).empty());
        QVERIFY(MessageRepo(f.reader()).absentBodies(f.inbox, {}, 10).empty());
    }

    void theSameBytesAreKeptOnce()
    {
        StoreFixture f;
        const MessageId one = f.insert(f.inbox, StoreFixture::message(1));
        const MessageId two = f.insert(f.archive, StoreFixture::message(1));
        const PreparedBlob blob = BlobRepo::prepare("same");
        f.write([&](WriteTransaction &t) {
            BlobRepo::storeBody(t, one, blob, {});
            BlobRepo::attach(t, two, blob.hash, {});
        });
        QCOMPARE(BlobRepo(f.reader()).hashOf(two), blob.hash);
        // One goes: the bytes stay. Both: they go when the store is idle.
        f.write([&](WriteTransaction &t) { MessageRepo::remove(t, std::vector{one}); });
        const PreparedBlob marker = BlobRepo::prepare("marker");
        const MessageId third = f.insert(f.inbox, StoreFixture::message(3));
        f.write([&](WriteTransaction &t) { BlobRepo::storeBody(t, third, marker, {}); });
        f.write([&](WriteTransaction &t) { MessageRepo::remove(t, std::vector{third}); });
        QTRY_VERIFY_WITH_TIMEOUT(!BlobRepo(f.reader()).contains(marker.hash), 10'000);
        QVERIFY(BlobRepo(f.reader()).contains(blob.hash));
        f.write([&](WriteTransaction &t) { MessageRepo::remove(t, std::vector{two}); });
        QTRY_VERIFY_WITH_TIMEOUT(!BlobRepo(f.reader()).contains(blob.hash), 10'000);
    }

    void aMessageThatIsGone()
    {
        StoreFixture f;
        const PreparedBlob blob = BlobRepo::prepare("late");
        f.write([&](WriteTransaction &t) { BlobRepo::storeBody(t, MessageId(4711), blob, {}); });
        QTRY_VERIFY_WITH_TIMEOUT(!BlobRepo(f.reader()).contains(blob.hash), 10'000);
    }

    void missingAndDamaged()
    {
        StoreFixture f;
        QCOMPARE(BlobRepo(f.reader()).get(QByteArray(32, 'x')).error().code, QStringLiteral("body-missing"));
        const QByteArray text = QByteArray("damage me ").repeated(50);
        PreparedBlob cut = BlobRepo::prepare(text);
        cut.compressed.chop(3);
        PreparedBlob lying = BlobRepo::prepare("short");
        lying.originalSize = qint64(1) << 50; // must not be allocated
        PreparedBlob flipped = BlobRepo::prepare(QByteArray("another ").repeated(50));
        flipped.compressed[flipped.compressed.size() - 1] = char(~flipped.compressed.back()); // its checksum
        f.write([&](WriteTransaction &t) {
            for (const PreparedBlob &blob : {cut, lying, flipped})
                BlobRepo::put(t, blob);
        });
        for (const PreparedBlob &blob : {cut, lying, flipped})
            QCOMPARE(BlobRepo(f.reader()).get(blob.hash).error().code, QStringLiteral("body-damaged"));
    }

    void longTextIsCut()
    {
        StoreFixture f;
        const MessageId id = f.insert(f.inbox, StoreFixture::message(1));
        BodyText text;
        text.text = QString(3 << 20, u'a') + QStringLiteral(" needle");
        text.preview = QString(10'000, u'p');
        f.write([&](WriteTransaction &t) { BlobRepo::storeBody(t, id, BlobRepo::prepare("x"), text); });
        QCOMPARE(f.summary(id).preview.size(), 320);
        QVERIFY(SearchIndex(f.reader()).search(QStringLiteral("needle")).empty());
    }
};

QTEST_GUILESS_MAIN(BlobRepoTest)
#include "BlobRepoTest.moc"
