// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FolderTree.h"

#include <QTest>

using namespace postrider;
using namespace postrider::ui::models;
using store::Folder;
using store::FolderRole;

namespace {

struct Row
{
    const char *path;
    FolderRole role = FolderRole::None;
    bool selectable = true;
};

/// "Inbox; Work(2; 10)" for a tree.
QString described(const FolderNode &node)
{
    QStringList parts;
    for (const auto &child : node.children)
        parts << child->title + (child->isSelectable() ? QString() : QStringLiteral("*")) +
                     (child->children.empty() ? QString() : QStringLiteral("(%1)").arg(described(*child)));
    return parts.join(QStringLiteral("; "));
}

QString built(const std::vector<Row> &rows)
{
    std::vector<Folder> folders;
    for (const Row &row : rows) {
        Folder folder;
        folder.id = FolderId(static_cast<qint64>(folders.size()) + 1);
        folder.path = QString::fromUtf8(row.path);
        folder.role = row.role;
        folder.selectable = row.selectable;
        folders.push_back(folder);
    }
    FolderNode account;
    buildFolderTree(account, folders);
    return described(account);
}

} // namespace

class FolderTreeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesComeFirst();
    void pathsMakeATree();
    void rolesAreLiftedOut();
    void numbersAreCounted();
    void aMissingLevelGetsARow();
    void aParentListedLateIsOneRow();
    void anAbyssIsCutOff();
};

void FolderTreeTest::rolesComeFirst()
{
    QCOMPARE(built({{"Aardvark"},
                    {"Trash", FolderRole::Trash},
                    {"已发送", FolderRole::Sent},
                    {"INBOX", FolderRole::Inbox},
                    {"Drafts", FolderRole::Drafts}}),
             QStringLiteral("Inbox; Drafts; Sent; Trash; Aardvark"));
}

void FolderTreeTest::pathsMakeATree()
{
    QCOMPARE(built({{"INBOX", FolderRole::Inbox}, {"Projects"}, {"Projects/旅行"}, {"Projects/Alps"}, {"zoo"}}),
             QStringLiteral("Inbox; Projects(Alps; 旅行); zoo"));
}

void FolderTreeTest::rolesAreLiftedOut()
{
    QCOMPARE(built({{"INBOX", FolderRole::Inbox},
                    {"[Gmail]", FolderRole::None, false},
                    {"[Gmail]/Sent Mail", FolderRole::Sent},
                    {"[Gmail]/Bin", FolderRole::Trash}}),
             QStringLiteral("Inbox; Sent; Trash"));
}

void FolderTreeTest::numbersAreCounted()
{
    QCOMPARE(built({{"Year/10"}, {"Year/2"}, {"Year/1"}, {"Year"}}), QStringLiteral("Year(1; 2; 10)"));
}

void FolderTreeTest::aMissingLevelGetsARow()
{
    QCOMPARE(built({{"a/b/c"}}), QStringLiteral("a*(b*(c))"));
}

void FolderTreeTest::aParentListedLateIsOneRow()
{
    QCOMPARE(built({{"a/b"}, {"a"}}), QStringLiteral("a(b)"));
}

void FolderTreeTest::anAbyssIsCutOff()
{
    QStringList levels;
    for (int i = 0; i < 5000; ++i)
        levels << QStringLiteral("x");
    const QByteArray path = levels.join(QLatin1Char('/')).toUtf8();
    const QString tree = built({{path.constData()}});
    QVERIFY(tree.count(QLatin1Char('(')) < 100);
    QVERIFY(!tree.isEmpty());
}

QTEST_GUILESS_MAIN(FolderTreeTest)
#include "FolderTreeTest.moc"
