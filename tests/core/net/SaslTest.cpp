// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/sasl/CramMd5Mechanism.h"
#include "net/sasl/LoginMechanism.h"
#include "net/sasl/MechanismChoice.h"
#include "net/sasl/PlainMechanism.h"
#include "net/sasl/SaslPrep.h"
#include "net/sasl/ScramMechanism.h"
#include "net/sasl/TokenMechanism.h"

#include <QTest>

using namespace postrider;
using namespace postrider::net;

class SaslTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plain();
    void plainRefusesNul();
    void login();
    void cramMd5();
    void scramSha1();
    void scramSha256();
    void scramRefuses_data();
    void scramRefuses();
    void scramNeedsTheServersProof();
    void scramEscapesTheUser();
    void noncesDiffer();
    void xoauth2();
    void oauthBearer();
    void tokensCannotBreakOut();
    void prep_data();
    void prep();
    void choice_data();
    void choice();
};

void SaslTest::plain()
{
    PlainMechanism mechanism(QStringLiteral("tim"), Secret(QStringLiteral("tanstaaftanstaaf")));
    QVERIFY(mechanism.hasInitialResponse());
    QCOMPARE(mechanism.respond({}).value(), QByteArray("\0tim\0tanstaaftanstaaf", 21)); // RFC 4616 §4
}

void SaslTest::plainRefusesNul()
{
    PlainMechanism mechanism(QStringLiteral("tim"), Secret(QByteArray("a\0b", 3)));
    QCOMPARE(mechanism.respond({}).error().code, QStringLiteral("auth-credentials-invalid"));
}

void SaslTest::login()
{
    LoginMechanism mechanism(QStringLiteral("jane"), Secret(QStringLiteral("secret")));
    QVERIFY(!mechanism.hasInitialResponse());
    QCOMPARE(mechanism.respond("Username:").value(), QByteArray("jane"));
    QCOMPARE(mechanism.respond("Password:").value(), QByteArray("secret"));
    QCOMPARE(mechanism.respond("More:").error().code, QStringLiteral("auth-challenge-invalid"));
}

void SaslTest::cramMd5()
{
    CramMd5Mechanism mechanism(QStringLiteral("tim"), Secret(QStringLiteral("tanstaaftanstaaf")));
    QCOMPARE(mechanism.respond("<1896.697170952@postoffice.reston.mci.net>").value(),
             QByteArray("tim b913a602c7eda7a495b4e6e7334d3890")); // RFC 2195 §2
    QVERIFY(!mechanism.respond("<again@example.com>"));
}

void SaslTest::scramSha1()
{
    // RFC 5802 §5
    ScramMechanism mechanism(ScramMechanism::Hash::Sha1, QStringLiteral("user"), Secret(QStringLiteral("pencil")),
                             "fyko+d2lbbFgONRv9qkxdawL");
    QCOMPARE(mechanism.respond({}).value(), QByteArray("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL"));
    QCOMPARE(mechanism.respond("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096").value(),
             QByteArray("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="));
    QCOMPARE(mechanism.respond("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=").value(), QByteArray());
    QVERIFY(mechanism.verifySuccess());
}

