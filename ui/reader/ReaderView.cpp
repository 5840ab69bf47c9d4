// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderView.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "mime/Message.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/FindBar.h"
#include "ui/reader/HeaderCard.h"
#include "ui/reader/LinkOpener.h"
#include "ui/reader/ReaderPage.h"
#include "ui/reader/ReaderTheme.h"
#include "ui/reader/SourceDialog.h"
#include "ui/reader/document/BodyRenderer.h"
#include "ui/reader/message/MessageLoader.h"

#include <algorithm>
#include <optional>

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QThread>
#include <QTimer>

namespace postrider::ui::reader {

namespace {

constexpr std::chrono::milliseconds defaultMarkReadDelay{1500};
/// 'Loading…' before this would only flicker.
constexpr std::chrono::milliseconds loadingPatience{300};
constexpr double zoomStep = 1.15;
constexpr double smallestZoom = 0.5;
constexpr double largestZoom = 4;

CardContents cardOf(const store::MessageDetails &details)
{
    return {details.summary.subject,
            details.summary.from,
            details.sender,
            details.to,
            details.cc,
            details.bcc,
            details.replyTo,
            details.summary.date,
            details.summary.flags.keywords()};
}

Address firstOf(const AddressList &list)
{
    return list.empty() ? Address() : list.front();
}

/// The message knows better than the envelope: the same header, decoded by the same hand as the body.
CardContents cardOf(const mime::Message &message, const store::MessageDetails &details)
{
    CardContents card{message.subject(),
                      firstOf(message.from()),
                      firstOf(message.sender()),
                      message.to(),
                      message.cc(),
                      message.bcc(),
                      message.replyTo(),
                      message.date(),
                      details.summary.flags.keywords()};
    if (!card.date.isValid())
        card.date = details.summary.date;
    return card;
}

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

} // namespace

/// A QObject, so that its connections end with it, before the children go.
class ReaderView::Private : public QObject
{
public:
    Private(ReaderView *view, store::Store &mailStore, ::postrider::account::Accounts &mailAccounts)
        : q(view)
        , store(mailStore)
        , accounts(mailAccounts)
        , loader(mailStore)
        , page(new ReaderPage(view))
        , links(new LinkOpener(view))
    {
    }

    void connectParts();
    void setState(ReaderState newState);
    void open(MessageId message);
    void refreshDetails();
    void load();
    void loaded(const Result<mime::Message> &result);
    void render();
    void rendered(const RenderedBody &body, const BodyTheme &theme);
    void fetch();
    void fetched(MessageId message, const Result<void> &result);
    void showUnavailable(const Error &error);
    void startReading();
    void zoomTo(double factor);
    void addToMenu(QMenu *menu);
    [[nodiscard]] ::postrider::account::AccountEngine *engine() const;

    ReaderView *q;
    store::Store &store;
    ::postrider::account::Accounts &accounts;
    MessageLoader loader;
    WorkerQueue renderer;
    ReaderPage *page;
    LinkOpener *links;
    QTimer markRead;
    QTimer patience;
    QTimer restyle;

