// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/CardPainter.h"

#include "ui/common/Icons.h"
#include "ui/common/Shades.h"
#include "ui/models/DateText.h"
#include "ui/models/TagText.h"

#include <algorithm>

#include <QPainter>
#include <QStyle>

namespace postrider::ui::mailbox {

namespace {

constexpr int Radius = 6;
constexpr int Inset = 4;    // a chosen card stands free of the pane's edges
constexpr int MostTags = 3; // more would leave no room for words
constexpr int ChipPad = 6;
constexpr int ChipGap = 4;
constexpr int MarkGap = 4;
constexpr int RoomForChips = 240; // px of a line; in a narrower one tags are dots
constexpr int TagDot = 8;

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

bool isActive(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Active);
}

} // namespace

CardPainter::CardPainter(QPainter &painter, const QStyleOptionViewItem &option, const CardLayout &layout)
    : m_painter(painter)
    , m_option(option)
    , m_layout(layout)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

QRect CardPainter::visual(const QRect &rect) const
{
    return QStyle::visualRect(m_option.direction, m_option.rect, rect);
}

void CardPainter::paintBackground()
{
    const bool focused = m_option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = m_option.state.testFlag(QStyle::State_MouseOver);
    const QRectF card = QRectF(m_option.rect).adjusted(Inset, 1, -Inset, -1);
    m_painter.setPen(Qt::NoPen);
    if (isSelected(m_option)) {
        m_painter.setBrush(common::selectedFill(m_option.palette, isActive(m_option)));
        m_painter.drawRoundedRect(card, Radius, Radius);
    } else {
        if (hovered) {
            m_painter.setBrush(common::hoverFill(m_option.palette));
            m_painter.drawRoundedRect(card, Radius, Radius);
        }
        const QRect line(m_layout.textLeft, m_option.rect.bottom(), m_option.rect.right() - m_layout.textLeft, 1);
        m_painter.fillRect(visual(line), common::separator(m_option.palette));
    }
    if (focused) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(common::accentText(m_option.palette), 1.5));
        m_painter.drawRoundedRect(card.adjusted(0.75, 0.75, -0.75, -0.75), Radius, Radius);
    }
}

void CardPainter::paintText(const QString &text, const QRect &rect, const QColor &color, bool bold,
                            Qt::Alignment alignment)
{
    if (rect.width() <= 0)
        return;
    QFont font = m_option.font;
    font.setBold(bold);
    m_painter.setFont(font);
    m_painter.setPen(color);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    const auto aligned = QStyle::visualAlignment(m_option.direction, alignment | Qt::AlignVCenter);
    m_painter.drawText(visual(rect), static_cast<int>(aligned) | Qt::TextSingleLine, shown);
}

void CardPainter::paintIcon(const QString &name, const QRect &rect, const QColor &color)
{
    const qreal ratio = m_painter.device()->devicePixelRatioF();
    m_painter.drawPixmap(visual(rect).topLeft(), common::iconPixmap(name, rect.width(), color, ratio));
}

void CardPainter::paintMarks(const store::MessageSummary &summary)
{
    const QPalette &palette = m_option.palette;
    const QColor dimmed = common::dimmedText(palette);
    if (summary.isUnread()) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(common::accentText(palette));
        m_painter.drawEllipse(visual(m_layout.unreadDot));
    }
    if (summary.flags.has(MailFlag::Flagged))
        paintIcon(QStringLiteral("starred"), m_layout.star, common::starMark(palette));
    else if (m_option.state.testFlag(QStyle::State_MouseOver))
        paintIcon(QStringLiteral("non-starred"), m_layout.star, dimmed);
    if (summary.hasAttachments)
        paintIcon(QStringLiteral("mail-attachment"), m_layout.attachment, dimmed);
    if (summary.flags.has(MailFlag::Answered))
        paintIcon(QStringLiteral("mail-replied"), m_layout.answered, dimmed);
    else if (summary.flags.has(MailFlag::Forwarded))
        paintIcon(QStringLiteral("mail-forwarded"), m_layout.answered, dimmed);
}

