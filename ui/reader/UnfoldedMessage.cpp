// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/UnfoldedMessage.h"

#include "ui/common/Banner.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/CardSource.h"
#include "ui/reader/ConversationTexts.h"
#include "ui/reader/HeaderCard.h"
#include "ui/reader/Notices.h"
#include "ui/reader/RouteDialog.h"
#include "ui/reader/TrustLine.h"

#include <utility>

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>

namespace postrider::ui::reader {

namespace {

constexpr int sentenceMargin = 16; // px beside and below a sentence in place of a text

} // namespace

UnfoldedMessage::UnfoldedMessage(MessageId message, QScrollArea *page, QWidget *parent)
    : QWidget(parent)
    , m_message(message)
    , m_card(new HeaderCard(this))
    , m_trust(new TrustLine(this))
    , m_body(new BodyView(this))
    , m_column(new QVBoxLayout(this))
{
    m_card->setBelowRow(true);
    m_body->setScrolledBy(page);
    m_body->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_card);
    m_column->addWidget(m_trust);
    m_column->addWidget(m_body);
    connectBody();
}

UnfoldedMessage::~UnfoldedMessage() = default;

void UnfoldedMessage::connectBody()
{
    connect(m_body, &BodyView::linkChosen, this, &UnfoldedMessage::linkChosen);
    connect(m_body, &QTextBrowser::highlighted, this, &UnfoldedMessage::linkHovered);
    connect(m_body, &BodyView::unfoldRequested, this, &UnfoldedMessage::quotesRequested);
    connect(m_body, &BodyView::zoomRequested, this, &UnfoldedMessage::zoomRequested);
    connect(m_body, &BodyView::endReached, this, &UnfoldedMessage::endReached);
}

void UnfoldedMessage::showText(const ConversationText &text)
{
    const CardContents card = cardFrom(text.message);
    const QString name = card.from.shortName();
    setAccessibleName(tr("Message of %1").arg(name));
    m_body->setAccessibleName(tr("Text of %1").arg(name));
    delete std::exchange(m_sentence, nullptr);
    m_card->showContents(card);
    showTrust(text);
    showNotices(text);
    m_body->show();
    m_column->activate(); // before there is a document: a view that changes its width lays out anew what it holds
    m_body->showDocument(text.body.document, text.theme);
    showAttachments(text);
    orderFocus();
    fitHeight();
}

void UnfoldedMessage::showSentence(const CardContents &card, const QString &sentence)
{
    setAccessibleName(tr("Message of %1").arg(card.from.shortName()));
    m_card->showContents(card);
    if (!m_sentence) {
        m_sentence = new QLabel(this);
        m_sentence->setWordWrap(true);
        m_sentence->setContentsMargins(sentenceMargin, 0, sentenceMargin, sentenceMargin);
        m_column->addWidget(m_sentence);
    }
    m_sentence->setText(sentence);
    fitHeight();
}

/// A check that has failed, or that was made, as in the open message.
void UnfoldedMessage::showTrust(const ConversationText &text)
{
    m_trust->showAuthentication(text.authentication, !text.route.empty());
    m_trust->disconnect(this);
    connect(m_trust, &TrustLine::detailsRequested, this, [this, found = text.authentication, route = text.route] {
        (new RouteDialog(found, route, window()))->show();
    });
}

/// What is to be done about a notice is done in the open message.
void UnfoldedMessage::showNotices(const ConversationText &text)
{
    delete std::exchange(m_notices, nullptr);
    NoticeFacts facts;
    facts.warnings = text.message.warnings();
    facts.fromList = isFromList(text.message);
    const std::vector<Notice> notices = noticesFor(facts, text.body);
    if (notices.empty())
        return;
    m_notices = new QWidget(this);
    auto *rows = new QVBoxLayout(m_notices);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(1);
    for (const Notice &notice : notices) {
        auto *banner = new common::Banner(notice.tone, m_notices);
        banner->setText(notice.text);
        banner->setDetails(notice.details);
        banner->setAction(notice.action.isEmpty() ? QString() : tr("Open message"));
        connect(banner, &common::Banner::actionTriggered, this, &UnfoldedMessage::openRequested);
        rows->addWidget(banner);
    }
    m_column->insertWidget(m_column->indexOf(m_body), m_notices);
    m_notices->show();
}

/// Most messages have none, and a bar is many widgets.
void UnfoldedMessage::showAttachments(const ConversationText &text)
{
    if (!m_attachments) {
        if (text.message.attachments().empty())
            return;
        m_attachments = new AttachmentBar(this);
        connect(m_attachments, &AttachmentBar::saved, this, &UnfoldedMessage::attachmentSaved);
        connect(m_attachments, &AttachmentBar::messageOpened, this, &UnfoldedMessage::innerOpened);
        m_column->addWidget(m_attachments);
    }
    m_attachments->showAttachments(text.message, text.body.contentIds);
}

std::vector<QWidget *> UnfoldedMessage::stops() const
{
    std::vector<QWidget *> all;
    for (const QWidget *part : {static_cast<QWidget *>(m_card), static_cast<QWidget *>(m_trust), m_notices,
                                static_cast<QWidget *>(m_body), static_cast<QWidget *>(m_attachments)}) {
        if (!part)
            continue;
        if (part == m_body)
            all.push_back(m_body);
        else
            for (QWidget *inner : part->findChildren<QWidget *>())
                if (inner->focusPolicy() & Qt::TabFocus)
                    all.push_back(inner);
    }
    return all;
}

void UnfoldedMessage::orderFocus()
{
    const std::vector<QWidget *> all = stops();
    for (std::size_t i = 1; i < all.size(); ++i)
        setTabOrder(all[i - 1], all[i]);
}

void UnfoldedMessage::fitHeight()
{
    m_column->activate();
    const int height =
        m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width()) : m_column->totalSizeHint().height();
    if (height == minimumHeight() && height == maximumHeight())
        return;
    setFixedHeight(height); // the row is taller by the line below it
    Q_EMIT heightChanged(height);
}

bool UnfoldedMessage::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fitHeight();
    return done;
}

void UnfoldedMessage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

/// The list that it lies in does not take a click on it for one on a row.
void UnfoldedMessage::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

/// Nor does it open the message by the key that opens an attachment: lists let that one pass when they have used it.
void UnfoldedMessage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return event->accept();
    QWidget::keyPressEvent(event);
}

} // namespace postrider::ui::reader
