// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/MailFlags.h"

#include <QTest>

using namespace postrider;

class MailFlagsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesImapSpelling();
    void keywordsCompareWithoutCase();
    void addsAndRemoves();
};

void MailFlagsTest::readsAndWritesImapSpelling()
{
    const QStringList names{QStringLiteral("\\seen"), QStringLiteral("$forwarded"), QStringLiteral("work"),
                            QStringLiteral("\\XCustom")};
    const MailFlags flags = MailFlags::fromImap(names);
    QVERIFY(flags.has(MailFlag::Seen));
    QVERIFY(flags.has(MailFlag::Forwarded));
    QVERIFY(!flags.has(MailFlag::Flagged));
    QCOMPARE(flags.toImap(), (QStringList{QStringLiteral("\\Seen"), QStringLiteral("$Forwarded"),
                                          QStringLiteral("\\XCustom"), QStringLiteral("work")}));
}

void MailFlagsTest::keywordsCompareWithoutCase()
{
    const MailFlags flags(0, {QStringLiteral("Work"), QStringLiteral("work")});
    QCOMPARE(flags.keywords().size(), 1);
    QVERIFY(flags.hasKeyword(QStringLiteral("WORK")));
    QCOMPARE(flags, MailFlags(0, {QStringLiteral("wORK")}));
}

void MailFlagsTest::addsAndRemoves()
{
    const MailFlags base = MailFlags::fromImap({QStringLiteral("\\Seen"), QStringLiteral("work")});
    const MailFlags more = base.with(MailFlag::Flagged).with(MailFlags(0, {QStringLiteral("home")}));
    QCOMPARE(more.toImap(), (QStringList{QStringLiteral("\\Seen"), QStringLiteral("\\Flagged"), QStringLiteral("home"),
                                         QStringLiteral("work")}));
    QCOMPARE(more.without(MailFlag::Flagged).without(MailFlags(0, {QStringLiteral("HOME")})), base);
}

QTEST_GUILESS_MAIN(MailFlagsTest)
#include "MailFlagsTest.moc"