int CardPainter::subjectRight(const store::MessageSummary &summary) const
{
    if (summary.flags.has(MailFlag::Answered) || summary.flags.has(MailFlag::Forwarded))
        return m_layout.answered.left() - MarkGap;
    if (summary.hasAttachments)
        return m_layout.attachment.left() - MarkGap;
    return m_layout.star.left() - MarkGap;
}

int CardPainter::paintTags(const store::MessageSummary &summary, const QRect &line, int right)
{
    QFont font = m_option.font;
    font.setPointSizeF(font.pointSizeF() * 0.85);
    const QFontMetrics metrics(font);
    const int height = std::min(line.height(), metrics.height() + 2);
    const std::vector<models::TagLabel> tags = models::tagsOf(summary.flags);
    if (line.width() < RoomForChips)
        return paintTagDots(tags, line, right);
    for (std::size_t i = 0; i < std::min<std::size_t>(tags.size(), MostTags); ++i) {
        const QString name = metrics.elidedText(tags[i].name, Qt::ElideRight, line.width() / 4);
        const int width = metrics.horizontalAdvance(name) + 2 * ChipPad;
        const QRect chip(right - width + 1, line.center().y() - height / 2 + 1, width, height);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(common::tagFill(m_option.palette, tags[i].hue));
        m_painter.drawRoundedRect(visual(chip), height / 2.0, height / 2.0);
        m_painter.setFont(font);
        m_painter.setPen(common::tagText(m_option.palette, tags[i].hue));
        m_painter.drawText(visual(chip), Qt::AlignCenter | Qt::TextSingleLine, name);
        right = chip.left() - ChipGap;
    }
    return right;
}

int CardPainter::paintTagDots(const std::vector<models::TagLabel> &tags, const QRect &line, int right)
{
    for (std::size_t i = 0; i < std::min<std::size_t>(tags.size(), MostTags); ++i) {
        const QRect dot(right - TagDot + 1, line.center().y() - TagDot / 2 + 1, TagDot, TagDot);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(common::tagText(m_option.palette, tags[i].hue));
        m_painter.drawEllipse(visual(dot));
        right = dot.left() - ChipGap;
    }
    return right;
}

void CardPainter::paintSubjectAndPreview(const store::MessageSummary &summary, Density density)
{
    const QPalette &palette = m_option.palette;
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    QRect subject = m_layout.subject;
    subject.setRight(subjectRight(summary));
    if (density == Density::Cards) {
        QRect preview = m_layout.preview;
        preview.setRight(paintTags(summary, preview, m_layout.tagsRight));
        paintText(summary.preview.simplified(), preview, common::dimmedText(palette), false);
    } else {
        subject.setRight(paintTags(summary, subject, subject.right()));
    }
    paintText(models::subjectText(summary), subject, text, summary.isUnread());
    if (density != Density::Table)
        return;
    QFont font = m_option.font;
    font.setBold(summary.isUnread());
    const int used = QFontMetrics(font).horizontalAdvance(models::subjectText(summary)) + 2 * ChipGap;
    subject.setLeft(subject.left() + used);
    paintText(summary.preview.simplified(), subject, common::dimmedText(palette), false);
}

void CardPainter::paintMessage(const store::MessageSummary &summary, Density density, models::Correspondent who,
                               const QDateTime &now)
{
    const QPalette &palette = m_option.palette;
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const QColor dateColor = summary.isUnread() ? common::accentText(palette) : common::dimmedText(palette);
    paintMarks(summary);
    paintText(models::correspondentText(summary, who), m_layout.correspondent, text, summary.isUnread());
    paintText(models::listDate(summary.date, now), m_layout.date, dateColor, false, Qt::AlignRight);
    paintSubjectAndPreview(summary, density);
}

} // namespace postrider::ui::mailbox
