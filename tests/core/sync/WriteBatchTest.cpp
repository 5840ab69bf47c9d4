// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/WriteBatch.h"

#include "fixture/SyncFixture.h"
#include "store/WriteTransaction.h"

using namespace postrider;
using sync::Done;
using sync::Reply;
using sync::Task;

namespace {

const Error refused{ErrorDomain::Internal, ErrorKind::Permanent, QStringLiteral("refused"), {}, {}};

store::Store::Write good()
{
    return [](store::WriteTransaction &transaction) { return transaction.result(); };
}

store::Store::Write bad()
{
    return [](store::WriteTransaction & /*transaction*/) -> Result<void> { return refused; };
}

/// What is answered to each, in their order: "ok" or the code of an error.
Task<QStringList> answers(std::vector<Reply<void>> replies)
{
    QStringList told;
    for (const Reply<void> &reply : replies) {
        Reply<void> awaited = reply;
        const Result<void> result = co_await awaited;
        if (result)
            told += QStringLiteral("ok");
        else
            told += result.error().code;
    }
    co_return told;
}

} // namespace

/// Whose writes share a transaction is seen by one that fails: it takes the others with it.
class WriteBatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAloneIsWrittenAtOnce()
    {
        test::SyncFixture f;
        sync::WriteBatch batch(f.context());
        QCOMPARE(f.run(answers({batch.add(good())})), QStringList{u"ok"_qs});
        QCOMPARE(f.run(answers({batch.add(bad())})), QStringList{u"refused"_qs});
    }

    void thoseOfOneTurnGoTogether()
    {
        test::SyncFixture f;
        sync::WriteBatch batch(f.context());
        QCOMPARE(f.run(answers({batch.add(good()), batch.add(bad())})), (QStringList{u"refused"_qs, u"refused"_qs}));
    }

    void fewWaitForEnough()
    {
        test::SyncFixture f;
        sync::WriteBatch batch(f.context());
        std::vector<Reply<void>> replies{batch.add(good(), 3)};
        QCoreApplication::processEvents(); // another turn
        replies.push_back(batch.add(good(), 3));
        QCoreApplication::processEvents();
        replies.push_back(batch.add(bad(), 3));
        QCOMPARE(f.run(answers(replies)), (QStringList{u"refused"_qs, u"refused"_qs, u"refused"_qs}));
    }

    void whatIsNeverEnoughIsWrittenAllTheSame()
    {
        test::SyncFixture f;
        sync::WriteBatch batch(f.context());
        QCOMPARE(f.run(answers({batch.add(good(), 100)})), QStringList{u"ok"_qs});
    }

    void whatCameWhileTheDiskWasBusyIsWrittenToo()
    {
        test::SyncFixture f;
        sync::WriteBatch batch(f.context());
        std::vector<Reply<void>> replies{batch.add(good())};
        QCoreApplication::processEvents(); // it is under way
        replies.push_back(batch.add(good(), 100));
        replies.push_back(batch.add(bad(), 100));
        QCOMPARE(f.run(answers(replies)), (QStringList{u"ok"_qs, u"refused"_qs, u"refused"_qs}));
    }
};

QTEST_GUILESS_MAIN(WriteBatchTest)
#include "WriteBatchTest.moc"
