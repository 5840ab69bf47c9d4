// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Append.h"

#include "fixture/JournalFixture.h"

using namespace postrider;
using test::JournalFixture;
using test::SyncFixture;

namespace {

QByteArray mail(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "Message-ID: <" + n + "@import>\r\n\r\n" + n + "\r\n";
}

/// What is imported into the archive of Jane's account.
class Import : public JournalFixture
{
public:
    void take(int first, int last, const MailFlags &flags = {})
    {
        for (int number = first; number <= last; ++number) {
            sync::AppendWish wish = sync::appendWishFor(
                mail(number), {account(), archive, clock().nowUtc(), flags, QDateTime({2026, 3, 2}, {10, 0}, Qt::UTC)});
            write([&](store::WriteTransaction &t) { sync::Append::apply(t, wish); });
        }
    }
    [[nodiscard]] QString placeOf(int number)
    {
        const auto id =
            store::MessageRepo(reader()).idByMessageIdHeader(account(), QStringLiteral("%1@import").arg(number));
        return id ? QString::number(place(*id)->uid.value) : QStringLiteral("none");
    }
};

} // namespace

class AppendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyGoInOneCommand()
    {
        Import f;
        f.take(1, 2);
        f.take(3, 3, MailFlag::Seen);
        QCOMPARE(f.pending(), 3);
        const QByteArrayList script{
            "C: A3 APPEND \"Archive\" \"02-Mar-2026 10:00:00 +0000\" {29+}",
            "c: " + mail(1),
            "C:  \"02-Mar-2026 10:00:00 +0000\" {29+}",
            "c: " + mail(2),
            "C:  (\\Seen) \"02-Mar-2026 10:00:00 +0000\" {29+}",
            "c: " + mail(3) + "\r\n",
            "S: A3 OK [APPENDUID 3 21:23] done",
        };
        QVERIFY(f.connectTo("UIDPLUS MULTIAPPEND LITERAL+", script));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.placeOf(1), QStringLiteral("21"));
        QCOMPARE(f.placeOf(3), QStringLiteral("23"));
    }

    void oneAfterTheOtherWithoutTheExtension()
    {
        Import f;
        f.take(1, 2);
        QVERIFY(f.connectTo("UIDPLUS LITERAL+", {"C* A3 APPEND \"Archive\" *{29+}", "c: " + mail(1) + "\r\n",
                                                 "S: A3 OK [APPENDUID 3 21] done", "C* A4 APPEND \"Archive\" *{29+}",
                                                 "c: " + mail(2) + "\r\n", "S: A4 OK [APPENDUID 3 22] done"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.placeOf(2), QStringLiteral("22"));
    }

    /// All or none of them (RFC 3502): the one that is refused is found by each going alone.
    void whatIsRefusedTogetherGoesAlone()
    {
        Import f;
        f.take(1, 2);
        QVERIFY(
            f.connectTo("UIDPLUS MULTIAPPEND LITERAL+",
                        QByteArrayList{"C* A3 APPEND \"Archive\" *{29+}", "c: " + mail(1), "C*  *{29+}",
                                       "c: " + mail(2) + "\r\n", "S: A3 NO [CANNOT] not this one",
                                       // half a minute later
                                       "C: A4 SELECT \"Archive\"", "S: * 0 EXISTS", "S: * OK [UIDVALIDITY 3] ok",
                                       "S: A4 OK", "C* A5 APPEND \"Archive\" *{29+}", "c: " + mail(1) + "\r\n",
                                       "S: A5 NO [CANNOT] not this one", "C: A6 SELECT \"Archive\"", "S: * 0 EXISTS",
                                       "S: * OK [UIDVALIDITY 3] ok", "S: A6 OK", "C* A7 APPEND \"Archive\" *{29+}",
                                       "c: " + mail(2) + "\r\n", "S: A7 OK [APPENDUID 3 21] done"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 2);
        QVERIFY(f.report.problems.empty());
        f.clock().advance(std::chrono::minutes(1));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.placeOf(1), QStringLiteral("none"));
        QCOMPARE(f.placeOf(2), QStringLiteral("21"));
        QCOMPARE(f.report.problems.size(), std::size_t(1));
    }

    void afterACutEachIsLookedFor()
    {
        Import f;
        f.take(1, 2);
        const auto look = [](int tag, int number, const QByteArray &found) {
            const QByteArray t = QByteArray::number(tag);
            QByteArrayList lines{"C: A" + t + " SELECT \"Archive\"", "S: * 1 EXISTS", "S: * OK [UIDVALIDITY 3] ok",
                                 "S: A" + t + " OK",
                                 "C* A" + QByteArray::number(tag + 1) + " UID SEARCH HEADER Message-ID *" +
                                     QByteArray::number(number) + "@import*"};
            lines += "S: * SEARCH" + found;
            lines += "S: A" + QByteArray::number(tag + 1) + " OK";
            return lines;
        };
        QVERIFY(f.connectTo(
            "UIDPLUS MULTIAPPEND LITERAL+",
            QByteArrayList{"C* A3 APPEND \"Archive\" *{29+}", "c: " + mail(1), "C*  *{29+}", "c: " + mail(2) + "\r\n",
                           "X: accept"} +
                SyncFixture::login("UIDPLUS MULTIAPPEND LITERAL+") + look(3, 1, " 21") +
                QByteArrayList{"C: A5 UID FETCH 21 (UID ENVELOPE)",
                               "S: * 1 FETCH (UID 21 ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL \"<1@import>\"))",
                               "S: A5 OK"} +
                look(6, 2, "") +
                QByteArrayList{"C* A8 APPEND \"Archive\" *{29+}", "c: " + mail(2) + "\r\n",
                               "S: A8 OK [APPENDUID 3 22] done"}));
        QCOMPARE(f.replay(), QStringLiteral("connection-lost"));
        QCOMPARE(f.pending(), 2);
        QVERIFY(f.reconnect());
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.placeOf(1), QStringLiteral("21"));
        QCOMPARE(f.placeOf(2), QStringLiteral("22"));
    }

    /// A server that tells another number of UIDs than it was given messages.
    void strangeUidsAreNotBelieved()
    {
        Import f;
        f.take(1, 2);
        QVERIFY(f.connectTo("UIDPLUS MULTIAPPEND LITERAL+",
                            {"C* A3 APPEND \"Archive\" *{29+}", "c: " + mail(1), "C*  *{29+}", "c: " + mail(2) + "\r\n",
                             "S: A3 OK [APPENDUID 3 21] done"}));
        QCOMPARE(f.replay(), QString());
        QCOMPARE(f.pending(), 0);
        QCOMPARE(f.placeOf(1), QStringLiteral("0")); // the next sync finds them by their Message-ID
        QCOMPARE(f.placeOf(2), QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(AppendTest)
#include "AppendTest.moc"
