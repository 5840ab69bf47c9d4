// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QMenu;

namespace postrider::ui::mailbox {
class SearchField;
}

namespace postrider::ui {

class WindowActions;

/// The one tool bar: writing and answering | what becomes of a message | search | activity. Words stand beside the
/// icons where there is room for them.
class WindowToolBar final : public QToolBar
{
    Q_OBJECT

public:
    /// `tags`: the menu of the tags, which the bar shows, too.
    WindowToolBar(const WindowActions &actions, QMenu &tags, QWidget *parent = nullptr);

    [[nodiscard]] mailbox::SearchField &search() const { return *m_search; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill(bool narrow);
    void addTags();
    void showWords(int width);

    const WindowActions &m_actions;
    QMenu &m_tags;
    mailbox::SearchField *m_search;
    QAction *m_spacer = nullptr;
    QAction *m_searchAction = nullptr;
    bool m_narrow = false;
};

} // namespace postrider::ui
