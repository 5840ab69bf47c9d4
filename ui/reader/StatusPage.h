// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace postrider::ui::reader {

/// In place of a body: one sentence that says why there is none, and what to do.
class StatusPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPage(QWidget *parent = nullptr);

    struct Contents
    {
        QString iconName; ///< may be empty
        QString text;
        QString action;  ///< verb of the button; empty: none
        QString details; ///< the server's own words; empty: none
        bool busy = false;
    };
    void showContents(const Contents &contents);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refreshIcon();
    void fitLabels();
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_action;
    QToolButton *m_detailsButton;
    QLabel *m_details;
};

} // namespace postrider::ui::reader
