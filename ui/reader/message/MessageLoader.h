// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "mime/Message.h"
#include "ui/reader/message/WorkerQueue.h"

#include <QObject>

namespace postrider::store {
class Store;
}

namespace postrider::ui::reader {

/// Brings the bytes of a message from the store and parses them, both in a worker: a message of 10 MB takes a moment,
/// and the window must not.
class MessageLoader final : public QObject
{
    Q_OBJECT

public:
    explicit MessageLoader(store::Store &store, QObject *parent = nullptr);

    /// Errors: those of store::BlobRepo::raw ("body-absent" while the bytes have not been fetched).
    void load(MessageId message, Continuation<mime::Message> done, const mime::ParseOptions &options = {});
    /// What was asked for so far is not answered any more.
    void forget();

private:
    store::Store &m_store;
    WorkerQueue m_queue;
};

} // namespace postrider::ui::reader
