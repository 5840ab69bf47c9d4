// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/OutboxPane.h"

#include "store/BlobRepo.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"
#include "ui/mailbox/EmptyState.h"
#include "ui/models/OutboxModel.h"
#include "uisupport/SampleStore.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::mailbox;
using store::OutboxState;
using test::SampleStore;

Q_DECLARE_METATYPE(postrider::ui::mailbox::OutboxAction)

class OutboxPaneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void offersWhatIsPossible_data();
    void offersWhatIsPossible();
    void tellsWhatIsWanted();
    void reorders();
    void everyButtonHasAName();
    void possibleOnesStandSideBySide();
    void saysThatNothingWaits();

private:
    OutboxId add(OutboxState state);

    std::unique_ptr<SampleStore> m_sample;
    AccountId m_account;
};

void OutboxPaneTest::init()
{
    m_sample = std::make_unique<SampleStore>();
    m_account = m_sample->addAccount(QStringLiteral("anna@example.org"));
}

OutboxId OutboxPaneTest::add(OutboxState state)
{
    store::OutboxEntry entry;
    entry.account = m_account;
    entry.state = state;
    entry.subject = QStringLiteral("hi");
    entry.recipients = {QStringLiteral("bob@example.net")};
    OutboxId id;
    m_sample->write([&](store::WriteTransaction &transaction) {
        id = store::OutboxRepo::insert(transaction, entry, store::BlobRepo::prepare("x"));
    });
    return id;
}

void OutboxPaneTest::offersWhatIsPossible_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("offers"); // n now, p pause, e edit, r remove, a arrived
    const auto row = [](const char *name, OutboxState state, const char *offers) {
        QTest::newRow(name) << static_cast<int>(state) << QString::fromLatin1(offers);
    };
    row("queued", OutboxState::Queued, "nper");
    row("waiting", OutboxState::Waiting, "nper");
    row("sending", OutboxState::Sending, "p");
    row("accepted", OutboxState::Accepted, ""); // the server has it: nothing to be taken back
    row("copying", OutboxState::CopyingToSent, "");
    row("failed", OutboxState::Failed, "ner");
    row("needs user", OutboxState::NeedsUser, "ner");
    row("unknown", OutboxState::Unknown, "nera");
    row("paused", OutboxState::Paused, "ner");
    row("copy missing", OutboxState::CopyMissing, "nr");
}

void OutboxPaneTest::offersWhatIsPossible()
{
    QFETCH(int, state);
    QFETCH(QString, offers);
    add(static_cast<OutboxState>(state));
    ui::models::OutboxModel model(m_sample->store());
    OutboxPane pane(model);
    pane.show();
    QVERIFY(!pane.button(OutboxAction::Remove).isVisible()); // nothing is chosen
    pane.list().setCurrentIndex(model.index(0));
    const QList<std::pair<QChar, OutboxAction>> letters{{u'n', OutboxAction::SendNow},
                                                        {u'p', OutboxAction::Pause},
                                                        {u'e', OutboxAction::Edit},
                                                        {u'r', OutboxAction::Remove},
                                                        {u'a', OutboxAction::Arrived}};
    for (const auto &[letter, action] : letters)
        QCOMPARE(pane.button(action).isVisible(), offers.contains(letter));
}

void OutboxPaneTest::tellsWhatIsWanted()
{
    const OutboxId id = add(OutboxState::Waiting);
    ui::models::OutboxModel model(m_sample->store());
    OutboxPane pane(model);
    pane.show();
    pane.list().setCurrentIndex(model.index(0));
    QSignalSpy wanted(&pane, &OutboxPane::actionRequested);
    QTest::mouseClick(&pane.button(OutboxAction::Pause), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<OutboxAction>(), OutboxAction::Pause);
    QCOMPARE(wanted[0][1].value<AccountId>(), m_account);
    QCOMPARE(wanted[0][2].value<OutboxId>(), id);
    QTest::keyClick(&pane.list(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted[1][0].value<OutboxAction>(), OutboxAction::Edit);
}

void OutboxPaneTest::reorders()
{
    const OutboxId first = add(OutboxState::Queued);
    const OutboxId second = add(OutboxState::Queued);
    ui::models::OutboxModel model(m_sample->store());
    OutboxPane pane(model);
    pane.show();
    QSignalSpy moved(&pane, &OutboxPane::moveRequested);
    pane.list().setCurrentIndex(model.index(1));
    QVERIFY(!pane.button(OutboxAction::Later).isEnabled());
    QTest::mouseClick(&pane.button(OutboxAction::Earlier), Qt::LeftButton);
    QCOMPARE(moved[0][1].value<OutboxId>(), second);
    QCOMPARE(moved[0][2].value<OutboxId>(), first);
    pane.list().setCurrentIndex(model.index(0));
    QTest::mouseClick(&pane.button(OutboxAction::Later), Qt::LeftButton);
    QCOMPARE(moved[1][1].value<OutboxId>(), first);
    QVERIFY(!moved[1][2].value<OutboxId>().isValid()); // behind the last
}

void OutboxPaneTest::everyButtonHasAName()
{
    ui::models::OutboxModel model(m_sample->store());
    const OutboxPane pane(model);
    QVERIFY(!pane.list().accessibleName().isEmpty());
    for (const QPushButton *button : pane.findChildren<QPushButton *>())
        QVERIFY(qobject_cast<EmptyState *>(button->parent()) || // it has nothing to offer here, and shows none
                (button->text().contains(QLatin1Char('&')) && !button->toolTip().isEmpty()));
}

void OutboxPaneTest::possibleOnesStandSideBySide()
{
    add(OutboxState::Unknown);
    ui::models::OutboxModel model(m_sample->store());
    OutboxPane pane(model);
    pane.resize(400, 600);
    pane.show();
    pane.list().setCurrentIndex(model.index(0));
    QCoreApplication::processEvents();
    const QRect now = pane.button(OutboxAction::SendNow).geometry();
    const QRect edit = pane.button(OutboxAction::Edit).geometry();
    const QRect remove = pane.button(OutboxAction::Remove).geometry();
    QVERIFY(now.top() == edit.top() && edit.top() == remove.top()); // no place is kept for 'Pause'
    QCOMPARE(edit.left() - now.right(), remove.left() - edit.right());
    QVERIFY(pane.button(OutboxAction::Arrived).geometry().top() > now.bottom());
}

void OutboxPaneTest::saysThatNothingWaits()
{
    ui::models::OutboxModel model(m_sample->store());
    OutboxPane pane(model);
    pane.show();
    const auto *nothing = pane.findChild<EmptyState *>();
    QVERIFY(nothing->isVisible());
    QVERIFY(!nothing->text().title.isEmpty());
    add(OutboxState::Queued);
    QTRY_VERIFY(pane.list().isVisible());
    QVERIFY(!nothing->isVisible());
}

QTEST_MAIN(OutboxPaneTest)
#include "OutboxPaneTest.moc"
