// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDateTime;
class QDateTimeEdit;

namespace postrider::ui::composer {

/// Asks when a message is to leave. Nothing that has passed can be chosen.
class SendLaterDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SendLaterDialog(const QDateTime &now, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void chosen(const QDateTime &when);

private:
    QDateTimeEdit *m_when;
};

} // namespace postrider::ui::composer
