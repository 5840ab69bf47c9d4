// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Passwords in a real gnome-keyring, through the program.
#include "e2e/TestProfile.h"
#include "servers/DovecotServer.h"
#include "servers/KeyringSession.h"

#include <QDir>
#include <QTest>

using namespace postrider::test;

class KeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void passwordGoesIntoTheKeyringAndComesBack();
    void noPlaceForThePassword_data();
    void noPlaceForThePassword();

private:
    static QStringList addJane(const DovecotServer &dovecot);
};

void KeyringTest::init()
{
    for (const QString &obstacle : {KeyringSession::obstacle(), DovecotServer::obstacle()})
        if (!obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
}

QStringList KeyringTest::addJane(const DovecotServer &dovecot)
{
    return {QStringLiteral("account"),    QStringLiteral("add"),
            QStringLiteral("--email"),    QStringLiteral("jane@example.com"),
            QStringLiteral("--imap"),     QStringLiteral("localhost:%1").arg(dovecot.imapsPort()),
            QStringLiteral("--smtp"),     QStringLiteral("localhost:9"),
            QStringLiteral("--security"), QStringLiteral("tls"),
            QStringLiteral("--trust-ca"), dovecot.caFile()};
}

void KeyringTest::passwordGoesIntoTheKeyringAndComesBack()
{
    DovecotServer dovecot;
    QVERIFY2(dovecot.start(), qPrintable(dovecot.log()));
    QVERIFY(dovecot.deliver(QStringLiteral("jane@example.com"), "Subject: hello\r\n\r\nhello\r\n"));
    KeyringSession session;
    QVERIFY(session.start(KeyringSession::Keyring::Unlocked));
    const TestProfile profile;

    const CommandRun added = profile.run(addJane(dovecot), "secret\n");
    QVERIFY2(added.exitCode == 0, added.story());
    const CommandRun synced = profile.run({QStringLiteral("sync")});
    QVERIFY2(synced.exitCode == 0, synced.story());
    QVERIFY(!profile.idOf(QStringLiteral("hello")).isEmpty());

    // The password itself lies nowhere in the profile.
    const QDir directory(profile.directory());
    for (const QString &name : directory.entryList(QDir::Files)) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("secret"), qPrintable(name));
    }

    const QStringList remove{QStringLiteral("account"), QStringLiteral("remove"), QStringLiteral("jane@example.com")};
    QCOMPARE(profile.run(remove).exitCode, 0);
}

void KeyringTest::noPlaceForThePassword_data()
{
    QTest::addColumn<KeyringSession::Keyring>("keyring");
    QTest::newRow("locked") << KeyringSession::Keyring::Locked;
    QTest::newRow("absent") << KeyringSession::Keyring::Absent;
}

void KeyringTest::noPlaceForThePassword()
{
    QFETCH(const KeyringSession::Keyring, keyring);
    DovecotServer dovecot;
    QVERIFY2(dovecot.start(), qPrintable(dovecot.log()));
    KeyringSession session;
    QVERIFY(session.start(keyring));
    const TestProfile profile;

    const CommandRun added = profile.run(addJane(dovecot), "secret\n");
    QVERIFY2(added.exitCode == 77, added.story());
    QVERIFY2(added.err.contains("password command"), added.story());
    QVERIFY2(profile.run({QStringLiteral("account"), QStringLiteral("list")}).out.isEmpty(),
             "an account that nobody can sign in to was kept");
}

QTEST_GUILESS_MAIN(KeyringTest)
#include "KeyringTest.moc"
