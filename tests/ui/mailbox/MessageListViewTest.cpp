// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/MessageListView.h"

#include "support/FakeClock.h"
#include "ui/mailbox/MessageCardDelegate.h"
#include "ui/models/MessageListModel.h"
#include "uisupport/SampleStore.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::ui;
using mailbox::MessageListView;
using store::FolderRole;
using test::SampleStore;

class MessageListViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void selectionStaysOnArrival();
    void placeOnTheScreenStaysOnArrival();
    void afterDeletionTheNextIsChosen_data();
    void afterDeletionTheNextIsChosen();
    void severalRowsGoAtOnce();
    void removalElsewhereChoosesNothing();
    void keysGoThroughTheList();
    void aClickOnTheStarStars();
    void announcesWhatIsCurrent();
    void paintsInEveryDensity();

private:
    [[nodiscard]] int currentRow() const { return m_view->currentIndex().row(); }

    std::unique_ptr<SampleStore> m_sample;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<models::MessageListModel> m_model;
    std::unique_ptr<MessageListView> m_view;
    FolderId m_inbox;
    std::vector<MessageId> m_ids;
};

void MessageListViewTest::init()
{
    m_sample = std::make_unique<SampleStore>();
    m_clock = std::make_unique<test::FakeClock>();
    const AccountId account = m_sample->addAccount(QStringLiteral("anna@example.org"));
    m_inbox = m_sample->addFolder(account, QStringLiteral("INBOX"), FolderRole::Inbox);
    m_ids = m_sample->addMessages(m_inbox, 100);
    m_model = std::make_unique<models::MessageListModel>(m_sample->store(), *m_clock);
    m_model->showFolder(m_inbox);
    m_view = std::make_unique<MessageListView>(*m_model, *m_clock);
    m_view->resize(380, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void MessageListViewTest::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_sample.reset();
}

void MessageListViewTest::selectionStaysOnArrival()
{
    m_view->selectRow(3);
    const MessageId chosen = m_view->currentMessage();
    QSignalSpy announced(m_view.get(), &MessageListView::currentMessageChanged);
    m_sample->addMessages(m_inbox, 2, m_clock->nowUtc());
    QTRY_COMPARE(m_model->rowCount(), 102);
    QCOMPARE(m_view->currentMessage(), chosen);
    QCOMPARE(currentRow(), 5);
    QCOMPARE(announced.count(), 0);
}

void MessageListViewTest::placeOnTheScreenStaysOnArrival()
{
    m_view->verticalScrollBar()->setValue(1000);
    const QModelIndex looked = m_view->indexAt(QPoint(50, 300));
    const MessageId message = m_model->idAt(looked.row());
    const int top = m_view->visualRect(looked).top();
    m_sample->addMessages(m_inbox, 3, m_clock->nowUtc());
    QTRY_COMPARE(m_model->rowCount(), 103);
    QCOMPARE(m_view->visualRect(m_model->index(m_model->rowOf(message))).top(), top);
}

void MessageListViewTest::afterDeletionTheNextIsChosen_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("next");
    QTest::newRow("first") << 0 << 0;
    QTest::newRow("middle") << 10 << 10;
    QTest::newRow("last") << 99 << 98;
}

void MessageListViewTest::afterDeletionTheNextIsChosen()
{
    QFETCH(int, row);
    QFETCH(int, next);
    m_view->selectRow(row);
    const MessageId expected = m_model->idAt(row == 99 ? 98 : row + 1);
    m_sample->remove({m_model->idAt(row)});
    QTRY_COMPARE(m_model->rowCount(), 99);
    QCOMPARE(currentRow(), next);
    QCOMPARE(m_view->currentMessage(), expected);
}

