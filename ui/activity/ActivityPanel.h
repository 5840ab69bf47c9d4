// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "ui/models/ActivityItem.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace postrider::ui::models {
class ActivityModel;
}

namespace postrider::ui::activity {

/// What is going on and what waits, with what can be done about the chosen row.
class ActivityPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPanel(models::ActivityModel &model, QWidget *parent = nullptr);

    void choose(models::ActivityKind kind);

Q_SIGNALS:
    /// Take back a pending operation.
    void cancelRequested(postrider::AccountId account, postrider::OperationId operation);
    /// Try what waits now.
    void retryRequested(postrider::AccountId account);
    void closeRequested();

private:
    [[nodiscard]] QWidget *makeHeader();
    void updateButtons();
    [[nodiscard]] std::optional<models::ActivityItem> chosen() const;

    models::ActivityModel &m_model;
    QListView *m_list;
    QLabel *m_nothing;
    QStackedWidget *m_stack;
    QLabel *m_details;
    QPushButton *m_cancel;
    QPushButton *m_retry;
};

} // namespace postrider::ui::activity
