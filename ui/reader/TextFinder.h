// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QTextCursor>
#include <QTextEdit>
#include <QTimer>

namespace postrider::ui::reader {

/// Finds words in a text: goes to the next place at once, and marks the others a little in each turn, as a long text
/// may have thousands.
class TextFinder final : public QObject
{
    Q_OBJECT

public:
    explicit TextFinder(QTextEdit *view);

    /// The place after (before) the cursor, and from the other end when there is none. False: it is nowhere.
    bool find(const QString &text, bool backwards, const QColor &fill);
    /// No marks; also when the text is another one now.
    void clear();

Q_SIGNALS:
    /// The last mark is made.
    void marked();

private:
    void markMore();

    QTextEdit *m_view;
    QString m_text;
    QColor m_fill;
    QTextCursor m_reached; ///< all before it are marked
    QList<QTextEdit::ExtraSelection> m_marks;
    QTimer m_turn;
};

} // namespace postrider::ui::reader
