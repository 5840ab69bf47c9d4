// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace postrider::ui::reader::html {

/// Counts what tables cost. A layout keeps rows × columns cells, also those that nobody wrote: 200 rows of one cell
/// with colspan and rowspan make two million. So columns and cells are limited, and what is past the limits is left
/// out.
class TableGrid
{
public:
    void openTable();
    void closeTable();
    /// False: no more rows; leave it out with its contents.
    [[nodiscard]] bool openRow();
    /// False: no more columns. The spans are made fit.
    [[nodiscard]] bool openCell(int &columnSpan, int &rowSpan);

private:
    struct Standing
    {
        int columns;
        int rowsLeft;
    };
    struct Table
    {
        int rows = 0;
        int columns = 0;                ///< of the widest row
        int usedColumns = 0;            ///< of the current row
        std::vector<Standing> standing; ///< cells that reach down into coming rows
    };
    [[nodiscard]] bool take(long cells);

    std::vector<Table> m_tables;
    long m_cells = 0;
};

} // namespace postrider::ui::reader::html
