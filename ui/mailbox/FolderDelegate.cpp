// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/FolderDelegate.h"

#include "ui/common/Icons.h"
#include "ui/common/Shades.h"
#include "ui/models/FolderModel.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace postrider::ui::mailbox {

using models::AccountLink;
using models::FolderKind;
using models::FolderModel;

namespace {

constexpr int Icon = 16;
constexpr int Gap = 8;
constexpr int AccountLeft = 8;
constexpr int OwnLeft = 16; // the program's own rows line up with folders, which have a branch before them
constexpr int Right = 12;
constexpr int FolderRow = 28; // the least that is easy to hit
constexpr int GroupAir = 8;   // above each account, and above the program's own rows
constexpr int ProgressHeight = 2;
constexpr int RoomHeight = 3;

FolderKind kindOf(const QModelIndex &index)
{
    return static_cast<FolderKind>(index.data(FolderModel::KindRole).toInt());
}

bool isHeading(FolderKind kind)
{
    return kind == FolderKind::Account || kind == FolderKind::Favourites;
}

bool startsGroup(const QModelIndex &index)
{
    if (index.parent().isValid())
        return false;
    const QModelIndex above = index.siblingAtRow(index.row() - 1);
    return isHeading(kindOf(index)) || (above.isValid() && isHeading(kindOf(above)));
}

void drawIcon(QPainter &painter, const QString &name, const QRect &place, const QStyleOptionViewItem &option,
              const QColor &color)
{
    const QRect square(place.left(), place.center().y() - Icon / 2 + 1, Icon, Icon);
    painter.drawPixmap(QStyle::visualRect(option.direction, option.rect, square).topLeft(),
                       common::iconPixmap(name, Icon, color, painter.device()->devicePixelRatioF()));
}

void drawText(QPainter &painter, const QString &text, const QRect &place, const QStyleOptionViewItem &option,
              Qt::Alignment alignment)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideMiddle, place.width());
    const auto aligned = QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, place),
                     static_cast<int>(aligned) | Qt::TextSingleLine, shown);
}

QString linkIcon(AccountLink link)
{
    switch (link) {
    case AccountLink::Offline:
    case AccountLink::NoNetwork:
        return QStringLiteral("offline");
    case AccountLink::Connecting:
        return QStringLiteral("view-refresh");
    case AccountLink::Problem:
        return QStringLiteral("dialog-warning");
    case AccountLink::Online:
        break;
    }
    return {}; // all is well: nothing to say
}

/// Filled from the side where reading begins.
void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &groove, int percent,
               const QColor &color)
{
    QRect done = groove;
    done.setWidth(groove.width() * percent / 100);
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, groove), common::separator(option.palette));
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, done), color);
}

/// The row says in its tool tip and to assistive tools what the line means.
void paintRoom(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int percent = index.data(FolderModel::RoomRole).toInt();
    if (percent < 0 || kindOf(index) != FolderKind::Account)
        return;
    QRect groove = option.rect.adjusted(AccountLeft, 0, -Right, 0);
    groove.setBottom(option.rect.bottom() - RoomHeight); // clear of the row below
    groove.setTop(groove.bottom() - RoomHeight + 1);
    const bool full = index.data(FolderModel::NearlyFullRole).toBool();
    paintLine(painter, option, groove, percent,
              full ? common::toneMark(option.palette, common::Tone::Danger) : common::dimmedText(option.palette));
}

void paintAccount(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto link = static_cast<AccountLink>(index.data(FolderModel::LinkRole).toInt());
    QRect place = option.rect.adjusted(AccountLeft, GroupAir, -Right, 0);
    if (const QString icon = linkIcon(link); !icon.isEmpty()) {
        const QColor color = link == AccountLink::Problem ? common::toneMark(option.palette, common::Tone::Danger)
                                                          : common::dimmedText(option.palette);
        QRect mark = place;
        mark.setLeft(place.right() - Icon + 1);
        drawIcon(painter, icon, mark, option, color);
        place.setRight(mark.left() - Gap);
    }
    QFont font = option.font;
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(common::dimmedText(option.palette));
    drawText(painter, index.data().toString(), place, option, Qt::AlignLeft);
    paintRoom(painter, option, index);
}

void paintBadge(QPainter &painter, const QStyleOptionViewItem &option, int badge, QRect &place)
{
    if (badge <= 0)
        return;
    const QString text = QLocale().toString(badge);
    QRect badgePlace = place;
    badgePlace.setLeft(place.right() - painter.fontMetrics().horizontalAdvance(text) + 1);
    painter.setPen(common::accentText(option.palette));
    drawText(painter, text, badgePlace, option, Qt::AlignRight);
    place.setRight(badgePlace.left() - Gap);
}

void paintProgress(QPainter &painter, const QStyleOptionViewItem &option, int percent)
{
    if (percent < 0)
        return;
    QRect groove = option.rect.adjusted(0, 0, -Right, 0);
    groove.setTop(option.rect.bottom() - ProgressHeight);
    paintLine(painter, option, groove, percent, common::accentText(option.palette));
}

void paintFolder(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool selectable = index.flags().testFlag(Qt::ItemIsSelectable);
    const int badge = index.data(FolderModel::BadgeRole).toInt();
    const QColor text = option.palette.color(QPalette::Active, QPalette::Text);
    const QColor dimmed = common::dimmedText(option.palette);
    QFont font = option.font;
    font.setBold(badge > 0);
    painter.setFont(font);
    QRect place =
        option.rect.adjusted(index.parent().isValid() ? 0 : OwnLeft, startsGroup(index) ? GroupAir : 0, -Right, 0);
    drawIcon(painter, index.data(FolderModel::IconNameRole).toString(), place, option, selectable ? text : dimmed);
    place.setLeft(place.left() + Icon + Gap);
    paintBadge(painter, option, badge, place);
    painter.setPen(selectable ? text : dimmed);
    drawText(painter, index.data().toString(), place, option, Qt::AlignLeft);
    paintProgress(painter, option, index.data(FolderModel::ProgressRole).toInt());
}

} // namespace

QRect FolderDelegate::rowRect(const QRect &rect, const QModelIndex &index)
{
    return startsGroup(index) ? rect.adjusted(0, GroupAir, 0, 0) : rect;
}

QSize FolderDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int air = startsGroup(index) ? GroupAir : 0;
    return {0, air + std::max(FolderRow, QFontMetrics(option.font).height() + Gap)};
}

void FolderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (isHeading(kindOf(index)))
        paintAccount(*painter, option, index);
    else
        paintFolder(*painter, option, index);
    painter->restore();
}

bool FolderDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem & /*option*/,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const QString text = index.data(Qt::AccessibleTextRole).toString();
    QToolTip::showText(event->globalPos(), QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()), view);
    return true;
}

} // namespace postrider::ui::mailbox
