// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/MailtoUrl.h"
#include "ui/composer/RecipientList.h"
#include "ui/composer/SendCheck.h"
#include "ui/composer/Signature.h"

#include <QTest>

using namespace postrider;
using namespace postrider::ui::composer;

class ComposerPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizeIsCheckedBeforeTheUpload();
    void recipients_data();
    void recipients();
    void recipientsRoundTrip();
    void mailto_data();
    void mailto();
    void signatures_data();
    void signatures();
    void attachmentWords_data();
    void attachmentWords();
    void objections_data();
    void objections();
};

void ComposerPartsTest::recipients_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("good");
    QTest::addColumn<QStringList>("bad");
    const auto row = [](const char *typed, const QStringList &good, const QStringList &bad = {}) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << good << bad;
    };
    row("", {});
    row("ann@example.org", {QStringLiteral("ann@example.org")});
    row("Ann <ann@example.org>, bob@example.org",
        {QStringLiteral("Ann <ann@example.org>"), QStringLiteral("bob@example.org")});
    row("a@example.org; b@example.org，c@example.org；",
        {QStringLiteral("a@example.org"), QStringLiteral("b@example.org"), QStringLiteral("c@example.org")});
    row("\"Smith, Jo\" <jo@example.org>", {QStringLiteral("Smith, Jo <jo@example.org>")});
    row("张三 <z@例子.测试>", {QStringLiteral("张三 <z@例子.测试>")});
    row("ann", {}, {QStringLiteral("ann")});
    row("ann@, @example.org, a b@example.org", {},
        {QStringLiteral("ann@"), QStringLiteral("@example.org"), QStringLiteral("a b@example.org")});
    row("Ann <ann@example.org", {QStringLiteral("Ann <ann@example.org>")});
    row("a@example.org\r\nBcc: evil@example.org", {}, {QStringLiteral("a@example.org\r")});
}

void ComposerPartsTest::recipients()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, good);
    QFETCH(QStringList, bad);
    const RecipientList list = parseRecipients(typed);
    QStringList found;
    for (const Address &address : list.addresses)
        found += address.display();
    if (typed.contains(QLatin1Char('\r'))) {
        QVERIFY(!found.join(QLatin1Char(' ')).contains(QLatin1String("evil@example.org")) || !list.bad.isEmpty());
        return;
    }
    QCOMPARE(found, good);
    QCOMPARE(list.bad, bad);
}

void ComposerPartsTest::recipientsRoundTrip()
{
    const AddressList list{{QStringLiteral("Smith, \"Jo\""), QStringLiteral("jo@example.org")},
                           {QString(), QStringLiteral("x@example.org")},
                           {QStringLiteral("王小明"), QStringLiteral("w@example.org")}};
    QCOMPARE(parseRecipients(recipientText(list)).addresses, list);
}

void ComposerPartsTest::mailto_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *url, const char *to, const char *subject, const char *text) {
        QTest::newRow(url) << QString::fromLatin1(url) << QString::fromUtf8(to) << QString::fromUtf8(subject)
                           << QString::fromUtf8(text);
    };
    row("mailto:a@example.org", "a@example.org", "", "");
    row("mailto:a@example.org,b@example.org?subject=Hi%20you", "a@example.org,b@example.org", "Hi you", "");
    row("mailto:?to=a@example.org&body=one%0D%0Atwo", "a@example.org", "", "one\ntwo");
    row("mailto:a@example.org?SUBJECT=%E4%BD%A0%E5%A5%BD", "a@example.org", "你好", "");
    row("mailto:a@example.org?attach=/etc/passwd&attachment=/etc/passwd&from=x@y.z", "a@example.org", "", "");
    row("mailto:a@example.org?subject=a%0ABcc:b@c.d", "a@example.org", "a Bcc:b@c.d", "");
    row("https://example.org/", "", "", "");
}

void ComposerPartsTest::mailto()
{
    QFETCH(QString, url);
    QFETCH(QString, to);
    QFETCH(QString, subject);
    QFETCH(QString, text);
    DraftContent content;
    applyMailto(content, QUrl(url));
    QCOMPARE(content.to, to);
    QCOMPARE(content.subject, subject);
    QCOMPARE(content.text, text);
    QVERIFY(content.attachments.empty());
}

