// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace postrider::ui::reader {

class PdfPages;

/// The pages of a PDF below each other, as they are drawn; each with its text for screen readers.
class PdfView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PdfView(QWidget *parent = nullptr);

    /// Once only.
    void open(const QByteArray &pdf);

Q_SIGNALS:
    /// All that will be shown is here, be it a sentence that says why nothing is.
    void settled();

private:
    void addPage(const QImage &page, const QString &text);
    void finish();
    void say(const QString &sentence);

    PdfPages *m_pages;
    QVBoxLayout *m_column;
    QLabel *m_note;
    int m_count = 0; ///< pages of the document
    int m_shown = 0;
};

} // namespace postrider::ui::reader
