// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/FlagSync.h"

#include "imap/command/UidFetch.h"
#include "store/WriteTransaction.h"
#include "sync/LabelSync.h"
#include "sync/NewestFirst.h"

#include <span>

namespace postrider::sync {

namespace {

/// Answers of about 200 kB: small enough to be interrupted, large enough not to be ruled by latency.
constexpr std::uint64_t windowSize = 5000;
/// Rows of one write, to stay under 50 ms.
constexpr std::size_t writtenAtOnce = 2000;
/// Those with new labels are shown in other folders by this.
constexpr std::size_t labelledAtOnce = 200;

/// What one FETCH may bring: 64 MB; the largest mailboxes have as many messages.
constexpr std::size_t mostFlags = 1'000'000;

void collect(std::vector<store::ServerFlags> &flags, const imap::FetchedMessage &message)
{
    if (message.uid.isValid() && message.flags && flags.size() < mostFlags)
        flags.push_back({message.uid, message.flags->without(MailFlag::Recent), message.modSeq});
}

} // namespace

Task<Result<void>> FlagSync::changedSince(ModSeq modSeq, const UidSet &known)
{
    auto flags = std::make_shared<Flags>();
    auto labels = std::make_shared<Labels>();
    imap::FetchItems items = imap::FetchItems::flagsOnly(true);
    if (m_link.hasLabels())
        items.extra = {"X-GM-LABELS"};
    imap::command::UidFetch command(known, std::move(items), [flags, labels](imap::FetchedMessage &&message) {
        collect(*flags, message);
        if (labels->size() < mostFlags)
            LabelSync::collect(*labels, message);
    });
    command.changedSince(modSeq);
    Reply<imap::command::FetchSummary> reply = m_link.run(std::move(command));
    const Result<imap::command::FetchSummary> fetched = co_await reply;
    if (!fetched)
        co_return fetched.error();
    const Result<void> written = co_await write(flags);
    if (!written)
        co_return written;
    Result<void> labelled = co_await writeLabels(labels);
    co_return labelled;
}

Task<Result<UidSet>> FlagSync::window(const UidSet &known)
{
    UidSet present;
    NewestFirst rest(known);
    while (!rest.isEmpty()) {
        const UidSet part = rest.take(windowSize, m_link.maxSetBytes());
        auto flags = std::make_shared<Flags>();
        imap::command::UidFetch command(part, imap::FetchItems::flagsOnly(m_link.traits().condstore),
                                        [flags](imap::FetchedMessage &&message) { collect(*flags, message); });
        Reply<imap::command::FetchSummary> reply = m_link.run(std::move(command));
        const Result<imap::command::FetchSummary> fetched = co_await reply;
        if (!fetched)
            co_return fetched.error();
        for (const store::ServerFlags &row : *flags)
            present.add(row.uid);
        const Result<void> written = co_await write(flags);
        if (!written)
            co_return written.error();
    }
    co_return present;
}

Task<Result<void>> FlagSync::take(const std::vector<imap::ChangedFlags> &changed)
{
    auto flags = std::make_shared<Flags>();
    flags->reserve(changed.size());
    for (const imap::ChangedFlags &one : changed)
        flags->push_back({one.uid, one.flags.without(MailFlag::Recent), one.modSeq});
    Result<void> written = co_await write(flags);
    co_return written;
}

Task<Result<void>> FlagSync::write(std::shared_ptr<Flags> flags)
{
    for (std::size_t from = 0; from < flags->size(); from += writtenAtOnce) {
        auto changed = std::make_shared<int>(0);
        const std::size_t count = std::min(writtenAtOnce, flags->size() - from);
        Reply<void> reply =
            m_context.write([folder = m_folder.id, flags, from, count, changed](store::WriteTransaction &transaction) {
                const std::span<const store::ServerFlags> rows(flags->data() + from, count);
                *changed = store::MessageRepo::setServerFlags(transaction, folder, rows);
                return transaction.result();
            });
        const Result<void> written = co_await reply;
        if (!written)
            co_return written;
        m_report.updated += *changed;
    }
    co_return Result<void>();
}

Task<Result<void>> FlagSync::writeLabels(std::shared_ptr<Labels> labels)
{
    for (std::size_t from = 0; from < labels->size(); from += labelledAtOnce) {
        auto changed = std::make_shared<int>(0);
        const std::size_t count = std::min(labelledAtOnce, labels->size() - from);
        Reply<void> reply =
            m_context.write([folder = m_folder.id, labels, from, count, changed](store::WriteTransaction &transaction) {
                const std::span<const store::MessageLabels::Told> rows(labels->data() + from, count);
                *changed = store::MessageLabels::setTold(transaction, folder, rows);
                return transaction.result();
            });
        const Result<void> written = co_await reply;
        if (!written)
            co_return written;
        m_report.updated += *changed;
    }
    co_return Result<void>();
}

} // namespace postrider::sync
