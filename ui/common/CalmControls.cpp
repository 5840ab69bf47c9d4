// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/CalmControls.h"

#include "ui/common/Shades.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace postrider::ui::common::calm {

namespace {

constexpr int ButtonPad = 8;
constexpr int IconGap = 6;

/// A rounded rectangle whose one-pixel outline lies on pixels.
void roundedRect(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &outline = {},
                 qreal width = 1.0)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(outline.isValid() ? QPen(outline, width) : QPen(Qt::NoPen));
    const qreal inset = outline.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), Radius, Radius);
    painter->restore();
}

QColor outlineOf(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), isDark(palette) ? 0.22 : 0.20);
}

QColor veil(const QPalette &palette, qreal strength)
{
    QColor color = palette.color(QPalette::WindowText);
    color.setAlphaF(static_cast<float>(strength));
    return color;
}

bool isOn(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

} // namespace

void drawToolButtonPanel(QPainter *painter, const QStyleOption &option)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    if (enabled && isOn(option, QStyle::State_Sunken))
        roundedRect(painter, option.rect, veil(option.palette, 0.16));
    else if (isOn(option, QStyle::State_On))
        roundedRect(painter, option.rect, selectedFill(option.palette, true));
    else if (enabled && isOn(option, QStyle::State_MouseOver))
        roundedRect(painter, option.rect, veil(option.palette, 0.08));
    if (isOn(option, QStyle::State_HasFocus))
        drawFocusRing(painter, option);
}

void drawButtonPanel(QPainter *painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    if (button && button->features.testFlag(QStyleOptionButton::Flat) && !isOn(option, QStyle::State_Sunken) &&
        !isOn(option, QStyle::State_MouseOver))
        return;
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton) && enabled;
    const bool isPressed = isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On);
    QColor fill = isDefault ? palette.color(QPalette::Highlight) : palette.color(QPalette::Button);
    if (enabled && isPressed)
        fill = mixed(fill, palette.color(QPalette::WindowText), 0.16);
    else if (enabled && isOn(option, QStyle::State_MouseOver))
        fill = mixed(fill, palette.color(QPalette::WindowText), 0.06);
    if (!enabled)
        fill = palette.color(QPalette::Window);
    roundedRect(painter, option.rect, fill, isDefault ? fill : outlineOf(palette));
}

void drawField(QPainter *painter, const QStyleOption &option)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool focused = isOn(option, QStyle::State_HasFocus);
    const QColor fill = option.palette.color(enabled ? QPalette::Base : QPalette::Window);
    if (focused)
        roundedRect(painter, option.rect, fill, option.palette.color(QPalette::Highlight), 2.0);
    else
        roundedRect(painter, option.rect, fill, outlineOf(option.palette));
}

void drawFocusRing(QPainter *painter, const QStyleOption &option)
{
    roundedRect(painter, option.rect, {}, accentText(option.palette), 2.0);
}

void drawBarBackground(QPainter *painter, const QStyleOption &option)
{
    painter->fillRect(option.rect, option.palette.color(QPalette::Window));
}

void drawSplitter(QPainter *painter, const QStyleOption &option)
{
    painter->fillRect(option.rect, separator(option.palette));
}

void drawHeader(QPainter *painter, const QStyleOptionHeader &option)
{
    painter->fillRect(option.rect, option.palette.color(QPalette::Window));
    const QColor line = separator(option.palette);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);
    if (option.position != QStyleOptionHeader::End && option.position != QStyleOptionHeader::OnlyOneSection)
        painter->fillRect(option.rect.adjusted(option.rect.width() - 1, 4, 0, -5), line);
}

void drawProgressGroove(QPainter *painter, const QStyleOption &option)
{
    roundedRect(painter, option.rect, veil(option.palette, 0.10));
}

void drawProgress(QPainter *painter, const QStyleOptionProgressBar &option)
{
    const QColor fill = option.palette.color(QPalette::Highlight);
    if (option.maximum <= option.minimum) { // busy: nobody knows how much there is
        roundedRect(painter, option.rect, mixed(option.palette.color(QPalette::Window), fill, 0.5));
        return;
    }
    const double part = double(option.progress - option.minimum) / (option.maximum - option.minimum);
    QRect done = option.rect;
    done.setWidth(qRound(done.width() * qBound(0.0, part, 1.0)));
    if (done.width() > 0)
        roundedRect(painter, done, fill);
}

void drawTab(QPainter *painter, const QStyleOptionTab &option)
{
    const bool selected = isOn(option, QStyle::State_Selected);
    if (!selected && isOn(option, QStyle::State_MouseOver))
        roundedRect(painter, option.rect.adjusted(2, 2, -2, -4), veil(option.palette, 0.06));
    if (selected)
        roundedRect(painter, QRect(option.rect.left() + 8, option.rect.bottom() - 3, option.rect.width() - 16, 3),
                    option.palette.color(QPalette::Highlight));
}

