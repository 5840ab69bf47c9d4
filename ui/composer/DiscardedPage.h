// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace postrider::ui::composer {

/// In place of a discarded message: 'Undo', for ten seconds.
class DiscardedPage final : public QWidget
{
    Q_OBJECT

public:
    explicit DiscardedPage(QWidget *parent = nullptr);

    void begin();

Q_SIGNALS:
    void undoRequested();
    void expired();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void tick();
    QTimer m_second;
    int m_left = 0;
    QLabel *m_text;
    QPushButton *m_undo;
};

} // namespace postrider::ui::composer
