// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace postrider::ui::common::calm {

/// The drawing of CalmStyle, one control a function. Colours come from the option's palette alone.

constexpr int Radius = 6;
constexpr int ScrollBarExtent = 12;

void drawToolButtonPanel(QPainter *painter, const QStyleOption &option);
void drawButtonPanel(QPainter *painter, const QStyleOption &option);
void drawField(QPainter *painter, const QStyleOption &option);
void drawFocusRing(QPainter *painter, const QStyleOption &option);
void drawBarBackground(QPainter *painter, const QStyleOption &option);
void drawSplitter(QPainter *painter, const QStyleOption &option);
void drawHeader(QPainter *painter, const QStyleOptionHeader &option);
void drawProgressGroove(QPainter *painter, const QStyleOption &option);
void drawProgress(QPainter *painter, const QStyleOptionProgressBar &option);
void drawTab(QPainter *painter, const QStyleOptionTab &option);

/// The handle of a scroll bar without arrows.
[[nodiscard]] QRect scrollBarSlider(const QStyleOptionSlider &option);
void drawScrollBar(QPainter *painter, const QStyleOptionSlider &option);

void drawMenuBarItem(QPainter *painter, const QStyleOption &option);
void drawCheckBox(QPainter *painter, const QStyleOption &option);
void drawRadioButton(QPainter *painter, const QStyleOption &option);
/// Icon and words of a tool button that has both.
void drawToolButtonLabel(QPainter *painter, const QStyleOptionToolButton &option, const QColor &text, QIcon::Mode mode);
[[nodiscard]] QSize toolButtonSize(const QStyleOptionToolButton &option);
/// The one button that stands out.
void drawAccentPanel(QPainter *painter, const QStyleOption &option);

} // namespace postrider::ui::common::calm
