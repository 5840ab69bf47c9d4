// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/LabelSync.h"

#include "imap/command/UidFetch.h"
#include "imap/types/MailboxName.h"
#include "store/MessageLabels.h"
#include "store/WriteTransaction.h"
#include "sync/NewestFirst.h"

#include <memory>
#include <vector>

namespace postrider::sync {

namespace {

/// An answer of about 20 kB: some screens of a list, which is where labels are seen and changed.
constexpr std::uint64_t windowSize = 500;

} // namespace

Task<Result<void>> LabelSync::newestOf(const UidSet &known)
{
    if (known.isEmpty())
        co_return Result<void>();
    const UidSet window = NewestFirst(known).take(windowSize, m_link.maxSetBytes());
    imap::FetchItems items;
    items.extra = {"X-GM-LABELS"};
    auto told = std::make_shared<std::vector<store::MessageLabels::Told>>();
    imap::command::UidFetch command(window, items, [told](imap::FetchedMessage &&message) {
        if (!message.uid.isValid() || !message.labels || told->size() >= windowSize)
            return;
        QStringList labels;
        for (const QByteArray &name : *message.labels)
            labels.append(imap::decodeMailboxName(name));
        told->push_back({message.uid, std::move(labels)});
    });
    Reply<imap::command::FetchSummary> reply = m_link.run(std::move(command));
    const Result<imap::command::FetchSummary> fetched = co_await reply;
    if (!fetched)
        co_return fetched.error();
    auto changed = std::make_shared<int>(0);
    Reply<void> writing = m_context.write([folder = m_folder.id, told, changed](store::WriteTransaction &transaction) {
        *changed = store::MessageLabels::setTold(transaction, folder, *told);
        return transaction.result();
    });
    Result<void> written = co_await writing;
    m_report.updated += *changed;
    co_return written;
}

} // namespace postrider::sync
