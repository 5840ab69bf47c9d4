// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

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

Q_SIGNALS:
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyPalette();

    Clock &m_clock;
    QLabel *m_text;
    QPushButton *m_undo;
    int m_shown = 0; ///< counts texts, so that an old timer hides no new one
};

} // namespace postrider::ui
