// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Ids.h"
#include "base/Result.h"
#include "mime/Message.h"
#include "store/OutboxEntry.h"
#include "ui/composer/DraftContent.h"

#include <memory>

#include <QObject>

namespace postrider::store {
class Store;
}

namespace postrider::ui::reader {
class WorkerQueue;
}

namespace postrider::ui::composer {

/// Back to the editor: makes a draft of a message in the Outbox. It leaves the Outbox in the write that makes the
/// draft, so it is in one of them, whatever happens.
class OutgoingDraft final : public QObject
{
    Q_OBJECT

public:
    OutgoingDraft(store::Store &store, Clock &clock, QObject *parent = nullptr);
    ~OutgoingDraft() override;

    /// For a message that is paused. Errors: "message-gone", those of the store.
    void takeBack(OutboxId id, Continuation<DraftId> done);

    /// What the composer shows of it: to those who have not got it yet. Hashes and compresses its files: for a worker.
    [[nodiscard]] static DraftContent contentOf(const store::OutboxEntry &entry, const mime::Message &message);

private:
    void save(OutboxId id, const DraftContent &content, const Continuation<DraftId> &done);

    store::Store &m_store;
    Clock &m_clock;
    std::unique_ptr<reader::WorkerQueue> m_worker;
};

} // namespace postrider::ui::composer
