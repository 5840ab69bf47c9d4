// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MarkRun.h"
#include "ui/reader/html/ColorShift.h"
#include "ui/reader/html/CssFilter.h"
#include "ui/reader/html/HtmlSanitizer.h"
#include "ui/reader/html/PictureReferences.h"
#include "ui/reader/html/TableGrid.h"

#include <optional>
#include <vector>

#include <gumbo.h>

namespace postrider::ui::reader::html {

/// Writes single nodes of a parsed document as safe HTML and keeps count of what was left out. It never looks at
/// children: the order of the walk is HtmlSanitizer's.
class HtmlWriter
{
public:
    explicit HtmlWriter(const SanitizeOptions &options);
    HtmlWriter(const HtmlWriter &) = delete;
    HtmlWriter &operator=(const HtmlWriter &) = delete;

    /// False: nothing of the element and its contents is to be shown; nothing was written.
    [[nodiscard]] bool open(const GumboElement &element, const QString &name);
    void close(const QString &name);
    /// A block of our own around text that stands loose between blocks.
    void openAnonymous();
    void closeAnonymous();
    void text(const char *utf8);
    void image(const GumboElement &element);
    /// An element that is dropped or unwrapped may still have asked for something remote.
    void countRemote(const GumboElement &element) { m_pictures.count(element); }

    [[nodiscard]] bool isFull() const { return m_result.html.size() >= m_options.longestOutput; }
    [[nodiscard]] SanitizedHtml take() { return std::move(m_result); }
    void markCut() { m_result.cut = true; }

private:
    void addAttribute(const char *name, const QString &value);
    void addLink(const GumboElement &element);
    void addTableAttributes(const GumboElement &element);
    void addCellAttributes(const GumboElement &element);
    /// Whether the grid has room; spans are made fit.
    [[nodiscard]] bool fitsGrid(const GumboElement &element, const QString &name);
    void breakLongWord(const QString &next);
    void addListAttributes(const GumboElement &element);
    void addDirection(const GumboElement &element);
    [[nodiscard]] FilteredStyle styleOf(const GumboElement &element, const QString &name) const;
    void keepReadable(FilteredStyle &style, const QString &name);
    void escape(const QString &text);

    SanitizeOptions m_options;
    std::optional<ColorShift> m_shift;
    CssFilter m_css;
    SanitizedHtml m_result;
    PictureReferences m_pictures;
    TableGrid m_grid;
    struct Colors
    {
        QRgb background;
        QRgb text;
    };
    std::vector<Colors> m_colors; ///< on a dark page: what the open elements have; the page's first
    int m_columnSpan = 1;         ///< of the cell that is being opened
    int m_rowSpan = 1;
    MarkRun m_marks;
    int m_unbroken = 0; ///< units since a line could last be broken, about
};

} // namespace postrider::ui::reader::html
