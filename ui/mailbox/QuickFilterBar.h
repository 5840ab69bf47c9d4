// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/QuickFilter.h"

#include <QWidget>

class QToolButton;

namespace postrider::ui::mailbox {

/// Buttons above the list that narrow it down: unread, starred, with attachments.
class QuickFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit QuickFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] models::QuickFilter filter() const;
    void clear();

Q_SIGNALS:
    void filterChanged(const postrider::ui::models::QuickFilter &filter);

private:
    QToolButton *addButton(const QString &icon, const QString &text);
    void announce() { Q_EMIT filterChanged(filter()); }

    QToolButton *m_unread;
    QToolButton *m_starred;
    QToolButton *m_attachments;
};

} // namespace postrider::ui::mailbox
