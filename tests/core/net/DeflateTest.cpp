// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Deflate.h"

#include <QRandomGenerator>
#include <QTest>

using postrider::net::Deflater;
using postrider::net::Inflater;

namespace {

QByteArray drain(Inflater &inflater)
{
    QByteArray all;
    for (QByteArray piece = inflater.next(); !piece.isEmpty(); piece = inflater.next())
        all += piece;
    return all;
}

} // namespace

class DeflateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each write can be read at once, whatever pieces the line cuts it into.
    void conversation()
    {
        QRandomGenerator random(3);
        Deflater deflater;
        Inflater inflater;
        for (int round = 0; round < 200; ++round) {
            QByteArray text(random.bounded(5000), Qt::Uninitialized);
            for (char &c : text)
                c = static_cast<char>('a' + random.bounded(round % 20 + 1));
            const QByteArray packed = deflater.compress(text);
            QByteArray got;
            for (qsizetype at = 0; at < packed.size();) {
                const qsizetype size = std::min<qsizetype>(1 + random.bounded(700), packed.size() - at);
                inflater.feed(packed.mid(at, size));
                got += drain(inflater);
                at += size;
            }
            QCOMPARE(got, text);
        }
        QVERIFY(!inflater.isBroken());
    }

    void large()
    {
        QByteArray text(4'000'000, Qt::Uninitialized);
        QRandomGenerator random(5);
        for (char &c : text)
            c = static_cast<char>(random.bounded(256));
        Inflater inflater;
        inflater.feed(Deflater().compress(text));
        QCOMPARE(drain(inflater), text);
    }

    /// Few bytes that stand for many come out in small pieces, one for each question.
    void bombComesInPieces()
    {
        const QByteArray packed = Deflater().compress(QByteArray(50'000'000, 'x'));
        QVERIFY(packed.size() < 60'000);
        Inflater inflater;
        inflater.feed(packed);
        for (int i = 0; i < 700; ++i)
            QCOMPARE(inflater.next().size(), Inflater::pieceBytes);
        QVERIFY(!inflater.isBroken());
    }

    void nonsense()
    {
        Inflater inflater;
        inflater.feed("\xFF\xFF\xFF\xFF this is no stream");
        QCOMPARE(drain(inflater), QByteArray());
        QVERIFY(inflater.isBroken());
        inflater.feed(Deflater().compress("hello"));
        QCOMPARE(drain(inflater), QByteArray());
    }

    void nothing()
    {
        QCOMPARE(Deflater().compress({}), QByteArray());
        Inflater inflater;
        QCOMPARE(inflater.next(), QByteArray());
        QVERIFY(!inflater.isBroken());
    }
};

QTEST_GUILESS_MAIN(DeflateTest)
#include "DeflateTest.moc"
