// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/MessageWindow.h"

#include "ui/reader/AttachmentBar.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/CardSource.h"
#include "ui/reader/LinkOpener.h"
#include "ui/reader/ReaderPage.h"
#include "ui/reader/ReaderTheme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QThread>

namespace postrider::ui::reader {

MessageWindow::MessageWindow(const mime::Message &message, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_message(message)
    , m_page(new ReaderPage(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(message.subject().isEmpty() ? tr("(No subject)") : message.subject().left(200));
    resize(760, 640);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    m_page->card().showContents(cardFrom(message));
    m_page->showStatus({});
    auto *links = new LinkOpener(this);
    connect(&m_page->body(), &BodyView::linkChosen, links, &LinkOpener::open);
    connect(&m_page->body(), &BodyView::unfoldRequested, this, [this] {
        m_unfolded = true;
        render();
    });
    connect(m_page, &ReaderPage::noticeActionTriggered, this, [this](const QString &id) {
        if (id != QLatin1String("show-all"))
            return;
        m_whole = true;
        render();
    });
    connect(links, &LinkOpener::composeRequested, this, &MessageWindow::composeRequested);
    connect(&m_page->attachments(), &AttachmentBar::saved, this, &MessageWindow::attachmentSaved);
    connect(&m_page->attachments(), &AttachmentBar::messageOpened, this,
            [this](const mime::Message &inner) { (new MessageWindow(inner, this))->show(); });
    render();
}

void MessageWindow::render()
{
    m_renderer.forget();
    RenderRequest request;
    request.theme = readerTheme(palette(), font(), 1);
    request.whole = m_whole;
    request.unfolded = m_unfolded;
    QThread *home = thread();
    m_renderer.run([this, mail = m_message, request, home]() -> WorkerQueue::Answer {
        const RenderedBody body = renderBody(mail, request);
        (void)mail.attachments(); // their sizes are counted here, once
        body.document->moveToThread(home);
        return [this, body, theme = request.theme] { rendered(body, theme); };
    });
}

void MessageWindow::rendered(const RenderedBody &body, const BodyTheme &theme)
{
    m_page->body().showDocument(body.document, themeFor(body, theme), m_unfolded);
    m_page->showBody();
    NoticeFacts facts;
    facts.warnings = m_message.warnings();
    RenderedBody blocked = body;
    blocked.remoteUrls.clear(); // told, not offered
    m_page->showNotices(noticesFor(facts, blocked));
    m_page->attachments().showAttachments(m_message, body.contentIds);
}

void MessageWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

} // namespace postrider::ui::reader
