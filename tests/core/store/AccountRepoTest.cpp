// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"
#include "store/BlobRepo.h"
#include "store/DraftRepo.h"
#include "store/JournalRepo.h"
#include "store/OutboxRepo.h"

#include <QTest>

using namespace postrider;
using namespace postrider::store;

class AccountRepoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRowsInOrder()
    {
        StoreFixture f;
        f.write([](WriteTransaction &t) {
            AccountRepo::insert(t, {{}, QStringLiteral("b@example.org"), {{QStringLiteral("name"), 7}}, 0});
            AccountRepo::insert(t, {{}, QStringLiteral("c@example.org"), {}, -5});
        });
        const std::vector<AccountRow> rows = AccountRepo(f.reader()).all();
        QCOMPARE(rows.size(), size_t(3));
        QCOMPARE(rows[0].email, QStringLiteral("c@example.org"));
        QCOMPARE(rows[2].email, QStringLiteral("b@example.org"));
        QCOMPARE(rows[2].config.value(QStringLiteral("name")).toInt(), 7);
        QCOMPARE(AccountRepo(f.reader()).byEmail(QStringLiteral("B@Example.ORG"))->id, rows[2].id);
        QVERIFY(!AccountRepo(f.reader()).byEmail(QStringLiteral("x@example.org")));
    }

    void refusesTheSameAddressTwice()
    {
        StoreFixture f;
        const auto insert = [](WriteTransaction &t) {
            AccountRepo::insert(t, {{}, QStringLiteral("ANNA@example.org"), {}, 0});
            return t.result();
        };
        QCOMPARE(f.store().writeNow(insert).error().code, QStringLiteral("account-exists"));
    }

    void updates()
    {
        StoreFixture f;
        AccountRow row = AccountRepo(f.reader()).all().at(0);
        row.config.insert(QStringLiteral("k"), QStringLiteral("值\"'"));
        row.email = QStringLiteral("new@example.org");
        f.write([&row](WriteTransaction &t) { AccountRepo::update(t, row); });
        QCOMPARE(AccountRepo(f.reader()).byId(row.id)->config, row.config);
        QCOMPARE(AccountRepo(f.reader()).byId(row.id)->email, row.email);
    }

    void removesEverythingOfTheAccountAndNothingElse()
    {
        StoreFixture f;
        AccountId other;
        MessageId kept;
        f.write([&](WriteTransaction &t) {
            other = AccountRepo::insert(t, {{}, QStringLiteral("b@example.org"), {}, 0});
            const FolderId inbox = FolderRepo::insert(t, other, {"INBOX", QStringLiteral("INBOX")});
            kept = MessageRepo::insert(t, inbox, std::vector{StoreFixture::message(1)}).at(0);
            BlobRepo::storeBody(t, kept, BlobRepo::prepare("shared bytes"), {});
        });
        const std::vector<MessageId> ids =
            f.insert(f.inbox, std::vector{StoreFixture::message(1), StoreFixture::message(2)});
        f.write([&](WriteTransaction &t) {
            BlobRepo::storeBody(t, ids[0], BlobRepo::prepare("shared bytes"), {});
            JournalEntry entry;
            entry.account = f.account;
            entry.folder = f.inbox;
            entry.messages = ids;
            JournalRepo::append(t, entry, {MailFlag::Seen, {}, f.archive, false});
            OutboxEntry mail;
            mail.account = f.account;
            OutboxRepo::insert(t, mail, BlobRepo::prepare("mail"));
            Draft draft;
            draft.account = f.account;
            draft.attachments = {
                {QStringLiteral("a"), "text/plain", BlobRepo::put(t, BlobRepo::prepare("file")), 4, {}}};
            DraftRepo::save(t, draft);
        });

        f.write([&f](WriteTransaction &t) { AccountRepo::remove(t, f.account); });

        QCOMPARE(AccountRepo(f.reader()).all().size(), size_t(1));
        QVERIFY(FolderRepo(f.reader()).byAccount(f.account).empty());
        QVERIFY(MessageRepo(f.reader()).summaries(ids).empty());
        QVERIFY(JournalRepo(f.reader()).byAccount(f.account).empty());
        QVERIFY(OutboxRepo(f.reader()).all().empty());
        QVERIFY(DraftRepo(f.reader()).all().empty());
        QCOMPARE(f.summary(kept).subject, QStringLiteral("Subject 1"));
        QCOMPARE(*BlobRepo(f.reader()).raw(kept), QByteArray("shared bytes"));
        // What is left without a reference goes when the store is idle; what another account holds stays.
        const QByteArray gone = BlobRepo::prepare("file").hash;
        QTRY_VERIFY_WITH_TIMEOUT(!BlobRepo(f.reader()).contains(gone), 10'000);
        QVERIFY(BlobRepo(f.reader()).contains(BlobRepo::prepare("shared bytes").hash));
        QVERIFY(!BlobRepo(f.reader()).contains(BlobRepo::prepare("mail").hash));
    }
};

QTEST_GUILESS_MAIN(AccountRepoTest)
#include "AccountRepoTest.moc"