    MessageId current;
    ReaderState state = ReaderState::Empty;
    std::optional<store::MessageDetails> details;
    std::optional<mime::Message> message;
    bool fetching = false;
    bool preferPlain = false;
    bool hasBoth = false;
    bool whole = false;
    double zoom = 1;
};

void ReaderView::Private::connectParts()
{
    QObject::connect(&page->body(), &QTextBrowser::highlighted, this,
                     [this](const QUrl &url) { Q_EMIT q->linkHovered(url.toDisplayString(QUrl::FullyEncoded)); });
    QObject::connect(&page->body(), &BodyView::linkChosen, links, &LinkOpener::open);
    QObject::connect(&page->body(), &BodyView::endReached, q, &ReaderView::endReached);
    QObject::connect(&page->body(), &BodyView::zoomRequested, this,
                     [this](int steps) { steps > 0 ? q->zoomIn() : q->zoomOut(); });
    QObject::connect(&page->body(), &BodyView::menuRequested, this, [this](QMenu *menu) { addToMenu(menu); });
    QObject::connect(links, &LinkOpener::composeRequested, q, &ReaderView::composeRequested);
    QObject::connect(&page->attachments(), &AttachmentBar::saved, q, &ReaderView::attachmentSaved);
    QObject::connect(page, &ReaderPage::statusActionTriggered, this, [this] { fetch(); });
    QObject::connect(page, &ReaderPage::noticeActionTriggered, this, [this](const QString &id) {
        if (id != QLatin1String("show-all"))
            return;
        whole = true;
        render();
    });
    QObject::connect(&store, &store::Store::changed, this, [this](const store::StoreChange &change) {
        if (current.isValid() && concerns(change, current))
            refreshDetails();
    });
    QObject::connect(&markRead, &QTimer::timeout, this, [this] { Q_EMIT q->markReadDue(current); });
    QObject::connect(&patience, &QTimer::timeout, this, [this] {
        if (state == ReaderState::Loading)
            page->showStatus({{}, ReaderView::tr("Loading…"), {}, {}, true});
    });
    QObject::connect(&restyle, &QTimer::timeout, this, [this] {
        if (message)
            render();
    });
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

void ReaderView::Private::open(MessageId id)
{
    loader.forget();
    renderer.forget();
    markRead.stop();
    message.reset();
    details.reset();
    fetching = false;
    whole = false;
    current = id;
    Q_EMIT q->linkHovered({});
    if (!id.isValid()) {
        page->body().clearDocument();
        page->showEmpty(ReaderView::tr("No message chosen."));
        return setState(ReaderState::Empty);
    }
    details = store::MessageRepo(store.reader()).details(id);
    if (!details) {
        page->showEmpty(ReaderView::tr("This message is not here any more. It was moved or deleted elsewhere."));
        return setState(ReaderState::Unavailable);
    }
    page->card().setExpanded(false);
    page->card().showContents(cardOf(*details));
    page->showStatus({});
    if (details->summary.body == store::BodyState::Ready)
        return load();
    fetch();
}

/// Flags, tags or the bytes of the shown message have changed.
void ReaderView::Private::refreshDetails()
{
    const std::optional<store::MessageDetails> fresh = store::MessageRepo(store.reader()).details(current);
    if (!fresh)
        return; // deleted: stays readable until another one is chosen
    details = fresh;
    page->card().showContents(message ? cardOf(*message, *details) : cardOf(*details));
    if (!details->summary.isUnread())
        markRead.stop();
    if (details->summary.body == store::BodyState::Ready && !message && state != ReaderState::Loading)
        load();
}

void ReaderView::Private::load()
{
    setState(ReaderState::Loading);
    loader.load(current, {q, [this](const Result<mime::Message> &result) { loaded(result); }});
}

void ReaderView::Private::loaded(const Result<mime::Message> &result)
{
    if (!result)
        return showUnavailable(result.error());
    message = *result;
    page->card().showContents(cardOf(*message, *details));
    render();
}

void ReaderView::Private::render()
{
    renderer.forget();
    RenderRequest request;
    request.theme = readerTheme(page->body().palette(), q->font(), zoom);
    request.theme.columnWidth = std::min(request.theme.columnWidth, std::max(q->width() - 48, 240));
    request.preferPlain = preferPlain;
    request.whole = whole;
    QThread *home = q->thread();
    renderer.run([this, mail = *message, request, home]() -> WorkerQueue::Answer {
        const RenderedBody body = renderBody(mail, request);
        body.document->moveToThread(home);
        return [this, body, theme = request.theme] { rendered(body, theme); };
    });
}

void ReaderView::Private::rendered(const RenderedBody &body, const BodyTheme &theme)
{
    BodyTheme shown = theme;
    shown.columnWidth = readerTheme(page->body().palette(), q->font(), zoom).columnWidth;
    hasBoth = body.hasBoth;
    page->body().showDocument(body.document, shown);
    page->showBody();
    page->showNotices(noticesFor(message->warnings(), body));
    page->attachments().showAttachments(*message, body.contentIds);
    const bool first = state != ReaderState::Ready;
    setState(ReaderState::Ready);
    if (first)
        startReading();
}

void ReaderView::Private::startReading()
{
    if (details->summary.isUnread())
        markRead.start();
}

void ReaderView::Private::fetch()
{
    if (fetching || !details)
        return;
    ::postrider::account::AccountEngine *with = engine();
    if (!with || with->isOffline()) {
        page->showStatus({QStringLiteral("offline"),
                          ReaderView::tr("This message has not been downloaded, and its account is offline. Go online "
                                         "to read it."),
                          with ? ReaderView::tr("Try again") : QString(),
                          {},
                          false});
        return setState(ReaderState::Absent);
    }
    fetching = true;
    page->showStatus({{}, ReaderView::tr("Downloading this message…"), {}, {}, true});
    setState(ReaderState::Absent);
    const MessageId asked = current;
    with->fetchBody(asked, {q, [this, asked](const Result<void> &result) { fetched(asked, result); }});
}

void ReaderView::Private::fetched(MessageId asked, const Result<void> &result)
{
    if (asked != current)
        return;
    fetching = false;
    if (!result)
        return showUnavailable(result.error());
    if (!message && state != ReaderState::Loading)
        load();
}

void ReaderView::Private::showUnavailable(const Error &error)
{
    const bool absent = error.code == QLatin1String("body-absent");
    page->showStatus({absent ? QStringLiteral("download") : QStringLiteral("dialog-warning"), error.text,
                      absent ? ReaderView::tr("Download") : ReaderView::tr("Try again"), error.serverText, false});
    setState(absent ? ReaderState::Absent : ReaderState::Unavailable);
}

void ReaderView::Private::zoomTo(double factor)
{
    zoom = std::clamp(factor, smallestZoom, largestZoom);
    if (message)
        render();
}

void ReaderView::Private::addToMenu(QMenu *menu)
{
    menu->addSeparator();
    menu->addAction(ReaderView::tr("Find in message…"), q, &ReaderView::showFindBar)->setShortcut(QKeySequence::Find);
    if (hasBoth)
        menu->addAction(preferPlain ? ReaderView::tr("Show as HTML") : ReaderView::tr("Show as plain text"), this,
                        [this] { q->setPreferPlainText(!preferPlain); });
    menu->addSeparator();
    menu->addAction(ReaderView::tr("All headers…"), q, &ReaderView::showAllHeaders);
    menu->addAction(ReaderView::tr("View source…"), q, &ReaderView::showSource);
}

ReaderView::ReaderView(store::Store &store, ::postrider::account::Accounts &accounts, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, store, accounts))
{
    setAccessibleName(tr("Message"));
    setFocusProxy(&d->page->body());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(d->page);
    d->markRead.setSingleShot(true);
    d->markRead.setInterval(defaultMarkReadDelay);
    d->patience.setSingleShot(true);
    d->patience.setInterval(loadingPatience);
    d->restyle.setSingleShot(true);
    d->restyle.setInterval(0);
    d->connectParts();
    d->open({});
}

ReaderView::~ReaderView() = default;

void ReaderView::showMessage(MessageId message)
{
    if (message == d->current && (d->state == ReaderState::Ready || d->state == ReaderState::Loading))
        return;
    d->open(message);
}

void ReaderView::clear()
{
    d->open({});
}

MessageId ReaderView::currentMessage() const
{
    return d->current;
}

ReaderState ReaderView::state() const
{
    return d->state;
}

bool ReaderView::pageDown()
{
    return d->state == ReaderState::Ready && d->page->body().pageBy(1);
}

bool ReaderView::pageUp()
{
    return d->state == ReaderState::Ready && d->page->body().pageBy(-1);
}

void ReaderView::zoomIn()
{
    d->zoomTo(d->zoom * zoomStep);
}

void ReaderView::zoomOut()
{
    d->zoomTo(d->zoom / zoomStep);
}

void ReaderView::resetZoom()
{
    d->zoomTo(1);
}

void ReaderView::showFindBar()
{
    if (d->state == ReaderState::Ready)
        d->page->findBar().activate(d->page->body().textCursor().selectedText());
}

void ReaderView::showSource()
{
    if (d->message)
        (new SourceDialog(*d->message, SourceDialog::Contents::Source, this))->show();
}

void ReaderView::showAllHeaders()
{
    if (d->message)
        (new SourceDialog(*d->message, SourceDialog::Contents::Headers, this))->show();
}

void ReaderView::setPreferPlainText(bool prefer)
{
    d->preferPlain = prefer;
    if (d->message)
        d->render();
}

bool ReaderView::preferPlainText() const
{
    return d->preferPlain;
}

void ReaderView::setMarkReadDelay(std::chrono::milliseconds delay)
{
    d->markRead.setInterval(delay);
}

void ReaderView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool looks = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looks && d)
        d->restyle.start();
}

} // namespace postrider::ui::reader
