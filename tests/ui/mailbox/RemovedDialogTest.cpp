// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/RemovedDialog.h"

#include "store/BlobRepo.h"
#include "store/MessageRepo.h"
#include "store/RemovedRepo.h"
#include "store/WriteTransaction.h"
#include "uisupport/SampleStore.h"

#include <memory>
#include <set>

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace postrider;
using test::SampleStore;
using ui::mailbox::RemovedDialog;

class RemovedDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sample = std::make_unique<SampleStore>();
        m_account = m_sample->addAccount(QStringLiteral("anna@example.org"));
        m_inbox = m_sample->addFolder(m_account, QStringLiteral("INBOX"), store::FolderRole::Inbox);
    }

    void saysWhenThereIsNothing()
    {
        RemovedDialog dialog(m_sample->store());
        dialog.show();
        QVERIFY(!list(dialog)->isVisible());
        QVERIFY(!putBack(dialog)->isEnabled());
    }

    void asksToPutBackWhatIsChosen()
    {
        removeOnServer(QStringLiteral("One"));
        removeOnServer(QStringLiteral("Two"));
        RemovedDialog dialog(m_sample->store());
        dialog.show();
        QVERIFY(list(dialog)->isVisible());
        QCOMPARE(list(dialog)->model()->rowCount(), 2);
        QVERIFY(!putBack(dialog)->isEnabled());
        QSignalSpy restore(&dialog, &RemovedDialog::restoreRequested);
        list(dialog)->selectAll();
        QVERIFY(putBack(dialog)->isEnabled());
        putBack(dialog)->click();
        QCOMPARE(restore.size(), 2);
        std::set<qint64> asked;
        for (const QList<QVariant> &one : std::as_const(restore)) {
            QCOMPARE(one.at(0).value<AccountId>(), m_account);
            asked.insert(one.at(1).toLongLong());
        }
        std::set<qint64> kept;
        for (const auto &message : store::RemovedRepo(m_sample->store().reader()).byAccount(m_account))
            kept.insert(message.id);
        QCOMPARE(asked, kept);
    }

    void whatIsPutBackLeavesTheList()
    {
        removeOnServer(QStringLiteral("One"));
        removeOnServer(QStringLiteral("Two"));
        RemovedDialog dialog(m_sample->store());
        dialog.show();
        const auto kept = store::RemovedRepo(m_sample->store().reader()).byAccount(m_account);
        m_sample->write([&](store::WriteTransaction &t) { store::RemovedRepo::forget(t, kept.front().id); });
        dialog.reload();
        QCOMPARE(list(dialog)->model()->rowCount(), 1);
        QCOMPARE(list(dialog)->model()->index(0, 0).data().toString(), kept.back().subject);
        QVERIFY(!putBack(dialog)->isEnabled());
    }

private:
    static QTreeView *list(const RemovedDialog &dialog) { return dialog.findChild<QTreeView *>(); }
    static QPushButton *putBack(const RemovedDialog &dialog)
    {
        const auto buttons = dialog.findChildren<QPushButton *>();
        for (QPushButton *button : buttons)
            if (button->text() == QLatin1String("&Put back"))
                return button;
        return nullptr;
    }
    void removeOnServer(const QString &subject)
    {
        const MessageId id = m_sample->addMessage(
            m_inbox, SampleStore::message(QStringLiteral("Ben"), subject, SampleStore::defaultNewest()));
        m_sample->write([&](store::WriteTransaction &t) {
            store::BlobRepo::storeBody(t, id, store::BlobRepo::prepare("Subject: x\r\n\r\n" + subject.toUtf8()), {});
            const auto place = store::MessageRepo(t.database()).place(id);
            store::RemovedRepo::keepAndRemove(t, m_inbox, UidSet(place->uid), SampleStore::defaultNewest());
        });
    }

    std::unique_ptr<SampleStore> m_sample;
    AccountId m_account;
    FolderId m_inbox;
};

QTEST_MAIN(RemovedDialogTest)
#include "RemovedDialogTest.moc"
