// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "base/Result.h"
#include "sync/SyncContext.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>

namespace postrider::account {

/// Keeps the Drafts folder of an account in step with what is being written. Lives in the account's thread.
class DraftCopies final : public QObject
{
    Q_OBJECT

public:
    DraftCopies(sync::SyncContext &context, const AccountConfig &config, QObject *parent);

    /// `bytes`: the draft as a message, as it was at `updatedAt`. Shown at once; the server hears of it later.
    void save(DraftId draft, const QByteArray &bytes, const QDateTime &updatedAt, Continuation<void> done);

Q_SIGNALS:
    void saved();

private:
    sync::Task<sync::Done> saveTask(DraftId draft, QByteArray bytes, QDateTime updatedAt, Continuation<void> done);

    sync::SyncContext &m_context;
    const AccountConfig &m_config;
};

} // namespace postrider::account
