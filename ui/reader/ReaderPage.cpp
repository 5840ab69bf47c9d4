// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderPage.h"

#include "ui/common/Banner.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/ConversationStrip.h"
#include "ui/reader/FindBar.h"
#include "ui/reader/HeaderCard.h"
#include "ui/reader/InfoCard.h"
#include "ui/reader/PageScroll.h"
#include "ui/reader/TrustLine.h"

#include <QBoxLayout>
#include <QFrame>

namespace postrider::ui::reader {

ReaderPage::ReaderPage(QWidget *parent)
    : QWidget(parent)
    , m_older(new ConversationStrip(ConversationStrip::Place::Above, tr("Earlier in this conversation"), this))
    , m_card(new HeaderCard(this))
    , m_trust(new TrustLine(this))
    , m_line(new QFrame(this))
    , m_banners(new QVBoxLayout)
    , m_cards(new QVBoxLayout)
    , m_body(new BodyView(this))
    , m_status(new StatusPage(this))
    , m_find(new FindBar(this))
    , m_newer(new ConversationStrip(ConversationStrip::Place::Below, tr("Later in this conversation"), this))
    , m_attachments(new AttachmentBar(this))
    , m_column(new QVBoxLayout)
    , m_scroll(new PageScroll(makePaper(), this))
{
    m_scroll->keepPlaceUnder(m_older);
    m_body->hide();
    m_find->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_find);
    connectParts();
}

QWidget *ReaderPage::makePaper()
{
    for (QVBoxLayout *rows : {m_banners, m_cards}) {
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(1);
    }
    m_line->setFixedHeight(1);
    m_line->setAutoFillBackground(true);
    m_line->setBackgroundRole(QPalette::Mid);
    auto *paper = new QWidget(this);
    paper->setLayout(m_column);
    paper->setBackgroundRole(QPalette::Base);
    paper->setAutoFillBackground(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_older);
    m_column->addWidget(m_card);
    m_column->addWidget(m_trust);
    m_column->addWidget(m_line);
    m_column->addLayout(m_banners);
    m_column->addLayout(m_cards);
    m_column->addWidget(m_status, 1);
    m_column->addWidget(m_body, 1);
    m_column->addWidget(m_attachments);
    m_column->addWidget(m_newer);
    m_column->addStretch();
    return paper;
}

void ReaderPage::connectParts()
{
    connect(m_status, &StatusPage::actionTriggered, this, &ReaderPage::statusActionTriggered);
    connect(m_find, &FindBar::findRequested, this,
            [this](const QString &text, bool backwards) { m_find->setFound(m_body->find(text, backwards)); });
    connect(m_find, &FindBar::closed, this, [this] {
        m_body->clearMarks();
        m_find->hide();
        m_body->setFocus();
    });
    for (ConversationStrip *strip : {m_older, m_newer}) {
        strip->setPage(m_scroll);
        connect(strip, &ConversationStrip::rowReached, this,
                [this, strip](const QRect &row) { m_scroll->reveal(*strip, row); });
    }
}

void ReaderPage::showConversation(const Conversation &conversation)
{
    const bool any = !conversation.older.empty() || !conversation.newer.empty();
    m_older->showMessages(conversation.older);
    m_newer->showMessages(conversation.newer);
    m_scroll->setLong(any);
    m_body->setScrolledBy(any ? m_scroll : nullptr);
    m_column->setStretch(m_column->count() - 1, any ? 1 : 0); // under the last message, not between two
}

void ReaderPage::showOpenMessage()
{
    m_scroll->begin(*m_card, m_older->isHidden() ? 0 : m_older->rowHeight() * 3 / 2);
}

void ReaderPage::showBody()
{
    m_card->show();
    m_line->show();
    m_status->hide();
    m_body->show();
}

void ReaderPage::showStatus(const StatusPage::Contents &contents)
{
    m_card->show();
    m_line->show();
    m_status->showContents(contents);
    m_body->hide();
    m_status->show();
    m_attachments->clear();
    m_find->hide();
    m_trust->clear();
    showInfoCards({});
    showNotices({});
}

void ReaderPage::showEmpty(const QString &text)
{
    showStatus({QStringLiteral("mail-read"), text, {}, {}, false});
    m_card->hide();
    m_line->hide();
    showConversation({});
}

void ReaderPage::showNotices(const std::vector<Notice> &notices)
{
    for (common::Banner *banner : m_shownBanners)
        banner->deleteLater();
    for (common::Banner *banner : m_shownBanners)
        banner->hide();
    m_shownBanners.clear();
    for (const Notice &notice : notices) {
        auto *banner = new common::Banner(notice.tone, this);
        banner->setText(notice.text);
        banner->setDetails(notice.details);
        banner->setAction(notice.action);
        banner->setOtherAction(notice.otherAction);
        banner->setClosable(true);
        connect(banner, &common::Banner::closed, banner, &QWidget::hide);
        connect(banner, &common::Banner::actionTriggered, this,
                [this, id = notice.id] { Q_EMIT noticeActionTriggered(id); });
        connect(banner, &common::Banner::otherActionTriggered, this,
                [this, id = notice.otherId] { Q_EMIT noticeActionTriggered(id); });
        m_banners->addWidget(banner);
        banner->show();
        m_shownBanners.push_back(banner);
    }
}

void ReaderPage::showInfoCards(const std::vector<InfoCardContents> &cards)
{
    for (InfoCard *card : m_shownCards) {
        card->hide();
        card->deleteLater();
    }
    m_shownCards.clear();
    for (const InfoCardContents &contents : cards) {
        auto *card = new InfoCard(contents, this);
        connect(card, &InfoCard::actionTriggered, this, &ReaderPage::infoActionTriggered);
        m_cards->addWidget(card);
        card->show();
        m_shownCards.push_back(card);
    }
}

} // namespace postrider::ui::reader
