// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WindowToolBar.h"

#include "ui/WindowActions.h"
#include "ui/common/CalmStyle.h"
#include "ui/mailbox/SearchField.h"

#include <initializer_list>

#include <QAction>
#include <QResizeEvent>
#include <QToolButton>

namespace postrider::ui {

namespace {

constexpr int RoomForWords = 980;     // px: below, icons say it alone, but for Write
constexpr int RoomForAllWords = 1240; // px
constexpr int NarrowSearch = 120;
constexpr int WideSearch = 320;

QWidget *spacer(QWidget *parent)
{
    auto *widget = new QWidget(parent);
    widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return widget;
}

} // namespace

WindowToolBar::WindowToolBar(const WindowActions &actions, QWidget *parent)
    : QToolBar(parent)
    , m_actions(actions)
    , m_search(new mailbox::SearchField(this))
{
    setObjectName(QStringLiteral("toolBar"));
    setWindowTitle(tr("Tool bar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(QSize(20, 20));
    setContentsMargins(4, 4, 8, 4);
    for (const Act act : {Act::Back, Act::Write})
        addAction(actions.get(act));
    addSeparator();
    for (const Act act : {Act::Reply, Act::ReplyAll, Act::Forward})
        addAction(actions.get(act));
    addSeparator();
    for (const Act act : {Act::Archive, Act::Delete, Act::Junk, Act::Star})
        addAction(actions.get(act));
    addWidget(spacer(this));
    m_search->setMinimumWidth(NarrowSearch);
    m_search->setMaximumWidth(WideSearch);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(m_search);
    addAction(actions.get(Act::Activity));
    widgetForAction(actions.get(Act::Write))->setProperty(common::CalmStyle::accentProperty, true);
    showWords(0);
}

void WindowToolBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    showWords(event->size().width());
}

void WindowToolBar::showWords(int width)
{
    const auto set = [this](std::initializer_list<Act> acts, bool words) {
        for (const Act act : acts) {
            auto *button = qobject_cast<QToolButton *>(widgetForAction(m_actions.get(act)));
            if (button)
                button->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        }
    };
    set({Act::Write}, true);
    set({Act::Reply, Act::ReplyAll, Act::Forward}, width >= RoomForWords);
    set({Act::Archive, Act::Delete, Act::Junk}, width >= RoomForAllWords);
    set({Act::Back, Act::Star, Act::Activity}, false);
}

} // namespace postrider::ui
