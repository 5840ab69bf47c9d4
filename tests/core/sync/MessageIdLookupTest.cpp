// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/MessageIdLookup.h"

#include "imap/wire/CommandWriter.h"

#include <QTest>

using namespace postrider;

namespace {

QByteArray searchOn(const QString &host, const QString &messageId)
{
    imap::ServerTraits traits;
    traits.host = host;
    imap::CommandWriter writer("A1", {.literalPlus = true});
    sync::MessageIdLookup::searchFor(messageId, imap::quirksFor(traits)).write(writer);
    const Result<imap::WrittenCommand> written = std::move(writer).finish();
    return written ? written->fragments.front().bytes : QByteArray();
}

} // namespace

class MessageIdLookupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void charsetIsNamedWhereItIsTaken()
    {
        const QString id = QStringLiteral("grüße@example.com");
        QVERIFY(searchOn(QStringLiteral("imap.example.com"), id).startsWith("A1 UID SEARCH CHARSET UTF-8 HEADER "));
        QVERIFY(searchOn(QStringLiteral("imap.mail.yahoo.com"), id).startsWith("A1 UID SEARCH HEADER Message-ID "));
    }

    void asciiNeedsNoCharset()
    {
        QVERIFY(!searchOn(QStringLiteral("imap.example.com"), QStringLiteral("a@b")).contains("CHARSET"));
    }
};

QTEST_GUILESS_MAIN(MessageIdLookupTest)
#include "MessageIdLookupTest.moc"
