// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "ui/models/RemovedModel.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QTreeView;

namespace postrider::ui::mailbox {

/// What was removed on the servers without the user's doing here, and how to have it back.
class RemovedDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RemovedDialog(store::Store &store, QWidget *parent = nullptr);

    /// After a restore was done.
    void reload() { m_model.reload(); }

Q_SIGNALS:
    void restoreRequested(postrider::AccountId account, qint64 removed);

private:
    void restoreChosen();
    void updateView();

    models::RemovedModel m_model;
    QTreeView *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_restore = nullptr;
};

} // namespace postrider::ui::mailbox
