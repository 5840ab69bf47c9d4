// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "ui/reader/CardSource.h"
#include "ui/reader/Conversation.h"
#include "ui/reader/ConversationStrip.h"
#include "ui/reader/ConversationTexts.h"
#include "ui/reader/LinkOpener.h"
#include "ui/reader/ReaderPage.h"
#include "ui/reader/ReaderViewPrivate.h"
#include "ui/reader/UnfoldedMessage.h"
#include "ui/reader/document/LinkText.h"

namespace postrider::ui::reader {

// The other messages of the conversation, above and below the open one.

void ReaderView::Private::showConversation()
{
    Conversation conversation;
    if (details && memory.showsConversation())
        conversation = conversationAround(store, *details);
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
        QObject::connect(strip, &ConversationStrip::placeMade, q,
                         [this](UnfoldedMessage *place) { connectUnfolded(place); });
    }
    QObject::connect(texts, &ConversationTexts::loaded, q, [this](MessageId id, const ConversationText &text) {
        if (UnfoldedMessage *place = unfoldedPlace(id))
            place->showText(text);
    });
    QObject::connect(texts, &ConversationTexts::unavailable, q, [this](MessageId id) {
        const std::optional<store::MessageDetails> known = store::MessageRepo(store.reader()).details(id);
        UnfoldedMessage *place = unfoldedPlace(id);
        if (place && known)
            place->showSentence(cardFrom(*known),
                                ReaderView::tr("This message has not been downloaded. Open it to fetch it."));
    });
    QObject::connect(&rethread, &QTimer::timeout, q, [this] {
        showConversation();
        if (message)
            finder->find(current, *message);
    });
}

void ReaderView::Private::connectUnfolded(UnfoldedMessage *place)
{
    QObject::connect(place, &UnfoldedMessage::quotesRequested, q,
                     [this, id = place->message()] { loadText(id, true); });
    QObject::connect(place, &UnfoldedMessage::linkChosen, links, &LinkOpener::open);
    QObject::connect(place, &UnfoldedMessage::linkHovered, q,
                     [this](const QUrl &url) { Q_EMIT q->linkHovered(shownTarget(url)); });
    QObject::connect(place, &UnfoldedMessage::zoomRequested, q,
                     [this](int steps) { steps > 0 ? q->zoomIn() : q->zoomOut(); });
    QObject::connect(place, &UnfoldedMessage::endReached, q, &ReaderView::endReached);
    QObject::connect(place, &UnfoldedMessage::attachmentSaved, q, &ReaderView::attachmentSaved);
    QObject::connect(place, &UnfoldedMessage::innerOpened, q,
                     [this](const mime::Message &inner) { openWindow(inner); });
}

UnfoldedMessage *ReaderView::Private::unfoldedPlace(MessageId id)
{
    UnfoldedMessage *above = page->older().placeOf(id);
    return above ? above : page->newer().placeOf(id);
}

void ReaderView::Private::loadText(MessageId id, bool quotes)
{
    RenderRequest request = renderRequest();
    request.whole = false;
    request.unfolded = quotes;
    request.remotePictures.reset(); // consent was for the open message
    const std::optional<store::MessageDetails> known = store::MessageRepo(store.reader()).details(id);
    texts->load(id, request, known ? hostsOf(known->account) : QStringList());
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
