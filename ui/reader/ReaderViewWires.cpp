// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountEngine.h"
#include "store/Store.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/BrowserPage.h"
#include "ui/reader/Charsets.h"
#include "ui/reader/ConversationStrip.h"
#include "ui/reader/LinkOpener.h"
#include "ui/reader/MessageWindow.h"
#include "ui/reader/ReaderPage.h"
#include "ui/reader/ReaderViewPrivate.h"
#include "ui/reader/RouteDialog.h"
#include "ui/reader/TrustLine.h"
#include "ui/reader/document/LinkText.h"

#include <algorithm>

#include <QMenu>

namespace postrider::ui::reader {

// What happens when something in the reader is chosen.

namespace {

bool concerns(const store::StoreChange &change, MessageId id)
{
    return std::any_of(change.messages.begin(), change.messages.end(), [id](const auto &folder) {
        const store::StoreChange::Messages &messages = folder.second;
        const auto holds = [id](const std::vector<MessageId> &ids) {
            return std::find(ids.begin(), ids.end(), id) != ids.end();
        };
        return holds(messages.changed) || holds(messages.removed) || holds(messages.inserted);
    });
}

bool comesOrGoes(const store::StoreChange &change)
{
    return std::any_of(change.messages.begin(), change.messages.end(), [](const auto &folder) {
        return !folder.second.inserted.empty() || !folder.second.removed.empty();
    });
}

} // namespace

void ReaderView::Private::connectParts()
{
    QObject::connect(&page->body(), &QTextBrowser::highlighted, q,
                     [this](const QUrl &url) { Q_EMIT q->linkHovered(shownTarget(url)); });
    QObject::connect(&page->body(), &BodyView::linkChosen, links, &LinkOpener::open);
    QObject::connect(&page->body(), &BodyView::endReached, q, &ReaderView::endReached);
    QObject::connect(&page->body(), &BodyView::zoomRequested, q,
                     [this](int steps) { steps > 0 ? q->zoomIn() : q->zoomOut(); });
    QObject::connect(&page->body(), &BodyView::menuRequested, q, [this](QMenu *menu) { addToMenu(menu); });
    QObject::connect(&page->body(), &BodyView::unfoldRequested, q, [this] { q->unfoldQuotes(); });
    QObject::connect(links, &LinkOpener::composeRequested, q, &ReaderView::composeRequested);
    QObject::connect(&page->attachments(), &AttachmentBar::saved, q, &ReaderView::attachmentSaved);
    QObject::connect(&page->attachments(), &AttachmentBar::messageOpened, q,
                     [this](const mime::Message &inner) { openWindow(inner); });
    connectPieces();
    QObject::connect(browser, &BrowserPage::failed, q, &ReaderView::failed);
    QObject::connect(browser, &BrowserPage::opened, q, [this] {
        Q_EMIT q->said(ReaderView::tr("The message is in your browser, without anything remote."));
    });
    QObject::connect(page, &ReaderPage::statusActionTriggered, q, [this] { fetch(); });
    QObject::connect(page, &ReaderPage::noticeActionTriggered, q, [this](const QString &id) { takeNotice(id); });
    QObject::connect(page, &ReaderPage::infoActionTriggered, q, [this](const QString &id) { takeInfo(id); });
    QObject::connect(&page->trust(), &TrustLine::detailsRequested, q, [this] {
        if (facts)
            (new RouteDialog(facts->authentication, facts->route, q))->show();
    });
    connectConversation();
    QObject::connect(answers, &MessageAnswers::done, q, &ReaderView::said);
    QObject::connect(answers, &MessageAnswers::failed, q, &ReaderView::failed);
    QObject::connect(answers, &MessageAnswers::pageRequested, q, [this](const QUrl &url) { links->open(url, {}); });
    QObject::connect(remote, &RemotePictures::fetched, q, [this](const PictureBytes &found, int missing) {
        pictures = found;
        picturesMissing = missing;
        if (message)
            render();
    });
    QObject::connect(&store, &store::Store::changed, q, [this](const store::StoreChange &change) {
        if (!current.isValid())
            return;
        if (concerns(change, current))
            refreshDetails();
        for (const ConversationStrip *strip : {&page->older(), &page->newer()})
            for (const MessageId id : strip->withoutText())
                if (concerns(change, id))
                    loadText(id, false);
        if (comesOrGoes(change) || pieces.number > 0)
            rethread.start();
    });
    QObject::connect(&markRead, &QTimer::timeout, q, [this] { Q_EMIT q->markReadDue(current); });
    QObject::connect(&patience, &QTimer::timeout, q, [this] {
        if (state == ReaderState::Loading)
            page->showStatus({{}, ReaderView::tr("Loading…"), {}, {}, true});
    });
    QObject::connect(&restyle, &QTimer::timeout, q, [this] { renderAgain(); });
    QObject::connect(&refit, &QTimer::timeout, q, [this] {
        if (shown.isHtml && renderRequest().theme.columnWidth != fittedWidth)
            renderAgain();
    });
}

void ReaderView::Private::takeNotice(const QString &id)
{
    if (!message || !facts)
        return;
    if (id == QLatin1String("show-all")) {
        whole = true;
        render();
    } else if (id == QLatin1String("pictures-once") || id == QLatin1String("pictures-always")) {
        fetchPictures(id == QLatin1String("pictures-always"));
    } else if (id == QLatin1String("pictures-never")) {
        memory.setShowsPicturesOf(sender(), false, false);
        pictures.reset();
        render();
    } else if (id == QLatin1String("receipt-send") || id == QLatin1String("receipt-ignore")) {
        receiptAnswered = true;
        if (id == QLatin1String("receipt-send"))
            answers->sendReceipt(current, *message);
        else
            answers->refuseReceipt(current);
        showFacts();
    } else if (id == QLatin1String("unsubscribe")) {
        answers->unsubscribe(facts->unsubscribe);
    } else if (id == QLatin1String("pieces-join")) {
        finder->join(pieces);
    } else if (id == QLatin1String("pieces-fetch")) {
        fetchPieces();
    }
}

/// A message that is in no folder: one inside of this one, or what its pieces make.
void ReaderView::Private::openWindow(const mime::Message &inner)
{
    auto *window = new MessageWindow(inner, q);
    QObject::connect(window, &MessageWindow::composeRequested, q, &ReaderView::composeRequested);
    QObject::connect(window, &MessageWindow::attachmentSaved, q, &ReaderView::attachmentSaved);
    window->show();
}

void ReaderView::Private::connectPieces()
{
    QObject::connect(finder, &PieceFinder::found, q, [this](const Pieces &found) {
        pieces = found;
        if (state == ReaderState::Ready)
            showFacts();
    });
    QObject::connect(finder, &PieceFinder::joined, q, [this](const mime::Message &mail) { openWindow(mail); });
    QObject::connect(finder, &PieceFinder::failed, q, &ReaderView::failed);
}

void ReaderView::Private::fetchPictures(bool always)
{
    if (always)
        memory.setShowsPicturesOf(sender(), true,
                                  facts->authentication.verdict == mime::AuthenticationVerdict::Confirmed);
    remote->fetch(shown.remoteUrls);
}

void ReaderView::Private::takeInfo(const QString &id)
{
    const auto index = static_cast<std::size_t>(id.section(QLatin1Char(':'), 1).toUInt());
    if (!facts || index >= facts->invitations.size())
        return;
    const QString word = id.section(QLatin1Char(':'), 0, 0);
    const mime::Participation answer = word == QLatin1String("accept")    ? mime::Participation::Accepted
                                       : word == QLatin1String("decline") ? mime::Participation::Declined
                                                                          : mime::Participation::Tentative;
    answers->answerInvitation(facts->invitations[index], answer);
}

void ReaderView::Private::chooseCharset(const QByteArray &name)
{
    if (!details || !message || name == charset)
        return;
    charset = name;
    memory.setCharsetOf(details->messageId, name);
    loader.forget();
    loader.load(current, {q, [this](const Result<mime::Message> &result) { loaded(result); }}, {charset});
}

void ReaderView::Private::addToMenu(QMenu *menu)
{
    menu->addSeparator();
    menu->addAction(ReaderView::tr("Find in message…"), q, &ReaderView::showFindBar)->setShortcut(QKeySequence::Find);
    if (shown.hasBoth)
        menu->addAction(preferPlain ? ReaderView::tr("Show as HTML") : ReaderView::tr("Show as plain text"), q,
                        [this] { q->setPreferPlainText(!preferPlain); });
    if (q->hasDesign())
        menu->addAction(ReaderView::tr("Show as designed, in the browser"), q, &ReaderView::showInBrowser);
    QMenu *charsets = menu->addMenu(ReaderView::tr("Character set"));
    for (const CharsetChoice &choice : charsetChoices()) {
        QAction *action = charsets->addAction(choice.text, q, [this, name = choice.name] { chooseCharset(name); });
        action->setCheckable(true);
        action->setChecked(choice.name == charset);
    }
    menu->addSeparator();
    menu->addAction(ReaderView::tr("Save message…"), q, &ReaderView::saveMessage);
    menu->addAction(ReaderView::tr("Print…"), q, &ReaderView::print)->setShortcut(QKeySequence::Print);
    menu->addSeparator();
    menu->addAction(ReaderView::tr("All headers…"), q, &ReaderView::showAllHeaders);
    menu->addAction(ReaderView::tr("View source…"), q, &ReaderView::showSource);
}

} // namespace postrider::ui::reader
