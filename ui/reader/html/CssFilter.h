// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QHash>
#include <QRgb>
#include <QString>

namespace postrider::ui::reader::html {

/// What is left of the style of an element.
struct FilteredStyle
{
    QString css;               ///< declarations out of a fixed list, written by us, without colours; may be empty
    bool hidden = false;       ///< the sender meant this not to be seen
    std::optional<QRgb> color; ///< as sent, here and below
    std::optional<QRgb> background;
    struct Border
    {
        QString side; ///< "border-top"
        QString line; ///< "1px solid"
        QRgb color = 0;
    };
    std::vector<Border> borders;
    QString align;                   ///< of text; empty: as around it
    QString width;                   ///< as an attribute has it, "120" or "50%"; empty: not told
    QString height;                  ///< the same
    std::optional<double> mostWidth; ///< px
    bool centered = false;           ///< in what it stands in, by its margins
    bool padded = false;             ///< has room to its left, inside of its border
    bool boxed = false;              ///< has room inside of its edges
    bool spacedBefore = false;       ///< in a line: has room before it
    bool spacedAfter = false;
};

/// Reads style declarations and writes again those that shape text and cells; colours are for whoever knows what is
/// around (InkStack). A value is never copied: it is read as a colour, a length or a word of a list, and written from
/// what was read. No url(), no expression, no escapes, no position, nothing that could leave its place.
class CssFilter
{
public:
    /// `zoom` multiplies font sizes.
    explicit CssFilter(double zoom = 1)
        : m_zoom(zoom)
    {
    }

    /// `style`: declarations, the weakest first (see cascaded()).
    [[nodiscard]] FilteredStyle filter(const QString &style);
    /// How many of its declarations ask for something remote.
    [[nodiscard]] static int remoteReferences(const QString &style);

private:
    [[nodiscard]] FilteredStyle read(const QString &style) const;
    void take(FilteredStyle &result, const QString &property, const QString &value) const;
    /// Empty: left out.
    [[nodiscard]] QString declaration(const QString &property, const QString &value) const;
    [[nodiscard]] QString fontSize(const QString &value) const;
    [[nodiscard]] QString lineHeight(const QString &value) const;

    double m_zoom;
    QHash<QString, FilteredStyle> m_known; ///< a newsletter has twenty styles three hundred times
};

} // namespace postrider::ui::reader::html