void MessageListViewTest::severalRowsGoAtOnce()
{
    m_view->selectRow(10);
    m_view->selectionModel()->select(m_model->index(12), QItemSelectionModel::Select);
    m_view->selectionModel()->setCurrentIndex(m_model->index(12), QItemSelectionModel::Select);
    const std::vector<MessageId> going = m_view->selectedMessages();
    QCOMPARE(going.size(), std::size_t(2));
    QCOMPARE(m_view->currentMessage(), MessageId()); // several are nobody's current
    const MessageId expected = m_model->idAt(13);
    m_sample->remove(going);
    QTRY_COMPARE(m_model->rowCount(), 98);
    QCOMPARE(m_view->currentMessage(), expected);
}

void MessageListViewTest::removalElsewhereChoosesNothing()
{
    m_view->selectRow(10);
    const MessageId chosen = m_view->currentMessage();
    m_sample->remove({m_model->idAt(2), m_model->idAt(50)});
    QTRY_COMPARE(m_model->rowCount(), 98);
    QCOMPARE(m_view->currentMessage(), chosen);
    m_view->clearSelection();
    m_view->setCurrentIndex({});
    m_sample->remove({m_model->idAt(0)});
    QTRY_COMPARE(m_model->rowCount(), 97);
    QVERIFY(!m_view->selectionModel()->hasSelection());
}

void MessageListViewTest::keysGoThroughTheList()
{
    m_view->selectRelative(1);
    QCOMPARE(currentRow(), 0);
    m_view->selectRelative(1);
    QCOMPARE(currentRow(), 1);
    m_view->selectRelative(-5);
    QCOMPARE(currentRow(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(currentRow(), 1);
    QSignalSpy paged(m_view.get(), &MessageListView::pageRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(paged.count(), 1);
    QSignalSpy opened(m_view.get(), &MessageListView::openRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QVERIFY(m_view->selectNextUnread());
    QCOMPARE(currentRow(), 2);
}

void MessageListViewTest::aClickOnTheStarStars()
{
    m_view->selectRow(0);
    QStyleOptionViewItem option;
    option.initFrom(m_view.get());
    option.rect = m_view->visualRect(m_model->index(4));
    const auto *delegate = qobject_cast<const mailbox::MessageCardDelegate *>(m_view->itemDelegate());
    QSignalSpy starred(m_view.get(), &MessageListView::starClicked);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, delegate->starRect(option).center());
    QCOMPARE(starred.count(), 1);
    QCOMPARE(starred[0][0].value<MessageId>(), m_model->idAt(4));
    QCOMPARE(currentRow(), 0); // and chooses nothing
}

void MessageListViewTest::announcesWhatIsCurrent()
{
    QSignalSpy announced(m_view.get(), &MessageListView::currentMessageChanged);
    m_view->selectRow(0);
    QCOMPARE(announced.count(), 1);
    QCOMPARE(announced[0][0].value<MessageId>(), m_model->idAt(0));
    m_view->selectAll();
    QCOMPARE(announced.count(), 2);
    QCOMPARE(announced[1][0].value<MessageId>(), MessageId());
    QCOMPARE(m_view->selectedMessages().size(), std::size_t(100));
    m_view->selectRow(1);
    m_model->clear();
    QCOMPARE(announced.last()[0].value<MessageId>(), MessageId());
}

void MessageListViewTest::paintsInEveryDensity()
{
    m_sample->setFlags(m_ids.back(), MailFlags(static_cast<unsigned>(MailFlag::Flagged), {QStringLiteral("home")}));
    for (const auto density : {mailbox::Density::Cards, mailbox::Density::Compact, mailbox::Density::Table}) {
        m_view->setDensity(density);
        const QImage picture = m_view->grab().toImage();
        // Something is drawn where the first row is, and it is not all of one colour.
        const QRect row = m_view->visualRect(m_model->index(0));
        QSet<QRgb> colors;
        for (int y = row.top(); y < row.bottom(); ++y) {
            for (int x = row.left() + 20; x < row.right(); ++x)
                colors << picture.pixel(x, y);
        }
        QVERIFY2(colors.size() > 5, qPrintable(QString::number(static_cast<int>(density))));
    }
}

QTEST_MAIN(MessageListViewTest)
#include "MessageListViewTest.moc"
