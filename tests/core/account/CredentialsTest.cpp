// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/KeyringCredentials.h"
#include "account/MemoryCredentials.h"

#include <optional>

#include <QTest>

using namespace postrider;
using namespace postrider::account;

namespace {

template <typename T>
Continuation<T> into(QObject *context, std::optional<Result<T>> &place)
{
    return {context, [&place](Result<T> result) { place = std::move(result); }};
}

} // namespace

class CredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // a bus address where nobody listens: the same answer on every machine, and nobody's keyring is touched
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qunsetenv("KDE_FULL_SESSION");
    }

    void memoryKeepsAndForgets()
    {
        MemoryCredentials credentials;
        std::optional<Result<void>> written;
        std::optional<Result<Secret>> read;
        credentials.write(QStringLiteral("jane"), Secret(QByteArray("one")), into(this, written));
        credentials.write(QStringLiteral("jane"), Secret(QByteArray("two")), into(this, written));
        credentials.read(QStringLiteral("jane"), into(this, read));
        QVERIFY(!read); // later, as from a keyring
        QTRY_VERIFY(read);
        QCOMPARE(read->value().revealBytes(), QByteArray("two"));
        read.reset();
        credentials.remove(QStringLiteral("jane"), {});
        credentials.read(QStringLiteral("jane"), into(this, read));
        QTRY_VERIFY(read);
        QCOMPARE(read->error().code, QStringLiteral("password-missing"));
        QVERIFY(read->error().needsUser());
    }

    void keyringWithoutBusSaysSo()
    {
        SystemClock clock;
        KeyringCredentials credentials(clock);
        std::optional<Result<Secret>> read;
        credentials.read(QStringLiteral("jane"), into(this, read));
        QTRY_VERIFY_WITH_TIMEOUT(read, 25'000);
        QCOMPARE(read->error().code, QStringLiteral("keyring-unavailable"));
        std::optional<Result<void>> written;
        credentials.write(QStringLiteral("jane"), Secret(QByteArray("secret")), into(this, written));
        QTRY_VERIFY_WITH_TIMEOUT(written, 25'000);
        QCOMPARE(written->error().code, QStringLiteral("keyring-unavailable"));
        QVERIFY(!written->error().text.contains(QStringLiteral("secret")));
    }
};

QTEST_GUILESS_MAIN(CredentialsTest)
#include "CredentialsTest.moc"
