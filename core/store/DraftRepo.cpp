// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DraftRepo.h"

#include "store/Guard.h"
#include "store/JsonCodec.h"
#include "store/Query.h"

#include <set>

#include <QJsonArray>

namespace postrider::store {

namespace {

constexpr int versionsKept = 50;
constexpr int daysKept = 30;

QString attachmentsText(const std::vector<DraftAttachment> &attachments)
{
    QJsonArray array;
    for (const DraftAttachment &a : attachments) {
        array.append(QJsonObject{{QStringLiteral("name"), a.name},
                                 {QStringLiteral("type"), QString::fromLatin1(a.type)},
                                 {QStringLiteral("hash"), QString::fromLatin1(a.hash.toHex())},
                                 {QStringLiteral("size"), a.size},
                                 {QStringLiteral("contentId"), a.contentId}});
    }
    return JsonCodec::fromObject({{QStringLiteral("list"), array}});
}

std::vector<DraftAttachment> attachmentsFrom(const QString &text)
{
    std::vector<DraftAttachment> attachments;
    const QJsonArray array = JsonCodec::toObject(text).value(QStringLiteral("list")).toArray();
    for (const auto &value : array) {
        attachments.push_back(
            {value[QStringLiteral("name")].toString(), value[QStringLiteral("type")].toString().toLatin1(),
             QByteArray::fromHex(value[QStringLiteral("hash")].toString().toLatin1()),
             value[QStringLiteral("size")].toInteger(), value[QStringLiteral("contentId")].toString()});
    }
    return attachments;
}

Draft draftFrom(const Query &row)
{
    return {row.id<DraftId>(0),
            row.id<AccountId>(1),
            JsonCodec::toObject(row.text(2)),
            attachmentsFrom(row.text(3)),
            row.id<MessageId>(4),
            row.flag(5),
            row.time(6),
            row.id<MessageId>(7),
            row.time(8)};
}

std::vector<Draft> draftsOf(Query &query)
{
    std::vector<Draft> drafts;
    while (query.next())
        drafts.push_back(draftFrom(query));
    return drafts;
}

void keepVersion(Connection &mail, const Draft &before, const QDateTime &now)
{
    execute(mail, "INSERT INTO draft_version (draft_id, saved_at, fields, attachments) VALUES (?1, ?2, ?3, ?4)",
            before.id, before.updatedAt, JsonCodec::fromObject(before.fields), attachmentsText(before.attachments));
    execute(mail,
            "DELETE FROM draft_version WHERE draft_id = ?1 AND (saved_at < ?2 OR id NOT IN"
            " (SELECT id FROM draft_version WHERE draft_id = ?1 ORDER BY id DESC LIMIT ?3))",
            before.id, now.addDays(-daysKept), versionsKept);
}

/// What the draft and its versions hold now; the rest is thrown away.
void updateBlobs(WriteTransaction &transaction, DraftId id)
{
    Connection &mail = transaction.database().mail();
    const DraftRepo repo(transaction.database());
    std::vector<Draft> states = repo.versions(id);
    if (std::optional<Draft> now = repo.byId(id))
        states.push_back(*std::move(now));
    execute(mail, "INSERT OR IGNORE INTO garbage (hash) SELECT hash FROM draft_blob WHERE draft_id = ?1", id);
    execute(mail, "DELETE FROM draft_blob WHERE draft_id = ?1", id);
    for (const Draft &state : states) {
        for (const DraftAttachment &attachment : state.attachments)
            execute(mail, "INSERT OR IGNORE INTO draft_blob (draft_id, hash) VALUES (?1, ?2)", id, attachment.hash);
    }
}

void write(Connection &mail, const Draft &draft)
{
    execute(mail,
            "UPDATE draft SET account_id = ?2, answered = ?3, is_forward = ?4, updated_at = ?5, fields = ?6,"
            " attachments = ?7 WHERE id = ?1",
            draft.id, draft.account, draft.answered, draft.isForward, draft.updatedAt,
            JsonCodec::fromObject(draft.fields), attachmentsText(draft.attachments));
}

} // namespace

std::vector<Draft> DraftRepo::all() const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT id, account_id, fields, attachments, answered, is_forward, updated_at, copy,"
                    " copied_at FROM draft"
                    " ORDER BY updated_at DESC, id DESC");
        return draftsOf(query);
    });
}

