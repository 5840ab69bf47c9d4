// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/message/SaveQueue.h"

#include <memory>
#include <optional>
#include <utility>

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace postrider::ui::reader {

namespace {

// A result has no value of its own to begin with.
using Written = std::optional<Result<QString>>;

class OneWorker : public QThreadPool
{
public:
    OneWorker() { setMaxThreadCount(1); }
};
Q_GLOBAL_STATIC(OneWorker, worker) // its end waits for what it has begun and for what is behind that

} // namespace

void SaveQueue::run(Work work, const Continuation<QString> &done)
{
    const auto promise = std::make_shared<QPromise<Written>>();
    auto *watcher = new QFutureWatcher<Written>(done.context());
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, done] {
        const Written written = watcher->result();
        watcher->deleteLater();
        done(*written);
    });
    promise->start();
    watcher->setFuture(promise->future());
    worker->start([promise, work = std::move(work)] {
        promise->addResult(Written(work()));
        promise->finish();
    });
}

} // namespace postrider::ui::reader
