// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/WireWords.h"

#include <QTest>

using namespace postrider;
using account::WireWords;
using Protocol = WireLine::Protocol;

class WireWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explains_data()
    {
        QTest::addColumn<int>("protocol");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("says"); // empty: nothing is said
        const auto row = [](Protocol protocol, const char *line, const char *says) {
            QTest::newRow(line) << static_cast<int>(protocol) << QByteArray(line) << QString::fromLatin1(says);
        };
        row(Protocol::Smtp, "250 2.1.0 Ok", "Done.");
        row(Protocol::Smtp, "354 go", "waits for the message");
        row(Protocol::Smtp, "550 5.1.1 who?", "mailbox does not exist. Correct the address");
        row(Protocol::Smtp, "535 5.7.8 no", "refused user name or password");
        row(Protocol::Smtp, "250-PIPELINING", "Done.");
        row(Protocol::Smtp, "nonsense", "");
        row(Protocol::Imap, "A1 NO [AUTHENTICATIONFAILED] no", "refused user name or password");
        row(Protocol::Imap, "* NO [OVERQUOTA] full", "mailbox is full");
        row(Protocol::Imap, "A2 BAD what", "did not understand");
        row(Protocol::Imap, "* BYE going down", "closes the connection");
        row(Protocol::Imap, "* OK [UIDVALIDITY 7] x", "numbers of messages");
        row(Protocol::Imap, "* 3 EXISTS", "");
        row(Protocol::Imap, "A3 NO sorry", "did not do it");
        row(Protocol::Pop3, "-ERR [IN-USE] locked", "Another program");
        row(Protocol::Pop3, "-ERR what", "did not do it");
        row(Protocol::Pop3, "+OK", "");
    }
    void explains()
    {
        QFETCH(int, protocol);
        QFETCH(QByteArray, line);
        QFETCH(QString, says);
        WireLine wire{AccountId(1), static_cast<Protocol>(protocol), true, line, {}};
        const QString text = WireWords::explain(wire);
        QVERIFY2(says.isEmpty() ? text.isEmpty() : text.contains(says), qPrintable(text));
        wire.fromServer = false;
        QVERIFY(WireWords::explain(wire).isEmpty());
    }
};

QTEST_GUILESS_MAIN(WireWordsTest)
#include "WireWordsTest.moc"
