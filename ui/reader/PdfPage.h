// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

namespace postrider::ui::reader {

/// A page of a PDF, at any size: as it was drawn first, and as it was drawn for the size it has now, if it was.
class PdfPage final : public QWidget
{
    Q_OBJECT

public:
    PdfPage(const QImage &page, QWidget *parent);

    /// How tall it is at some width, in px.
    [[nodiscard]] int heightFor(int width) const;
    /// Whether it would gain by being drawn `width` px of the screen wide.
    [[nodiscard]] bool isCoarseAt(int width) const;
    void setSharp(const QImage &page);
    /// Gives back the memory of what it has been drawn for last.
    void forgetSharp();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_first;
    QPixmap m_sharp;
};

} // namespace postrider::ui::reader
