// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SmtpTalk.h"

using namespace postrider;
using namespace postrider::smtp;

namespace {

const QByteArrayList chunked{"PIPELINING", "CHUNKING"};
const QByteArray content = "Subject: x\r\n\r\nhi\r\n"; // 18 bytes
const QByteArray envelope = "MAIL FROM:<ann@example.org>\r\nRCPT TO:<bob@example.net>\r\n";
const QByteArray last = "BDAT 18 LAST\r\n" + content;

} // namespace

/// Several messages under way on one connection.
class SmtpPipelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextEnvelopeGoesWithTheEnd();
    void withoutPipeliningOneAfterTheOther();
    void nextEnvelopeAfterARefusedOne();
    void oneChunkedMessageWaitsForItsEnvelope();
    void severalChunkedMessagesInOneBreath();
    void atMostEightAreUnderWay();
    void moreAreHeldReadyWhereTheDiskIsSlower();
    void stillAtMostEightAreUnanswered();
    void largeOnesAreNotHeldReady();
    void refusedInTheMiddleTouchesNoOther();
    void nothingEndsUnasked();
    void cutLeavesInDoubtWhatHasEnded();
    void closing421SaysNoToAll();
    void nonsenseLeavesInDoubt();
    void largeMessageInChunks();
    void failedChunk();
    void failedChunkInMidChunk();
    void senderRefusedButDataTaken();
    void mailMaximum();
    void withdrawnBeforeItWasBegun();
    void withdrawnInMidContent();
};

