// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WindowToolBar.h"

#include "ui/WindowActions.h"
#include "ui/common/CalmStyle.h"
#include "ui/mailbox/SearchField.h"

#include <initializer_list>

#include <QAction>
#include <QMenu>
#include <QResizeEvent>
#include <QToolButton>

namespace postrider::ui {

namespace {

constexpr int RoomForWords = 980;     // px: below, icons say it alone, but for Write
constexpr int RoomForAllWords = 1240; // px
constexpr int RoomForIcons = 560;     // px: below, the less frequent ones are left to the menus
constexpr int NarrowSearch = 120;
constexpr int WideSearch = 320;

QWidget *spacer(QWidget *parent)
{
    auto *widget = new QWidget(parent);
    widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return widget;
}

} // namespace

WindowToolBar::WindowToolBar(const WindowActions &actions, QMenu &tags, QWidget *parent)
    : QToolBar(parent)
    , m_actions(actions)
    , m_tags(tags)
    , m_search(new mailbox::SearchField(this))
{
    setObjectName(QStringLiteral("toolBar"));
    setWindowTitle(tr("Tool bar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(QSize(20, 20));
    setContentsMargins(4, 4, 8, 4);
    m_search->setMinimumWidth(NarrowSearch);
    m_search->setMaximumWidth(WideSearch);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_spacer = addWidget(spacer(this));
    m_searchAction = addWidget(m_search);
    fill(false);
}

void WindowToolBar::fill(bool narrow)
{
    m_narrow = narrow;
    clear(); // takes actions out; the widgets of m_spacer and m_searchAction stay
    const auto add = [this](std::initializer_list<Act> acts) {
        for (const Act act : acts)
            addAction(m_actions.get(act));
    };
    add({Act::Back, Act::Write});
    addSeparator();
    if (narrow)
        add({Act::Reply, Act::Delete});
    else
        add({Act::Reply, Act::ReplyAll, Act::Forward});
    if (!narrow) {
        addSeparator();
        add({Act::Archive, Act::Delete, Act::Junk});
        addTags();
    }
    addAction(m_spacer);
    addAction(m_searchAction);
    add({Act::Activity});
    widgetForAction(m_actions.get(Act::Write))->setProperty(common::CalmStyle::accentProperty, true);
    showWords(width());
}

void WindowToolBar::addTags()
{
    addAction(m_tags.menuAction());
    auto *button = qobject_cast<QToolButton *>(widgetForAction(m_tags.menuAction()));
    if (!button)
        return;
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void WindowToolBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    const bool narrow = event->size().width() < RoomForIcons;
    if (narrow != m_narrow)
        fill(narrow);
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
    set({Act::Back, Act::Activity}, false);
}

} // namespace postrider::ui
