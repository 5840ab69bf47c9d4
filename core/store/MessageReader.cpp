// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageReader.h"

#include "store/AddressCodec.h"
#include "store/FlagsCodec.h"
#include "store/Query.h"
#include "store/ReadView.h"

#include <QHash>

namespace postrider::store {

namespace {

constexpr const char *selectSummary =
    "SELECT id, shown_folder_id, thread_id, uid, shown_bits, shown_keywords, from_name, from_address, to_short,"
    " subject, preview, date, size, has_attachments, pending, body_state FROM message WHERE id = ?1";

MessageSummary summaryFrom(const Query &row)
{
    MessageSummary summary;
    summary.id = row.id<MessageId>(0);
    summary.folder = row.id<FolderId>(1);
    summary.thread = row.id<ThreadId>(2);
    summary.uid = row.id<Uid>(3); // NULL reads as 0, which is 'none'
    summary.flags = StoredFlags(static_cast<unsigned>(row.number(4)), row.text(5)).flags();
    summary.from = {row.text(6), row.text(7)};
    summary.to = row.text(8);
    summary.subject = row.text(9);
    summary.preview = row.text(10);
    summary.date = row.time(11);
    summary.size = row.number(12);
    summary.hasAttachments = row.flag(13);
    summary.pending = row.flag(14);
    summary.body = static_cast<BodyState>(row.number(15));
    return summary;
}

void readHeaders(const Query &row, MessageDetails &details)
{
    details.account = row.id<AccountId>(0);
    details.place = {row.id<FolderId>(1), row.id<Uid>(2)};
    details.modSeq = row.id<ModSeq>(3);
    details.serverFlags = StoredFlags(static_cast<unsigned>(row.number(4)), row.text(5)).flags();
    details.internalDate = row.time(6);
    details.messageId = row.text(7);
    details.inReplyTo = row.text(8);
    details.references = AddressCodec::decodeStrings(row.text(9));
    std::vector<AddressList> senders = AddressCodec::decode(row.text(10), 2);
    if (!senders[0].empty())
        details.sender = senders[0].front();
    details.replyTo = std::move(senders[1]);
    std::vector<AddressList> recipients = AddressCodec::decode(row.text(11), 3);
    details.to = std::move(recipients[0]);
    details.cc = std::move(recipients[1]);
    details.bcc = std::move(recipients[2]);
    details.structure = row.bytes(12);
}

} // namespace

std::vector<MessageSummary> MessageReader::summaries(std::span<const MessageId> ids) const
{
    std::vector<MessageSummary> found;
    found.reserve(ids.size());
    const ReadView view(m_mail);
    Query query(m_mail, selectSummary);
    for (const MessageId id : ids) {
        if (query.again(id).next())
            found.push_back(summaryFrom(query));
    }
    return found;
}

std::optional<MessageDetails> MessageReader::details(MessageId id) const
{
    MessageDetails details;
    if (Query summary(m_mail, selectSummary, id); summary.next())
        details.summary = summaryFrom(summary);
    Query query(m_mail,
                "SELECT f.account_id, m.folder_id, m.uid, m.modseq, m.server_bits, m.server_keywords, d.internal_date,"
                " d.message_id, d.in_reply_to, d.refs, d.senders, d.recipients, d.structure FROM message m"
                " JOIN message_detail d ON d.id = m.id JOIN folder f ON f.id = m.folder_id WHERE m.id = ?1",
                id);
    if (!details.summary.id.isValid() || !query.next())
        return std::nullopt;
    readHeaders(query, details);
    return details;
}

std::vector<FolderThread> MessageReader::threadsInFolder(FolderId folder) const
{
    std::vector<FolderThread> threads;
    QHash<ThreadId, size_t> places;
    Query query(m_mail,
                "SELECT thread_id, id FROM message INDEXED BY message_shown WHERE shown_folder_id = ?1 AND hidden = 0"
                " ORDER BY date DESC, thread_id DESC, id DESC",
                folder);
    while (query.next()) {
        const auto thread = query.id<ThreadId>(0);
        const auto known = places.constFind(thread);
        if (known != places.constEnd()) {
            ++threads[*known].messages;
            continue;
        }
        places.insert(thread, threads.size());
        threads.push_back({thread, query.id<MessageId>(1), 1});
    }
    return threads;
}

} // namespace postrider::store
