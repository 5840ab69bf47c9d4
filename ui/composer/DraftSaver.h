// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Ids.h"
#include "base/Result.h"
#include "ui/composer/DraftContent.h"

#include <functional>
#include <memory>
#include <vector>

#include <QObject>
#include <QTimer>

namespace postrider::store {
class Store;
}

namespace postrider::ui::composer {

/// Keeps a draft on disk in step with what is typed: half a second after the last change, every three seconds while
/// the typing goes on. One write at a time, so that one draft stays one draft.
class DraftSaver final : public QObject
{
    Q_OBJECT

public:
    using Source = std::function<DraftContent()>;
    DraftSaver(store::Store &store, Clock &clock, Source source, QObject *parent = nullptr);

    /// The draft is there already.
    void adopt(DraftId id);
    [[nodiscard]] DraftId id() const { return m_id; }
    /// What id() will be when the writes under way are done; to be read in the writing thread, by a later write.
    [[nodiscard]] std::shared_ptr<const DraftId> storedId() const { return m_stored; }
    /// Something changed.
    void touch();
    [[nodiscard]] bool isDirty() const { return m_dirty; }
    /// Writes now what is not written; answers when all of it is on disk.
    void flush(Continuation<DraftId> done);
    /// The last write, if anything is not on disk: the store does it even when this object has gone.
    void finish();
    /// Stops writing; the draft stays as it is.
    void stop();

Q_SIGNALS:
    void saved(postrider::DraftId id);
    void failed(const postrider::Error &error);

private:
    void write();
    void enqueue();
    void written(const Result<void> &result);
    void answerWaiting(const Result<DraftId> &result);

    store::Store &m_store;
    Clock &m_clock;
    Source m_source;
    DraftId m_id;
    std::shared_ptr<DraftId> m_stored = std::make_shared<DraftId>(); ///< touched by the writing thread
    bool m_dirty = false;
    bool m_writing = false;
    bool m_stopped = false;
    QTimer m_quiet;   ///< since the last change
    QTimer m_longest; ///< since the first change that is not on disk
    std::vector<Continuation<DraftId>> m_waiting;
};

} // namespace postrider::ui::composer
