// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <gumbo.h>

namespace postrider::ui::reader::html {

/// What becomes of an element: written again, its contents alone kept, or gone with all that is in it.
enum class Treatment { Keep, Unwrap, Drop };

struct ElementRule
{
    Treatment treatment = Treatment::Unwrap;
    QString name;       ///< as what it is written; never the sender's spelling
    bool empty = false; ///< has no end tag
};

/// The allow-list. Elements of SVG and MathML are dropped whatever their name; unknown ones are unwrapped.
[[nodiscard]] ElementRule ruleFor(const GumboElement &element);

} // namespace postrider::ui::reader::html
