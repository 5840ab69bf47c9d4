// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace postrider::ui::reader {

/// The paper of the reader. A message alone fills it and scrolls in its text; a conversation is longer than the window
/// and scrolls as a whole.
class PageScroll final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageScroll(QWidget *paper, QWidget *parent = nullptr);

    /// With a bar that is always there: one that comes and goes would lay out every text twice.
    void setLong(bool on);
    /// Brings a place of a part into view, by the shortest way.
    void reveal(const QWidget &part, const QRect &place);
    /// Puts the beginning of a part `below` px under the upper edge, once the parts have their places.
    void begin(const QWidget &part, int below);
    /// When this part grows out of sight, above what is read, what is read stays where it is.
    void keepPlaceUnder(QWidget *part);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_above = nullptr;
    int m_grown = 0; ///< px by which m_above has grown before the bar knows of it
};

} // namespace postrider::ui::reader
