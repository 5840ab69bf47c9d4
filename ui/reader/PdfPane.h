// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace postrider::ui::reader {

class PdfView;

/// A PDF with what it is looked at by: the page that is in view, and how large it is.
class PdfPane final : public QWidget
{
    Q_OBJECT

public:
    /// `helper`: see PdfPages.
    explicit PdfPane(QWidget *parent = nullptr, const QString &helper = {});

    /// Once only.
    void open(const QByteArray &pdf);
    [[nodiscard]] PdfView &view() { return *m_view; }

private:
    [[nodiscard]] QToolButton *makeButton(const QString &text, const QString &name, const QList<QKeySequence> &keys);
    void refresh();

    PdfView *m_view;
    QLabel *m_place;
    QLabel *m_size;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    QToolButton *m_usual;
    QToolButton *m_fit;
};

} // namespace postrider::ui::reader
