// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/html/ColorShift.h"
#include "ui/reader/html/HtmlSanitizer.h"

#include <optional>
#include <vector>

#include <QString>

namespace postrider::ui::reader::html {

/// The colours of the elements that are open, and so of what stands in them. On a light page they stay as they were
/// sent, unless nothing could be seen: the picture behind white text is not here. On a dark page they are turned, but
/// for what is dark already, a shop's own blue or a black button; and text stays readable on either.
class InkStack
{
public:
    /// None: the page is light.
    explicit InkStack(const std::optional<PageColors> &dark);

    /// An element begins that has these colours, as sent. Answers the declarations that it is written with.
    [[nodiscard]] QString enter(std::optional<QRgb> background, std::optional<QRgb> text, bool isLink);
    void leave() { m_open.pop_back(); }
    /// The whole page has this background: before anything begins. Answers what it is shown with.
    PageColors setPage(QRgb background, std::optional<QRgb> text);

    [[nodiscard]] QRgb background() const { return m_open.back().background; }
    /// Whether an element stands out by its background from what it is in.
    [[nodiscard]] bool standsOut() const;
    /// A colour that is neither text nor background, as a line's.
    [[nodiscard]] QRgb line(QRgb sent);

private:
    struct Ink
    {
        QRgb background = 0;      ///< as shown
        QRgb text = 0;            ///< as shown
        std::optional<QRgb> sent; ///< the text's; none: nothing was said
        bool asSent = true;
    };
    [[nodiscard]] Ink inked(std::optional<QRgb> background, std::optional<QRgb> text);
    [[nodiscard]] bool isReadable(const Ink &ink) const;

    std::optional<ColorShift> m_shift;
    std::vector<Ink> m_open; ///< the page's first
};

} // namespace postrider::ui::reader::html
