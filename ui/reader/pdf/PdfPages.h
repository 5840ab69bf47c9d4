// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <chrono>

#include <QImage>
#include <QProcess>
#include <QString>
#include <QTimer>

namespace postrider::ui::reader {

/// Which pages, and how large.
struct PdfRequest
{
    int width = 0; ///< px of each page
    int first = 0; ///< from 0
    int most = 0;  ///< pages
};

/// Has a PDF of a stranger drawn by a confined process, so that no document is ever parsed in this one. What comes
/// back are pixels and text, bounded and checked.
class PdfPages final : public QObject
{
    Q_OBJECT

public:
    /// `helper`: the program that draws; empty: helperPath().
    explicit PdfPages(QObject *parent = nullptr, const QString &helper = {});
    ~PdfPages() override;

    /// Where postrider-pdf is; empty when this installation has none (it was built without Qt PDF).
    [[nodiscard]] static QString helperPath();

    /// Ends in exactly one finished() or failed(). Once only.
    void draw(const QByteArray &pdf, const PdfRequest &request);
    void setDeadline(std::chrono::milliseconds deadline);

Q_SIGNALS:
    /// How many pages the document has, before the first is here.
    void counted(int pages);
    /// In order. `text`: what is written on it, for screen readers.
    void drawn(const QImage &page, const QString &text);
    void finished();
    /// Codes: "pdf-unreadable", "pdf-locked", "pdf-no-helper".
    void failed(const postrider::Error &error);

private:
    void read();
    [[nodiscard]] bool readCount();
    [[nodiscard]] bool readPage();
    void end(const char *code);

    QProcess m_process;
    QTimer m_deadline;
    QString m_helper;
    int m_expected = -1; ///< pages still to come; -1: their number too
    PdfRequest m_request;
    bool m_ended = false;
};

/// What the program writes first: this, then the number of pages or one of the negative ones. Both are the same
/// machine's integers.
constexpr qint32 PdfStreamMark = 0x50644631; // "PdF1"
constexpr qint32 PdfUnreadable = -1;
constexpr qint32 PdfLocked = -2;
/// Then, for each page, this, its pixels (QImage::Format_RGB32) and its text in UTF-8.
struct PdfPageHead
{
    qint32 width;
    qint32 height;
    qint32 textBytes;
};
/// Of a page that is drawn, in px.
constexpr int PdfLargestSide = 8192;
/// Of its text, in bytes.
constexpr int PdfLongestText = 60'000;

} // namespace postrider::ui::reader
