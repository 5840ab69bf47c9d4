// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/document/BodyDocument.h"
#include "ui/reader/document/BodyTheme.h"

#include <memory>

#include <QTextBrowser>

class QScrollArea;

namespace postrider::ui::reader {

class LayoutPacer;
class TextFinder;

/// Shows a BodyDocument: quote bars, a column that is not too wide, links that are reported and never followed.
class BodyView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit BodyView(QWidget *parent = nullptr);
    ~BodyView() override;

    /// `keepPlace`: the same text again, seen from where it was.
    void showDocument(std::shared_ptr<BodyDocument> document, const BodyTheme &theme, bool keepPlace = false);
    void clearDocument();

    /// As tall as its text: `page`, which it is a part of, scrolls it. Null: it scrolls by itself.
    void setScrolledBy(QScrollArea *page);
    bool pageBy(int pages);
    /// Marks every match and goes to the next one after (before) the current; false when there is none.
    bool find(const QString &text, bool backwards);
    void clearMarks();

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    /// A link was chosen; `text` is what the reader saw.
    void linkChosen(const QUrl &target, const QString &text);
    void zoomRequested(int steps);
    /// The link of a folded quote was chosen.
    void unfoldRequested();
    /// Space where there is nothing left to scroll.
    void endReached();
    /// Where it is as tall as its text: it has become so tall, in px.
    void heightChanged(int height);
    /// The menu of the place that was asked for, to be completed by whoever shows it.
    void menuRequested(QMenu *menu);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;

private:
    void chooseLink(const QUrl &target);
    void fitColumn();
    void fitHeight();
    void revealCursor();
    void paintBars(QPainter &painter, const QTextBlock &block) const;

    LayoutPacer *m_pacer;
    TextFinder *m_finder;
    std::shared_ptr<BodyDocument> m_shown;
    BodyTheme m_theme;
    QScrollArea *m_page = nullptr;
};

} // namespace postrider::ui::reader
