// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderPage.h"

#include "ui/common/Banner.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/FindBar.h"
#include "ui/reader/HeaderCard.h"

#include <QBoxLayout>
#include <QFrame>
#include <QStackedWidget>

namespace postrider::ui::reader {

ReaderPage::ReaderPage(QWidget *parent)
    : QWidget(parent)
    , m_card(new HeaderCard(this))
    , m_line(new QFrame(this))
    , m_banners(new QVBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_body(new BodyView(this))
    , m_status(new StatusPage(this))
    , m_find(new FindBar(this))
    , m_attachments(new AttachmentBar(this))
{
    m_stack->addWidget(m_status);
    m_stack->addWidget(m_body);
    m_banners->setContentsMargins(0, 0, 0, 0);
    m_banners->setSpacing(1);
    m_line->setFixedHeight(1);
    m_line->setAutoFillBackground(true);
    m_line->setBackgroundRole(QPalette::Mid);
    m_find->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_card);
    column->addWidget(m_line);
    column->addLayout(m_banners);
    column->addWidget(m_stack, 1);
    column->addWidget(m_find);
    column->addWidget(m_attachments);
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
    showNotices({});
}

void ReaderPage::showEmpty(const QString &text)
{
    showStatus({QStringLiteral("mail-read"), text, {}, {}, false});
    m_card->hide();
    m_line->hide();
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
        banner->setClosable(true);
        connect(banner, &common::Banner::closed, banner, &QWidget::hide);
        connect(banner, &common::Banner::actionTriggered, this,
                [this, id = notice.id] { Q_EMIT noticeActionTriggered(id); });
        m_banners->addWidget(banner);
        m_shownBanners.push_back(banner);
    }
}

} // namespace postrider::ui::reader
