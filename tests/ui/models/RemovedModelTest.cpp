// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RemovedModel.h"

#include "store/BlobRepo.h"
#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"
#include "uisupport/SampleStore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace postrider;
using test::SampleStore;
using ui::models::RemovedModel;

class RemovedModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatServersRemovedNewestFirst()
    {
        SampleStore sample;
        const AccountId account = sample.addAccount(QStringLiteral("anna@example.org"));
        const FolderId inbox = sample.addFolder(account, QStringLiteral("INBOX"), store::FolderRole::Inbox);
        const std::vector<MessageId> ids = sample.addMessages(inbox, 2);
        RemovedModel model(sample.store());
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        int minute = 0;
        for (const MessageId id : ids) {
            const Uid uid = store::MessageRepo(sample.store().reader()).place(id)->uid;
            sample.write([&](store::WriteTransaction &t) {
                const QByteArray bytes = "Subject: x\r\n\r\n" + QByteArray::number(minute);
                store::BlobRepo::storeBody(t, id, store::BlobRepo::prepare(bytes), {});
                store::RemovedRepo::keepAndRemove(t, inbox, UidSet(uid),
                                                  SampleStore::defaultNewest().addSecs(60 * ++minute));
            });
        }
        model.reload();
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.messageAt(0)->removedAt > model.messageAt(1)->removedAt);
        QCOMPARE(model.index(0, RemovedModel::Folder).data().toString(), QStringLiteral("INBOX"));
        QVERIFY(!model.index(0, RemovedModel::Subject).data().toString().isEmpty());
        QVERIFY(!model.headerData(RemovedModel::Removed, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(RemovedModelTest)
#include "RemovedModelTest.moc"
