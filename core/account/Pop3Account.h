// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "sync/SyncContext.h"
#include "sync/SyncReport.h"
#include "sync/pop3/Pop3Link.h"
#include "sync/pop3/Pop3Sync.h"

#include <QObject>

namespace postrider::account {

/// The incoming side of an account whose mail lives here alone: of POP3, or of Local Folders, which have no such side.
/// The tasks of AccountWorker use it where others use IMAP.
class Pop3Account final : public QObject
{
    Q_OBJECT

public:
    Pop3Account(sync::SyncContext &context, const AccountConfig &config, QObject *parent);

    [[nodiscard]] bool hasServer() const { return m_config.protocol == Protocol::Pop3; }
    [[nodiscard]] sync::Pop3Link &link() { return m_link; }
    [[nodiscard]] const sync::Pop3Link &link() const { return m_link; }

    /// One check, over the open connection, which it ends. Does nothing for Local Folders.
    sync::Task<Result<void>> check(sync::SyncReport &report, const sync::SyncProgress &progress);
    /// See Pop3Sync::fetchRest.
    sync::Task<Result<void>> fetchRest(MessageId message);
    /// What operations are pending (the copy of a sent mail, the mark of an answered one) is done at once.
    sync::Task<Result<void>> settle();

private:
    /// The inbox of Local Folders, where new mail is to go there; none: the account's own.
    [[nodiscard]] FolderId sharedInbox() const;

    sync::SyncContext &m_context;
    const AccountConfig &m_config;
    sync::Pop3Link m_link;
    sync::Pop3Sync m_sync;
};

} // namespace postrider::account
