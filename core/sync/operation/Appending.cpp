// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/operation/Appending.h"

#include "imap/command/Noop.h"

#include <numeric>

namespace postrider::sync {

namespace {

constexpr qint64 mostBytesAtOnce = 8LL << 20;

/// In the order of the messages (RFC 4315 §3: UIDs ascend with it); none when the server tells another number of them.
std::vector<Uid> uidsOf(const imap::command::AppendData &data, std::size_t messages)
{
    std::vector<Uid> uids;
    if (messages == 1 && data.uid.isValid())
        return {data.uid};
    if (data.uids.count() != messages)
        return uids;
    for (const auto &range : data.uids.ranges())
        for (std::uint32_t value = range.first.value; value <= range.last.value && uids.size() < messages; ++value)
            uids.emplace_back(value);
    return uids;
}

} // namespace

bool goesAlong(const ImapLink &link, const std::vector<AppendItem> &items, qint64 bytes)
{
    if (items.empty())
        return true;
    const qint64 all = std::accumulate(items.begin(), items.end(), bytes,
                                       [](qint64 sum, const AppendItem &item) { return sum + item.bytes.size(); });
    return link.has("MULTIAPPEND") && all <= mostBytesAtOnce;
}

Task<Result<imap::command::AppendData>> runAppend(ImapLink &link, imap::command::Append command)
{
    Reply<imap::command::AppendData> reply = link.run(std::move(command));
    Result<imap::command::AppendData> appended = co_await reply;
    if (appended && link.quirks().noopAfterAppend) {
        Reply<void> noop = link.run(imap::command::Noop());
        const Result<void> ignored = co_await noop;
        Q_UNUSED(ignored) // the message is there
    }
    co_return appended;
}

Task<Result<std::vector<Uid>>> appendTogether(ImapLink &link, const store::Folder &folder,
                                              std::vector<AppendItem> items)
{
    AppendItem &first = items.front();
    imap::command::Append command(folder.wireName, first.flags, first.date, std::move(first.bytes));
    for (auto item = items.begin() + 1; item != items.end(); ++item)
        command.also(item->flags, item->date, std::move(item->bytes));
    const Result<imap::command::AppendData> appended = co_await runAppend(link, std::move(command));
    if (!appended)
        co_return appended.error();
    std::vector<Uid> uids;
    if (appended->uidValidity == std::optional(folder.uidValidity))
        uids = uidsOf(*appended, items.size());
    uids.resize(items.size());
    co_return uids;
}

} // namespace postrider::sync
