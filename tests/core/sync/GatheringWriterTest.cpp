// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/GatheringWriter.h"

#include "fixture/SyncFixture.h"
#include "sync/TaskGroup.h"

#include <QSignalSpy>

using namespace postrider;
using sync::Task;

namespace {

using Rows = std::vector<store::MessageRow>;
using Writer = sync::GatheringWriter<store::MessageRow>;

Writer::Write into(FolderId folder)
{
    return [folder](store::WriteTransaction &transaction, const Rows &rows) {
        store::MessageRepo::insertRows(transaction, folder, rows);
    };
}

/// Rows of as many messages, from this UID on.
Rows rows(AccountId account, quint32 first, quint32 count)
{
    Rows result;
    for (quint32 uid = first; uid < first + count; ++uid) {
        store::NewMessage message;
        message.uid = Uid(uid);
        message.messageId = QStringLiteral("%1@example.com").arg(uid);
        result.emplace_back(account, message);
    }
    return result;
}

/// Writes them side by side, as the batches of a fetch come; the codes of the errors, or "ok".
Task<QStringList> writeAll(sync::SyncContext &context, Writer &writer, std::vector<Rows> batches)
{
    QStringList told;
    sync::TaskGroup group(context.scope());
    const auto one = [](Writer &to, Rows batch, QStringList &codes) -> Task<sync::Done> {
        const Result<void> written = co_await to.write(std::move(batch));
        codes += written ? QStringLiteral("ok") : written.error().code;
        co_return sync::Done{};
    };
    for (Rows &batch : batches)
        group.start(one(writer, std::move(batch), told));
    co_await group.shrinkTo(0);
    co_return told;
}

const QString ok = QStringLiteral("ok");

} // namespace

/// Each transaction with messages tells of itself once, so these can be counted.
class GatheringWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesDuringAWriteGoesTogether();
    void noTransactionIsTooLarge();
    void anErrorIsToldToEach();
};

void GatheringWriterTest::whatComesDuringAWriteGoesTogether()
{
    test::SyncFixture f;
    const FolderId inbox = f.addFolder("INBOX");
    Writer writer(f.context(), 3000, into(inbox));
    QSignalSpy changes(&f.store(), &store::Store::changed);
    QCOMPARE(f.run(writeAll(f.context(), writer,
                            {rows(f.account(), 7, 3), rows(f.account(), 4, 3), rows(f.account(), 1, 3)})),
             (QStringList{ok, ok, ok}));
    QTRY_COMPARE(changes.count(), 2); // the first at once, the two others in one
    QCOMPARE(f.uidsIn(inbox), QByteArray("1:9"));
}

void GatheringWriterTest::noTransactionIsTooLarge()
{
    test::SyncFixture f;
    const FolderId inbox = f.addFolder("INBOX");
    Writer writer(f.context(), 3000, into(inbox));
    QSignalSpy changes(&f.store(), &store::Store::changed);
    QCOMPARE(f.run(writeAll(f.context(), writer, {rows(f.account(), 5001, 1), rows(f.account(), 1, 5000)})),
             (QStringList{ok, ok}));
    QTRY_COMPARE(changes.count(), 3); // 1, 3000 and 2000
    QCOMPARE(f.uidsIn(inbox), QByteArray("1:5001"));
}

void GatheringWriterTest::anErrorIsToldToEach()
{
    test::SyncFixture f;
    Writer writer(f.context(), 3000, into(FolderId(99))); // there is none
    const auto told = f.run(writeAll(f.context(), writer, {rows(f.account(), 1, 1), rows(f.account(), 2, 1)}));
    QVERIFY(told);
    QCOMPARE(told->size(), 2);
    QVERIFY(!told->contains(ok));
}

QTEST_GUILESS_MAIN(GatheringWriterTest)
#include "GatheringWriterTest.moc"
