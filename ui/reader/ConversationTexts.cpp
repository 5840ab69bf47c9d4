// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ConversationTexts.h"

#include <QThread>

namespace postrider::ui::reader {

ConversationTexts::ConversationTexts(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_loader(store)
{
}

void ConversationTexts::load(MessageId message, const RenderRequest &request)
{
    m_loader.load(message, {this, [this, message, request](const Result<mime::Message> &result) {
                                if (!result)
                                    return Q_EMIT unavailable(message);
                                render(message, *result, request);
                            }});
}

void ConversationTexts::render(MessageId message, const mime::Message &mail, const RenderRequest &request)
{
    QThread *home = thread();
    m_renderer.run([this, message, mail, request, home]() -> WorkerQueue::Answer {
        const RenderedBody body = renderBody(mail, request);
        body.document->moveToThread(home);
        return [this, message, body, theme = request.theme] { Q_EMIT loaded(message, body, theme); };
    });
}

void ConversationTexts::forget()
{
    m_loader.forget();
    m_renderer.forget();
}

} // namespace postrider::ui::reader
