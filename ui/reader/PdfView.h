// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <memory>
#include <vector>

#include <QScrollArea>
#include <QTimer>

class QLabel;

namespace postrider::ui::reader {

class PdfPage;
class PdfPages;

/// The pages of a PDF below each other, as they are drawn; each with its text for screen readers. As wide as the view,
/// or of some size; pages in view are drawn anew for their size.
class PdfView final : public QScrollArea
{
    Q_OBJECT

public:
    /// `helper`: see PdfPages.
    explicit PdfView(QWidget *parent = nullptr, const QString &helper = {});
    ~PdfView() override;

    /// Once only.
    void open(const QByteArray &pdf);

    /// 1: as on the screen of a desktop; a half to four.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const;
    void zoomIn();
    void zoomOut();
    /// Pages are as wide as the view, whatever its size. So it begins.
    void setFitsWidth(bool fits);
    [[nodiscard]] bool fitsWidth() const { return m_fitsWidth; }
    /// From 1; 0: there is none yet.
    [[nodiscard]] int pageInView() const;
    [[nodiscard]] int pageCount() const { return m_count; }

Q_SIGNALS:
    /// All that will be shown is here, be it a sentence that says why nothing is.
    void settled();
    void zoomChanged();
    /// Another page is in view, or there are more.
    void placeChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addPage(const QImage &page, const QString &text);
    void finish();
    void say(const QString &sentence);
    void zoomTo(double zoom, int anchor);
    void arrange(int anchor);
    void tellPlace();
    void sharpen();
    [[nodiscard]] int pageWidth() const;
    [[nodiscard]] bool isInView(const PdfPage &page) const;

    QString m_helper;
    QByteArray m_pdf;
    PdfPages *m_pages;
    std::unique_ptr<PdfPages> m_sharpener;
    std::vector<PdfPage *> m_shown;
    QLabel *m_note;
    QTimer m_rest; ///< since the last change of size or place
    double m_zoom = 1;
    bool m_fitsWidth = true;
    int m_count = 0; ///< pages of the document
    int m_told = 0;
};

} // namespace postrider::ui::reader
