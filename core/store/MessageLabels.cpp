// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageLabels.h"

#include "store/AddressCodec.h"
#include "store/Guard.h"
#include "store/LabelViews.h"
#include "store/MessageLimits.h"
#include "store/MessageRepo.h"
#include "store/Query.h"
#include "store/SameContent.h"
#include "store/ShownState.h"

#include <algorithm>

namespace postrider::store {

namespace {

const QString important = QStringLiteral("\\Important");

bool isOfSystem(const QString &label)
{
    return label.startsWith(u'\\');
}

bool contains(const QStringList &labels, const QString &label)
{
    return labels.contains(label, Qt::CaseInsensitive);
}

bool write(WriteTransaction &transaction, MessageId id, const QStringList &labels)
{
    const QString text = AddressCodec::encodeStrings(labels);
    if (execute(transaction.database().mail(), "UPDATE message SET labels = ?2 WHERE id = ?1 AND labels IS NOT ?2", id,
                text) == 0)
        return false;
    ShownState::refresh(transaction, id);
    return true;
}

QStringList changed(const QStringList &labels, const QStringList &add, const QStringList &remove)
{
    QStringList result;
    for (const QString &label : labels)
        if (!contains(remove, label))
            result.append(label);
    for (const QString &label : add)
        if (!contains(result, label))
            result.append(label);
    return MessageLabels::cleaned(result);
}

} // namespace

std::optional<QStringList> MessageLabels::of(MessageId id) const
{
    return reading(m_database, [&]() -> std::optional<QStringList> {
        Query query(m_database.mail(), "SELECT labels FROM message WHERE id = ?1", id);
        if (!query.next() || query.isNull(0))
            return std::nullopt;
        const QString text = query.text(0);
        return text.isEmpty() ? QStringList() : AddressCodec::decodeStrings(text);
    });
}

std::vector<MessageId> MessageLabels::labelled(std::span<const MessageId> ids) const
{
    return reading(m_database, [&] {
        std::vector<MessageId> found;
        Query query(m_database.mail(), "SELECT 1 FROM message WHERE id = ?1 AND labels IS NOT NULL");
        for (const MessageId id : ids)
            if (query.again(id).next())
                found.push_back(id);
        return found;
    });
}

MailFlags MessageLabels::asTags(const QStringList &labels)
{
    QStringList tags;
    bool isImportant = false;
    for (const QString &label : labels) {
        isImportant = isImportant || label.compare(important, Qt::CaseInsensitive) == 0;
        if (!isOfSystem(label))
            tags.append(label);
    }
    return {isImportant ? static_cast<unsigned>(MailFlag::Important) : 0U, std::move(tags)};
}

QStringList MessageLabels::fromTags(const MailFlags &flags)
{
    QStringList labels;
    if (flags.has(MailFlag::Important))
        labels.append(important);
    for (const QString &keyword : flags.keywords())
        if (!isOfSystem(keyword)) // an unknown flag of the system's is no name
            labels.append(keyword);
    return labels;
}

QStringList MessageLabels::cleaned(const QStringList &labels)
{
    QStringList result;
    for (QString label : labels) {
        label.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
        label.truncate(limits::label);
        if (!label.isEmpty() && result.size() < limits::labels)
            result.append(label);
    }
    result.sort();
    result.removeDuplicates();
    return result;
}

bool MessageLabels::set(WriteTransaction &transaction, MessageId id, const QStringList &labels)
{
    return writing(transaction, [&] { return write(transaction, id, cleaned(labels)); });
}

int MessageLabels::setTold(WriteTransaction &transaction, FolderId folder, std::span<const Told> told)
{
    return writing(transaction, [&] {
        int count = 0;
        for (const Told &one : told) {
            MessageId id;
            if (Query query(transaction.database().mail(), "SELECT id FROM message WHERE folder_id = ?1 AND uid = ?2",
                            folder, one.uid);
                query.next())
                id = query.id<MessageId>(0);
            if (!id.isValid() || !write(transaction, id, cleaned(one.labels)))
                continue;
            LabelViews::settle(transaction, folder, one.uid);
            ++count;
        }
        return count;
    });
}

void MessageLabels::change(WriteTransaction &transaction, std::span<const MessageId> ids, const QStringList &add,
                           const QStringList &remove)
{
    writing(transaction, [&] {
        const MessageLabels labels(transaction.database());
        for (const MessageId id : ids) {
            for (const MessageId same : SameContent(transaction.database()).everywhere(id))
                if (const std::optional<QStringList> known = labels.of(same))
                    write(transaction, same, changed(*known, add, remove));
            if (const auto place = MessageRepo(transaction.database()).place(id))
                LabelViews::settle(transaction, place->folder, place->uid);
        }
    });
}

} // namespace postrider::store
