// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DraftRepo.h"
#include "StoreFixture.h"

#include <QTest>

using namespace postrider;
using namespace postrider::store;

namespace {

const QDateTime noon(QDate(2024, 6, 1), QTime(12, 0), Qt::UTC);

Draft draftOf(const StoreFixture &f, const QString &text)
{
    Draft draft;
    draft.account = f.account;
    draft.fields = {{QStringLiteral("text"), text}};
    draft.updatedAt = noon;
    return draft;
}

} // namespace

class DraftRepoTest : public QObject
{
    Q_OBJECT

    static Draft save(StoreFixture &f, Draft draft)
    {
        f.write([&](WriteTransaction &t) { draft.id = DraftRepo::save(t, draft); });
        return draft;
    }

private Q_SLOTS:
    void savesAndKeepsVersions()
    {
        StoreFixture f;
        Draft draft = draftOf(f, QStringLiteral("one"));
        draft.answered = MessageId(3);
        draft.isForward = true;
        draft = save(f, draft);
        QVERIFY(draft.id.isValid());
        QVERIFY(DraftRepo(f.reader()).versions(draft.id).empty());

        draft.updatedAt = noon.addSecs(1);
        draft = save(f, draft); // nothing new: no version
        QVERIFY(DraftRepo(f.reader()).versions(draft.id).empty());

        draft.fields.insert(QStringLiteral("text"), QStringLiteral("two"));
        draft.updatedAt = noon.addSecs(2);
        draft = save(f, draft);
        f.reopen();
        const Draft kept = *DraftRepo(f.reader()).byId(draft.id);
        QCOMPARE(kept.fields, draft.fields);
        QCOMPARE(kept.answered, MessageId(3));
        QVERIFY(kept.isForward);
        QCOMPARE(kept.updatedAt, noon.addSecs(2));
        const std::vector<Draft> versions = DraftRepo(f.reader()).versions(draft.id);
        QCOMPARE(versions.size(), size_t(1));
        QCOMPARE(versions[0].fields.value(QStringLiteral("text")).toString(), QStringLiteral("one"));
        QCOMPARE(versions[0].updatedAt, noon.addSecs(1));
    }

    void versionsAreBounded()
    {
        StoreFixture f;
        Draft draft = save(f, draftOf(f, QStringLiteral("start")));
        for (int i = 0; i < 60; ++i) {
            draft.fields.insert(QStringLiteral("text"), i);
            draft.updatedAt = noon.addSecs(i);
            draft = save(f, draft);
        }
        QCOMPARE(DraftRepo(f.reader()).versions(draft.id).size(), size_t(50));
        draft.fields.insert(QStringLiteral("text"), QStringLiteral("a month later"));
        draft.updatedAt = noon.addDays(31);
        draft = save(f, draft);
        QCOMPARE(DraftRepo(f.reader()).versions(draft.id).size(), size_t(0));
    }

    void holdsItsAttachments()
    {
        StoreFixture f;
        Draft draft = draftOf(f, QStringLiteral("see attachment"));
        const PreparedBlob file = BlobRepo::prepare("file");
        f.write([&](WriteTransaction &t) {
            draft.attachments = {
                {QStringLiteral("Plan 旅行.png"), "image/png", BlobRepo::put(t, file), 4, QStringLiteral("cid1")}};
            draft.id = DraftRepo::save(t, draft);
        });
        QCOMPARE(DraftRepo(f.reader()).byId(draft.id)->attachments, draft.attachments);

        // Taken out: a version still holds it. The draft gone: nothing does.
        draft.attachments.clear();
        draft = save(f, draft);
        QCOMPARE(DraftRepo(f.reader()).versions(draft.id).at(0).attachments.size(), size_t(1));
        const PreparedBlob marker = BlobRepo::prepare("marker");
        const MessageId message = f.insert(f.inbox, StoreFixture::message(1));
        f.write([&](WriteTransaction &t) { BlobRepo::storeBody(t, message, marker, {}); });
        f.write([&](WriteTransaction &t) { MessageRepo::remove(t, std::vector{message}); });
        QTRY_VERIFY_WITH_TIMEOUT(!BlobRepo(f.reader()).contains(marker.hash), 10'000);
        QVERIFY(BlobRepo(f.reader()).contains(file.hash));
        f.write([&](WriteTransaction &t) { DraftRepo::remove(t, draft.id); });
        QVERIFY(DraftRepo(f.reader()).all().empty());
        QTRY_VERIFY_WITH_TIMEOUT(!BlobRepo(f.reader()).contains(file.hash), 10'000);
    }

    void newestFirstAndByAccount()
    {
        StoreFixture f;
        Draft older = draftOf(f, QStringLiteral("older"));
        Draft newer = draftOf(f, QStringLiteral("newer"));
        newer.updatedAt = noon.addSecs(5);
        newer = save(f, newer);
        older = save(f, older);
        const std::vector<Draft> drafts = DraftRepo(f.reader()).byAccount(f.account);
        QCOMPARE(drafts.size(), size_t(2));
        QCOMPARE(drafts[0].id, newer.id);
        QVERIFY(DraftRepo(f.reader()).byAccount(AccountId(9)).empty());
    }

    void aDraftThatIsGoneIsSavedAgain()
    {
        StoreFixture f;
        Draft draft = save(f, draftOf(f, QStringLiteral("text")));
        f.write([&](WriteTransaction &t) { DraftRepo::remove(t, draft.id); });
        draft = save(f, draft);
        QCOMPARE(DraftRepo(f.reader()).all().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(DraftRepoTest)
#include "DraftRepoTest.moc"
