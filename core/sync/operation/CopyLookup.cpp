// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/CopyLookup.h"

#include "imap/command/Status.h"
#include "imap/command/UidFetch.h"
#include "mime/HeaderText.h"
#include "store/LabelViews.h"

#include <memory>

namespace postrider::sync {

namespace {

constexpr QLatin1String uidNextKey{"uidNext"};
constexpr QLatin1String validityKey{"uidValidity"};

/// What makes a message known again: its Message-ID; where it has none, what a COPY keeps (RFC 9051 §6.4.7).
QString signature(const QString &messageId, qint64 size, const QDateTime &internalDate)
{
    if (!messageId.isEmpty())
        return messageId;
    return QStringLiteral("%1 %2").arg(size).arg(internalDate.toSecsSinceEpoch());
}

QString signatureOf(const imap::FetchedMessage &message)
{
    QString messageId;
    if (message.envelope)
        messageId = mime::HeaderText::messageIds(message.envelope->messageId).value(0);
    return signature(messageId, static_cast<qint64>(message.size.value_or(0)), message.internalDate);
}

std::multimap<QString, Uid> signaturesOf(store::Database &database, const PlacedGroup &group)
{
    std::multimap<QString, Uid> result;
    for (const auto &[uid, placed] : group.messages)
        if (const auto details = store::MessageRepo(database).details(placed.id))
            result.emplace(signature(details->messageId, details->summary.size, details->internalDate), uid);
    return result;
}

} // namespace

void addPairs(CopiedUids &uids, const imap::command::CopyData &data, const store::Folder &target)
{
    if (data.uidValidity != std::optional(target.uidValidity) || !target.uidValidity.isValid())
        return;
    for (const auto &[source, destination] : data.pairs)
        uids.insert_or_assign(source, destination);
}

Task<Result<QJsonObject>> CopyLookup::mark()
{
    const store::Folder mailbox = store::LabelViews(m_context.reader()).mailboxOf(m_target);
    Reply<imap::MailboxStatus> reply = m_link.run(imap::command::Status(mailbox.wireName, {"UIDNEXT", "UIDVALIDITY"}));
    const Result<imap::MailboxStatus> status = co_await reply;
    if (!status)
        co_return status.error();
    co_return QJsonObject{{uidNextKey, static_cast<qint64>(status->uidNext.value)},
                          {validityKey, static_cast<qint64>(status->uidValidity.value)}};
}

Task<Result<CopiedUids>> CopyLookup::find(const QJsonObject &mark, const PlacedGroup &group, UidSet known)
{
    CopiedUids result;
    if (mark.isEmpty())
        co_return result;
    const Result<imap::SelectData> selected = co_await m_link.select(m_target);
    if (!selected)
        co_return selected.error();
    // numbered anew meanwhile: the mark says nothing, so everything is looked at
    const bool valid = mark.value(validityKey).toInteger() == static_cast<qint64>(selected->uidValidity.value);
    const Uid first(valid ? static_cast<std::uint32_t>(mark.value(uidNextKey).toInteger()) : 1);
    if (selected->exists == 0)
        co_return result;
    imap::FetchItems items;
    items.envelope = true;
    items.size = true;
    items.internalDate = true;
    auto wanted = std::make_shared<std::multimap<QString, Uid>>(signaturesOf(m_context.reader(), group));
    auto found = std::make_shared<CopiedUids>();
    imap::command::UidFetch command(Uid(std::max<std::uint32_t>(first.value, 1)), items,
                                    [wanted, found, first, known = std::move(known)](imap::FetchedMessage &&message) {
                                        if (message.uid < first || known.contains(message.uid))
                                            return; // "n:*" finds the last one also below n
                                        const auto source = wanted->find(signatureOf(message));
                                        if (source == wanted->end())
                                            return;
                                        found->emplace(source->second, message.uid);
                                        wanted->erase(source);
                                    });
    Reply<imap::command::FetchSummary> reply = m_link.run(std::move(command));
    const Result<imap::command::FetchSummary> fetched = co_await reply;
    if (!fetched)
        co_return fetched.error();
    co_return *found;
}

} // namespace postrider::sync
