// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/ClientId.h"
#include "net/Backoff.h"
#include "sync/BodyFetch.h"
#include "sync/ImapLink.h"
#include "sync/LoginSource.h"

#include <QObject>

namespace postrider::sync {

/// Watches the inbox (where that is the view of a mailbox, store/LabelViews.h: that one) over a connection of its own:
/// IDLE, re-issued before the server's 30 minutes are over (RFC 2177), else NOOP now and then. With NOTIFY (RFC 5465)
/// the server tells of all other folders, too. What is new is in the store as soon as the server has told of it. Comes
/// back after a cut, with growing waits.
class PushWatcher final : public QObject
{
    Q_OBJECT

public:
    PushWatcher(SyncContext &context, LoginSource &logins, imap::ClientId id, QObject *parent = nullptr);

    /// Which bodies are fetched of what is new.
    void setBodies(const BodyWish &wish) { m_bodies = wish; }
    /// Runs until the scope stops, abort() is called, or the sign-in is refused (which the main connection tells of).
    Task<Done> run();
    [[nodiscard]] bool isRunning() const { return m_running; }
    void abort();
    /// The server tells of every folder by itself, so that none of them needs to be asked for.
    [[nodiscard]] bool isToldOfAll() const { return m_notified; }

Q_SIGNALS:
    /// Something is new in a folder that is not the inbox.
    void newsIn(postrider::FolderId folder);
    /// The server tells no more of the other folders: they have to be looked at.
    void newsMissed();
    /// The connection was lost or could not be had.
    void lost(const postrider::Error &error);
    /// It is there again after that.
    void recovered();
    void synced(const postrider::sync::SyncReport &report);

private:
    Task<Result<void>> watch();
    Task<Result<void>> askForNews();
    Task<Result<void>> waitForNews();
    Task<Result<void>> idle();
    Task<Result<void>> poll();
    Task<Result<void>> syncInbox();
    Task<Result<void>> fetchBodies(const store::Folder &folder, SyncReport &report);
    [[nodiscard]] std::optional<store::Folder> inbox() const;

    SyncContext &m_context;
    LoginSource &m_logins;
    imap::ClientId m_id;
    BodyWish m_bodies;
    ImapLink m_link;
    net::Backoff m_backoff;
    std::chrono::seconds m_pollInterval;
    bool m_running = false;
    bool m_aborted = false;
    bool m_changed = false;
    bool m_lost = false;
    bool m_notified = false;
};

} // namespace postrider::sync
