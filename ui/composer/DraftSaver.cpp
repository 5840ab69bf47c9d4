// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/DraftSaver.h"

#include "store/Store.h"
#include "store/WriteTransaction.h"

#include <chrono>

namespace postrider::ui::composer {

namespace {

constexpr std::chrono::milliseconds afterLastKey{500}; // with the write itself well below the promised second
constexpr std::chrono::milliseconds whileTyping{3000};

} // namespace

DraftSaver::DraftSaver(store::Store &store, Clock &clock, Source source, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_source(std::move(source))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(afterLastKey);
    m_longest.setSingleShot(true);
    m_longest.setInterval(whileTyping);
    connect(&m_quiet, &QTimer::timeout, this, &DraftSaver::write);
    connect(&m_longest, &QTimer::timeout, this, &DraftSaver::write);
}

void DraftSaver::adopt(DraftId id)
{
    m_id = id;
    *m_stored = id;
}

void DraftSaver::touch()
{
    if (m_stopped)
        return;
    m_dirty = true;
    m_quiet.start();
    if (!m_longest.isActive())
        m_longest.start();
}

void DraftSaver::flush(Continuation<DraftId> done)
{
    m_waiting.push_back(std::move(done));
    if (m_dirty || m_writing)
        write();
    else
        answerWaiting(m_id);
}

void DraftSaver::write()
{
    m_quiet.stop();
    m_longest.stop();
    if (m_writing || m_stopped || !m_dirty)
        return; // written() looks again
    m_writing = true;
    enqueue();
}

/// Writes run one after the other, so the second finds in m_stored the id that the first one got, even while the first
/// has not answered here.
void DraftSaver::enqueue()
{
    m_dirty = false;
    const auto save = [content = m_source(), id = m_stored,
                       at = m_clock.nowUtc()](store::WriteTransaction &transaction) -> Result<void> {
        for (const ComposerAttachment &attachment : content.attachments)
            if (attachment.unsaved)
                store::BlobRepo::put(transaction, *attachment.unsaved);
        const DraftId saved = store::DraftRepo::save(transaction, content.toDraft(*id, at));
        if (!transaction.failed())
            *id = saved;
        return transaction.result();
    };
    m_store.write(store::Store::Priority::User, save, {this, [this](const Result<void> &result) { written(result); }});
}

void DraftSaver::written(const Result<void> &result)
{
    m_writing = false;
    if (!result) {
        m_dirty = true; // the next key tries again
        Q_EMIT failed(result.error());
        return answerWaiting(result.error());
    }
    m_id = *m_stored;
    if (m_dirty && !m_waiting.empty())
        return write();
    Q_EMIT saved(m_id);
    answerWaiting(m_id);
}

void DraftSaver::finish()
{
    if (m_dirty && !m_stopped)
        enqueue();
    stop();
}

void DraftSaver::answerWaiting(const Result<DraftId> &result)
{
    const std::vector<Continuation<DraftId>> waiting = std::exchange(m_waiting, {});
    for (const Continuation<DraftId> &done : waiting)
        done(result);
}

void DraftSaver::stop()
{
    m_stopped = true;
    m_dirty = false;
    m_quiet.stop();
    m_longest.stop();
}

} // namespace postrider::ui::composer
