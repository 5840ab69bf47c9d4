// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SpecialFolders.h"

#include <QTest>

using namespace postrider;
using namespace postrider::sync;
using store::FolderRole;

namespace {

ListedFolder named(const char16_t *path, FolderRole told = FolderRole::None)
{
    const QString name = QString::fromUtf16(path);
    return {name.toUtf8(), name, told, true};
}

} // namespace

class SpecialFoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameGivesRole_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("role");
        const auto row = [](const char *name, const char16_t *path, FolderRole role) {
            QTest::newRow(name) << QString::fromUtf16(path) << static_cast<int>(role);
        };
        row("inbox in any case", u"Inbox", FolderRole::Inbox);
        row("plain", u"Sent", FolderRole::Sent);
        row("outlook", u"Deleted Items", FolderRole::Trash);
        row("below INBOX", u"INBOX/Drafts", FolderRole::Drafts);
        row("gmail", u"[Gmail]/Sent Mail", FolderRole::Sent);
        row("163 drafts", u"草稿箱", FolderRole::Drafts);
        row("163 sent", u"已发送", FolderRole::Sent);
        row("163 trash", u"已删除", FolderRole::Trash);
        row("163 junk", u"垃圾邮件", FolderRole::Junk);
        row("163 virus folder has no role", u"病毒文件夹", FolderRole::None);
        row("german", u"Entwürfe", FolderRole::Drafts);
        row("japanese", u"送信済み", FolderRole::Sent);
        row("a user's own", u"Projects/Archive", FolderRole::None);
        row("too deep", u"INBOX/old/Sent", FolderRole::None);
        row("another word", u"Sentences", FolderRole::None);
    }
    void nameGivesRole()
    {
        QFETCH(QString, path);
        QFETCH(int, role);
        const auto roles = SpecialFolders::roles({ListedFolder{path.toUtf8(), path, FolderRole::None, true}});
        QCOMPARE(static_cast<int>(roles.at(0)), role);
    }

    void serversWordComesFirst()
    {
        const auto roles = SpecialFolders::roles(
            {named(u"INBOX"), named(u"Sent"), named(u"Gesendet", FolderRole::Sent), named(u"Trash")});
        QCOMPARE(roles, (std::vector{FolderRole::Inbox, FolderRole::None, FolderRole::Sent, FolderRole::Trash}));
    }

    void roleIsGivenOnce()
    {
        const auto roles = SpecialFolders::roles({named(u"Sent Items"), named(u"Sent"), named(u"Sent Messages")});
        QCOMPARE(roles, (std::vector{FolderRole::None, FolderRole::Sent, FolderRole::None}));
    }

    void inboxIsTheNameEvenAgainstTheServer()
    {
        const auto roles = SpecialFolders::roles({named(u"Work", FolderRole::Inbox), named(u"INBOX")});
        QCOMPARE(roles, (std::vector{FolderRole::None, FolderRole::Inbox}));
    }

    void unselectableHasNoRole()
    {
        ListedFolder parent = named(u"Archive");
        parent.selectable = false;
        QCOMPARE(SpecialFolders::roles({parent}).at(0), FolderRole::None);
    }
};

QTEST_GUILESS_MAIN(SpecialFoldersTest)
#include "SpecialFoldersTest.moc"
