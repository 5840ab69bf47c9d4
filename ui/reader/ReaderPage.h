// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/Notices.h"
#include "ui/reader/StatusPage.h"

#include <vector>

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace postrider::ui::common {
class Banner;
}

namespace postrider::ui::reader {

class AttachmentBar;
class BodyView;
class FindBar;
class HeaderCard;

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

    void showBody();
    void showStatus(const StatusPage::Contents &contents);
    /// Nothing is chosen: no card, no banners.
    void showEmpty(const QString &text);
    void showNotices(const std::vector<Notice> &notices);

Q_SIGNALS:
    void statusActionTriggered();
    void noticeActionTriggered(const QString &id);

private:
    void connectFindBar();
    HeaderCard *m_card;
    QWidget *m_line;
    QVBoxLayout *m_banners;
    std::vector<common::Banner *> m_shownBanners;
    QStackedWidget *m_stack;
    BodyView *m_body;
    StatusPage *m_status;
    FindBar *m_find;
    AttachmentBar *m_attachments;
};

} // namespace postrider::ui::reader
