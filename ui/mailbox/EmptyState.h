// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mailbox/EmptyText.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace postrider::ui::mailbox {

/// Stands where rows would be: says why there are none and offers the next step.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setText(const EmptyText &text);
    [[nodiscard]] const EmptyText &text() const { return m_text; }

Q_SIGNALS:
    void actionRequested(postrider::ui::mailbox::EmptyAction action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    EmptyText m_text;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace postrider::ui::mailbox
