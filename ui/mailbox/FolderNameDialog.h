// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace postrider::ui::mailbox {

/// Asks for the name of a folder: a new one, or another one. `chosen` comes with a name that is not empty.
class FolderNameDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Create, Rename };

    /// `place`: where it lies, for people; empty: at the top.
    FolderNameDialog(Purpose purpose, const QString &place, const QString &name, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &name);

private:
    void updateButton();

    QLineEdit *m_name;
    QPushButton *m_accept = nullptr;
};

} // namespace postrider::ui::mailbox
