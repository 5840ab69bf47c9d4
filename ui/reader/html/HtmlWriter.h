// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MarkRun.h"
#include "ui/reader/html/CssFilter.h"
#include "ui/reader/html/HtmlSanitizer.h"
#include "ui/reader/html/InkStack.h"
#include "ui/reader/html/PictureReferences.h"
#include "ui/reader/html/TableGrid.h"
#include "ui/reader/html/TableWidth.h"

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

    /// What goes for the whole page. `sheet`, here and below: the declarations that style sheets have for the element.
    void page(const GumboElement &body, const QString &sheet);
    /// Answers what close() is to be given. Nothing: nothing of the element and its contents is to be shown, and
    /// nothing was written. `tables`: whether a table of our own may be written for it.
    [[nodiscard]] std::optional<QString> open(const GumboElement &element, const QString &name, const QString &sheet,
                                              bool tables);
    /// A link that looks like a button and stands alone: in a table of its own, with room around its text. As open().
    [[nodiscard]] QString openButton(const GumboElement &link, const QString &sheet);
    [[nodiscard]] bool isButton(const GumboElement &link, const QString &sheet);
    void close(const QString &name);
    /// A block of our own around text that stands loose between blocks.
    void openAnonymous();
    void closeAnonymous();
    void text(const char *utf8);
    void image(const GumboElement &element, const QString &sheet);
    /// An element that is dropped or unwrapped may still have asked for something remote.
    void countRemote(const GumboElement &element) { m_pictures.count(element); }

    [[nodiscard]] bool isFull() const { return m_result.html.size() >= m_options.longestOutput; }
    [[nodiscard]] SanitizedHtml take() { return std::move(m_result); }
    void markCut() { m_result.cut = true; }
    /// Whether what open() answered is one, whatever the sender called it.
    [[nodiscard]] static bool isTable(const QString &name);

private:
    // What open() answers for a table of one cell, and for one with a link in it.
    static constexpr char boxName[] = "box";
    static constexpr char boxedLinkName[] = "box a";

    void addAttribute(const char *name, const QString &value);
    void addLink(const GumboElement &element);
    void addTableAttributes(const GumboElement &element, const FilteredStyle &style);
    void addCellAttributes(const GumboElement &element, const FilteredStyle &style);
    [[nodiscard]] bool isColumn(const FilteredStyle &style) const;
    [[nodiscard]] bool isBox(const QString &name, const FilteredStyle &style) const;
    void openBox(const FilteredStyle &style);
    void openCell(const QString &width, const QString &tableAlign, const QString &css);
    void openInLine(const GumboElement &element, const QString &name, const FilteredStyle &style);
    void openPlain(const GumboElement &element, const QString &name, const FilteredStyle &style);
    /// Whether the grid has room; spans are made fit.
    [[nodiscard]] bool fitsGrid(const GumboElement &element, const QString &name);
    void breakLongWord(const QString &next);
    void addListAttributes(const GumboElement &element);
    void addDirection(const GumboElement &element, const FilteredStyle &style);
    [[nodiscard]] FilteredStyle styleOf(const GumboElement &element, const QString &name, const QString &sheet);
    [[nodiscard]] static bool isHidden(const GumboElement &element, const FilteredStyle &style);
    void countAll(const GumboElement &element);
    void enter(FilteredStyle &style, const GumboElement &element, const QString &name);
    void addColors(FilteredStyle &style, const QString &name);
    void escape(const QString &text);

    SanitizeOptions m_options;
    CssFilter m_css;
    SanitizedHtml m_result;
    PictureReferences m_pictures;
    TableGrid m_grid;
    InkStack m_ink;
    struct Around
    {
        QString align;   ///< of text
        QString closing; ///< what ends the element
    };
    std::vector<Around> m_around; ///< of each open element; the page's first
    TableWidth m_width;
    int m_boxes = 0;
    int m_columnSpan = 1; ///< of the cell that is being opened
    int m_rowSpan = 1;
    MarkRun m_marks;
    int m_unbroken = 0; ///< units since a line could last be broken, about
};

} // namespace postrider::ui::reader::html
