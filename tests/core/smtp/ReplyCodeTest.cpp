// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/ReplyCode.h"

#include <QTest>

using namespace postrider;
using namespace postrider::smtp;

class ReplyCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void everyStandardCodeIsExplained();
    void everyEnhancedCodeIsExplained_data();
    void everyEnhancedCodeIsExplained();
    void unknownCodes();
    void goodNewsIsNoError();
};

void ReplyCodeTest::rows_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("stage");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("domain");
    const auto row = [](int code, const char *text, Stage stage, const char *word, ErrorKind kind,
                        ErrorDomain domain = ErrorDomain::Server) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2 at %3").arg(code).arg(QLatin1String(text)).arg(int(stage))))
            << code << QByteArray(text) << int(stage) << QString::fromLatin1(word) << int(kind) << int(domain);
    };
    using K = ErrorKind;
    constexpr auto auth = ErrorDomain::Authentication;
    row(421, "later", Stage::Any, "service-unavailable", K::Transient);
    row(450, "4.2.0 greylisted", Stage::Recipient, "mailbox-busy", K::Transient);
    row(451, "4.3.0 x", Stage::Data, "server-error", K::Transient);
    row(452, "4.2.2 full", Stage::Recipient, "mailbox-full", K::Transient);
    row(452, "4.5.3 too many", Stage::Recipient, "too-many-recipients", K::Transient);
    row(454, "4.7.0 x", Stage::Login, "login-unavailable", K::Transient, auth);
    row(454, "x", Stage::StartTls, "starttls-refused", K::Transient, ErrorDomain::Tls);
    row(530, "5.7.0 x", Stage::Sender, "login-refused", K::NeedsUser, auth);
    row(534, "5.7.9 x", Stage::Login, "login-refused", K::NeedsUser, auth);
    row(535, "5.7.8 x", Stage::Login, "login-refused", K::NeedsUser, auth);
    row(535, "x", Stage::Login, "login-refused", K::NeedsUser, auth);
    row(538, "x", Stage::Login, "login-refused", K::NeedsUser, auth);
    row(550, "x", Stage::Login, "message-refused", K::Permanent, auth);
    row(550, "5.1.1 x", Stage::Recipient, "recipient-unknown", K::Permanent);
    row(550, "x", Stage::Recipient, "recipient-refused", K::Permanent);
    row(550, "x", Stage::Data, "message-refused", K::Permanent);
    row(550, "5.7.1 x", Stage::Recipient, "not-permitted", K::NeedsUser);
    row(552, "5.3.4 x", Stage::Sender, "message-too-large", K::Permanent);
    row(552, "x", Stage::Data, "message-too-large", K::Permanent);
    row(552, "x", Stage::Recipient, "mailbox-full", K::Permanent);
    row(553, "x", Stage::Sender, "sender-refused", K::NeedsUser);
    row(554, "x", Stage::Data, "message-refused", K::Permanent);
    row(554, "x", Stage::Greeting, "service-refused", K::Permanent);
}

void ReplyCodeTest::rows()
{
    QFETCH(int, code);
    QFETCH(QByteArray, text);
    QFETCH(int, stage);
    QFETCH(QString, word);
    QFETCH(int, kind);
    QFETCH(int, domain);
    const Error error = ReplyCode::toError(Reply(code, {text}), Stage(stage));
    QCOMPARE(error.code, word);
    QCOMPARE(int(error.kind), kind);
    QCOMPARE(int(error.domain), domain);
    QVERIFY(error.text.endsWith(u'.'));
    QVERIFY(error.text.count(u". ") >= 1); // what happened, and what to do
    QCOMPARE(error.serverText, QString(QString::number(code) + u' ' + QString::fromLatin1(text)));
}

void ReplyCodeTest::everyStandardCodeIsExplained()
{
    const Explanation unknownPermanent = ReplyCode::explain(599, std::nullopt);
    const Explanation unknownTransient = ReplyCode::explain(499, std::nullopt);
    for (const int code : {211, 214, 220, 221, 235, 250, 251, 252, 334, 354, 421, 432, 450, 451, 452, 454, 455,
                           500, 501, 502, 503, 504, 521, 530, 534, 535, 538, 550, 551, 552, 553, 554, 555, 556}) {
        const Explanation explanation = ReplyCode::explain(code, std::nullopt);
        QVERIFY2(!explanation.cause.isEmpty(), qPrintable(QString::number(code)));
        QVERIFY(explanation.cause != unknownPermanent.cause || code == 550);
        QVERIFY(explanation.cause != unknownTransient.cause);
        QCOMPARE(explanation.advice.isEmpty(), code < 400);
    }
}

void ReplyCodeTest::everyEnhancedCodeIsExplained_data()
{
    QTest::addColumn<int>("subject");
    QTest::addColumn<int>("detail");
    // the IANA registry 'Enumerated Status Codes': subjects with their highest detail; 7.31 and 7.32 do not exist
    const QList<std::pair<int, int>> highest{{0, 0}, {1, 10}, {2, 4}, {3, 6}, {4, 7}, {5, 6}, {6, 10}, {7, 30}};
    for (const auto &[subject, last] : highest)
        for (int detail = 0; detail <= last; ++detail)
            QTest::addRow("x.%d.%d", subject, detail) << subject << detail;
}

void ReplyCodeTest::everyEnhancedCodeIsExplained()
{
    QFETCH(int, subject);
    QFETCH(int, detail);
    // A reply code that no table knows: what is said comes of the enhanced one.
    const Explanation unknown = ReplyCode::explain(559, std::nullopt);
    const Explanation known = ReplyCode::explain(559, EnhancedCode{5, subject, detail});
    QVERIFY(!known.cause.isEmpty() && known.cause.endsWith(u'.'));
    QVERIFY(known.cause != unknown.cause);
    const Explanation later = ReplyCode::explain(459, EnhancedCode{4, subject, detail});
    QCOMPARE(later.kind, ErrorKind::Transient);
    if (detail != 0 && known.kind != ErrorKind::NeedsUser) // what it is tried again for, nobody need act on
        QCOMPARE(later.advice, QStringLiteral("Postrider tries again by itself."));
}

void ReplyCodeTest::unknownCodes()
{
    QCOMPARE(ReplyCode::toError(Reply(499, {"x"}), Stage::Data).kind, ErrorKind::Transient);
    QCOMPARE(ReplyCode::toError(Reply(599, {"x"}), Stage::Data).kind, ErrorKind::Permanent);
    QCOMPARE(ReplyCode::toError(Reply(599, {"x"}), Stage::Login).code, QStringLiteral("login-refused"));
    QCOMPARE(ReplyCode::toError(Reply(599, {"x"}), Stage::Login).kind, ErrorKind::NeedsUser);
}

void ReplyCodeTest::goodNewsIsNoError()
{
    QCOMPARE(ReplyCode::toError(Reply(250, {"x"}), Stage::Data).code, QStringLiteral("protocol-error"));
    QCOMPARE(ReplyCode::toError(Reply(354, {"x"}), Stage::Sender).code, QStringLiteral("protocol-error"));
}

QTEST_GUILESS_MAIN(ReplyCodeTest)
#include "ReplyCodeTest.moc"