void SaslTest::scramSha256()
{
    // RFC 7677 §3
    ScramMechanism mechanism(ScramMechanism::Hash::Sha256, QStringLiteral("user"), Secret(QStringLiteral("pencil")),
                             "rOprNGfwEbeRWgbNEkqO");
    QCOMPARE(mechanism.respond({}).value(), QByteArray("n,,n=user,r=rOprNGfwEbeRWgbNEkqO"));
    QCOMPARE(mechanism.respond("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")
                 .value(),
             QByteArray("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                        "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="));
    QVERIFY(mechanism.respond("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    QVERIFY(mechanism.verifySuccess());
}

void SaslTest::scramRefuses_data()
{
    QTest::addColumn<QByteArray>("serverFirst");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a nonce not ours") << QByteArray("r=other,s=QSXCR+Q6sek8bf92,i=4096");
    QTest::newRow("our nonce alone") << QByteArray("r=abc,s=QSXCR+Q6sek8bf92,i=4096");
    QTest::newRow("no salt") << QByteArray("r=abcd,i=4096");
    QTest::newRow("no rounds") << QByteArray("r=abcd,s=QSXCR+Q6sek8bf92,i=0");
    QTest::newRow("rounds without end") << QByteArray("r=abcd,s=QSXCR+Q6sek8bf92,i=2000000000");
    QTest::newRow("an extension we must know") << QByteArray("m=x,r=abcd,s=QSXCR+Q6sek8bf92,i=4096");
}

void SaslTest::scramRefuses()
{
    QFETCH(QByteArray, serverFirst);
    ScramMechanism mechanism(ScramMechanism::Hash::Sha1, QStringLiteral("user"), Secret(QStringLiteral("pencil")),
                             "abc");
    QVERIFY(mechanism.respond({}));
    QCOMPARE(mechanism.respond(serverFirst).error().code, QStringLiteral("auth-challenge-invalid"));
    QVERIFY(!mechanism.verifySuccess());
}

void SaslTest::scramNeedsTheServersProof()
{
    ScramMechanism mechanism(ScramMechanism::Hash::Sha1, QStringLiteral("user"), Secret(QStringLiteral("pencil")),
                             "abc");
    QVERIFY(mechanism.respond({}));
    QVERIFY(mechanism.respond("r=abcd,s=QSXCR+Q6sek8bf92,i=1"));
    QCOMPARE(mechanism.verifySuccess().error().code, QStringLiteral("auth-server-unproven"));
    QCOMPARE(mechanism.respond("v=AAAA").error().code, QStringLiteral("auth-server-unproven"));
    QVERIFY(!mechanism.verifySuccess());
}

void SaslTest::scramEscapesTheUser()
{
    ScramMechanism mechanism(ScramMechanism::Hash::Sha1, QStringLiteral("a=b,c"), Secret(QStringLiteral("x")), "abc");
    QCOMPARE(mechanism.respond({}).value(), QByteArray("n,,n=a=3Db=2Cc,r=abc"));
}

void SaslTest::noncesDiffer()
{
    ScramMechanism a(ScramMechanism::Hash::Sha1, QStringLiteral("u"), Secret(QStringLiteral("x")));
    ScramMechanism b(ScramMechanism::Hash::Sha1, QStringLiteral("u"), Secret(QStringLiteral("x")));
    QVERIFY(a.respond({}).value() != b.respond({}).value());
}

void SaslTest::xoauth2()
{
    XOAuth2Mechanism mechanism(QStringLiteral("someuser@example.com"), Secret(QStringLiteral("ya29.token")));
    QCOMPARE(mechanism.respond({}).value(), QByteArray("user=someuser@example.com\x01"
                                                       "auth=Bearer ya29.token\x01\x01"));
    QCOMPARE(mechanism.respond("{\"status\":\"401\"}").value(), QByteArray());
}

void SaslTest::oauthBearer()
{
    // RFC 7628 §4.1
    OAuthBearerMechanism mechanism(QStringLiteral("user@example.com"),
                                   Secret(QStringLiteral("vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==")),
                                   QStringLiteral("server.example.com"), 143);
    QCOMPARE(mechanism.respond({}).value(),
             QByteArray("n,a=user@example.com,\x01host=server.example.com\x01port=143\x01"
                        "auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\x01\x01"));
    QCOMPARE(mechanism.respond("{\"status\":\"invalid_token\"}").value(), QByteArray("\x01"));
}

void SaslTest::tokensCannotBreakOut()
{
    XOAuth2Mechanism mechanism(QStringLiteral("a\x01"
                                              "b"),
                               Secret(QStringLiteral("t")));
    QCOMPARE(mechanism.respond({}).error().code, QStringLiteral("auth-credentials-invalid"));
}

void SaslTest::prep_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<QString>("prepared");
    // RFC 4013 §3
    QTest::newRow("soft hyphen") << QStringLiteral("I\u00ADX") << true << QStringLiteral("IX");
    QTest::newRow("as it is") << QStringLiteral("user") << true << QStringLiteral("user");
    QTest::newRow("case stays") << QStringLiteral("USER") << true << QStringLiteral("USER");
    QTest::newRow("ordinal") << QStringLiteral("\u00AA") << true << QStringLiteral("a");
    QTest::newRow("roman nine") << QStringLiteral("\u2168") << true << QStringLiteral("IX");
    QTest::newRow("bell") << QStringLiteral("\u0007") << false << QString();
    QTest::newRow("mixed direction") << QStringLiteral("\u06271") << false << QString();
    // ours
    QTest::newRow("no-break space") << QStringLiteral("a\u00A0b") << true << QStringLiteral("a b");
    QTest::newRow("umlaut in two pieces") << QStringLiteral("pa\u0308ss") << true << QStringLiteral("p\u00E4ss");
    QTest::newRow("beyond the first plane") << QStringLiteral("\U0001F511") << true << QStringLiteral("\U0001F511");
    QTest::newRow("private use") << QStringLiteral("\uE000") << false << QString();
    QTest::newRow("right to left") << QStringLiteral("\u05D0\u05D1") << true << QStringLiteral("\u05D0\u05D1");
}

void SaslTest::prep()
{
    QFETCH(QString, text);
    QFETCH(bool, allowed);
    QFETCH(QString, prepared);
    const auto result = saslPrep(text);
    QCOMPARE(result.has_value(), allowed);
    if (allowed)
        QCOMPARE(QString::fromUtf8(*result), prepared);
}

void SaslTest::choice_data()
{
    QTest::addColumn<QByteArrayList>("offered");
    QTest::addColumn<AuthMethod>("wanted");
    QTest::addColumn<bool>("secured");
    QTest::addColumn<QString>("answer"); // a mechanism, or the code of the error
    using A = AuthMethod;
    const QByteArrayList dovecot{"PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "XOAUTH2"};
    QTest::newRow("the strongest") << dovecot << A::Auto << true << QStringLiteral("SCRAM-SHA-256");
    QTest::newRow("the strongest in the clear") << dovecot << A::Auto << false << QStringLiteral("SCRAM-SHA-256");
    QTest::newRow("the wanted") << dovecot << A::Login << true << QStringLiteral("LOGIN");
    QTest::newRow("the wanted, in the clear") << dovecot << A::Plain << false << QStringLiteral("auth-insecure");
    QTest::newRow("only passwords") << QByteArrayList{"LOGIN", "PLAIN"} << A::Auto << true << QStringLiteral("PLAIN");
    QTest::newRow("only passwords in the clear")
        << QByteArrayList{"LOGIN", "PLAIN"} << A::Auto << false << QStringLiteral("auth-insecure");
    QTest::newRow("not offered") << QByteArrayList{"PLAIN"} << A::CramMd5 << true << QStringLiteral("auth-missing");
    QTest::newRow("tokens only by wish") << QByteArrayList{"XOAUTH2"} << A::Auto << true
                                         << QStringLiteral("auth-missing");
    QTest::newRow("a token") << dovecot << A::XOAuth2 << true << QStringLiteral("XOAUTH2");
    QTest::newRow("a token in the clear") << dovecot << A::XOAuth2 << false << QStringLiteral("auth-insecure");
    QTest::newRow("nothing offered") << QByteArrayList{} << A::Auto << true << QStringLiteral("auth-missing");
}

void SaslTest::choice()
{
    QFETCH(QByteArrayList, offered);
    QFETCH(AuthMethod, wanted);
    QFETCH(bool, secured);
    QFETCH(QString, answer);
    const auto chosen =
        chooseMechanism(offered, wanted, secured, {QStringLiteral("u"), Secret(QByteArray("p")), {}, 0});
    QCOMPARE(chosen ? QString::fromLatin1((*chosen)->name()) : chosen.error().code, answer);
}

QTEST_GUILESS_MAIN(SaslTest)
#include "SaslTest.moc"
