// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/DraftPane.h"

#include "store/Store.h"
#include "ui/common/Shades.h"
#include "ui/mailbox/SmallCard.h"
#include "ui/models/DraftModel.h"

#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace postrider::ui::mailbox {

namespace {

/// Recipients and date, then the subject: a card like those of messages.
class DraftDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const override
    {
        return {0, SmallCard::heightFor(2, QFontMetrics(option.font))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const SmallCard card(*painter, option);
        card.paintBackground();
        const QString date = index.data(models::DraftModel::DateRole).toString();
        const QColor dimmed = common::dimmedText(option.palette);
        card.paintText(date, card.line(0), dimmed, Qt::AlignRight);
        QRect people = card.line(0);
        people.setRight(people.right() - painter->fontMetrics().horizontalAdvance(date) - SmallCard::pad);
        card.paintText(index.data(models::DraftModel::RecipientsRole).toString(), people,
                       option.palette.color(QPalette::Active, QPalette::Text));
        card.paintText(index.data().toString(), card.line(1), dimmed);
        painter->restore();
    }
};

} // namespace

DraftPane::DraftPane(store::Store &store, Clock &clock, QWidget *parent)
    : DraftPane(new models::DraftModel(store, clock), parent)
{
}

DraftPane::DraftPane(models::DraftModel *model, QWidget *parent)
    : CardPane({tr("Unfinished"),
                tr("Unfinished messages"),
                {QStringLiteral("document-edit"),
                 tr("Nothing unfinished"),
                 tr("What you begin to write is kept here until you send it."),
                 EmptyAction::None,
                 {}}},
               *model, new DraftDelegate, parent)
{
    model->setParent(this);
    connect(&list(), &QListView::activated, this,
            [this, model](const QModelIndex &index) { Q_EMIT openRequested(model->idAt(index.row())); });
}

} // namespace postrider::ui::mailbox
