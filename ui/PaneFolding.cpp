// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/PaneFolding.h"

#include "ui/settings/Preferences.h"

#include <QSplitter>

namespace postrider::ui {

namespace {

constexpr int RoomForThree = 900; // px
constexpr int RoomForTwo = 600;

constexpr std::size_t indexOf(PaneFolding::Pane pane)
{
    return static_cast<std::size_t>(pane);
}

} // namespace

PaneFolding::PaneFolding(QSplitter &splitter, settings::Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_splitter(splitter)
    , m_preferences(preferences)
{
    splitter.setChildrenCollapsible(false);
    splitter.setStretchFactor(static_cast<int>(Pane::Folders), 0);
    splitter.setStretchFactor(static_cast<int>(Pane::List), 0);
    splitter.setStretchFactor(static_cast<int>(Pane::Reader), 1);
    connect(&splitter, &QSplitter::splitterMoved, this, &PaneFolding::rememberWidths);
}

PaneFolding::Mode PaneFolding::modeFor(int width)
{
    if (width >= RoomForThree)
        return Mode::Three;
    return width >= RoomForTwo ? Mode::Two : Mode::One;
}

std::array<bool, 3> PaneFolding::visiblePanes(Mode mode, Pane place)
{
    if (mode == Mode::Three)
        return {true, true, true};
    if (mode == Mode::Two)
        return place == Pane::Folders ? std::array{true, true, false} : std::array{false, true, true};
    std::array<bool, 3> visible{};
    visible[indexOf(place)] = true;
    return visible;
}

void PaneFolding::setWidth(int width)
{
    const Mode mode = modeFor(width);
    const bool first = m_width == 0;
    m_width = width;
    if (mode == m_mode && !first)
        return;
    m_mode = mode;
    apply();
}

void PaneFolding::setOnlyList(bool only)
{
    if (m_onlyList == only)
        return;
    m_onlyList = only;
    apply();
}

void PaneFolding::goTo(Pane pane)
{
    if (m_place == pane)
        return;
    m_place = pane;
    apply();
}

bool PaneFolding::canGoBack() const
{
    return !m_onlyList && m_mode != Mode::Three && m_place != Pane::Folders;
}

void PaneFolding::goBack()
{
    if (!canGoBack())
        return;
    // With two panes the list is in view beside the reader already.
    goTo(m_mode == Mode::Two || m_place == Pane::List ? Pane::Folders : Pane::List);
}

void PaneFolding::apply()
{
    const std::array<bool, 3> visible = m_onlyList ? std::array{false, true, false} : visiblePanes(m_mode, m_place);
    for (std::size_t pane = 0; pane < visible.size(); ++pane)
        m_splitter.widget(static_cast<int>(pane))->setVisible(visible[pane]);
    restoreWidths();
    Q_EMIT changed();
}

void PaneFolding::restoreWidths()
{
    QList<int> sizes = m_splitter.sizes();
    int rest = m_width;
    for (int extra = 3; extra < sizes.size(); ++extra)
        rest -= sizes[extra];
    sizes[0] = m_preferences.folderWidth();
    sizes[1] = m_preferences.listWidth();
    sizes[2] = qMax(0, rest - sizes[0] - sizes[1]);
    if (m_mode == Mode::Two) {
        sizes[1] = m_place == Pane::Folders ? rest - sizes[0] : qMin(sizes[1], rest / 2);
        sizes[2] = rest - sizes[1];
    }
    m_splitter.setSizes(sizes);
}

void PaneFolding::rememberWidths()
{
    const QList<int> sizes = m_splitter.sizes();
    if (m_mode == Mode::Three)
        m_preferences.setPaneWidths(sizes[0], sizes[1]);
}

} // namespace postrider::ui
