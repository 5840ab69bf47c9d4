// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/PushWatcher.h"

#include "imap/command/Noop.h"
#include "imap/command/Notify.h"
#include "store/FolderRepo.h"
#include "store/LabelViews.h"
#include "sync/MailboxSync.h"

#include <algorithm>

#include <QRandomGenerator>

namespace postrider::sync {

using namespace std::chrono_literals;

namespace {

/// After a cut: at once or nearly, as most are short; then less and less often, up to five minutes.
constexpr auto firstWait = 1s;
constexpr auto longestWait = 5min;
/// Without IDLE: half a minute while mail is coming, up to five minutes when it is quiet.
constexpr std::chrono::seconds shortestPoll = 30s;
constexpr std::chrono::seconds longestPoll = 5min;
/// The list of folders may not be here yet.
constexpr auto waitForInbox = 10s;

} // namespace

PushWatcher::PushWatcher(SyncContext &context, LoginSource &logins, imap::ClientId id, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_logins(logins)
    , m_id(std::move(id))
    , m_link(context, this)
    , m_backoff(firstWait, longestWait, [] { return QRandomGenerator::global()->generateDouble(); })
    , m_pollInterval(shortestPoll)
{
    connect(&m_link, &ImapLink::folderChanged, this, [this] {
        m_changed = true;
        m_link.stopIdle();
    });
    connect(&m_link, &ImapLink::otherFolderChanged, this, &PushWatcher::newsIn);
    connect(&m_link, &ImapLink::notifyOverflow, this, [this] {
        m_notified = false;
        Q_EMIT newsMissed();
    });
}

/// A server that cannot tell of flags may still tell of new messages.
Task<Result<void>> PushWatcher::askForNews()
{
    using Scope = imap::command::Notify::Scope;
    m_notified = false;
    if (!m_link.has("NOTIFY") || m_link.quirks().noNotify)
        co_return Result<void>();
    for (const Scope scope : {Scope::Everything, Scope::Arrivals}) {
        Reply<void> reply = m_link.run(imap::command::Notify(scope));
        const Result<void> set = co_await reply;
        m_notified = set.ok();
        if (set || !m_link.isOpen())
            co_return set;
    }
    co_return Result<void>();
}

Task<Done> PushWatcher::run()
{
    m_running = true;
    m_aborted = false;
    while (!m_context.scope().isStopping() && !m_aborted) {
        const Result<void> watched = co_await watch();
        if (m_context.scope().isStopping() || m_aborted || watched)
            continue;
        m_lost = true;
        m_notified = false;
        Q_EMIT lost(watched.error());
        if (watched.error().needsUser())
            break;
        co_await m_context.scope().sleep(m_backoff.next());
    }
    m_link.abort();
    m_notified = false;
    m_running = false;
    co_return Done{};
}

void PushWatcher::abort()
{
    m_aborted = true;
    m_link.abort();
}

Task<Result<void>> PushWatcher::watch()
{
    const Result<ServerLogin> login = co_await m_logins.incoming();
    if (!login)
        co_return login.error();
    const Result<void> opened = co_await m_link.open(*login, m_id);
    m_logins.incomingEnded(opened);
    if (!opened)
        co_return opened;
    if (!inbox()) {
        co_await m_context.scope().sleep(waitForInbox);
        co_return Result<void>();
    }
    const Result<void> asked = co_await askForNews();
    if (!asked)
        co_return asked;
    m_changed = true; // since the last connection anything may have come
    for (;;) {
        if (m_changed) {
            const Result<void> synced = co_await syncInbox();
            if (!synced)
                co_return synced;
            m_backoff.reset();
            if (std::exchange(m_lost, false))
                Q_EMIT recovered();
        }
        const Result<void> waited = co_await waitForNews();
        if (!waited || m_context.scope().isStopping() || m_aborted)
            co_return waited;
    }
}

Task<Result<void>> PushWatcher::waitForNews()
{
    if (m_changed)
        co_return Result<void>();
    Result<void> waited;
    if (m_link.has("IDLE"))
        waited = co_await idle();
    else
        waited = co_await poll();
    co_return waited;
}

Task<Result<void>> PushWatcher::idle()
{
    Reply<void> reply = m_link.idle();
    Result<void> ended = co_await reply;
    co_return ended;
}

Task<Result<void>> PushWatcher::poll()
{
    co_await m_context.scope().sleep(m_pollInterval);
    Reply<void> reply = m_link.run(imap::command::Noop());
    Result<void> answered = co_await reply;
    m_pollInterval = m_changed ? shortestPoll : std::min(longestPoll, m_pollInterval * 2);
    co_return answered;
}

Task<Result<void>> PushWatcher::syncInbox()
{
    const std::optional<store::Folder> folder = inbox();
    if (!folder)
        co_return Result<void>();
    SyncReport report;
    m_changed = false;
    MailboxSync sync(m_context, m_link, store::LabelViews(m_context.reader()).mailboxOf(folder->id), report);
    const Result<void> headers = co_await sync.run();
    if (!headers)
        co_return headers;
    Result<void> fetched = co_await fetchBodies(*folder, report);
    const store::Folder mailbox = store::LabelViews(m_context.reader()).mailboxOf(*folder);
    if (fetched && mailbox.id != folder->id)
        fetched = co_await fetchBodies(mailbox, report);
    Q_EMIT synced(report);
    co_return fetched;
}

Task<Result<void>> PushWatcher::fetchBodies(const store::Folder &folder, SyncReport &report)
{
    BodyFetch bodies(m_context, m_link, folder, report);
    const Result<bool> fetched = co_await bodies.run(m_bodies, [this] { return m_changed || m_aborted; });
    if (!fetched)
        co_return fetched.error();
    co_return Result<void>();
}

std::optional<store::Folder> PushWatcher::inbox() const
{
    return store::FolderRepo(m_context.reader()).byRole(m_context.account(), store::FolderRole::Inbox);
}

} // namespace postrider::sync
