// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageInserter.h"

#include "store/AddressCodec.h"
#include "store/FlagsCodec.h"
#include "store/MessageLabels.h"
#include "store/MessageLimits.h"
#include "store/MessageRepo.h"
#include "store/Query.h"
#include "store/SearchWriter.h"
#include "store/Threading.h"
#include "store/WriteTransaction.h"

#include <algorithm>

namespace postrider::store {

namespace {

std::string utf8(const QString &text, qsizetype longest)
{
    return QStringView(text).left(longest).toUtf8().toStdString();
}

QString shortNames(const AddressList &list)
{
    QString names;
    for (const Address &address : list) {
        if (names.size() >= limits::shortNames)
            break;
        if (!names.isEmpty())
            names += QLatin1String(", ");
        names += address.shortName();
    }
    names.truncate(limits::shortNames);
    return names;
}

QDateTime listDate(const NewMessage &message)
{
    if (message.date.isValid())
        return message.date;
    return message.internalDate.isValid() ? message.internalDate : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
}

std::optional<QString> labelText(const NewMessage &message)
{
    if (!message.labels)
        return std::nullopt;
    return AddressCodec::encodeStrings(MessageLabels::cleaned(*message.labels));
}

QStringList boundedReferences(const QStringList &references)
{
    QStringList bounded =
        references.size() <= limits::references ? references : references.mid(references.size() - limits::references);
    for (QString &id : bounded)
        id.truncate(limits::messageId);
    return bounded;
}

} // namespace

MessageInserter::MessageInserter(WriteTransaction &transaction, FolderId folder, std::span<const NewMessage> messages)
    : m_transaction(transaction)
    , m_folder(folder)
    , m_messages(messages)
{
    Connection &mail = transaction.database().mail();
    if (Query query(mail, "SELECT account_id FROM folder WHERE id = ?1", folder); query.next())
        m_account = query.id<AccountId>(0);
    if (Query query(mail, "SELECT id FROM last_message"); query.next())
        m_lastId = query.number(0);
    // a folder without a server holds nothing else, and nothing that is adopted
    if (std::none_of(messages.begin(), messages.end(), [](const NewMessage &m) { return m.uid.isValid(); }))
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
    for (const NewMessage &message : m_messages)
        ids.push_back(insert(message));
    execute(m_transaction.database().mail(), "UPDATE last_message SET id = ?1", m_lastId);
    return ids;
}

void MessageInserter::readKnown()
{
    Uid lowest;
    Uid highest;
    for (const NewMessage &message : m_messages) {
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

MessageId MessageInserter::insert(const NewMessage &message)
{
    const qint64 headerKey =
        message.messageId.isEmpty() ? 0 : Threading::key(m_account, message.messageId.left(limits::messageId));
    if (message.uid.isValid()) {
        if (const MessageId there = known(message, headerKey); there.isValid())
            return there;
    }
    return insertNew(message, headerKey);
}

MessageId MessageInserter::known(const NewMessage &message, qint64 headerKey)
{
    MessageId id;
    if (m_known.contains(message.uid)) {
        Query query(m_transaction.database().mail(), "SELECT id FROM message WHERE folder_id = ?1 AND uid = ?2",
                    m_folder, message.uid);
        if (query.next())
            id = query.id<MessageId>(0);
    } else {
        id = adopted(message, headerKey);
        m_known.add(message.uid);
    }
    if (id.isValid()) {
        const ServerFlags flags{message.uid, message.flags, message.modSeq};
        MessageRepo::setServerFlags(m_transaction, m_folder, std::span(&flags, 1));
        noteIdentity(id, message);
    }
    return id;
}

MessageId MessageInserter::adopted(const NewMessage &message, qint64 headerKey)
{
    const auto found = headerKey == 0 ? m_withoutUid.end() : m_withoutUid.find(headerKey);
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
void MessageInserter::noteIdentity(MessageId id, const NewMessage &message)
{
    if (!message.emailId.isEmpty())
        execute(m_transaction.database().mail(),
                "UPDATE message SET email_id = ?2 WHERE id = ?1 AND email_id IS NOT ?2", id,
                message.emailId.left(limits::emailId));
    const MessageLabels::Told told{message.uid, message.labels.value_or(QStringList())};
    if (message.labels)
        MessageLabels::setTold(m_transaction, m_folder, std::span(&told, 1));
}

MessageId MessageInserter::insertNew(const NewMessage &message, qint64 headerKey)
{
    const MessageId id(++m_lastId);
    const std::vector<qint64> keys = Threading::keys(
        m_account, {message.messageId.left(limits::messageId), message.inReplyTo.left(limits::messageId),
                    boundedReferences(message.references), message.serverThread.left(limits::serverThread)});
    insertRow(id, Threading::place(m_transaction, keys, ThreadId(id.value)), message, headerKey);
    m_transaction.addToCounts(m_folder, 1, message.flags.has(MailFlag::Seen) ? 0 : 1);
    m_transaction.noteInserted(m_folder, id);
    return id;
}

void MessageInserter::insertRow(MessageId id, ThreadId thread, const NewMessage &message, qint64 headerKey)
{
    Connection &mail = m_transaction.database().mail();
    const StoredFlags flags(message.flags);
    const std::string keywords = flags.keywords.toStdString();
    const StoredFlags shown =
        message.labels ? StoredFlags(message.flags.with(MessageLabels::asTags(*message.labels))) : flags;
    const std::string subject = utf8(message.subject, limits::subject);
    const std::string fromName = utf8(message.from.name, limits::addressName);
    const std::string fromAddress = utf8(message.from.address, limits::address);
    const std::string recipients = AddressCodec::encode({&message.to, &message.cc, &message.bcc}).toStdString();
    Query row(
        mail,
        "INSERT INTO message (id, folder_id, uid, modseq, server_bits, server_keywords, shown_folder_id,"
        " shown_bits, shown_keywords, date, size, thread_id, header_key, has_attachments, subject, from_name,"
        " from_address, to_short, email_id, labels, preview) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?2, ?16, ?17, ?7, ?8, ?9,"
        " NULLIF(?10, 0), ?11, ?12, ?13, ?14, ?15, NULLIF(?18, ''), ?19, ?20)",
        id, m_folder, message.uid, message.modSeq, flags.bits, keywords, listDate(message), message.size, thread,
        headerKey, message.hasAttachments, subject, fromName, fromAddress, shortNames(message.to), shown.bits,
        shown.keywords, message.emailId.left(limits::emailId), labelText(message),
        message.preview.left(limits::preview));
    row.run();

    const AddressList sender = message.sender.address.isEmpty() ? AddressList() : AddressList{message.sender};
    const std::string messageId = utf8(message.messageId, limits::messageId);
    const std::string inReplyTo = utf8(message.inReplyTo, limits::messageId);
    const std::string references = AddressCodec::encodeStrings(boundedReferences(message.references)).toStdString();
    const std::string senders = AddressCodec::encode({&sender, &message.replyTo}).toStdString();
    execute(mail,
            "INSERT INTO message_detail (id, internal_date, message_id, in_reply_to, refs, senders, recipients,"
            " structure, server_thread) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            id, message.internalDate, messageId, inReplyTo, references, senders, recipients,
            message.structure.size() <= limits::structure ? message.structure : QByteArray(),
            message.serverThread.left(limits::serverThread));
    SearchWriter::insertHeaders(mail, id, subject, fromName + ' ' + fromAddress, recipients);
}

} // namespace postrider::store
