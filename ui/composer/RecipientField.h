// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace postrider::ui::composer {

/// A line of recipients; completes the one that is being typed.
class RecipientField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit RecipientField(const QString &name, QWidget *parent = nullptr);

    void setKnown(QStringListModel *known);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void suggest();
    void take(const QString &completion);
    [[nodiscard]] int startOfCurrent() const;
    QCompleter *m_completer;
};

} // namespace postrider::ui::composer
