// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/message/WorkerQueue.h"

#include <functional>

#include <QPlainTextEdit>
#include <QTimer>

namespace postrider::ui::reader {

/// The text of a stranger as it stands, in letters of one width: the source of a message, a text that was attached.
/// What takes long is done in a worker, and the text comes in pieces, so that the window stays free.
class TextPane final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextPane(QWidget *parent = nullptr);

    /// `text` runs in a worker; what it answers is made harmless, and shown.
    void load(std::function<QString()> text);

Q_SIGNALS:
    /// All of it is here.
    void loaded();

private:
    void showText(const QString &text);
    void showMore();

    QString m_text;
    qsizetype m_shown = 0; ///< units of it
    QTimer m_turn;
    WorkerQueue m_worker;
};

} // namespace postrider::ui::reader
