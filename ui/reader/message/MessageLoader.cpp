// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/message/MessageLoader.h"

#include "store/BlobRepo.h"
#include "store/Store.h"

namespace postrider::ui::reader {

MessageLoader::MessageLoader(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void MessageLoader::load(MessageId message, Continuation<mime::Message> done, const mime::ParseOptions &options)
{
    m_queue.run([&store = m_store, message, options, done = std::move(done)]() -> WorkerQueue::Answer {
        const Result<QByteArray> raw = store::BlobRepo(store.reader()).raw(message);
        if (!raw)
            return [done, error = raw.error()] { done(error); };
        const mime::Message parsed = mime::Message::fromServer(*raw, options);
        parsed.decodeHeader();
        return [done, parsed] { done(parsed); };
    });
}

void MessageLoader::forget()
{
    m_queue.forget();
}

} // namespace postrider::ui::reader