std::vector<Draft> DraftRepo::byAccount(AccountId account) const
{
    std::vector<Draft> drafts = all();
    std::erase_if(drafts, [account](const Draft &draft) { return draft.account != account; });
    return drafts;
}

std::optional<Draft> DraftRepo::byId(DraftId id) const
{
    return reading(m_database, [&]() -> std::optional<Draft> {
        Query query(m_database.mail(),
                    "SELECT id, account_id, fields, attachments, answered, is_forward, updated_at, copy,"
                    " copied_at FROM draft"
                    " WHERE id = ?1",
                    id);
        return query.next() ? std::optional(draftFrom(query)) : std::nullopt;
    });
}

std::optional<Draft> DraftRepo::byCopy(MessageId copy) const
{
    return reading(m_database, [&]() -> std::optional<Draft> {
        Query query(m_database.mail(),
                    "SELECT id, account_id, fields, attachments, answered, is_forward, updated_at, copy, copied_at"
                    " FROM draft WHERE copy = ?1 ORDER BY id DESC",
                    copy);
        return query.next() ? std::optional(draftFrom(query)) : std::nullopt;
    });
}

std::vector<Draft> DraftRepo::withoutCopy() const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT id, account_id, fields, attachments, answered, is_forward, updated_at, copy, copied_at"
                    " FROM draft d WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.id = d.copy)"
                    " ORDER BY updated_at DESC, id DESC");
        return draftsOf(query);
    });
}

std::vector<Draft> DraftRepo::uncopied() const
{
    std::vector<Draft> drafts = all();
    std::erase_if(drafts, [](const Draft &draft) { return draft.isCopied(); });
    return drafts;
}

std::vector<Draft> DraftRepo::versions(DraftId id) const
{
    return reading(m_database, [&] {
        Query query(m_database.mail(),
                    "SELECT d.id, d.account_id, v.fields, v.attachments, d.answered, d.is_forward, v.saved_at,"
                    " d.copy, d.copied_at"
                    " FROM draft_version v JOIN draft d ON d.id = v.draft_id WHERE v.draft_id = ?1"
                    " ORDER BY v.id DESC",
                    id);
        return draftsOf(query);
    });
}

DraftId DraftRepo::save(WriteTransaction &transaction, const Draft &draft)
{
    return writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        Draft saved = draft;
        const std::optional<Draft> before = DraftRepo(transaction.database()).byId(draft.id);
        if (!before) {
            // Also for an id that is gone: what somebody is writing is never thrown away.
            execute(mail, "INSERT INTO draft (account_id, fields, attachments, copy) VALUES (?1, '', '', ?2)",
                    draft.account, draft.copy);
            saved.id = DraftId(mail.lastInsertId());
        } else if (before->fields != draft.fields || before->attachments != draft.attachments) {
            keepVersion(mail, *before, draft.updatedAt);
            execute(mail, "UPDATE draft SET copied_at = NULL WHERE id = ?1", draft.id);
        } else if (before->isCopied()) {
            execute(mail, "UPDATE draft SET copied_at = ?2 WHERE id = ?1", draft.id, draft.updatedAt);
        }
        write(mail, saved);
        updateBlobs(transaction, saved.id);
        transaction.change().drafts = true;
        return saved.id;
    });
}

void DraftRepo::remove(WriteTransaction &transaction, DraftId id)
{
    writing(transaction, [&] {
        Connection &mail = transaction.database().mail();
        execute(mail, "INSERT OR IGNORE INTO garbage (hash) SELECT hash FROM draft_blob WHERE draft_id = ?1", id);
        execute(mail, "DELETE FROM draft WHERE id = ?1", id);
        transaction.change().drafts = true;
    });
}

void DraftRepo::setCopy(WriteTransaction &transaction, DraftId id, MessageId copy, const QDateTime &copiedAt)
{
    writing(transaction, [&] {
        execute(transaction.database().mail(), "UPDATE draft SET copy = ?2, copied_at = ?3 WHERE id = ?1", id, copy,
                copiedAt);
        transaction.change().drafts = true;
    });
}

void DraftRepo::copyGoes(WriteTransaction &transaction, MessageId copy)
{
    const std::optional<Draft> draft = DraftRepo(transaction.database()).byCopy(copy);
    if (!draft)
        return;
    transaction.change().drafts = true;
    if (draft->isCopied())
        remove(transaction, draft->id);
}

} // namespace postrider::store
