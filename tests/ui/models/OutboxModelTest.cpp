// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OutboxModel.h"

#include "store/BlobRepo.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"
#include "uisupport/SampleStore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::models;
using store::OutboxState;
using store::RecipientOutcome;
using test::SampleStore;

class OutboxModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsTheStoreRowByRow();
    void saysHowEachStands_data();
    void saysHowEachStands();
    void tellsWhatEachRecipientsServerSaid();
    void showsTheUpload();

private:
    OutboxId add(const QString &subject);
    void setState(OutboxId id, OutboxState state, const QDateTime &next = {}, int attempts = 1);

    std::unique_ptr<SampleStore> m_sample;
    AccountId m_account;
};

void OutboxModelTest::init()
{
    m_sample = std::make_unique<SampleStore>();
    m_account = m_sample->addAccount(QStringLiteral("anna@example.org"));
}

OutboxId OutboxModelTest::add(const QString &subject)
{
    store::OutboxEntry entry;
    entry.account = m_account;
    entry.subject = subject;
    entry.recipients = {QStringLiteral("bob@example.net")};
    entry.createdAt = QDateTime::currentDateTimeUtc();
    OutboxId id;
    m_sample->write([&](store::WriteTransaction &transaction) {
        id = store::OutboxRepo::insert(transaction, entry, store::BlobRepo::prepare("x"));
    });
    return id;
}

void OutboxModelTest::setState(OutboxId id, OutboxState state, const QDateTime &next, int attempts)
{
    m_sample->write([&](store::WriteTransaction &transaction) {
        store::OutboxRepo::setProgress(transaction, id, {state, attempts, next, {}, {}});
    });
}

void OutboxModelTest::followsTheStoreRowByRow()
{
    OutboxModel model(m_sample->store());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const OutboxId first = add(QStringLiteral("one"));
    const OutboxId second = add(QStringLiteral("two"));
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("one"));
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    m_sample->write(
        [&](store::WriteTransaction &transaction) { store::OutboxRepo::moveBefore(transaction, second, first); });
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(model.index(0).data(OutboxModel::IdRole).value<OutboxId>(), second);
    m_sample->write([&](store::WriteTransaction &transaction) { store::OutboxRepo::remove(transaction, second); });
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowOf(first), 0);
    QCOMPARE(reset.size(), 0);
}

void OutboxModelTest::saysHowEachStands_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("needsUser");
    const auto row = [](const char *name, OutboxState state, const char *says, bool needsUser) {
        QTest::newRow(name) << static_cast<int>(state) << QString::fromLatin1(says) << needsUser;
    };
    row("queued", OutboxState::Queued, "connection", false);
    row("sending", OutboxState::Sending, "Being sent", false);
    row("accepted", OutboxState::Accepted, "copy", false);
    row("copying", OutboxState::CopyingToSent, "copy", false);
    row("waiting", OutboxState::Waiting, "Next try at", false);
    row("failed", OutboxState::Failed, "refused", true);
    row("needs user", OutboxState::NeedsUser, "you", true);
    row("unknown", OutboxState::Unknown, "look into Sent", true);
    row("paused", OutboxState::Paused, "Paused", false);
    row("copy missing", OutboxState::CopyMissing, "copy in Sent is missing", true);
}

void OutboxModelTest::saysHowEachStands()
{
    QFETCH(int, state);
    QFETCH(QString, says);
    QFETCH(bool, needsUser);
    const OutboxId id = add(QStringLiteral("hi"));
    const auto wanted = static_cast<OutboxState>(state);
    setState(id, wanted, wanted == OutboxState::Waiting ? QDateTime::currentDateTimeUtc().addSecs(600) : QDateTime());
    OutboxModel model(m_sample->store());
    const QString text = model.index(0).data(OutboxModel::StateRole).toString();
    QVERIFY2(text.contains(says), qPrintable(text));
    QCOMPARE(model.index(0).data(OutboxModel::NeedsUserRole).toBool(), needsUser);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(text));
    QVERIFY(model.detailsAt(0).startsWith(text));
}

void OutboxModelTest::tellsWhatEachRecipientsServerSaid()
{
    const OutboxId id = add(QStringLiteral("hi"));
    m_sample->write([&](store::WriteTransaction &transaction) {
        store::OutboxRepo::setOutcomes(
            transaction, id, {QStringLiteral("gone@example.net")},
            {{QStringLiteral("bob@example.net"), RecipientOutcome::Kind::Accepted, {}, {}},
             {QStringLiteral("gone@example.net"), RecipientOutcome::Kind::Refused,
              QStringLiteral("The mailbox does not exist."), QStringLiteral("550 5.1.1 who?")}});
    });
    const OutboxModel model(m_sample->store());
    QCOMPARE(model.index(0).data(OutboxModel::PeopleRole).toString(),
             QStringLiteral("bob@example.net, gone@example.net"));
    const QString details = model.detailsAt(0);
    QVERIFY(details.contains(QStringLiteral("bob@example.net: sent")));
    QVERIFY(details.contains(QStringLiteral("gone@example.net: refused. The mailbox does not exist.")));
    QVERIFY(details.contains(QStringLiteral("550 5.1.1 who?")));
}

void OutboxModelTest::showsTheUpload()
{
    const OutboxId id = add(QStringLiteral("hi"));
    OutboxModel model(m_sample->store());
    QCOMPARE(model.index(0).data(OutboxModel::ProgressRole).toInt(), -1);
    model.setProgress(id, 250, 1000);
    QCOMPARE(model.index(0).data(OutboxModel::ProgressRole).toInt(), 25);
    QVERIFY(model.index(0).data(OutboxModel::StateRole).toString().contains(QStringLiteral("250 bytes of")));
    setState(id, OutboxState::Waiting);
    QTRY_COMPARE(model.index(0).data(OutboxModel::ProgressRole).toInt(), 25); // waiting for its turn, or under way
    setState(id, OutboxState::Failed);
    QTRY_COMPARE(model.index(0).data(OutboxModel::ProgressRole).toInt(), -1);
}

QTEST_GUILESS_MAIN(OutboxModelTest)
#include "OutboxModelTest.moc"
