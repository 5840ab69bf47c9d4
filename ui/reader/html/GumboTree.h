// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

#include <QByteArray>
#include <QString>

#include <gumbo.h>

namespace postrider::ui::reader::html {

/// What one parse may cost. Past either the parse ends without a tree.
struct ParseBudget
{
    std::size_t bytes = std::size_t{256} * 1024 * 1024;
    int milliseconds = 1000; // so that no mail takes two seconds until it is painted; eight MB take about 0.4
};

/// HTML parsed by Gumbo into an arena that is freed as a whole. Gumbo itself frees by recursion, clones formatting
/// elements without limit and looks through its stack of open elements for each tag: 10,000 nested elements would cost
/// the stack, 100,000 of them all memory or minutes. The budget bounds all three.
class GumboTree
{
public:
    explicit GumboTree(QByteArray utf8, const ParseBudget &budget = {});
    ~GumboTree();
    GumboTree(const GumboTree &) = delete;
    GumboTree &operator=(const GumboTree &) = delete;

    /// Null when the budget was too small for this document.
    [[nodiscard]] const GumboNode *root() const { return m_root; }

private:
    class Arena;
    QByteArray m_utf8; // Gumbo's tree points into it
    std::unique_ptr<Arena> m_arena;
    const GumboNode *m_root = nullptr;
};

/// The value of an attribute; empty when absent.
[[nodiscard]] QString attribute(const GumboElement &element, const char *name);

/// The text that stands in an element itself, as that of <style> does.
[[nodiscard]] QString ownText(const GumboElement &element);

} // namespace postrider::ui::reader::html
