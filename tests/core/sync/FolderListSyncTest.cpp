// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/FolderListSync.h"

#include "fixture/SyncFixture.h"

#include <algorithm>

using namespace postrider;
using store::FolderRole;
using sync::FolderListSync;
using test::SyncFixture;

class FolderListSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void specialUseAndSubscriptionsInOneGo()
    {
        SyncFixture f;
        QVERIFY(
            f.connectTo("LIST-EXTENDED SPECIAL-USE",
                        {"C* A3 LIST * RETURN (*SPECIAL-USE*", "S: * LIST (\\Subscribed) \"/\" INBOX",
                         "S: * LIST (\\Subscribed \\Sent) \"/\" Gesendet", "S: * LIST () \"/\" Sent",
                         "S: * LIST (\\Noselect) \"/\" Projects", "S: * LIST () \"/\" \"Projects/a&-b\"", "S: A3 OK"}));
        QCOMPARE(list(f), QString());
        QCOMPARE(paths(f), QStringList({QStringLiteral("INBOX"), QStringLiteral("Gesendet"), QStringLiteral("Projects"),
                                        QStringLiteral("Projects/a&b"), QStringLiteral("Sent")}));
        const store::FolderRepo folders(f.reader());
        QCOMPARE(folders.byRole(f.account(), FolderRole::Sent)->wireName, QByteArray("Gesendet"));
        QVERIFY(folders.byWireName(f.account(), "Gesendet")->subscribed);
        QVERIFY(!folders.byWireName(f.account(), "Sent")->subscribed);
        QVERIFY(!folders.byWireName(f.account(), "Projects")->selectable);
    }

    /// One round trip for the list and for what has changed where.
    void statusComesWithTheList()
    {
        SyncFixture f;
        QVERIFY(f.connectTo("ENABLE CONDSTORE LIST-EXTENDED LIST-STATUS SPECIAL-USE",
                            {"C: A4 LIST \"\" \"*\" RETURN (SPECIAL-USE SUBSCRIBED STATUS (MESSAGES UIDNEXT "
                             "UIDVALIDITY HIGHESTMODSEQ))",
                             "S: * LIST (\\Subscribed) \"/\" INBOX",
                             "S: * STATUS INBOX (MESSAGES 3 UIDNEXT 4 UIDVALIDITY 1 HIGHESTMODSEQ 9)",
                             "S: * LIST (\\Noselect) \"/\" Up", "S: A4 OK"}));
        FolderListSync goal(f.context(), f.link());
        QCOMPARE(f.codeOf(goal.run()), QString());
        const auto told = goal.takeStatus();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.value("INBOX").messages, 3U);
        QCOMPARE(told.value("INBOX").highestModSeq, ModSeq(9));
    }

    void netEaseByXlistAndNames()
    {
        SyncFixture f;
        QVERIFY(f.connectTo(
            "XLIST", {"C* A3 XLIST *", "S: * XLIST (\\Inbox) \"/\" INBOX", "S: * XLIST (\\Drafts) \"/\" \"&g0l6P3ux-\"",
                      "S: * XLIST () \"/\" \"&XfJT0ZAB-\"", "S: * XLIST () \"/\" \"&XfJSIJZk-\"",
                      "S: * XLIST () \"/\" \"&V4NXPpCuTvY-\"", "S: A3 OK", "C* A4 LSUB *", "S: A4 OK"}));
        QCOMPARE(list(f), QString());
        const store::FolderRepo folders(f.reader());
        QCOMPARE(folders.byRole(f.account(), FolderRole::Drafts)->path, QStringLiteral("草稿箱"));
        QCOMPARE(folders.byRole(f.account(), FolderRole::Sent)->path, QStringLiteral("已发送"));
        QCOMPARE(folders.byRole(f.account(), FolderRole::Trash)->path, QStringLiteral("已删除"));
        QCOMPARE(folders.byRole(f.account(), FolderRole::Junk)->path, QStringLiteral("垃圾邮件"));
        QVERIFY(folders.byRole(f.account(), FolderRole::Inbox));
    }

    void refusedExtensionFallsBack()
    {
        SyncFixture f;
        QVERIFY(f.connectTo("LIST-EXTENDED SPECIAL-USE",
                            {"C* A3 LIST * RETURN *", "S: A3 BAD what?", "C: A4 LIST \"\" \"*\"",
                             "S: * LIST () \"/\" INBOX", "S: * LIST () \"/\" Old", "S: A4 OK", "C* A5 LSUB *",
                             "S: * LSUB () \"/\" Old", "S: A5 OK"}));
        QCOMPARE(list(f), QString());
        QVERIFY(store::FolderRepo(f.reader()).byWireName(f.account(), "Old")->subscribed);
    }

    void inboxIsAlwaysThere()
    {
        const auto folders = FolderListSync::toFolders({}, {});
        QCOMPARE(folders.size(), std::size_t(1));
        QCOMPARE(folders.front().wireName, QByteArray("INBOX"));
        QCOMPARE(folders.front().role, FolderRole::Inbox);
    }

    void path_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QChar>("separator");
        QTest::addColumn<QString>("path");
        QTest::newRow("slash") << QStringLiteral("a/b") << QChar(u'/') << QStringLiteral("a/b");
        QTest::newRow("dot") << QStringLiteral("a.b") << QChar(u'.') << QStringLiteral("a/b");
        QTest::newRow("dot, and a slash in a level")
            << QStringLiteral("1/2.b") << QChar(u'.') << QStringLiteral("1\u22152/b");
        QTest::newRow("flat") << QStringLiteral("a.b/c") << QChar() << QStringLiteral("a.b\u2215c");
        QTest::newRow("harmless") << QStringLiteral("../../etc") << QChar(u'/') << QStringLiteral("../../etc");
    }
    void path()
    {
        QFETCH(QString, name);
        QFETCH(QChar, separator);
        QFETCH(QString, path);
        imap::ListedMailbox mailbox;
        mailbox.wireName = name.toUtf8();
        mailbox.name = name;
        mailbox.separator = separator;
        QCOMPARE(FolderListSync::toFolders({mailbox}, {}).back().path, path);
    }

    void doublesCountOnce()
    {
        imap::ListedMailbox mailbox;
        mailbox.wireName = "Work";
        mailbox.name = QStringLiteral("Work");
        QCOMPARE(FolderListSync::toFolders({mailbox, mailbox}, {}).size(), std::size_t(2)); // and INBOX
    }

private:
    static QString list(SyncFixture &f)
    {
        FolderListSync goal(f.context(), f.link());
        return f.codeOf(goal.run());
    }
    static QStringList paths(SyncFixture &f)
    {
        QStringList result;
        for (const store::Folder &folder : store::FolderRepo(f.reader()).byAccount(f.account()))
            result.append(folder.path);
        std::sort(result.begin() + 1, result.end());
        return result;
    }
};

QTEST_GUILESS_MAIN(FolderListSyncTest)
#include "FolderListSyncTest.moc"
