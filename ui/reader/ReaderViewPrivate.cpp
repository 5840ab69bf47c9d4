// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderViewPrivate.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "mime/facts/Domain.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Pop3Repo.h"
#include "store/Store.h"
#include "ui/common/ThemePalette.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/BrowserPage.h"
#include "ui/reader/CardSource.h"
#include "ui/reader/ConversationTexts.h"
#include "ui/reader/HeaderCard.h"
#include "ui/reader/LinkOpener.h"
#include "ui/reader/ReaderPage.h"
#include "ui/reader/ReaderTheme.h"
#include "ui/reader/TrustLine.h"

#include <algorithm>

#include <QThread>

namespace postrider::ui::reader {

namespace {

constexpr double smallestZoom = 0.5;
constexpr double largestZoom = 4;
constexpr int columnMargins = 48; // px beside the text column
constexpr int leastColumn = 240;  // px

} // namespace

ReaderView::Private::Private(ReaderView *view, store::Store &mailStore, ::postrider::account::Accounts &mailAccounts)
    : q(view)
    , store(mailStore)
    , accounts(mailAccounts)
    , memory(mailStore.directory())
    , loader(mailStore)
    , page(new ReaderPage(view))
    , links(new LinkOpener(view))
    , answers(new MessageAnswers(view))
    , remote(new RemotePictures(view))
    , finder(new PieceFinder(mailStore, view))
    , texts(new ConversationTexts(mailStore, view))
    , browser(new BrowserPage(view))
{
}

void ReaderView::Private::setState(ReaderState newState)
{
    patience.stop();
    if (newState == ReaderState::Loading)
        patience.start();
    if (newState == state)
        return;
    state = newState;
    Q_EMIT q->stateChanged(state);
}

::postrider::account::AccountEngine *ReaderView::Private::engine() const
{
    return details ? accounts.engine(details->account) : nullptr;
}

QStringList ReaderView::Private::hostsOf(AccountId account) const
{
    const ::postrider::account::AccountEngine *with = accounts.engine(account);
    return with ? QStringList{with->config().incoming.host, mime::domainOf(with->config().email)} : QStringList();
}

QString ReaderView::Private::sender() const
{
    const AddressList from = message ? message->from() : AddressList();
    return from.size() == 1 ? from.front().address : QString();
}

bool ReaderView::Private::isOwnMail() const
{
    const ::postrider::account::AccountEngine *with = engine();
    if (!with)
        return false;
    const auto senders = with->config().senders();
    return std::any_of(senders.begin(), senders.end(),
                       [this](const auto &own) { return sender().compare(own.email, Qt::CaseInsensitive) == 0; });
}

/// Whoever sent it is not to learn that somebody reads this address.
bool ReaderView::Private::isJunk() const
{
    const auto folder = store::FolderRepo(store.reader()).byId(details->summary.folder);
    return folder && folder->role == store::FolderRole::Junk;
}

/// Never of a sender whom a server has found to be another.
bool ReaderView::Private::showsPicturesAlways() const
{
    const mime::AuthenticationVerdict verdict = facts->authentication.verdict;
    return verdict != mime::AuthenticationVerdict::Failed &&
           memory.showsPicturesOf(sender(), verdict == mime::AuthenticationVerdict::Confirmed);
}

BodyTheme ReaderView::Private::theme() const
{
    const bool asSent = senderColours && readerTheme(q->palette(), q->font(), zoom).dark;
    return readerTheme(asSent ? common::lightPalette(common::defaultAccent()) : q->palette(), q->font(), zoom);
}

void ReaderView::Private::open(MessageId id)
{
    loader.forget();
    renderer.forget();
    paper.forget();
    remote->cancel();
    finder->forget();
    texts->forget();
    markRead.stop();
    message.reset();
    details.reset();
    facts.reset();
    pictures.reset();
    shown = {};
    pieces = {};
    picturesMissing = 0;
    fetching = receiptAnswered = whole = unfolded = false;
    current = id;
    Q_EMIT q->linkHovered({});
    page->body().clearDocument();
    if (!id.isValid()) {
        page->showEmpty(ReaderView::tr("No message chosen."));
        return setState(ReaderState::Empty);
    }
    details = store::MessageRepo(store.reader()).details(id);
    if (!details) {
        page->showEmpty(ReaderView::tr("This message is not here any more. It was moved or deleted elsewhere."));
        return setState(ReaderState::Unavailable);
    }
    charset = memory.charsetOf(details->messageId);
    page->card().setExpanded(false);
    CardContents card = cardFrom(*details);
    fromServer = store::Pop3Repo(store.reader()).byMessage(id);
    card.onServer = fromServer ? onServerText(*fromServer) : QString();
    page->card().showContents(card);
    page->showStatus({});
    showConversation();
    answers->setAccount(engine());
    if (details->summary.body == store::BodyState::Ready)
        return load();
    if (details->summary.body == store::BodyState::TooLarge && fromServer && !fromServer->whole)
        return offerRest();
    fetch();
}

/// Flags, tags or the bytes of the shown message have changed.
void ReaderView::Private::refreshDetails()
{
    const std::optional<store::MessageDetails> fresh = store::MessageRepo(store.reader()).details(current);
    if (!fresh)
        return; // deleted: stays readable until another one is chosen
    const bool receipt = details && details->summary.flags.has(MailFlag::MdnSent);
    details = fresh;
    CardContents card = message ? cardFrom(*message) : cardFrom(*details);
    fromServer = store::Pop3Repo(store.reader()).byMessage(current);
    card.onServer = fromServer ? onServerText(*fromServer) : QString();
    card.tags = models::tagsOf(details->summary.flags);
    if (!card.date.isValid())
        card.date = details->summary.date;
    page->card().showContents(card);
    if (!details->summary.isUnread())
        markRead.stop();
    if (receipt != details->summary.flags.has(MailFlag::MdnSent) && state == ReaderState::Ready)
        showFacts();
    if (details->summary.body == store::BodyState::Ready && !message && state != ReaderState::Loading)
        load();
}

void ReaderView::Private::load()
{
    setState(ReaderState::Loading);
    loader.load(current, {q, [this](const Result<mime::Message> &result) { loaded(result); }}, {charset});
}

void ReaderView::Private::loaded(const Result<mime::Message> &result)
{
    if (!result)
        return showUnavailable(result.error());
    message = *result;
    facts.reset();
    refreshDetails();
    render();
    finder->find(current, *message);
}

RenderRequest ReaderView::Private::renderRequest() const
{
    RenderRequest request;
    request.theme = theme();
    request.theme.columnWidth = std::min(request.theme.columnWidth, std::max(q->width() - columnMargins, leastColumn));
    request.preferPlain = preferPlain;
    request.whole = whole;
    request.unfolded = unfolded;
    request.remotePictures = pictures;
    return request;
}

void ReaderView::Private::render()
{
    renderer.forget();
    const RenderRequest request = renderRequest();
    fittedWidth = request.theme.columnWidth;
    QThread *home = q->thread();
    renderer.run([this, mail = *message, request, home, known = facts,
                  hosts = hostsOf(details->account)]() -> WorkerQueue::Answer {
        const MessageFacts found = known ? *known : gatherFacts(mail, hosts);
        const RenderedBody body = renderBody(mail, request);
        body.document->moveToThread(home);
        return [this, body, found, theme = request.theme] { rendered(body, theme, found); };
    });
}

void ReaderView::Private::rendered(const RenderedBody &body, const BodyTheme &bodyTheme, const MessageFacts &found)
{
    const bool first = state != ReaderState::Ready;
    facts = found;
    shown = body;
    BodyTheme seen = themeFor(body, bodyTheme);
    seen.columnWidth = theme().columnWidth;
    page->showBody(); // before there is a document: a view that appears lays out anew what it holds
    page->body().showDocument(body.document, seen, !first);
    showFacts();
    page->attachments().showAttachments(*message, body.contentIds);
    setState(ReaderState::Ready);
    if (first) {
        page->showOpenMessage();
        startReading();
    }
    if (!pictures && !remote->isFetching() && !body.remoteUrls.isEmpty() && showsPicturesAlways())
        remote->fetch(body.remoteUrls);
}

void ReaderView::Private::showFacts()
{
    page->trust().showAuthentication(facts->authentication, !facts->route.empty());
    page->showInfoCards(infoCardsFor(*facts));
    page->showNotices(noticesFor(noticeFacts(), shown));
}

NoticeFacts ReaderView::Private::noticeFacts() const
{
    NoticeFacts notices;
    notices.warnings = message->warnings();
    notices.fromList = isFromList(*message);
    const bool answered = receiptAnswered || details->summary.flags.has(MailFlag::MdnSent) || isOwnMail() || isJunk();
    if (!answered)
        notices.receipt = facts->receipt;
    notices.unsubscribe = facts->unsubscribe;
    notices.sender = sender();
    notices.picturesShown = pictures != nullptr;
    notices.picturesAlways = showsPicturesAlways();
    notices.picturesMissing = picturesMissing;
    notices.pieces = pieces;
    return notices;
}

void ReaderView::Private::startReading()
{
    if (details->summary.isUnread())
        markRead.start();
}

void ReaderView::Private::zoomTo(double factor)
{
    zoom = std::clamp(factor, smallestZoom, largestZoom);
    renderAgain();
}

} // namespace postrider::ui::reader
