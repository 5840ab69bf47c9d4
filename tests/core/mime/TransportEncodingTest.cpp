// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/TransportEncoding.h"

#include "mime/Message.h"

#include <algorithm>

#include <QTest>

using namespace postrider;
using mime::Message;

namespace {

const QByteArray head = "From: ann@example.org\r\nX-Odd:  spaces \r\n\tfolded\r\nSubject: hi\r\n";

bool fits(const QByteArray &message, bool sevenBit)
{
    for (const QByteArray &line : message.split('\n'))
        if (line.size() > 999 || line.contains('\0')) {
            qWarning() << line.left(100);
            return false;
        }
    return !sevenBit ||
           std::all_of(message.begin(), message.end(), [](char c) { return static_cast<signed char>(c) > 0; });
}

} // namespace

class TransportEncodingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longLine()
    {
        const QByteArray line(3000, 'x');
        const QByteArray raw = head + "Content-Type: text/plain; charset=utf-8\r\n\r\nshort\r\n" + line + "\r\n";
        const QByteArray sent = mime::encodedForTransport(raw, false);
        QVERIFY(fits(sent, false));
        QVERIFY(sent.startsWith(head)); // not a byte of it is another
        QCOMPARE(Message::fromServer(sent).plainText(), Message::fromServer(raw).plainText());
    }

    void sevenBit()
    {
        const QByteArray raw = head + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                                      "Content-Transfer-Encoding: 8bit\r\n\r\nGr\xc3\xbc\xc3\x9f"
                                      "e\r\n.\r\nEnde\r\n";
        const QByteArray sent = mime::encodedForTransport(raw, true);
        QVERIFY(fits(sent, true));
        QCOMPARE(Message::fromServer(sent).plainText(), QStringLiteral("Grüße\n.\nEnde\n"));
        // where the server takes eight bits nothing is changed
        QCOMPARE(Message::fromServer(mime::encodedForTransport(raw, false)).plainText(),
                 QStringLiteral("Grüße\n.\nEnde\n"));
    }

    void everyPartAsItNeeds()
    {
        const QByteArray binary("\0\xff\r\n\x01 binary", 12);
        const QByteArray raw = head +
                               "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                               "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nplain\r\n"
                               "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>" +
                               QByteArray(2000, 'y') + "</p>\r\n" +
                               "--b\r\nContent-Type: application/octet-stream; name=a.bin\r\n"
                               "Content-Disposition: attachment; filename=a.bin\r\n"
                               "Content-Transfer-Encoding: binary\r\n\r\n" +
                               binary + "\r\n--b--\r\n";
        const QByteArray sent = mime::encodedForTransport(raw, true);
        QVERIFY(fits(sent, true));
        const Message message = Message::fromServer(sent);
        QVERIFY(message.plainText().startsWith(QStringLiteral("plain")));
        QVERIFY(message.html().contains(QString(2000, u'y')));
        QCOMPARE(message.attachments().size(), std::size_t(1));
        QCOMPARE(message.attachmentData(0).value(), binary);
        QVERIFY(sent.contains("\r\n\r\nplain\r\n")); // what fits is left alone
    }

    void whatIsNoMessageStaysAsItIs()
    {
        QCOMPARE(mime::encodedForTransport("no header end", true), QByteArray("no header end"));
    }
};

QTEST_GUILESS_MAIN(TransportEncodingTest)
#include "TransportEncodingTest.moc"
