// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Reply.h"

#include <QTest>

using namespace postrider;
using mime::Message;
using mime::Reply;
using mime::ReplyKind;

namespace {

const QStringList me{QStringLiteral("me@example.org"), QStringLiteral("me@work.example")};

Message message(const QByteArray &fields)
{
    return Message::fromServer("Date: Mon, 2 Mar 2026 10:20:30 +0100\r\nMessage-ID: <m@x>\r\n" + fields +
                               "\r\n\r\nText\r\n> older\r\n-- \r\nAnn\r\n");
}

QStringList addresses(const AddressList &list)
{
    QStringList result;
    for (const Address &address : list)
        result += address.address;
    return result;
}

} // namespace

class ReplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recipients_data();
    void recipients();
    void subject_data();
    void subject();
    void threadFields();
    void quotedText();
    void forward();
};

void ReplyTest::recipients_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("cc");
    const auto row = [](const char *name, const char *fields, ReplyKind kind, const char *to, const char *cc) {
        QTest::newRow(name) << QByteArray(fields) << int(kind) << QString::fromLatin1(to) << QString::fromLatin1(cc);
    };
    row("sender", "From: a@x.test\r\nTo: me@example.org, b@x.test", ReplyKind::Sender, "a@x.test", "");
    row("reply-to", "From: a@x.test\r\nReply-To: r@x.test\r\nTo: me@example.org", ReplyKind::Sender, "r@x.test", "");
    row("mail-reply-to", "From: a@x.test\r\nMail-Reply-To: m@x.test\r\nReply-To: l@x.test", ReplyKind::Sender,
        "m@x.test", "");
    row("all", "From: a@x.test\r\nTo: ME@example.org, b@x.test\r\nCc: c@x.test, me@work.example, A@x.test",
        ReplyKind::All, "a@x.test", "b@x.test c@x.test");
    row("all reply-to", "From: a@x.test\r\nReply-To: r@x.test\r\nTo: b@x.test", ReplyKind::All, "r@x.test", "b@x.test");
    row("followup", "From: a@x.test\r\nTo: b@x.test\r\nMail-Followup-To: l@x.test, me@example.org", ReplyKind::All,
        "l@x.test", "");
    row("own message", "From: me@example.org\r\nTo: b@x.test\r\nCc: c@x.test", ReplyKind::Sender, "b@x.test", "");
    row("own message, all", "From: me@example.org\r\nTo: b@x.test\r\nCc: c@x.test", ReplyKind::All, "b@x.test",
        "c@x.test");
    row("to myself", "From: me@example.org\r\nTo: me@example.org", ReplyKind::All, "me@example.org", "");
    row("list", "From: a@x.test\r\nTo: l@x.test\r\nList-Post: <mailto:l@x.test?subject=x>", ReplyKind::List, "l@x.test",
        "");
    row("no list", "From: a@x.test\r\nTo: b@x.test", ReplyKind::List, "a@x.test", "b@x.test");
    row("list closed", "From: a@x.test\r\nTo: b@x.test\r\nList-Post: NO", ReplyKind::List, "a@x.test", "b@x.test");
}

void ReplyTest::recipients()
{
    QFETCH(QByteArray, fields);
    QFETCH(int, kind);
    QFETCH(QString, to);
    QFETCH(QString, cc);
    const auto draft = Reply::to(message(fields), ReplyKind(kind), me);
    QCOMPARE(addresses(draft.to).join(u' '), to);
    QCOMPARE(addresses(draft.cc).join(u' '), cc);
}

void ReplyTest::subject_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("forward");
    const auto row = [](const QString &subject, const QString &reply, const QString &forward) {
        QTest::newRow(subject.toUtf8().constData()) << subject << reply << forward;
    };
    row(u"x"_qs, u"Re: x"_qs, u"Fwd: x"_qs);
    row(u"Re: x"_qs, u"Re: x"_qs, u"Fwd: x"_qs);
    row(u"RE: AW: Re[3]: x"_qs, u"Re: x"_qs, u"Fwd: x"_qs);
    row(u"回复：x"_qs, u"Re: x"_qs, u"Fwd: x"_qs);
    row(u"答复: 回复: x"_qs, u"Re: x"_qs, u"Fwd: x"_qs);
    row(u"Fwd: x"_qs, u"Re: Fwd: x"_qs, u"Fwd: x"_qs);
    row(u"转发：WG: x"_qs, u"Re: 转发：WG: x"_qs, u"Fwd: x"_qs);
    row(u"Re: [users] x"_qs, u"Re: [users] x"_qs, u"Fwd: [users] x"_qs);
    row(u"Report: x"_qs, u"Re: Report: x"_qs, u"Fwd: Report: x"_qs);
    row(QString(), u"Re: "_qs, u"Fwd: "_qs);
}

void ReplyTest::subject()
{
    QFETCH(QString, subject);
    QFETCH(QString, reply);
    QFETCH(QString, forward);
    QCOMPARE(Reply::replySubject(subject), reply);
    QCOMPARE(Reply::forwardSubject(subject), forward);
}

void ReplyTest::threadFields()
{
    const auto draft = Reply::to(message("From: a@x.test\r\nReferences: <1@x> <2@x>"), ReplyKind::Sender, me);
    QCOMPARE(draft.inReplyTo, QStringLiteral("m@x"));
    QCOMPARE(draft.references, QStringList({u"1@x"_qs, u"2@x"_qs, u"m@x"_qs}));
    const auto second = Reply::to(message("From: a@x.test\r\nIn-Reply-To: <2@x>"), ReplyKind::Sender, me);
    QCOMPARE(second.references, QStringList({u"2@x"_qs, u"m@x"_qs}));
}

void ReplyTest::quotedText()
{
    const auto draft = Reply::to(message("From: Ann <a@x.test>"), ReplyKind::Sender, me);
    QVERIFY(draft.text.section(u'\n', 0, 0).contains(u"Ann"));
    QVERIFY(draft.text.section(u'\n', 0, 0).endsWith(u':'));
    QCOMPARE(draft.text.section(u'\n', 1), QStringLiteral("> Text\n>> older\n"));
}

void ReplyTest::forward()
{
    const auto draft = Reply::forward(message("From: Ann <a@x.test>\r\nTo: b@x.test\r\nSubject: Hi"));
    QCOMPARE(draft.subject, QStringLiteral("Fwd: Hi"));
    QVERIFY(draft.to.empty());
    QVERIFY(draft.inReplyTo.isEmpty());
    QCOMPARE(draft.references, QStringList({u"m@x"_qs}));
    QVERIFY(draft.text.contains(u"Ann <a@x.test>"));
    QVERIFY(draft.text.contains(u"\nText\n> older\n"));
}

QTEST_GUILESS_MAIN(ReplyTest)
#include "ReplyTest.moc"
