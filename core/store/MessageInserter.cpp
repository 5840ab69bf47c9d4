// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageInserter.h"

#include "store/MessageLabels.h"
#include "store/MessageRepo.h"
#include "store/Query.h"
#include "store/SearchWriter.h"
#include "store/Threading.h"
#include "store/WriteTransaction.h"

#include <algorithm>

namespace postrider::store {

namespace {

constexpr Sql
    insertMessage("INSERT INTO message (id, folder_id, uid, modseq, server_bits, server_keywords, shown_folder_id,"
                  " shown_bits, shown_keywords, date, size, thread_id, header_key, has_attachments, subject, from_name,"
                  " from_address, to_short, email_id, labels, preview, body_state, body_hash) VALUES (?1, ?2, ?3, ?4, "
                  "?5, ?6, ?2, ?7, ?8, ?9, ?10,"
                  " ?11, NULLIF(?12, 0), ?13, ?14, ?15, ?16, ?17, NULLIF(?18, ''), ?19, ?20, ?21, ?22)");

constexpr Sql
    insertDetail("INSERT INTO message_detail (id, internal_date, message_id, in_reply_to, refs, senders, recipients,"
                 " structure, server_thread) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");

} // namespace

MessageInserter::MessageInserter(WriteTransaction &transaction, FolderId folder, std::span<const MessageRow> messages)
    : m_transaction(transaction)
    , m_folder(folder)
    , m_messages(messages)
    , m_threads(transaction.database().mail(), messages)
    , m_insertMessage(transaction.database().mail(), insertMessage)
    , m_insertDetail(transaction.database().mail(), insertDetail)
{
    Connection &mail = transaction.database().mail();
    if (Query query(mail, "SELECT account_id FROM folder WHERE id = ?1", folder); query.next())
        m_account = query.id<AccountId>(0);
    if (Query query(mail, "SELECT id FROM last_message"); query.next())
        m_lastId = query.number(0);
    // a folder without a server holds nothing else, and nothing that is adopted
    if (std::none_of(messages.begin(), messages.end(), [](const MessageRow &m) { return m.uid.isValid(); }))
        return;
    Query query(mail, "SELECT header_key, id FROM message WHERE folder_id = ?1 AND uid IS NULL", folder);
    while (query.next()) {
        if (!query.isNull(0))
            m_withoutUid.emplace(query.number(0), query.id<MessageId>(1));
    }
}

std::vector<MessageId> MessageInserter::insertAll()
{
    readKnown();
    std::vector<MessageId> ids;
    ids.reserve(m_messages.size());
    for (const MessageRow &message : m_messages)
        ids.push_back(insert(message));
    m_threads.write();
    execute(m_transaction.database().mail(), "UPDATE last_message SET id = ?1", m_lastId);
    return ids;
}

void MessageInserter::readKnown()
{
    Uid lowest;
    Uid highest;
    for (const MessageRow &message : m_messages) {
        if (!message.uid.isValid())
            continue;
        lowest = lowest.isValid() ? std::min(lowest, message.uid) : message.uid;
        highest = std::max(highest, message.uid);
    }
    Query query(m_transaction.database().mail(),
                "SELECT uid FROM message WHERE folder_id = ?1 AND uid BETWEEN ?2 AND ?3 ORDER BY uid", m_folder, lowest,
                highest);
    while (query.next())
        m_known.add(query.id<Uid>(0));
}

MessageId MessageInserter::insert(const MessageRow &message)
{
    if (message.uid.isValid()) {
        if (const MessageId there = known(message); there.isValid())
            return there;
    }
    return insertNew(message);
}

MessageId MessageInserter::known(const MessageRow &message)
{
    MessageId id;
    if (m_known.contains(message.uid)) {
        Query query(m_transaction.database().mail(), "SELECT id FROM message WHERE folder_id = ?1 AND uid = ?2",
                    m_folder, message.uid);
        if (query.next())
            id = query.id<MessageId>(0);
    } else {
        id = adopted(message);
        m_known.add(message.uid);
    }
    if (id.isValid()) {
        const ServerFlags flags{message.uid, message.flags, message.modSeq};
        MessageRepo::setServerFlags(m_transaction, m_folder, std::span(&flags, 1));
        noteIdentity(id, message);
    }
    return id;
}

MessageId MessageInserter::adopted(const MessageRow &message)
{
    const auto found = message.headerKey == 0 ? m_withoutUid.end() : m_withoutUid.find(message.headerKey);
    if (found == m_withoutUid.end())
        return {};
    const MessageId id = found->second;
    m_withoutUid.erase(found);
    MessageRepo::setServerPlace(m_transaction, id, {m_folder, message.uid});
    if (message.size > 0) // some servers write anew what they are given
        execute(m_transaction.database().mail(), "UPDATE message SET size = ?2 WHERE id = ?1 AND size IS NOT ?2", id,
                message.size);
    return id;
}

/// For a message that was here before its server told of such things, or before the server had it.
void MessageInserter::noteIdentity(MessageId id, const MessageRow &message)
{
    if (!message.emailId.empty())
        execute(m_transaction.database().mail(),
                "UPDATE message SET email_id = ?2 WHERE id = ?1 AND email_id IS NOT ?2", id, message.emailId);
    const MessageLabels::Told told{message.uid, message.labels.value_or(QStringList())};
    if (message.labels)
        MessageLabels::setTold(m_transaction, m_folder, std::span(&told, 1));
}

MessageId MessageInserter::insertNew(const MessageRow &message)
{
    const MessageId id(++m_lastId);
    insertRow(id, Threading::place(m_transaction, m_threads, message.threadKeys, ThreadId(id.value)), message);
    m_transaction.addToCounts(m_folder, 1, message.flags.has(MailFlag::Seen) ? 0 : 1);
    m_transaction.noteInserted(m_folder, id);
    return id;
}

void MessageInserter::insertRow(MessageId id, ThreadId thread, const MessageRow &message)
{
    m_insertMessage.again(id, m_folder, message.uid, message.modSeq, message.serverBits, message.serverKeywords,
                          message.shownBits, message.shownKeywords, message.date, message.size, thread,
                          message.headerKey, message.hasAttachments, message.subject, message.fromName,
                          message.fromAddress, message.toShort, message.emailId, message.labelText, message.preview,
                          message.bodyHash.isEmpty() ? BodyState::Absent : BodyState::Ready,
                          message.bodyHash.isEmpty() ? std::nullopt : std::optional(message.bodyHash));
    m_insertMessage.run();
    m_insertDetail.again(id, message.internalDate, message.messageId, message.inReplyTo, message.references,
                         message.senders, message.recipients, message.structure, message.serverThread);
    m_insertDetail.run();
    if (message.bodyHash.isEmpty())
        SearchWriter::insertHeaders(m_transaction.database().mail(), id, message.subject, message.from,
                                    message.recipients);
}

} // namespace postrider::store