void SmtpPipelineTest::nextEnvelopeGoesWithTheEnd()
{
    Talk talk(login(Security::Tls));
    talk.open();
    const Ticket first = talk.send(submission());
    const Ticket second = talk.send(submission());
    QCOMPARE(talk.said(), envelope + "DATA\r\n");
    QCOMPARE(talk.asked, (QList<Ticket>{first, second})); // early: the disk does not hold up the wire
    talk.session.proceed(first);
    talk.session.proceed(second);
    QCOMPARE(talk.said(), QByteArray()); // nothing behind DATA before its reply (RFC 2920 §3.1)
    talk.server("250 a\r\n250 b\r\n354 go\r\n");
    QCOMPARE(talk.said(100000), content + ".\r\n" + envelope + "DATA\r\n");
    talk.server("250 one\r\n250 a\r\n250 b\r\n354 go\r\n");
    QCOMPARE(talk.said(100000), content + ".\r\n");
    talk.server("250 two\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("commit commit sent sent"));
    QCOMPARE((*talk.results.at(first)).serverReply, QStringLiteral("250 one"));
    QCOMPARE((*talk.results.at(second)).serverReply, QStringLiteral("250 two"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpPipelineTest::withoutPipeliningOneAfterTheOther()
{
    Talk talk(login(Security::Tls));
    talk.open({});
    const Ticket first = talk.send(submission());
    talk.send(submission());
    QVERIFY(talk.said().startsWith("MAIL"));
    talk.server("250 a\r\n");
    (void)talk.said();
    talk.server("250 a\r\n");
    (void)talk.said();
    talk.server("354 a\r\n");
    QCOMPARE(talk.said(), content);
    QCOMPARE(talk.asked, QList<Ticket>{first});
    talk.session.proceed(first);
    QCOMPARE(talk.said(), QByteArray(".\r\n"));
    talk.server("250 a\r\n");
    QCOMPARE(talk.said(), QByteArray("MAIL FROM:<ann@example.org>\r\n"));
}

void SmtpPipelineTest::nextEnvelopeAfterARefusedOne()
{
    Talk talk(login(Security::Tls));
    talk.open();
    const Ticket first = talk.send(submission());
    talk.send(submission());
    (void)talk.said();
    talk.server("250 a\r\n550 5.1.1 who?\r\n503 nobody\r\n");
    QCOMPARE(talk.said(), "RSET\r\n" + envelope + "DATA\r\n");
    QCOMPARE(talk.results.at(first).error().code, QStringLiteral("recipient-unknown"));
    talk.server("250 flushed\r\n250 a\r\n250 b\r\n354 go\r\n");
    QCOMPARE(talk.said(), content);
}

void SmtpPipelineTest::oneChunkedMessageWaitsForItsEnvelope()
{
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    talk.send(submission());
    QCOMPARE(talk.said(), envelope);
    talk.server("250 a\r\n250 b\r\n");
    QCOMPARE(talk.said(), QByteArray());
    QCOMPARE(talk.happened(), QStringLiteral("commit"));
    talk.proceed();
    QCOMPARE(talk.said(), last);
    talk.server("250 18 octets taken\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent"));

    talk.send(submission()); // nobody left: not a byte of it is sent
    (void)talk.said();
    talk.server("250 a\r\n550 who?\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 a\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent:recipient-refused"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpPipelineTest::severalChunkedMessagesInOneBreath()
{
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    QList<Ticket> tickets;
    for (int i = 0; i < 3; ++i)
        tickets += talk.send(submission());
    QCOMPARE(talk.said(), envelope);
    QCOMPARE(talk.asked, tickets);
    for (const Ticket ticket : tickets)
        talk.session.proceed(ticket);
    // RSET: had the one before been refused, its recipients would still be known
    QCOMPARE(talk.said(100000), last + "RSET\r\n" + envelope + last + "RSET\r\n" + envelope + last);
    talk.server("250 a\r\n250 b\r\n250 one\r\n250 r\r\n250 a\r\n250 b\r\n250 two\r\n");
    (void)talk.said();
    QCOMPARE(talk.results.at(1)->serverReply, QStringLiteral("250 one"));
    QCOMPARE(talk.results.at(2)->serverReply, QStringLiteral("250 two"));
    QVERIFY(talk.session.isSending());
}

void SmtpPipelineTest::atMostEightAreUnderWay()
{
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    for (int i = 0; i < 8; ++i) {
        QVERIFY(talk.session.canSend());
        talk.send(submission());
    }
    QVERIFY(!talk.session.canSend());
    (void)talk.said();
    QCOMPARE(talk.asked.size(), 8);
    for (Ticket ticket = 1; ticket <= 8; ++ticket)
        talk.session.proceed(ticket);
    QCOMPARE(talk.said(100000).count("LAST"), 8);
    talk.server("250 a\r\n250 b\r\n250 one\r\n");
    QVERIFY(talk.session.canSend());
    talk.proceed();
    talk.send(submission());
    QVERIFY(!talk.session.canSend());
}

void SmtpPipelineTest::moreAreHeldReadyWhereTheDiskIsSlower()
{
    Talk talk(login(Security::Tls));
    talk.open();
    const auto fill = [&talk] {
        std::size_t taken = 0;
        for (; talk.session.canSend(); ++taken)
            talk.send(submission());
        (void)talk.said(100000); // asks for their permissions
        return taken;
    };
    QCOMPARE(fill(), std::size_t(8));
    Ticket current = 0;
    const auto goOn = [&](bool late) { // one message from DATA to its reply
        ++current;
        if (!late)
            talk.session.proceed(current);
        talk.server("250 a\r\n250 b\r\n354 go\r\n");
        QVERIFY(talk.said(100000).startsWith(content));
        talk.session.proceed(current);
        (void)talk.said(100000);
        talk.server("250 done\r\n");
    };
    for (int i = 0; i < 8; ++i)
        goOn(true); // the first eight are asked for at once: nothing is learnt from them
    QCOMPARE(fill(), std::size_t(8));
    goOn(false);
    QCOMPARE(fill(), std::size_t(1)); // the disk was in time
    for (const std::size_t more : {9, 17, 33}) {
        goOn(true);
        QCOMPARE(fill(), more);
    }
    goOn(true);
    QCOMPARE(fill(), std::size_t(1)); // 64 are enough
}

void SmtpPipelineTest::stillAtMostEightAreUnanswered()
{
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    const auto end = [&talk](Ticket first, Ticket past) {
        (void)talk.said();
        for (Ticket ticket = first; ticket < past; ++ticket)
            talk.session.proceed(ticket);
        return talk.said(100000).count("LAST");
    };
    for (int i = 0; i < 8; ++i)
        talk.send(submission());
    QCOMPARE(end(1, 9), 8);
    talk.server("250 a\r\n250 b\r\n250 one\r\n");
    talk.send(submission());
    QCOMPARE(end(9, 10), 1); // late: more are held ready from now on
    for (int i = 0; i < 8; ++i) {
        QVERIFY(talk.session.canSend());
        talk.send(submission());
    }
    QCOMPARE(end(10, 18), 0);
    talk.server("250 r\r\n250 a\r\n250 b\r\n250 two\r\n");
    QCOMPARE(talk.said(100000).count("LAST"), 1);
}

void SmtpPipelineTest::largeOnesAreNotHeldReady()
{
    Talk talk(login(Security::Tls));
    talk.open();
    const QByteArray large = "Subject: x\r\n\r\n" + QByteArray("x\r\n").repeated(3'000'000);
    talk.send(submission({"bob@example.net"}, large));
    QVERIFY(talk.session.canSend()); // its envelope goes with the end of the other
    talk.send(submission({"bob@example.net"}, large));
    QVERIFY(!talk.session.canSend());
}

void SmtpPipelineTest::refusedInTheMiddleTouchesNoOther()
{
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    const Ticket one = talk.send(submission());
    const Ticket two = talk.send(submission());
    const Ticket three = talk.send(submission());
    (void)talk.said();
    for (Ticket ticket = one; ticket <= three; ++ticket)
        talk.session.proceed(ticket);
    (void)talk.said();
    talk.server("250 a\r\n250 b\r\n250 one\r\n"                            // one
                "250 r\r\n250 a\r\n550 5.1.1 who?\r\n554 nobody there\r\n" // two
                "250 r\r\n250 a\r\n250 b\r\n452 4.3.1 disk\r\n");          // three
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));                         // three was the last: nothing came behind it
    QVERIFY(talk.results.at(one).ok());
    QCOMPARE(talk.results.at(two).error().code, QStringLiteral("recipient-unknown"));
    QCOMPARE(talk.results.at(three).error().code, QStringLiteral("server-full"));
    QVERIFY(talk.results.at(three).error().isTransient());
    talk.server("250 r\r\n");
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpPipelineTest::nothingEndsUnasked()
{
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    const Ticket one = talk.send(submission());
    const Ticket two = talk.send(submission());
    (void)talk.said();
    talk.session.proceed(two); // permission comes in any order; the wire keeps its own
    QCOMPARE(talk.said(), QByteArray());
    talk.session.proceed(one);
    QCOMPARE(talk.said(100000), last + "RSET\r\n" + envelope + last);
}

void SmtpPipelineTest::cutLeavesInDoubtWhatHasEnded()
{
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    for (int i = 0; i < 4; ++i)
        talk.send(submission());
    (void)talk.said();
    for (Ticket ticket = 1; ticket <= 3; ++ticket)
        talk.session.proceed(ticket);
    (void)talk.said();
    talk.server("250 a\r\n250 b\r\n250 one\r\n250 r\r\n250 a\r\n550 who?\r\n");
    talk.session.connectionLost(lost);
    QCOMPARE(talk.happened(), QStringLiteral("commit commit commit commit sent sent:recipient-refused "
                                             "sent:outcome-unknown sent:connection-lost broken:connection-lost"));
}

void SmtpPipelineTest::closing421SaysNoToAll()
{
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    for (int i = 0; i < 3; ++i)
        talk.send(submission());
    (void)talk.said();
    for (Ticket ticket = 1; ticket <= 3; ++ticket)
        talk.session.proceed(ticket);
    (void)talk.said();
    // The server answers in order and does nothing after a 421: what came behind has not been taken.
    talk.server("250 a\r\n250 b\r\n250 one\r\n250 r\r\n250 a\r\n421 4.3.2 going down\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("commit commit commit sent sent:service-unavailable "
                                             "sent:service-unavailable broken:service-unavailable"));
}

void SmtpPipelineTest::nonsenseLeavesInDoubt()
{
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    talk.send(submission());
    talk.send(submission());
    (void)talk.said();
    talk.session.proceed(1);
    (void)talk.said();
    talk.server("what?\r\n");
    QCOMPARE(talk.happened(),
             QStringLiteral("commit commit sent:outcome-unknown sent:protocol-error broken:protocol-error"));
}

void SmtpPipelineTest::largeMessageInChunks()
{
    constexpr qsizetype chunk = 512LL * 1024;
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    const QByteArray large = "Subject: x\r\n\r\n" + QByteArray("0123456789abcd\r\n").repeated(100000); // 1.6 MB
    talk.send(submission({"bob@example.net"}, large));
    talk.send(submission());
    QCOMPARE(talk.said(), envelope); // the large one is not eager
    talk.server("250 a\r\n250 b\r\n");
    const QByteArray begun = talk.said(100000);
    QVERIFY(begun.startsWith("BDAT 524288\r\nSubject: x"));
    QCOMPARE(begun.count("BDAT"), 2); // two chunks unanswered, no more
    QCOMPARE(begun.size(), 2 * (chunk + 13));
    talk.server("250 ok\r\n250 ok\r\n");
    QCOMPARE(talk.said(100000).count("BDAT"), 1);
    talk.session.proceed(1);
    talk.session.proceed(2);
    const QByteArray end = talk.said(1000000);
    QVERIFY(end.startsWith("BDAT " + QByteArray::number(large.size() - 3 * chunk) + " LAST\r\n"));
    QVERIFY(end.endsWith("RSET\r\n" + envelope + last)); // the next one goes with its end
    talk.server("250 ok\r\n250 taken\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("commit commit sent"));
}

void SmtpPipelineTest::failedChunk()
{
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    talk.send(submission({"bob@example.net"}, QByteArray("0123456789abcd\r\n").repeated(100000)));
    (void)talk.said();
    talk.server("250 a\r\n250 b\r\n");
    QCOMPARE(talk.said(100000).count("BDAT"), 2);
    talk.server("552 5.3.4 too large\r\n");
    QCOMPARE(talk.said(), QByteArray()); // no further chunk (RFC 3030 §2), and the other reply is read first
    talk.server("503 no transaction\r\n");
    QCOMPARE(talk.said(), QByteArray("RSET\r\n"));
    talk.server("250 r\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent:message-too-large"));
    QVERIFY(talk.session.state() == SessionState::Ready);
}

void SmtpPipelineTest::failedChunkInMidChunk()
{
    Talk talk(login(Security::Tls));
    talk.open(chunked);
    talk.send(submission({"bob@example.net"}, QByteArray("0123456789abcd\r\n").repeated(100000)));
    (void)talk.session.takeOutput(10);
    talk.server("250 a\r\n250 b\r\n");
    for (int i = 0; i < 6; ++i)
        (void)talk.session.takeOutput(100000);
    talk.session.receive(QByteArray("452 4.3.1 disk\r\n")); // of the first chunk, while the second is on its way
    QCOMPARE(talk.happened(), QStringLiteral("sent:server-full broken:server-full"));
}

void SmtpPipelineTest::senderRefusedButDataTaken()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission());
    talk.send(submission());
    (void)talk.said();
    // Whose recipients would get what follows is anybody's guess: nothing follows.
    talk.server("503 nested MAIL\r\n250 b\r\n354 go\r\n");
    QCOMPARE(talk.said(), QByteArray());
    QCOMPARE(talk.happened(),
             QStringLiteral("commit commit sent:login-required sent:login-required broken:login-required"));
}

void SmtpPipelineTest::mailMaximum()
{
    Talk talk(login(Security::Tls));
    talk.open({"PIPELINING", "LIMITS MAILMAX=2"});
    talk.send(submission());
    QVERIFY(talk.session.canSend());
    talk.send(submission());
    QVERIFY(!talk.session.canSend() && talk.session.isExhausted());
    (void)talk.said();
    talk.session.proceed(1);
    talk.session.proceed(2);
    for (int i = 0; i < 2; ++i) {
        talk.server("250 a\r\n250 b\r\n354 c\r\n");
        (void)talk.said();
        talk.server("250 taken\r\n");
    }
    QVERIFY(talk.happened().endsWith(u"sent sent"));
    QVERIFY(!talk.session.canSend());
}

void SmtpPipelineTest::withdrawnBeforeItWasBegun()
{
    Talk talk(login(Security::Tls));
    talk.open();
    talk.send(submission());
    const Ticket second = talk.send(submission());
    (void)talk.said();
    QVERIFY(talk.session.withdraw(second)); // nothing of it was said
    QVERIFY(!talk.session.withdraw(second));
    QCOMPARE(talk.happened(), QStringLiteral("commit commit sent:withdrawn"));
    QVERIFY(talk.session.isSending());
}

void SmtpPipelineTest::withdrawnInMidContent()
{
    Talk talk(login(Security::Tls));
    talk.open();
    for (int i = 0; i < 3; ++i)
        talk.send(submission());
    (void)talk.said();
    talk.session.proceed(1);
    talk.server("250 a\r\n250 b\r\n354 go\r\n");
    QVERIFY(talk.said(100000).endsWith("DATA\r\n")); // the second one's envelope is out
    QVERIFY(!talk.session.withdraw(1));              // has ended
    QVERIFY(talk.session.withdraw(2));
    QCOMPARE(talk.happened(), QStringLiteral("commit commit commit")); // the first one's fate is waited for
    talk.server("250 one\r\n");
    QCOMPARE(talk.happened(), QStringLiteral("sent sent:withdrawn sent:interrupted broken:interrupted"));
}

QTEST_GUILESS_MAIN(SmtpPipelineTest)
#include "SmtpPipelineTest.moc"
