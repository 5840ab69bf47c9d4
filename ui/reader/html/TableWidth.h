// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

namespace postrider::ui::reader::html {

/// How wide tables are written, so that what was made for a page of 700 px fits into a pane of 500, and what is to be
/// no wider than 600 px is not, in one of 1200.
class TableWidth
{
public:
    /// Of the page, in px; 0: not known, and widths stay as they are.
    explicit TableWidth(int page);

    /// A table inside of those that are open. `asked`: "600", "50%" or empty; `most`: px, where there is a limit.
    /// Answers the width that it is written with; empty: as wide as what is in it.
    [[nodiscard]] QString open(const QString &asked, std::optional<double> most);
    void close();
    /// Of a cell; empty: too wide to be kept.
    [[nodiscard]] QString cell(const QString &asked) const;
    /// px in the innermost open table, about; 0: not known.
    [[nodiscard]] double room() const { return m_room.back(); }

private:
    std::vector<double> m_room;
};

} // namespace postrider::ui::reader::html
