// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/Conversation.h"
#include "ui/reader/ConversationStrip.h"
#include "ui/reader/ConversationTexts.h"
#include "ui/reader/LinkOpener.h"
#include "ui/reader/ReaderPage.h"
#include "ui/reader/ReaderViewPrivate.h"

namespace postrider::ui::reader {

// The other messages of the conversation, above and below the open one.

void ReaderView::Private::showConversation()
{
    Conversation conversation;
    if (details && memory.showsConversation())
        conversation = conversationAround(store, current, details->summary.thread);
    page->showConversation(conversation);
}

void ReaderView::Private::connectConversation()
{
    for (ConversationStrip *strip : {&page->older(), &page->newer()}) {
        QObject::connect(strip, &ConversationStrip::messageChosen, q, [this](MessageId id) {
            open(id);
            Q_EMIT q->messageOpened(id);
        });
        QObject::connect(strip, &ConversationStrip::textRequested, q, [this](MessageId id) { loadText(id, false); });
        QObject::connect(strip, &ConversationStrip::quotesRequested, q, [this](MessageId id) { loadText(id, true); });
        QObject::connect(strip, &ConversationStrip::linkChosen, links, &LinkOpener::open);
        QObject::connect(strip, &ConversationStrip::linkHovered, q,
                         [this](const QUrl &url) { Q_EMIT q->linkHovered(url.toDisplayString(QUrl::FullyEncoded)); });
    }
    QObject::connect(texts, &ConversationTexts::loaded, q,
                     [this](MessageId id, const RenderedBody &body, const BodyTheme &bodyTheme) {
                         for (ConversationStrip *strip : {&page->older(), &page->newer()})
                             strip->showText(id, body.document, bodyTheme);
                     });
    QObject::connect(texts, &ConversationTexts::unavailable, q, [this](MessageId id) {
        for (ConversationStrip *strip : {&page->older(), &page->newer()})
            strip->showSentence(id, ReaderView::tr("This message has not been downloaded. Open it to fetch it."));
    });
    QObject::connect(&rethread, &QTimer::timeout, q, [this] {
        showConversation();
        if (message)
            finder->find(current, *message);
    });
}

void ReaderView::Private::loadText(MessageId id, bool quotes)
{
    RenderRequest request = renderRequest();
    request.whole = false;
    request.unfolded = quotes;
    request.remotePictures.reset(); // consent was for the open message
    texts->load(id, request);
}

void ReaderView::Private::renderAgain()
{
    if (!message)
        return;
    render();
    page->older().renew();
    page->newer().renew();
}

void ReaderView::Private::setConversationUnfolded(bool all)
{
    page->older().setUnfolded(all);
    page->newer().setUnfolded(all);
}

bool ReaderView::Private::isConversationUnfolded() const
{
    const bool older = page->older().topLevelItemCount() == 0 || page->older().isAllUnfolded();
    const bool newer = page->newer().topLevelItemCount() == 0 || page->newer().isAllUnfolded();
    return older && newer && page->older().topLevelItemCount() + page->newer().topLevelItemCount() > 0;
}

} // namespace postrider::ui::reader
