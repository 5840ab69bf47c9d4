// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/Conversation.h"
#include "ui/reader/InfoCardContents.h"
#include "ui/reader/Notices.h"
#include "ui/reader/StatusPage.h"

#include <vector>

#include <QWidget>

class QVBoxLayout;

namespace postrider::ui::common {
class Banner;
}

namespace postrider::ui::reader {

class AttachmentBar;
class BodyView;
class FindBar;
class ConversationStrip;
class HeaderCard;
class InfoCard;
class PageScroll;
class TrustLine;

/// The parts of the reading pane, one above the other: card, banners, body or status, search, attachments. Decides
/// nothing.
class ReaderPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderPage(QWidget *parent = nullptr);

    [[nodiscard]] HeaderCard &card() { return *m_card; }
    [[nodiscard]] BodyView &body() { return *m_body; }
    [[nodiscard]] AttachmentBar &attachments() { return *m_attachments; }
    [[nodiscard]] FindBar &findBar() { return *m_find; }
    [[nodiscard]] TrustLine &trust() { return *m_trust; }
    [[nodiscard]] ConversationStrip &older() { return *m_older; }
    [[nodiscard]] ConversationStrip &newer() { return *m_newer; }

    /// The other messages of the conversation, above and below the open one; with any of them all scrolls as one.
    void showConversation(const Conversation &conversation);
    /// Puts the open message into view, with as much of the earlier ones above it as tells that they are there.
    void showOpenMessage();
    void showBody();
    void showStatus(const StatusPage::Contents &contents);
    /// Nothing is chosen: no card, no banners.
    void showEmpty(const QString &text);
    void showNotices(const std::vector<Notice> &notices);
    void showInfoCards(const std::vector<InfoCardContents> &cards);

Q_SIGNALS:
    void statusActionTriggered();
    void noticeActionTriggered(const QString &id);
    void infoActionTriggered(const QString &id);

private:
    [[nodiscard]] QWidget *makePaper();
    void connectParts();

    ConversationStrip *m_older;
    HeaderCard *m_card;
    TrustLine *m_trust;
    QWidget *m_line;
    QVBoxLayout *m_banners;
    std::vector<common::Banner *> m_shownBanners;
    QVBoxLayout *m_cards;
    std::vector<InfoCard *> m_shownCards;
    BodyView *m_body;
    StatusPage *m_status;
    FindBar *m_find;
    ConversationStrip *m_newer;
    AttachmentBar *m_attachments;
    QVBoxLayout *m_column;
    PageScroll *m_scroll;
};

} // namespace postrider::ui::reader
