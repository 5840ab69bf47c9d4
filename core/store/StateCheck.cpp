// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StateCheck.h"

#include "store/FolderRepo.h"
#include "store/ProblemList.h"
#include "store/Query.h"
#include "store/ShownState.h"
#include "store/WriteTransaction.h"

#include <QCoreApplication>

namespace postrider::store {

namespace {

template <typename Id>
std::vector<Id> idsOf(Query &query)
{
    std::vector<Id> ids;
    while (query.next())
        ids.push_back(query.id<Id>(0));
    return ids;
}

} // namespace

void StateCheck::run()
{
    checkReferences();
    checkDetails();
    checkShown();
    checkCounts();
}

void StateCheck::checkReferences()
{
    // Foreign keys keep these apart from each other; only damage to the file brings them here.
    Connection &mail = m_transaction.database().mail();
    int orphans = 0;
    {
        Query query(mail, "SELECT count(*) FROM overlay WHERE operation_id NOT IN (SELECT id FROM journal)"
                          " OR message_id NOT IN (SELECT id FROM message)");
        if (query.next())
            orphans = static_cast<int>(query.number(0));
    }
    if (orphans == 0)
        return;
    m_problems.add(
        QStringLiteral("overlay-orphaned"),
        QCoreApplication::translate("postrider::store", "%1 pending changes belong to no operation or no message.")
            .arg(orphans),
        m_repair);
    if (m_repair)
        execute(mail, "DELETE FROM overlay WHERE operation_id NOT IN (SELECT id FROM journal)"
                      " OR message_id NOT IN (SELECT id FROM message)");
}

void StateCheck::checkDetails()
{
    Connection &mail = m_transaction.database().mail();
    Query query(mail, "SELECT id FROM message WHERE id NOT IN (SELECT id FROM message_detail)");
    for (const MessageId id : idsOf<MessageId>(query)) {
        m_problems.add(
            QStringLiteral("headers-missing"),
            QCoreApplication::translate("postrider::store", "Message %1 has lost its addresses.").arg(id.value),
            m_repair);
        if (m_repair)
            execute(mail,
                    "INSERT INTO message_detail (id, message_id, in_reply_to, refs, senders, recipients)"
                    " VALUES (?1, '', '', '', '', '')",
                    id);
    }
}

void StateCheck::checkShown()
{
    Connection &mail = m_transaction.database().mail();
    std::vector<MessageId> candidates;
    {
        Query query(mail, "SELECT id FROM message WHERE pending <> 0 OR hidden <> 0 OR shown_folder_id <> folder_id"
                          " OR shown_bits <> server_bits OR shown_keywords <> server_keywords"
                          " UNION SELECT message_id FROM overlay");
        candidates = idsOf<MessageId>(query);
    }
    for (const MessageId id : candidates) {
        if (!ShownState::isStale(mail, id))
            continue;
        m_problems.add(QStringLiteral("shown-wrong"),
                       QCoreApplication::translate(
                           "postrider::store", "Message %1 is not shown as its server and your pending actions say.")
                           .arg(id.value),
                       m_repair);
        if (m_repair)
            ShownState::refresh(m_transaction, id);
    }
}

void StateCheck::checkCounts()
{
    Connection &mail = m_transaction.database().mail();
    struct Wrong
    {
        FolderId id;
        QString path;
    };
    std::vector<Wrong> wrong;
    {
        Query query(mail,
                    "SELECT f.id, f.path FROM folder f LEFT JOIN (SELECT shown_folder_id AS id, count(*) AS total,"
                    " sum((shown_bits & 1) = 0) AS unread FROM message WHERE hidden = 0 GROUP BY shown_folder_id)"
                    " c ON c.id = f.id"
                    " WHERE f.total <> coalesce(c.total, 0) OR f.unread <> coalesce(c.unread, 0)");
        while (query.next())
            wrong.push_back({query.id<FolderId>(0), query.text(1)});
    }
    for (const Wrong &folder : wrong) {
        m_problems.add(QStringLiteral("count-wrong"),
                       QCoreApplication::translate("postrider::store", "The message counts of the folder %1 are wrong.")
                           .arg(folder.path),
                       m_repair);
        if (m_repair)
            FolderRepo::recount(m_transaction, folder.id);
    }
}

} // namespace postrider::store
