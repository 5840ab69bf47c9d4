// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/CalmStyle.h"

#include "ui/common/CalmControls.h"
#include "ui/common/Shades.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

namespace postrider::ui::common {

namespace {

/// A default button is filled with the accent, so its text takes the colour that belongs to it.
QStyleOptionButton onAccent(const QStyleOptionButton &option)
{
    QStyleOptionButton copy(option);
    if (option.features.testFlag(QStyleOptionButton::DefaultButton) && option.state.testFlag(QStyle::State_Enabled))
        copy.palette.setColor(QPalette::ButtonText, option.palette.color(QPalette::HighlightedText));
    return copy;
}

bool isAccented(const QWidget *widget)
{
    return widget && widget->isEnabled() && widget->property(CalmStyle::accentProperty).toBool();
}

bool hasBoth(const QStyleOptionToolButton &option)
{
    // PopupDelay is set in every button, with a menu or without.
    const bool plain = (option.features & ~QStyleOptionToolButton::PopupDelay) == QStyleOptionToolButton::None;
    return option.toolButtonStyle == Qt::ToolButtonTextBesideIcon && !option.icon.isNull() && plain;
}

void drawWords(QPainter *painter, const QStyleOptionToolButton &option, bool accented)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const auto group = enabled ? QPalette::Active : QPalette::Disabled;
    const auto role = accented ? QPalette::HighlightedText : QPalette::ButtonText;
    const QIcon::Mode usual = enabled ? QIcon::Normal : QIcon::Disabled;
    calm::drawToolButtonLabel(painter, option, option.palette.color(group, role), accented ? QIcon::Selected : usual);
}

/// A scroll bar stands on the same ground as what it scrolls.
QColor scrollBarGround(const QWidget *widget, const QPalette &palette)
{
    for (const QWidget *above = widget; above; above = above->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(above))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return palette.color(QPalette::Base);
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1; // QSplitter gives a one-pixel handle a wider place to catch it
    case PM_ScrollBarExtent:
        return calm::ScrollBarExtent;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ToolBarIconSize:
        return 20;
    case PM_ToolBarItemSpacing:
    case PM_ToolBarItemMargin:
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return 4;
    case PM_ToolBarFrameWidth:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
        return hint == SH_UnderlineShortcut ? 1 : 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonTool:
        if (!isAccented(widget)) // drawn with the whole button
            calm::drawToolButtonPanel(painter, *option);
        return;
    case PE_IndicatorCheckBox:
        return calm::drawCheckBox(painter, *option);
    case PE_IndicatorRadioButton:
        return calm::drawRadioButton(painter, *option);
    case PE_PanelButtonCommand:
        return calm::drawButtonPanel(painter, *option);
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool inOther = frame && frame->lineWidth <= 0; // the editor inside a combo or spin box
        if (inOther)
            painter->fillRect(option->rect.adjusted(1, 1, -1, -1), option->palette.color(QPalette::Base));
        else
            calm::drawField(painter, *option);
        return;
    }
    case PE_FrameLineEdit:
        return calm::drawField(painter, *option);
    case PE_FrameFocusRect:
        return calm::drawFocusRing(painter, *option);
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_PanelToolBar:
    case PE_IndicatorToolBarHandle:
        return;
    case PE_FrameTabBarBase: {
        const QRect line(option->rect.left(), option->rect.bottom(), option->rect.width(), 1);
        painter->fillRect(line, separator(option->palette));
        return;
    }
    case PE_IndicatorToolBarSeparator: {
        const QRect line(option->rect.center().x(), option->rect.top() + 6, 1, option->rect.height() - 12);
        painter->fillRect(line, separator(option->palette));
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const QStyleOptionButton copy = onAccent(*button);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && hasBoth(*button)) {
            drawWords(painter, *button, isAccented(widget));
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            calm::drawMenuBarItem(painter, *item);
            drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                         item->palette, item->state.testFlag(State_Enabled), item->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_ToolBar:
    case CE_MenuBarEmptyArea:
        return calm::drawBarBackground(painter, *option);
    case CE_Splitter:
        return calm::drawSplitter(painter, *option);
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return calm::drawHeader(painter, *header);
        break;
    case CE_HeaderEmptyArea:
        return calm::drawBarBackground(painter, *option);
    case CE_ProgressBarGroove:
        return calm::drawProgressGroove(painter, *option);
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return calm::drawProgress(painter, *bar);
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return calm::drawTab(painter, *tab);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (control == CC_ToolButton && isAccented(widget))
        calm::drawAccentPanel(painter, *option); // a raised button has no panel until the pointer is over it
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            painter->fillRect(slider->rect, scrollBarGround(widget, slider->palette));
            return calm::drawScrollBar(painter, *slider);
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const QRect handle = calm::scrollBarSlider(*slider);
    const bool horizontal = slider->orientation == Qt::Horizontal;
    QRect rect = slider->rect;
    switch (subControl) {
    case SC_ScrollBarGroove:
        return rect;
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarSubPage:
        horizontal ? rect.setRight(handle.left() - 1) : rect.setBottom(handle.top() - 1);
        return rect;
    case SC_ScrollBarAddPage:
        horizontal ? rect.setLeft(handle.right() + 1) : rect.setTop(handle.bottom() + 1);
        return rect;
    default:
        return {}; // no arrows
    }
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    constexpr int HitTarget = 28; // nothing to click on is lower than this
    const int frame = pixelMetric(PM_DefaultFrameWidth, option, widget);
    switch (type) {
    case CT_PushButton:
        return {result.width() + 8, qMax(result.height(), HitTarget + 2)};
    case CT_ComboBox:
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_MenuBarItem:
        return result.expandedTo(QSize(0, HitTarget));
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); button && hasBoth(*button))
            result = calm::toolButtonSize(*button) + 2 * QSize(frame, frame); // the label is drawn inside of the frame
        return result.expandedTo(QSize(HitTarget, HitTarget));
    case CT_TabBarTab:
        return {result.width() + 8, qMax(result.height(), HitTarget + 4)};
    default:
        return result;
    }
}

void CalmStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace postrider::ui::common
