// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderView.h"

#include "ui/reader/BodyView.h"
#include "ui/reader/BrowserPage.h"
#include "ui/reader/FindBar.h"
#include "ui/reader/ReaderPage.h"
#include "ui/reader/ReaderViewPrivate.h"
#include "ui/reader/SourceDialog.h"

#include <QBoxLayout>
#include <QEvent>
#include <QResizeEvent>

namespace postrider::ui::reader {

namespace {

constexpr std::chrono::milliseconds defaultMarkReadDelay{1500};
/// 'Loading…' before this would only flicker.
constexpr std::chrono::milliseconds loadingPatience{300};
/// A sync brings many messages; the conversation is looked up once behind them.
constexpr std::chrono::milliseconds rethreadDelay{200};
/// A border between panes is drawn along; the mail is made to fit when it rests.
constexpr std::chrono::milliseconds refitDelay{200};
constexpr double zoomStep = 1.15;

} // namespace

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
    d->refit.setSingleShot(true);
    d->refit.setInterval(refitDelay);
    d->rethread.setSingleShot(true);
    d->rethread.setInterval(rethreadDelay);
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
    if (d->state != ReaderState::Ready)
        return;
    unfoldQuotes(); // what is folded would not be found
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
    d->renderAgain();
}

bool ReaderView::preferPlainText() const
{
    return d->preferPlain;
}

void ReaderView::unfoldQuotes()
{
    if (!d->message || d->unfolded || d->shown.foldedLines == 0)
        return;
    d->unfolded = true;
    d->render();
}

void ReaderView::setSenderColours(bool on)
{
    d->senderColours = on;
    d->renderAgain();
}

bool ReaderView::senderColours() const
{
    return d->senderColours;
}

void ReaderView::setConversationShown(bool shown)
{
    d->memory.setShowsConversation(shown);
    d->showConversation();
}

bool ReaderView::isConversationShown() const
{
    return d->memory.showsConversation();
}

void ReaderView::setConversationUnfolded(bool all)
{
    d->setConversationUnfolded(all);
}

bool ReaderView::isConversationUnfolded() const
{
    return d->isConversationUnfolded();
}

void ReaderView::setCharset(const QByteArray &name)
{
    d->chooseCharset(name);
}

QByteArray ReaderView::charset() const
{
    return d->charset;
}

void ReaderView::showInBrowser()
{
    if (d->message)
        d->browser->open(*d->message);
}

bool ReaderView::hasDesign() const
{
    return d->shown.isHtml || d->shown.hasBoth;
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

void ReaderView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (d && event->size().width() != event->oldSize().width())
        d->refit.start();
}

} // namespace postrider::ui::reader
