// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/OutgoingDraft.h"

#include "store/DraftRepo.h"
#include "store/OutboxRepo.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "ui/composer/FileReader.h"
#include "ui/composer/RecipientList.h"
#include "ui/reader/message/WorkerQueue.h"

#include <memory>

namespace postrider::ui::composer {

namespace {

Error gone()
{
    return {ErrorDomain::Store,
            ErrorKind::Permanent,
            QStringLiteral("message-gone"),
            OutgoingDraft::tr("This message is not in the Outbox any more. It was sent, or taken out elsewhere."),
            {}};
}

/// Those of a header field who are still to get it; what is named there is struck off `left`.
AddressList takeFrom(QStringList &left, const AddressList &named)
{
    AddressList taken;
    for (const Address &address : named)
        if (left.removeAll(address.address) > 0)
            taken.push_back(address);
    return taken;
}

} // namespace

OutgoingDraft::OutgoingDraft(store::Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_worker(std::make_unique<reader::WorkerQueue>())
{
}

OutgoingDraft::~OutgoingDraft() = default;

DraftContent OutgoingDraft::contentOf(const store::OutboxEntry &entry, const mime::Message &message)
{
    DraftContent content;
    QStringList left = entry.recipients;
    content.account = entry.account;
    content.to = recipientText(takeFrom(left, message.to()));
    content.cc = recipientText(takeFrom(left, message.cc()));
    AddressList hidden; // Bcc is in no header
    for (const QString &address : left)
        hidden.push_back({{}, address});
    content.bcc = recipientText(hidden);
    content.subject = message.subject();
    content.text = message.plainText();
    content.inReplyTo = message.inReplyTo();
    content.references = message.references();
    content.answered = entry.repliedTo;
    content.isForward = entry.isForward;
    for (const mime::Attachment &attachment : message.attachments())
        if (const Result<QByteArray> bytes = message.attachmentData(attachment.index))
            content.attachments.push_back(makeAttachment(attachment.name, attachment.type, *bytes));
    return content;
}

void OutgoingDraft::takeBack(OutboxId id, Continuation<DraftId> done)
{
    m_worker->run([this, id, done]() -> reader::WorkerQueue::Answer {
        const store::OutboxRepo outbox(m_store.reader());
        const std::optional<store::OutboxEntry> entry = outbox.byId(id);
        const Result<QByteArray> bytes = outbox.bytes(id);
        if (!entry || !bytes)
            return [done] { done(gone()); };
        return [this, id, done, content = contentOf(*entry, mime::Message::fromServer(*bytes))] {
            save(id, content, done);
        };
    });
}

void OutgoingDraft::save(OutboxId id, const DraftContent &content, const Continuation<DraftId> &done)
{
    const auto draft = std::make_shared<DraftId>();
    const auto change = [id, content, draft,
                         at = m_clock.nowUtc()](store::WriteTransaction &transaction) -> Result<void> {
        const auto entry = store::OutboxRepo(transaction.database()).byId(id);
        if (!entry || entry->state != store::OutboxState::Paused)
            return gone();
        for (const ComposerAttachment &attachment : content.attachments)
            if (attachment.unsaved)
                store::BlobRepo::put(transaction, *attachment.unsaved);
        *draft = store::DraftRepo::save(transaction, content.toDraft({}, at));
        store::OutboxRepo::remove(transaction, id);
        return transaction.result();
    };
    m_store.write(store::Store::Priority::User, change, {this, [done, draft](const Result<void> &written) {
                                                             if (written)
                                                                 done(*draft);
                                                             else
                                                                 done(written.error());
                                                         }});
}

} // namespace postrider::ui::composer
