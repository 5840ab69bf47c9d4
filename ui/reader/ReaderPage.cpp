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
#include "ui/reader/TrustLine.h"

#include <QBoxLayout>
#include <QFrame>
#include <QStackedWidget>

namespace postrider::ui::reader {

ReaderPage::ReaderPage(QWidget *parent)
    : QWidget(parent)
    , m_older(new ConversationStrip(tr("Earlier in this conversation"), this))
    , m_card(new HeaderCard(this))
    , m_trust(new TrustLine(this))
    , m_line(new QFrame(this))
    , m_banners(new QVBoxLayout)
    , m_cards(new QVBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_body(new BodyView(this))
    , m_status(new StatusPage(this))
    , m_find(new FindBar(this))
    , m_newer(new ConversationStrip(tr("Later in this conversation"), this))
    , m_attachments(new AttachmentBar(this))
{
    m_stack->addWidget(m_status);
    m_stack->addWidget(m_body);
    m_banners->setContentsMargins(0, 0, 0, 0);
    m_banners->setSpacing(1);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(1);
    m_line->setFixedHeight(1);
    m_line->setAutoFillBackground(true);
    m_line->setBackgroundRole(QPalette::Mid);
    m_find->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_older);
    column->addWidget(m_card);
    column->addWidget(m_trust);
    column->addWidget(m_line);
    column->addLayout(m_banners);
    column->addLayout(m_cards);
    column->addWidget(m_stack, 1);
    column->addWidget(m_find);
    column->addWidget(m_attachments);
    column->addWidget(m_newer);
    connect(m_status, &StatusPage::actionTriggered, this, &ReaderPage::statusActionTriggered);
    connectFindBar();
}

void ReaderPage::connectFindBar()
{
    connect(m_find, &FindBar::findRequested, this,
            [this](const QString &text, bool backwards) { m_find->setFound(m_body->find(text, backwards)); });
    connect(m_find, &FindBar::closed, this, [this] {
        m_body->clearMarks();
        m_find->hide();
        m_body->setFocus();
    });
}

void ReaderPage::showBody()
{
    m_card->show();
    m_line->show();
    m_stack->setCurrentWidget(m_body);
}

void ReaderPage::showStatus(const StatusPage::Contents &contents)
{
    m_card->show();
    m_line->show();
    m_status->showContents(contents);
    m_stack->setCurrentWidget(m_status);
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
    m_older->showMessages({});
    m_newer->showMessages({});
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
