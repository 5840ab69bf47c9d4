// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/DraftPane.h"

#include "store/Store.h"
#include "ui/common/Shades.h"
#include "ui/models/DraftModel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace postrider::ui::mailbox {

namespace {

constexpr int Side = 12;
constexpr int Pad = 8;
constexpr int LineGap = 2;
constexpr int Radius = 6;

/// Recipients and date, then the subject: a card like those of messages.
class DraftDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const override
    {
        return {0, 2 * QFontMetrics(option.font).height() + LineGap + 2 * Pad};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(common::selectedFill(option.palette, option.state.testFlag(QStyle::State_Active)));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), Radius, Radius);
        }
        const int height = painter->fontMetrics().height();
        QRect line = option.rect.adjusted(Side, Pad, -Side, 0);
        line.setHeight(height);
        const QString date = index.data(models::DraftModel::DateRole).toString();
        const QColor dimmed = common::dimmedText(option.palette);
        draw(*painter, option, line, date, dimmed, Qt::AlignRight);
        QRect rest = line;
        rest.setRight(line.right() - painter->fontMetrics().horizontalAdvance(date) - Pad);
        draw(*painter, option, rest, index.data(models::DraftModel::RecipientsRole).toString(),
             option.palette.color(QPalette::Active, QPalette::Text), Qt::AlignLeft);
        draw(*painter, option, line.translated(0, height + LineGap), index.data().toString(), dimmed, Qt::AlignLeft);
        painter->restore();
    }

private:
    static void draw(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, const QString &text,
                     const QColor &color, Qt::Alignment alignment)
    {
        painter.setPen(color);
        painter.drawText(QStyle::visualRect(option.direction, option.rect, place),
                         static_cast<int>(QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter)) |
                             Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    }
};

} // namespace

DraftPane::DraftPane(store::Store &store, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new models::DraftModel(store, clock, this))
    , m_list(new QListView(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *title = new QLabel(tr("Unfinished"), this);
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    title->setFont(bold);
    title->setContentsMargins(12, 8, 12, 8);
    title->setMinimumHeight(44); // as high as the header of the message pane
    m_list->setAccessibleName(tr("Unfinished messages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DraftDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT openRequested(m_model->idAt(index.row())); });
}

} // namespace postrider::ui::mailbox
