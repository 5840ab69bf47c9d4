// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QObject>

class QSplitter;
class QWidget;

namespace postrider::ui::settings {
class Preferences;
}

namespace postrider::ui {

/// Which of the three panes are shown at a width: all from 900 px on, two from 600 px on, else one. In a narrow window
/// choosing a folder or a message goes on to the next pane, and Back returns.
class PaneFolding final : public QObject
{
    Q_OBJECT

public:
    enum class Pane { Folders = 0, List = 1, Reader = 2 };
    enum class Mode { Three, Two, One };

    /// The splitter's first three widgets are the panes.
    PaneFolding(QSplitter &splitter, settings::Preferences &preferences, QObject *parent = nullptr);

    void setWidth(int width);
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// Before there is an account: the middle pane alone, which says what to do.
    void setOnlyList(bool only);
    /// The user has gone on to this pane: in a narrow window it comes into view.
    void goTo(Pane pane);
    void goBack();
    [[nodiscard]] bool canGoBack() const;
    /// For a given mode and place, which panes are in view.
    [[nodiscard]] static std::array<bool, 3> visiblePanes(Mode mode, Pane place);
    [[nodiscard]] static Mode modeFor(int width);

Q_SIGNALS:
    void changed();

private:
    void apply();
    void restoreWidths();
    void rememberWidths();

    QSplitter &m_splitter;
    settings::Preferences &m_preferences;
    Mode m_mode = Mode::Three;
    Pane m_place = Pane::List;
    int m_width = 0;
    bool m_onlyList = false;
};

} // namespace postrider::ui
