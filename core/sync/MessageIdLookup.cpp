// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/MessageIdLookup.h"

#include "imap/command/UidFetch.h"
#include "mime/HeaderText.h"
#include "sync/NewestFirst.h"

#include <memory>

namespace postrider::sync {

namespace {

/// What is looked for was put there a moment ago, so it is among the newest; more come only when a server finds all.
constexpr std::uint64_t mostCandidates = 50;

} // namespace

Task<Result<std::optional<Uid>>> MessageIdLookup::find(const store::Folder &folder, const QString &messageId)
{
    const Result<imap::SelectData> selected = co_await m_link.select(folder);
    if (!selected)
        co_return selected.error();
    m_label = folder.label;
    const Result<UidSet> found = co_await candidates(*selected, messageId);
    if (!found)
        co_return found.error();
    const UidSet uids = NewestFirst(*found).take(mostCandidates, m_link.maxSetBytes());
    if (uids.isEmpty())
        co_return std::optional<Uid>();

    imap::FetchItems items;
    items.envelope = true;
    auto match = std::make_shared<Uid>();
    imap::command::UidFetch command(uids, items, [match, messageId](imap::FetchedMessage &&message) {
        if (message.envelope && mime::HeaderText::messageIds(message.envelope->messageId).contains(messageId))
            *match = std::max(*match, message.uid);
    });
    Reply<imap::command::FetchSummary> reply = m_link.run(std::move(command));
    const Result<imap::command::FetchSummary> fetched = co_await reply;
    if (!fetched)
        co_return fetched.error();
    co_return match->isValid() ? std::optional<Uid>(*match) : std::nullopt;
}

Task<Result<UidSet>> MessageIdLookup::candidates(const imap::SelectData &data, const QString &messageId)
{
    if (data.exists == 0)
        co_return UidSet();
    if (!m_link.quirks().stringSearchUseless) {
        Result<UidSet> found = co_await search(messageId);
        if (found || !m_link.isOpen())
            co_return found;
    }
    Result<UidSet> recent = co_await newest(data);
    co_return recent;
}

imap::command::UidSearch MessageIdLookup::searchFor(const QString &messageId, const imap::Quirks &quirks)
{
    imap::command::UidSearch command((QByteArray()));
    command.text("HEADER Message-ID", messageId);
    if (quirks.noSearchCharset)
        command.withoutCharset();
    return command;
}

Task<Result<UidSet>> MessageIdLookup::search(const QString &messageId)
{
    imap::command::UidSearch command = searchFor(messageId, m_link.quirks());
    if (!m_label.isEmpty()) // the whole mailbox is selected
        command.label(m_label);
    Reply<imap::command::SearchData> reply = m_link.run(std::move(command));
    const Result<imap::command::SearchData> found = co_await reply;
    if (!found)
        co_return found.error();
    co_return found->uids;
}

Task<Result<UidSet>> MessageIdLookup::newest(const imap::SelectData &data)
{
    imap::command::UidSearch command;
    if (data.uidNext.isValid()) {
        UidSet range;
        const std::uint32_t last = data.uidNext.value - 1;
        range.add(Uid(last > 1000 ? last - 1000 : 1), Uid(std::max<std::uint32_t>(last, 1)));
        command.within(range);
    }
    Reply<imap::command::SearchData> reply = m_link.run(std::move(command));
    const Result<imap::command::SearchData> found = co_await reply;
    if (!found)
        co_return found.error();
    co_return found->uids;
}

} // namespace postrider::sync
