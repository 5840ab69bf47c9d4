// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Message.h"
#include "mime/facts/FactsJson.h"

#include <QElapsedTimer>
#include <QTest>

using namespace postrider;
using mime::Message;

/// Hostile sizes: each is read in bounded time and says what was cut (ARCHITECTURE rule 15).
class MessageLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bounded_data();
    void bounded();
};

void MessageLimitsTest::bounded_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("warning"); // that has to be there
    const QByteArray head = "From: a@example.org\r\nDate: Mon, 2 Mar 2026 10:20:30 +0100\r\nSubject: x\r\n";
    const QByteArray mixed = head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
    QTest::newRow("100,000 parts") << mixed + QByteArray("--b\r\n\r\nx\r\n").repeated(100000) << u"parts-cut"_qs;
    QByteArray deep = head + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n";
    for (int i = 0; i < 100000; ++i)
        deep += "--b" + QByteArray::number(i) + "\r\nContent-Type: multipart/mixed; boundary=b" +
                QByteArray::number(i + 1) + "\r\n\r\n";
    QTest::newRow("100,000 levels") << deep << u"parts-cut"_qs;
    QTest::newRow("100,000 enclosed messages")
        << head + "Content-Type: message/rfc822\r\n\r\n" +
               QByteArray("Content-Type: message/rfc822\r\n\r\n").repeated(100000)
        << u"parts-cut"_qs;
    QTest::newRow("500,000 addresses") << head + "To: " + QByteArray("Ann <ann@example.org>,\r\n ").repeated(500000) +
                                              "b@example.org\r\n\r\nx\r\n"
                                       << u"headers-cut"_qs;
    QTest::newRow("500,000 fields") << head + QByteArray("To: a@example.org\r\n").repeated(500000) + "\r\nx\r\n"
                                    << u"headers-cut"_qs;
    QTest::newRow("64 MB line") << head + "\r\n" + QByteArray(64 * 1024 * 1024, 'x') << u"body-cut"_qs;
    QTest::newRow("64 MB header line") << head + "X: " + QByteArray(64 * 1024 * 1024, 'x') + "\r\n\r\nx"
                                       << u"headers-cut"_qs;
    QTest::newRow("4 MB parameter") << mixed + "--b\r\nContent-Type: text/plain; name=\"" +
                                           QByteArray(4 * 1024 * 1024, 'x') + "\"\r\n\r\nx"
                                    << QString();
    QTest::newRow("50 MB html")
        << head + "Content-Type: text/html\r\n\r\n" +
               QByteArray("<table><tr><td>x &amp; <a href='https://e.example/'>y</a>").repeated(1024 * 1024)
        << u"body-cut"_qs;
    QTest::newRow("unclosed tags") << head + "Content-Type: text/html\r\n\r\n" +
                                          QByteArray("<a \"<!--<style").repeated(500000)
                                   << QString();
    QTest::newRow("base64 of nothing") << head + "Content-Transfer-Encoding: base64\r\n\r\n" +
                                              QByteArray("\r\n").repeated(4000000)
                                       << QString();
    QTest::newRow("100,000 files in a text")
        << head + "\r\n" + QByteArray("begin 644 f\r\n!80``\r\n`\r\nend\r\n").repeated(100000) << QString();
    QTest::newRow("100,000 report groups")
        << head +
               "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: "
               "message/delivery-status\r\n\r\n" +
               QByteArray("Final-Recipient: rfc822;a@b\r\nAction: failed\r\n\r\n").repeated(100000)
        << QString();
    QTest::newRow("100,000 nested calendars")
        << head + "Content-Type: text/calendar\r\n\r\n" + QByteArray("BEGIN:VCALENDAR\r\n").repeated(100000)
        << QString();
    QTest::newRow("100,000 attendees") << head +
                                              "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" +
                                              QByteArray("ATTENDEE:m:a\r\n").repeated(60000) +
                                              "END:VEVENT\r\nEND:VCALENDAR\r\n"
                                       << QString();
    QTest::newRow("300,000 soft line breaks in a card")
        << head + "Content-Type: text/vcard\r\n\r\nBEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:" +
               QByteArray("a=\r\n").repeated(300000) + "\r\nEND:VCARD\r\n"
        << QString();
    QTest::newRow("300,000 delimiters of mixed line ends")
        << mixed + QByteArray("--b\n--c\r\n").repeated(300000) + "--b--\r\n"
        << QString();
    QTest::newRow("1,000,000 paddings") << head + "Content-Transfer-Encoding: base64\r\n\r\n" +
                                               QByteArray("QQ==").repeated(1000000)
                                        << QString();
    QTest::newRow("100,000 hops")
        << head + QByteArray("Received: from a by b; Mon, 2 Mar 2026 10:20:30 +0100\r\n").repeated(100000) + "\r\nx\r\n"
        << u"headers-cut"_qs;
    QTest::newRow("10,000 recipients") << head + "To: " + QByteArray("Ann <ann@example.org>,\r\n ").repeated(10000) +
                                              "b@example.org\r\n\r\nx\r\n"
                                       << QString();
}

void MessageLimitsTest::bounded()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, warning);
    QElapsedTimer timer;
    timer.start();
    const Message message = Message::fromServer(raw);
    const QJsonObject json = mime::FactsJson::toJson(message);
    const auto elapsed = timer.elapsed();
    QCOMPARE(json.value(u"subject").toString(), QStringLiteral("x"));
    QVERIFY(message.to().size() <= 10000);
    QVERIFY(message.attachments().size() <= 10000);
    if (!warning.isEmpty())
        QVERIFY2(message.warnings().filter(warning).size() == 1, qPrintable(message.warnings().join(u'\n')));
    qInfo("%lld ms", static_cast<long long>(elapsed));
    QVERIFY2(elapsed < 30000, "2 s optimised; unoptimised, under sanitizers, on a busy machine it may be far more");
}

QTEST_GUILESS_MAIN(MessageLimitsTest)
#include "MessageLimitsTest.moc"
