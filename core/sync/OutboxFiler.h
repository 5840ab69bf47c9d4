// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "store/OutboxEntry.h"
#include "sync/ImapLink.h"
#include "sync/SyncReport.h"

#include <QObject>

namespace postrider::sync {

/// What happens to a message of the Outbox after it was sent, or after nobody knows: its copy for Sent, and the look
/// into Sent for those whose last try was cut in mid-sentence. Lives in the account's thread.
class OutboxFiler final : public QObject
{
    Q_OBJECT

public:
    explicit OutboxFiler(SyncContext &context, QObject *parent = nullptr);

    /// Whether a try was cut in mid-sentence and has to be looked for with resolveUncertain().
    [[nodiscard]] bool hasUncertain() const;
    [[nodiscard]] bool hasAccepted() const;

    /// At a moment when nothing is under way: what stands as 'sending' is from an earlier life.
    Task<Result<void>> recover();
    /// Files what was accepted: the copy for Sent as a pending operation, the answered message marked. Does nothing as
    /// long as the folders of the account are not known. `savesCopies`: the provider keeps the copy by itself.
    Task<Result<void>> fileAccepted(bool savesCopies);
    /// Looks in Sent for messages that may or may not have left.
    Task<Result<void>> resolveUncertain(ImapLink &link, SyncReport &report);

Q_SIGNALS:
    /// Found in Sent.
    void sent(postrider::OutboxId id);

private:
    Task<Result<void>> file(store::OutboxEntry entry, bool savesCopies);
    Task<Result<void>> resolve(ImapLink &link, const std::optional<store::Folder> &folder,
                               const store::OutboxEntry &entry, SyncReport &report);
    Task<Result<void>> writeFound(const store::OutboxEntry &entry);
    Task<Result<void>> writeUnknown(const store::OutboxEntry &entry, SyncReport &report);
    [[nodiscard]] std::vector<store::OutboxEntry> entries() const;

    SyncContext &m_context;
};

} // namespace postrider::sync
