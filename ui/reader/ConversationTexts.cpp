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

void ConversationTexts::load(MessageId message, const RenderRequest &request, const QStringList &ownHosts)
{
    m_wishes.push_back({message, request, ownHosts});
    if (m_wishes.size() == 1)
        next();
}

void ConversationTexts::next()
{
    if (m_wishes.empty())
        return;
    m_loader.load(m_wishes.front().message, {this, [this](const Result<mime::Message> &result) {
                                                 const Wish wish = m_wishes.front();
                                                 if (result)
                                                     return render(wish, *result);
                                                 m_wishes.pop_front();
                                                 Q_EMIT unavailable(wish.message);
                                                 next();
                                             }});
}

void ConversationTexts::render(const Wish &wish, const mime::Message &mail)
{
    QThread *home = thread();
    m_renderer.run([this, wish, mail, home]() -> WorkerQueue::Answer {
        ConversationText text;
        text.message = mail;
        text.body = renderBody(mail, wish.request);
        text.theme = themeFor(text.body, wish.request.theme);
        text.body.document->moveToThread(home);
        text.authentication = mime::AuthenticationReader::read(mail, wish.ownHosts);
        text.route = mime::routeOf(mail);
        (void)mail.attachments(); // their sizes are counted here, once
        return [this, id = wish.message, text] {
            m_wishes.pop_front();
            Q_EMIT loaded(id, text);
            next();
        };
    });
}

void ConversationTexts::forget()
{
    m_wishes.clear();
    m_loader.forget();
    m_renderer.forget();
}

} // namespace postrider::ui::reader
