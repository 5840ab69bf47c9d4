// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/UserActions.h"

#include "fixture/SyncFixture.h"
#include "store/JournalRepo.h"

#include <QJsonDocument>
#include <QTest>

using namespace postrider;
using test::SyncFixture;

namespace {

MessageId addLabelled(SyncFixture &f, FolderId folder, quint32 uid)
{
    store::NewMessage message;
    message.uid = Uid(uid);
    message.emailId = QString::number(uid);
    message.labels = QStringList();
    MessageId id;
    f.write([&](store::WriteTransaction &t) {
        id = store::MessageRepo::insert(t, folder, std::span(&message, 1)).front();
    });
    return id;
}

QStringList kinds(SyncFixture &f)
{
    QStringList result;
    for (const store::JournalEntry &entry : store::JournalRepo(f.reader()).byAccount(f.account()))
        result.append(entry.kind);
    return result;
}

} // namespace

/// What a user does, as the operations that come of it.
class UserActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsAreLabelsWhereThereAreLabels()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        const MessageId labelled = addLabelled(f, inbox, 1);
        const MessageId plain = f.addMessages(inbox, {2}).front();
        const MailFlags add = MailFlags(static_cast<unsigned>(MailFlag::Seen), {QStringLiteral("Work")});
        f.write([&](store::WriteTransaction &t) {
            account::actions::setFlags(t, {f.account(), {labelled, plain}, f.clock().nowUtc()}, add, {});
        });
        QCOMPARE(kinds(f),
                 (QStringList{QStringLiteral("add-label"), QStringLiteral("set-flags"), QStringLiteral("set-flags")}));
        for (const MessageId id : {labelled, plain}) {
            QVERIFY(!f.summary(id)->isUnread());
            QCOMPARE(f.summary(id)->flags.keywords(), QStringList{QStringLiteral("Work")});
        }
        const auto entries = store::JournalRepo(f.reader()).byAccount(f.account());
        QVERIFY(!QJsonDocument(entries[1].payload).toJson().contains("Work"));
        QVERIFY(QJsonDocument(entries[2].payload).toJson().contains("Work"));
        f.write([&](store::WriteTransaction &t) {
            account::actions::setFlags(t, {f.account(), {labelled, plain}, f.clock().nowUtc()}, {}, add);
        });
        QCOMPARE(kinds(f), QStringList());
    }

    void archivingOnGmailTakesALabelOff()
    {
        SyncFixture f;
        const FolderId inbox = f.addFolder("INBOX", store::FolderRole::Inbox);
        const FolderId all = f.addFolder("[Gmail]/All Mail", store::FolderRole::All);
        const MessageId message = addLabelled(f, inbox, 1);
        f.write([&](store::WriteTransaction &t) {
            account::actions::archive(t, {f.account(), {message}, f.clock().nowUtc()}, account::ArchiveRule::Year);
        });
        QCOMPARE(kinds(f), QStringList{QStringLiteral("remove-label")});
        QCOMPARE(f.summary(message)->folder, all);
    }
};

QTEST_GUILESS_MAIN(UserActionsTest)
#include "UserActionsTest.moc"
