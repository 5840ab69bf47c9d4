// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/Enclosed.h"
#include "mime/facts/Invitation.h"
#include "mime/facts/InvitationReply.h"
#include "mime/facts/Receipt.h"
#include "mime/facts/Report.h"

#include <QTest>

using namespace postrider;
using namespace postrider::mime;

namespace {

const QDateTime now(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
const Address bob{QStringLiteral("Bob Ünal"), QStringLiteral("bob@example.net")};

Invitation invited()
{
    return readInvitations("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u1@example.org\r\n"
                           "SEQUENCE:3\r\nSUMMARY:Lunch\\, outside\r\nDTSTART:20260305T090000Z\r\n"
                           "DTEND:20260305T100000Z\r\nRECURRENCE-ID:20260304T090000Z\r\n"
                           "ORGANIZER;CN=Ann:mailto:ann@example.org\r\n"
                           "ATTENDEE;CN=Bob:mailto:bob@example.net\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        .at(0);
}

Message askedForReceipt()
{
    return Message::fromServer("From: Ann <ann@example.org>\r\nTo: bob@example.net\r\nSubject: =?utf-8?Q?Gr=C3=BC?=\r\n"
                               "Message-ID: <m1@example.org>\r\nReturn-Path: <ann@example.org>\r\n"
                               "Disposition-Notification-To: ann@example.org\r\n\r\nsecret words\r\n");
}

} // namespace

/// What is sent back: each answer is read again by the part that reads such answers.
class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invitationIsAnswered_data();
    void invitationIsAnswered();
    void invitationWithoutOrganizer();
    void hostileOrganizerWritesNoHeader();
    void receiptReadsBack();
    void receiptHoldsNothingOfTheText();
    void receiptOnlyWhenAsked();
    void receiptToSomebodyElseIsTold();
    void piecesAreJoined();
    void missingPieceIsTold();
};

void AnswersTest::invitationIsAnswered_data()
{
    QTest::addColumn<Participation>("answer");
    QTest::addColumn<QString>("word");
    QTest::newRow("accept") << Participation::Accepted << QStringLiteral("accepted");
    QTest::newRow("tentative") << Participation::Tentative << QStringLiteral("tentative");
    QTest::newRow("decline") << Participation::Declined << QStringLiteral("declined");
}

void AnswersTest::invitationIsAnswered()
{
    QFETCH(Participation, answer);
    QFETCH(QString, word);
    const Result<QByteArray> bytes = InvitationReply::build(invited(), answer, bob, now);
    QVERIFY(bytes.ok());
    QVERIFY(bytes->contains("text/calendar; charset=utf-8; method=REPLY"));
    const Message mail = Message::fromServer(*bytes);
    QCOMPARE(mail.to().at(0).address, QStringLiteral("ann@example.org"));
    QVERIFY(mail.subject().endsWith(u": Lunch, outside"));
    const std::vector<Invitation> back = invitationsOf(mail);
    QCOMPARE(back.size(), 1U);
    QCOMPARE(back[0].method, QStringLiteral("REPLY"));
    QCOMPARE(back[0].uid, QStringLiteral("u1@example.org"));
    QCOMPARE(back[0].sequence, 3);
    QCOMPARE(back[0].recurrenceId, QStringLiteral("20260304T090000Z"));
    QCOMPARE(back[0].start, invited().start);
    QCOMPARE(back[0].attendees.size(), 1U);
    QCOMPARE(back[0].attendees[0].who, bob);
    QCOMPARE(participationWord(back[0].attendees[0].participation), word);
}

void AnswersTest::invitationWithoutOrganizer()
{
    Invitation nobody = invited();
    nobody.organizer = {};
    QCOMPARE(InvitationReply::build(nobody, Participation::Accepted, bob, now).error().code,
             QStringLiteral("no-organizer"));
}

void AnswersTest::hostileOrganizerWritesNoHeader()
{
    Invitation hostile = invited();
    hostile.organizer.name = QStringLiteral("x\r\nBcc: all@example.org");
    hostile.summary = QStringLiteral("s\r\nBcc: all@example.org");
    const Result<QByteArray> bytes = InvitationReply::build(hostile, Participation::Accepted, bob, now);
    QVERIFY(bytes.ok());
    QVERIFY(Message::fromServer(*bytes).bcc().empty());
    hostile.organizer.address = QStringLiteral("x@example.org\r\nBcc: all@example.org");
    QVERIFY(!InvitationReply::build(hostile, Participation::Accepted, bob, now).ok());
}

void AnswersTest::receiptReadsBack()
{
    const Result<QByteArray> bytes = buildReceipt(askedForReceipt(), bob, now);
    QVERIFY(bytes.ok());
    const Message mail = Message::fromServer(*bytes);
    QCOMPARE(mail.to().at(0).address, QStringLiteral("ann@example.org"));
    QCOMPARE(mail.inReplyTo(), QStringLiteral("m1@example.org"));
    QVERIFY(mail.hasHeader("Auto-Submitted"));
    const std::optional<Report> report = reportOf(mail);
    QVERIFY(report);
    QCOMPARE(report->kind, ReportKind::Read);
    QCOMPARE(report->originalId, QStringLiteral("m1@example.org"));
    QCOMPARE(report->originalSubject, QStringLiteral("Grü"));
    QCOMPARE(report->recipients.at(0).address, QStringLiteral("bob@example.net"));
    QCOMPARE(report->recipients.at(0).action, QStringLiteral("displayed"));
}

void AnswersTest::receiptHoldsNothingOfTheText()
{
    QVERIFY(!buildReceipt(askedForReceipt(), bob, now)->contains("secret"));
}

void AnswersTest::receiptOnlyWhenAsked()
{
    const Message mail = Message::fromServer("From: a@example.org\r\n\r\nx\r\n");
    QVERIFY(!receiptRequestOf(mail));
    QCOMPARE(buildReceipt(mail, bob, now).error().code, QStringLiteral("no-receipt-asked"));
}

void AnswersTest::receiptToSomebodyElseIsTold()
{
    QVERIFY(!receiptRequestOf(askedForReceipt())->elsewhere);
    const Message other = Message::fromServer("From: a@example.org\r\nReturn-Path: <a@example.org>\r\n"
                                              "Disposition-Notification-To: spy@evil.example\r\n\r\nx\r\n");
    QVERIFY(receiptRequestOf(other)->elsewhere);
}

void AnswersTest::piecesAreJoined()
{
    const QByteArray head =
        "From: a@example.org\r\nMIME-Version: 1.0\r\nSubject: piece\r\nContent-Type: message/partial; "
        "id=\"i@x\"; total=2; number=";
    const std::vector<Message> pieces{
        Message::fromServer(head + "2\r\n\r\nsecond\r\n"),
        Message::fromServer(head + "1\r\n\r\nSubject: whole\r\nContent-Type: text/plain\r\n\r\nfirst\r\n")};
    const Result<QByteArray> joined = joinPieces(pieces);
    QVERIFY(joined.ok());
    const Message whole = Message::fromServer(*joined);
    QCOMPARE(whole.subject(), QStringLiteral("whole"));
    QCOMPARE(whole.from().at(0).address, QStringLiteral("a@example.org"));
    QCOMPARE(whole.plainText(), QStringLiteral("first\nsecond\n"));
}

void AnswersTest::missingPieceIsTold()
{
    const std::vector<Message> pieces{
        Message::fromServer("Content-Type: message/partial; id=i; total=3; number=1\r\n\r\nx\r\n")};
    QCOMPARE(joinPieces(pieces).error().code, QStringLiteral("pieces-missing"));
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "AnswersTest.moc"
