// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/SubmissionFile.h"

#include <QTest>

using namespace postrider;

class SubmissionFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bccGoes_data();
    void bccGoes();
    void envelopeComesFromTheHeaders();
    void missingFieldsAreAdded();
    void completeMessageStaysAsItIs();
    void refused_data();
    void refused();

private:
    static Result<account::OutgoingMail> prepare(const QByteArray &bytes);
};

Result<account::OutgoingMail> SubmissionFileTest::prepare(const QByteArray &bytes)
{
    return cli::prepareSubmission(mime::Message::fromServer(bytes),
                                  QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
}

void SubmissionFileTest::bccGoes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("none") << QByteArray("A: b\r\n\r\nx") << QByteArray("A: b\r\n\r\nx");
    QTest::newRow("one") << QByteArray("A: b\nBcc: c@d\nE: f\n\nBcc: body\n")
                         << QByteArray("A: b\r\nE: f\r\n\r\nBcc: body\r\n");
    QTest::newRow("folded") << QByteArray("bCc: c@d,\n e@f,\n\tg@h\nE: f\n i\n\n") << QByteArray("E: f\r\n i\r\n\r\n");
    QTest::newRow("space before the colon") << QByteArray("Bcc : c@d\nE: f\n\n") << QByteArray("E: f\r\n\r\n");
    QTest::newRow("another field") << QByteArray("Bccx: y\n\n") << QByteArray("Bccx: y\r\n\r\n");
    QTest::newRow("no body") << QByteArray("Bcc: c@d\nA: b\n") << QByteArray("A: b\r\n");
    QTest::newRow("bare returns") << QByteArray("A: b\rBcc: c@d\r\rx\r\n") << QByteArray("A: b\r\n\r\nx\r\n");
}

void SubmissionFileTest::bccGoes()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QCOMPARE(cli::withoutBcc(before), after);
}

void SubmissionFileTest::envelopeComesFromTheHeaders()
{
    const auto mail = prepare("From: A <a@example.com>\nTo: b@example.com, B <b@EXAMPLE.com>\nCc: c@example.com\n"
                              "Bcc: delia@example.com\n\nx\n");
    QVERIFY(mail.ok());
    QCOMPARE(mail->sender, QStringLiteral("a@example.com"));
    QCOMPARE(mail->recipients, (QStringList{QStringLiteral("b@example.com"), QStringLiteral("c@example.com"),
                                            QStringLiteral("delia@example.com")}));
    QVERIFY(!mail->bytes.contains("delia@"));
}

void SubmissionFileTest::missingFieldsAreAdded()
{
    const auto mail = prepare("From: a@example.com\nTo: b@example.com\n\nx\n");
    QVERIFY(mail.ok());
    const mime::Message sent = mime::Message::fromServer(mail->bytes);
    QCOMPARE(sent.date(), QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
    QVERIFY(sent.messageId().endsWith(QStringLiteral("@example.com")));
}

void SubmissionFileTest::completeMessageStaysAsItIs()
{
    const QByteArray bytes = "From: a@example.com\r\nTo: b@example.com\r\nDate: Sun, 1 Mar 2026 12:00:00 +0000\r\n"
                             "Message-ID: <1@example.com>\r\n\r\n  spaces \r\n.\r\n";
    const auto mail = prepare(bytes);
    QVERIFY(mail.ok());
    QCOMPARE(mail->bytes, bytes);
}

void SubmissionFileTest::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("no sender") << QByteArray("To: b@example.com\n\nx") << QStringLiteral("no-sender");
    QTest::newRow("no recipient") << QByteArray("From: a@example.com\n\nx") << QStringLiteral("no-recipients");
    QTest::newRow("a group alone") << QByteArray("From: a@example.com\nTo: friends:;\n\nx")
                                   << QStringLiteral("no-recipients");
}

void SubmissionFileTest::refused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    const auto mail = prepare(bytes);
    QVERIFY(!mail.ok());
    QCOMPARE(mail.error().code, code);
}

QTEST_GUILESS_MAIN(SubmissionFileTest)
#include "SubmissionFileTest.moc"
