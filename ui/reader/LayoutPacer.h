// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QTextDocument;

namespace postrider::ui::reader {

/// Lays a long document out behind what is seen, a little in each turn. Qt's own steps double until they take a tenth
/// of a second each, in which the window stands still.
class LayoutPacer final : public QObject
{
    Q_OBJECT

public:
    explicit LayoutPacer(QObject *parent = nullptr);

    /// The document that is shown now, and has its layout; null: none.
    void setDocument(QTextDocument *document);
    /// It is about to be laid out anew.
    void restart();
    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// So much of it is laid out for sure, in px; of a short document all.
    [[nodiscard]] int height() const;

    /// Lays out a little more.
    void advance();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QTextDocument> m_document;
    int m_position = 0; ///< laid out up to here, or further
    bool m_finished = true;
    QTimer m_turn;
};

} // namespace postrider::ui::reader
