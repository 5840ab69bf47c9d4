// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ServerSearch.h"

#include "imap/command/UidSearch.h"
#include "store/MessageRepo.h"
#include "store/SearchIndex.h"
#include "sync/NewestFirst.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::sync {

namespace {

/// What one search fetches of one folder: at an average of 30 kB some 6 MB, seconds on a slow line. Who wants more
/// searches again, and gets the next.
constexpr std::uint64_t mostFetched = 200;
/// UIDs are few bytes of text each; the length of a command does not matter where none is sent.
constexpr qsizetype anyLength = 1'000'000;

Error useless()
{
    return {ErrorDomain::Server,
            ErrorKind::Permanent,
            QStringLiteral("server-search-useless"),
            QCoreApplication::translate("postrider::sync",
                                        "This provider’s search finds all or nothing. Only the mail on this computer "
                                        "was searched; let the account fetch whole messages to search in them."),
            {}};
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Gmail's own language. In quotes, so that nothing of what was typed is one of its words ("OR", "from:").
QString inGmailsWords(const store::SearchTerm &term)
{
    QString text = term.text;
    text.remove(u'"');
    const bool isFile = term.field == store::SearchTerm::Field::Attachments;
    return (isFile ? QStringLiteral("filename:\"%1\"") : QStringLiteral("\"%1\"")).arg(text);
}

/// Headers are here and indexed, so the server is asked for what it alone knows.
imap::command::UidSearch commandFor(const QString &query, bool isGmail)
{
    imap::command::UidSearch command((QByteArray()));
    QStringList raw;
    for (const store::SearchTerm &term : store::SearchQuery::terms(query)) {
        if (term.field != store::SearchTerm::Field::Any && term.field != store::SearchTerm::Field::Attachments)
            continue;
        if (isGmail)
            raw.append(inGmailsWords(term));
        else
            command.text("TEXT", term.text);
    }
    if (!raw.isEmpty())
        command.text("X-GM-RAW", raw.join(u' ')); // also finds what is in attachments, which TEXT there does not
    return command;
}

} // namespace

ServerSearch::ServerSearch(SyncContext &context, ImapLink &link, SyncReport &report, Control control)
    : m_context(context)
    , m_link(link)
    , m_report(report)
    , m_control(std::move(control))
{
}

Task<Result<ServerSearch::Findings>> ServerSearch::run(const store::Folder &folder, const QString &query)
{
    const UidSet absent = store::MessageRepo(m_context.reader()).absentUids(folder.id);
    if (absent.isEmpty() || !store::SearchQuery::needsBodies(query))
        co_return Findings();
    if (m_link.quirks().stringSearchUseless)
        co_return useless();
    const Result<void> selected = co_await m_link.ensureSelected(folder);
    if (!selected)
        co_return selected.error();
    const Result<Told> found = co_await ask(absent, query);
    if (m_control.isCancelled())
        co_return TaskScope::cancelled();
    if (!found)
        co_return found.error();
    const UidSet known = found->uids.intersected(absent);
    // a server that counts more than was asked about is not believed
    const quint64 all = std::min<quint64>(found->older + known.count(), absent.count());
    const UidSet newest = NewestFirst(known).take(mostFetched, anyLength);
    std::vector<MessageId> hits = store::MessageRepo(m_context.reader()).idsByUid(folder.id, newest);
    std::reverse(hits.begin(), hits.end()); // the newest come first
    const Result<void> fetched = co_await fetch(folder, hits);
    if (!fetched)
        co_return fetched.error();
    Findings findings;
    findings.hits = static_cast<int>(all);
    findings.left = static_cast<int>(all - newest.count());
    findings.matched = static_cast<int>(store::SearchIndex(m_context.reader()).matching(query, hits).size());
    co_return findings;
}

Task<Result<ServerSearch::Told>> ServerSearch::ask(const UidSet &absent, const QString &query)
{
    const bool withCharset = !m_link.quirks().noSearchCharset;
    Result<Told> found = co_await askOnce(absent, query, withCharset);
    if (found || !withCharset || isAscii(query) || !m_link.isOpen() || found.error().isTransient() ||
        m_control.isCancelled())
        co_return found;
    // BADCHARSET, or a plain NO or BAD of a server that knows no charset but its own: bytes of UTF-8 without its name
    // are understood by many of them
    const Result<Told> second = co_await askOnce(absent, query, false);
    co_return second ? second : found;
}

Task<Result<ServerSearch::Told>> ServerSearch::askOnce(const UidSet &absent, const QString &query, bool withCharset)
{
    imap::command::UidSearch command = commandFor(query, m_link.hasLabels());
    if (!withCharset)
        command.withoutCharset();
    const bool fits = absent.toImap().size() <= m_link.maxSetBytes();
    if (fits)
        command.within(absent);                        // so that the answer is small
    const bool isPart = fits && m_link.has("PARTIAL"); // else the newest may all be here
    if (isPart)
        command.returnPartial(-1, -static_cast<qint64>(mostFetched));
    else if (m_link.has("ESEARCH"))
        command.returnRanges();
    m_control.thinks(true);
    Reply<imap::command::SearchData> reply = m_link.run(std::move(command));
    const Result<imap::command::SearchData> told = co_await reply;
    m_control.thinks(false);
    if (!told)
        co_return told.error();
    const quint64 count = told->uids.count();
    co_return Told{told->uids, isPart && told->count ? std::max<quint64>(*told->count, count) - count : 0};
}

Task<Result<void>> ServerSearch::fetch(const store::Folder &folder, std::vector<MessageId> hits)
{
    const auto shouldYield = [this] { return m_control.isCancelled() || m_control.isWanted(); };
    const int total = static_cast<int>(hits.size());
    m_control.progress(0, total);
    BodyFetch bodies(m_context, m_link, folder, m_report,
                     [this, &hits, total](FolderId, int, int) { m_control.progress(fetchedOf(hits), total); });
    for (;;) {
        const Result<bool> finished = co_await bodies.runFor(hits, shouldYield);
        if (m_control.isCancelled() || m_context.scope().isStopping())
            co_return TaskScope::cancelled();
        if (!finished)
            co_return finished.error();
        if (*finished)
            co_return Result<void>();
        co_await m_control.give();
        if (m_control.isCancelled())
            co_return TaskScope::cancelled();
        if (!m_link.isOpen())
            co_return m_link.closedError();
    }
}

int ServerSearch::fetchedOf(const std::vector<MessageId> &hits) const
{
    const std::vector<store::MessageSummary> now = store::MessageRepo(m_context.reader()).summaries(hits);
    return static_cast<int>(std::count_if(
        now.begin(), now.end(), [](const auto &summary) { return summary.body != store::BodyState::Absent; }));
}

} // namespace postrider::sync
