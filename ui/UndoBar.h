// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <chrono>
#include <functional>

#include <QFrame>

class QLabel;
class QPushButton;

namespace postrider::ui {

/// "3 messages moved to Trash. Undo": stands below the list for a while.
class UndoBar final : public QFrame
{
    Q_OBJECT

public:
    explicit UndoBar(Clock &clock, QWidget *parent = nullptr);

    void showText(const QString &text, bool undoable);
    /// The same for something with an undo of its own, as long as that is possible.
    void offer(const QString &text, std::chrono::milliseconds time, std::function<void()> undo);

Q_SIGNALS:
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyPalette();

    void showFor(const QString &text, bool undoable, std::chrono::milliseconds time);

    Clock &m_clock;
    std::function<void()> m_ownUndo;
    QLabel *m_text;
    QPushButton *m_undo;
    int m_shown = 0; ///< counts texts, so that an old timer hides no new one
};

} // namespace postrider::ui
