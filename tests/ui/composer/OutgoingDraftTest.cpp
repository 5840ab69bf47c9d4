// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/OutgoingDraft.h"

#include "mime/MessageBuilder.h"
#include "store/DraftRepo.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"
#include "uitest/MailFixture.h"

#include <QTest>

using namespace postrider;
using namespace postrider::ui::composer;

class OutgoingDraftTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_mail = std::make_unique<MailFixture>(); }
    void becomesADraftWithAllThatWasWritten();
    void staysWhereItIsWhenItIsUnderWay();

private:
    OutboxId queue();
    [[nodiscard]] Result<DraftId> takeBack(OutboxId id);

    std::unique_ptr<MailFixture> m_mail;
};

OutboxId OutgoingDraftTest::queue()
{
    mime::MessageBuilder builder;
    builder.from({{}, u"me@example.org"_qs})
        .to({{u"Ann"_qs, u"ann@example.org"_qs}, {{}, u"had@example.org"_qs}})
        .cc({{{}, u"carl@example.org"_qs}})
        .subject(u"Grüße"_qs)
        .text(u"Hello\n"_qs)
        .inReplyTo(u"1@example.org"_qs);
    builder.attach({u"a.txt"_qs, "text/plain", "bytes of a file", {}, false});
    store::OutboxEntry entry;
    entry.account = m_mail->account();
    entry.recipients = {u"ann@example.org"_qs, u"carl@example.org"_qs, u"secret@example.org"_qs};
    entry.subject = u"Grüße"_qs;
    OutboxId id;
    const Result<void> written = m_mail->store().writeNow([&](store::WriteTransaction &transaction) {
        id = store::OutboxRepo::insert(transaction, entry, store::BlobRepo::prepare(builder.build().value()));
        return transaction.result();
    });
    return written ? id : OutboxId();
}

Result<DraftId> OutgoingDraftTest::takeBack(OutboxId id)
{
    OutgoingDraft drafts(m_mail->store(), m_mail->clock());
    std::optional<Result<DraftId>> answer;
    drafts.takeBack(id, {this, [&answer](Result<DraftId> result) { answer = std::move(result); }});
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
        QTest::qFail("no answer", __FILE__, __LINE__);
    return *answer;
}

void OutgoingDraftTest::becomesADraftWithAllThatWasWritten()
{
    const OutboxId id = queue();
    const Result<void> paused = m_mail->store().writeNow([&](store::WriteTransaction &transaction) {
        return store::OutboxRepo::pause(transaction, id) ? transaction.result() : Result<void>(Error{});
    });
    QVERIFY(paused.ok());
    const Result<DraftId> draft = takeBack(id);
    QVERIFY(draft.ok());
    QVERIFY(!store::OutboxRepo(m_mail->store().reader()).byId(id));
    const DraftContent content = DraftContent::fromDraft(*store::DraftRepo(m_mail->store().reader()).byId(*draft));
    QCOMPARE(content.to, u"Ann <ann@example.org>"_qs); // who has got it already is not written to again
    QCOMPARE(content.cc, u"carl@example.org"_qs);
    QCOMPARE(content.bcc, u"secret@example.org"_qs);
    QCOMPARE(content.subject, u"Grüße"_qs);
    QCOMPARE(content.text.trimmed(), u"Hello"_qs);
    QCOMPARE(content.inReplyTo, u"1@example.org"_qs);
    QCOMPARE(content.attachments.size(), std::size_t(1));
    QCOMPARE(store::BlobRepo(m_mail->store().reader()).get(content.attachments[0].file.hash).value(),
             QByteArray("bytes of a file"));
}

void OutgoingDraftTest::staysWhereItIsWhenItIsUnderWay()
{
    const OutboxId id = queue(); // not paused: it may leave at any moment
    const Result<DraftId> draft = takeBack(id);
    QVERIFY(!draft.ok());
    QCOMPARE(draft.error().code, u"message-gone"_qs);
    QVERIFY(store::OutboxRepo(m_mail->store().reader()).byId(id));
    QVERIFY(store::DraftRepo(m_mail->store().reader()).all().empty());
}

QTEST_MAIN(OutgoingDraftTest)
#include "OutgoingDraftTest.moc"
