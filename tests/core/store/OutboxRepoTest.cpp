// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/OutboxRepo.h"
#include "StoreFixture.h"
#include "store/OutboxCodec.h"

#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::store;

class OutboxRepoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnEntryThroughItsLife()
    {
        StoreFixture f;
        const QDateTime now(QDate(2024, 6, 1), QTime(12, 0), Qt::UTC);
        OutboxEntry entry;
        entry.account = f.account;
        entry.messageIdHeader = QStringLiteral("m@example.org");
        entry.sender = QStringLiteral("anna@example.org");
        entry.recipients = {QStringLiteral("b@example.net"), QStringLiteral("\"odd name\"@example.net")};
        entry.subject = QStringLiteral("Grüße");
        entry.createdAt = now;
        entry.notBefore = now.addSecs(10);
        entry.repliedTo = MessageId(5);
        entry.isForward = true;
        const QByteArray bytes("Subject: x\r\n\r\n.\r\nbody");
        OutboxId id;
        QSignalSpy spy(&f.store(), &Store::changed);
        f.write([&](WriteTransaction &t) { id = OutboxRepo::insert(t, entry, BlobRepo::prepare(bytes)); });
        QVERIFY(spy.at(0).at(0).value<StoreChange>().outbox);
        f.reopen();

        OutboxEntry kept = *OutboxRepo(f.reader()).byId(id);
        QCOMPARE(kept.messageIdHeader, entry.messageIdHeader);
        QCOMPARE(kept.sender, entry.sender);
        QCOMPARE(kept.recipients, entry.recipients);
        QCOMPARE(kept.subject, entry.subject);
        QCOMPARE(kept.notBefore, entry.notBefore);
        QCOMPARE(kept.repliedTo, entry.repliedTo);
        QVERIFY(kept.isForward);
        QVERIFY(kept.state == OutboxState::Queued);
        QCOMPARE(*OutboxRepo(f.reader()).bytes(id), bytes);

        const Error refused{ErrorDomain::Server, ErrorKind::Transient, QStringLiteral("greylisted"),
                            QStringLiteral("Later."), QStringLiteral("450 4.2.0")};
        f.write([&](WriteTransaction &t) {
            OutboxRepo::setProgress(t, id,
                                    {OutboxState::Waiting, 2, now.addSecs(300), QStringLiteral("450 4.2.0"), refused});
            OutboxRepo::setNotBefore(t, id, {});
            OutboxRepo::setRecipients(t, id, {QStringLiteral("b@example.net")});
        });
        kept = OutboxRepo(f.reader()).byAccount(f.account).at(0);
        QVERIFY(kept.state == OutboxState::Waiting);
        QCOMPARE(kept.attempts, 2);
        QCOMPARE(kept.nextTryAt, now.addSecs(300));
        QCOMPARE(kept.serverReply, QStringLiteral("450 4.2.0"));
        QCOMPARE(kept.lastError->code, refused.code);
        QVERIFY(!kept.notBefore.isValid());
        QCOMPARE(kept.recipients.size(), 1);

        f.write([&](WriteTransaction &t) { OutboxRepo::remove(t, id); });
        QVERIFY(OutboxRepo(f.reader()).all().empty());
        QCOMPARE(OutboxRepo(f.reader()).bytes(id).error().code, QStringLiteral("outbox-entry-gone"));
        QTRY_VERIFY_WITH_TIMEOUT(!BlobRepo(f.reader()).contains(BlobRepo::prepare(bytes).hash), 10'000);
    }

    void whatTheUserDoesToOne()
    {
        StoreFixture f;
        OutboxEntry entry;
        entry.account = f.account;
        entry.recipients = {QStringLiteral("b@example.net")};
        entry.wishes.reportFailure = true;
        entry.wishes.requireTls = true;
        const std::vector<RecipientOutcome> outcomes{{QStringLiteral("b@example.net"), RecipientOutcome::Kind::Refused,
                                                      QStringLiteral("No."), QStringLiteral("550 no")}};
        std::vector<OutboxId> ids;
        f.write([&](WriteTransaction &t) {
            for (int i = 0; i < 3; ++i)
                ids.push_back(OutboxRepo::insert(t, entry, BlobRepo::prepare("bytes")));
            OutboxRepo::moveBefore(t, ids[2], ids[0]);
            OutboxRepo::moveBefore(t, ids[0], {});
            OutboxRepo::setOutcomes(t, ids[0], {}, outcomes);
            OutboxRepo::setCopied(t, ids[0]);
        });
        const OutboxRepo outbox(f.reader());
        const std::vector<OutboxEntry> all = outbox.all();
        QCOMPARE((std::vector<OutboxId>{all[0].id, all[1].id, all[2].id}),
                 (std::vector<OutboxId>{ids[2], ids[1], ids[0]}));
        QCOMPARE(all[2].wishes, entry.wishes);
        QCOMPARE(all[2].outcomes, outcomes);
        QVERIFY(all[2].recipients.isEmpty() && all[2].copied && !all[1].copied);

        f.write([&](WriteTransaction &t) {
            QVERIFY(OutboxRepo::pause(t, ids[0]));
            QVERIFY(!OutboxRepo::claim(t, ids[0], 1)); // what is paused is not sent
            QVERIFY(OutboxRepo::release(t, ids[0]));
            QVERIFY(OutboxRepo::claim(t, ids[0], 7));
            QVERIFY(!OutboxRepo::claim(t, ids[0], 8)); // by one alone
            QVERIFY(!OutboxRepo::pause(t, ids[0]) && !OutboxRepo::release(t, ids[0]));
        });
        QVERIFY(outbox.byId(ids[0])->state == OutboxState::Sending);
        QCOMPARE(outbox.byId(ids[0])->attempts, 7);
        f.write([&](WriteTransaction &t) {
            OutboxRepo::setProgress(t, ids[0], {OutboxState::CopyMissing, 7, {}, {}, {}});
            QVERIFY(!OutboxRepo::pause(t, ids[0]));
            QVERIFY(OutboxRepo::release(t, ids[0])); // sent it is: only the copy is made again
        });
        QVERIFY(outbox.byId(ids[0])->state == OutboxState::Accepted);
        QVERIFY(OutboxCodec::toOutcomes(QStringLiteral("{damaged")).empty());
        QCOMPARE(OutboxCodec::toWishes({}), OutboxWishes());
    }

    void inTheOrderOfQueueing()
    {
        StoreFixture f;
        AccountId other;
        f.write([&](WriteTransaction &t) {
            other = AccountRepo::insert(t, {{}, QStringLiteral("b@example.org"), {}, 0});
            for (const AccountId account : {f.account, other, f.account}) {
                OutboxEntry entry;
                entry.account = account;
                entry.subject = QString::number(account.value);
                OutboxRepo::insert(t, entry, BlobRepo::prepare("same bytes"));
            }
        });
        QCOMPARE(OutboxRepo(f.reader()).all().size(), size_t(3));
        const std::vector<OutboxEntry> own = OutboxRepo(f.reader()).byAccount(f.account);
        QCOMPARE(own.size(), size_t(2));
        QVERIFY(own[0].id < own[1].id);
        QVERIFY(!OutboxRepo(f.reader()).byId(OutboxId(99)));
    }
};

QTEST_GUILESS_MAIN(OutboxRepoTest)
#include "OutboxRepoTest.moc"
