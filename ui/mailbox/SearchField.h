// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QTimer;

namespace postrider::ui::mailbox {

/// The search field of the tool bar: asks shortly after the last key, at once on Enter; Escape clears it and gives the
/// focus back to the list.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Says where it looks: "Search Inbox".
    void setPlace(const QString &name);

Q_SIGNALS:
    /// Empty: the search is over.
    void searchRequested(const QString &query);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();

    QTimer *m_pause;
    QString m_asked;
};

} // namespace postrider::ui::mailbox