void ComposerPartsTest::signatures_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *before, const char *after,
                        const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(before) << QString::fromUtf8(after)
                            << QString::fromUtf8(expected);
    };
    row("first", "Hi", "", "Ann", "Hi\n\n-- \nAnn");
    row("none", "Hi", "", "", "Hi");
    row("other", "Hi\n\n-- \nAnn", "Ann", "Bob", "Hi\n\n-- \nBob");
    row("taken away", "Hi\n\n-- \nAnn", "Ann", "", "Hi");
    row("changed by hand", "Hi\n\n-- \nAnn, really", "Ann", "Bob", "Hi\n\n-- \nAnn, really");
}

void ComposerPartsTest::signatures()
{
    QFETCH(QString, text);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(withSignature(text, before, after), expected);
}

void ComposerPartsTest::attachmentWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *text, bool expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << expected;
    };
    row("See the attached file", true);
    row("Please find attachments", true);
    row("请看附件", true);
    row("siehe Anhang", true);
    row("I am attached to you", true); // wrong, and cheap
    row("unattached", false);
    row("hello", false);
    row("hello\n> see the attached file", false);
    row("hello\n-- \nattachment department", false);
}

void ComposerPartsTest::attachmentWords()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(speaksOfAttachment(text), expected);
}

void ComposerPartsTest::objections_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("overruled");
    QTest::addColumn<QString>("expected");
    const QString ann = QStringLiteral("ann@example.org");
    const QString subject = QStringLiteral("Hello");
    QTest::newRow("fine") << ann << subject << QStringLiteral("hi") << QStringList() << QString();
    QTest::newRow("nobody") << QString() << subject << QString() << QStringList() << QStringLiteral("no-recipients");
    QTest::newRow("bad") << QStringLiteral("ann@example.org, bob") << subject << QString() << QStringList()
                         << QStringLiteral("bad-address");
    QTest::newRow("subject") << ann << QStringLiteral(" ") << QString() << QStringList()
                             << QStringLiteral("no-subject");
    QTest::newRow("subject overruled") << ann << QString() << QString() << QStringList(QStringLiteral("no-subject"))
                                       << QString();
    QTest::newRow("attachment") << ann << subject << QStringLiteral("attached") << QStringList()
                                << QStringLiteral("forgotten-attachment");
    QTest::newRow("bad is never overruled")
        << QStringLiteral("x") << subject << QString() << QStringList(QStringLiteral("bad-address"))
        << QStringLiteral("bad-address");
}

void ComposerPartsTest::objections()
{
    QFETCH(QString, to);
    QFETCH(QString, subject);
    QFETCH(QString, text);
    QFETCH(QStringList, overruled);
    QFETCH(QString, expected);
    DraftContent content;
    content.to = to;
    content.subject = subject;
    content.text = text;
    const auto objection = objectionTo(content, overruled);
    QCOMPARE(objection ? objection->word : QString(), expected);
}

void ComposerPartsTest::sizeIsCheckedBeforeTheUpload()
{
    DraftContent content;
    content.attachments.push_back({{QStringLiteral("film.mp4"), "video/mp4", {}, 3'000'000, {}}, nullptr});
    const qint64 size = expectedSize(content);
    QVERIFY(size > 4'000'000 && size < 4'200'000); // base64, with line ends
    const auto wordFor = [size](std::optional<qint64> sent, std::optional<qint64> kept, const QStringList &overruled) {
        const auto objection = objectionToSize(size, {sent, kept}, overruled);
        return objection ? objection->word : QString();
    };
    QCOMPARE(wordFor({}, {}, {}), QString()); // nobody has told a limit
    QCOMPARE(wordFor(size, size, {}), QString());
    QCOMPARE(wordFor(size - 1, {}, {}), QStringLiteral("too-large"));
    QCOMPARE(wordFor(size - 1, {}, {QStringLiteral("too-large")}), QStringLiteral("too-large")); // it cannot go
    QCOMPARE(wordFor({}, size - 1, {}), QStringLiteral("too-large-to-keep"));
    QCOMPARE(wordFor({}, size - 1, {QStringLiteral("too-large-to-keep")}), QString());
}

QTEST_GUILESS_MAIN(ComposerPartsTest)
#include "ComposerPartsTest.moc"