QRect scrollBarSlider(const QStyleOptionSlider &option)
{
    constexpr int ShortestHandle = 32; // still easy to catch in a list of a million rows
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0) {
        handle = static_cast<int>(qint64(option.pageStep) * length / (range + option.pageStep));
        handle = qBound(qMin(ShortestHandle, length), handle, length);
    }
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    return horizontal ? QRect(start, option.rect.top(), handle, option.rect.height())
                      : QRect(option.rect.left(), start, option.rect.width(), handle);
}

void drawScrollBar(QPainter *painter, const QStyleOptionSlider &option)
{
    if (option.maximum <= option.minimum)
        return;
    const bool active = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
    const QRect slider = scrollBarSlider(option);
    const int inset = active ? 3 : 4;
    const QRect handle = option.orientation == Qt::Horizontal ? slider.adjusted(2, inset, -2, -inset)
                                                              : slider.adjusted(inset, 2, -inset, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(veil(option.palette, active ? 0.45 : 0.25));
    const qreal radius = qMin(handle.width(), handle.height()) / 2.0;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

void drawMenuBarItem(QPainter *painter, const QStyleOption &option)
{
    drawBarBackground(painter, option);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    if (enabled && isOn(option, QStyle::State_Selected)) {
        const qreal strength = isOn(option, QStyle::State_Sunken) ? 0.16 : 0.08;
        roundedRect(painter, option.rect.adjusted(1, 2, -1, -2), veil(option.palette, strength));
    }
}

void drawCheckBox(QPainter *painter, const QStyleOption &option)
{
    const bool isChecked = isOn(option, QStyle::State_On) || isOn(option, QStyle::State_NoChange);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const QColor accent = option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(isChecked ? accent : option.palette.color(QPalette::Base));
    painter->setPen(isChecked ? accent : mixed(outlineOf(option.palette), option.palette.color(QPalette::Text), 0.25));
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(
        QPen(option.palette.color(QPalette::HighlightedText), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    if (isOn(option, QStyle::State_NoChange))
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (isChecked)
        painter->drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.30)});
    painter->restore();
}

void drawRadioButton(QPainter *painter, const QStyleOption &option)
{
    const bool isChecked = isOn(option, QStyle::State_On);
    const QColor accent = option.palette.color(QPalette::Highlight);
    const QRectF circle = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(isChecked ? accent : option.palette.color(QPalette::Base));
    painter->setPen(isChecked ? accent : mixed(outlineOf(option.palette), option.palette.color(QPalette::Text), 0.25));
    painter->drawEllipse(circle);
    if (isChecked) {
        const qreal inner = circle.width() * 0.3;
        painter->setBrush(option.palette.color(QPalette::HighlightedText));
        painter->drawEllipse(circle.adjusted(inner, inner, -inner, -inner));
    }
    painter->restore();
}

void drawToolButtonLabel(QPainter *painter, const QStyleOptionToolButton &option, const QColor &text, QIcon::Mode mode)
{
    const QRect inner = option.rect.adjusted(ButtonPad, 0, -ButtonPad, 0);
    QRect icon(QPoint(0, 0), option.iconSize);
    icon.moveLeft(inner.left());
    icon.moveTop(inner.center().y() - icon.height() / 2 + 1);
    option.icon.paint(painter, QStyle::visualRect(option.direction, option.rect, icon), Qt::AlignCenter, mode);
    const QRect words = inner.adjusted(option.iconSize.width() + IconGap, 0, 0, 0);
    painter->setPen(text);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, words),
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                          Qt::TextHideMnemonic | Qt::TextSingleLine,
                      option.text);
}

QSize toolButtonSize(const QStyleOptionToolButton &option)
{
    const int words = option.fontMetrics.size(Qt::TextHideMnemonic | Qt::TextSingleLine, option.text).width();
    return {option.iconSize.width() + IconGap + words + 2 * ButtonPad, option.iconSize.height() + ButtonPad};
}

void drawAccentPanel(QPainter *painter, const QStyleOption &option)
{
    QColor fill = option.palette.color(QPalette::Highlight);
    if (isOn(option, QStyle::State_Sunken))
        fill = mixed(fill, Qt::black, 0.2);
    else if (isOn(option, QStyle::State_MouseOver))
        fill = mixed(fill, Qt::black, 0.08);
    roundedRect(painter, option.rect, fill);
    if (isOn(option, QStyle::State_HasFocus))
        roundedRect(painter, option.rect.adjusted(2, 2, -2, -2), {}, option.palette.color(QPalette::HighlightedText));
}

} // namespace postrider::ui::common::calm
