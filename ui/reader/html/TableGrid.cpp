// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/TableGrid.h"

#include <algorithm>

namespace postrider::ui::reader::html {

namespace {

constexpr int mostColumns = 64;   // newsletters use up to 12 (a grid of twelfths); price lists a few dozen
constexpr int longestSpan = 64;   // rows
constexpr long mostCells = 30000; // in a document; laid out in about a second

} // namespace

void TableGrid::openTable()
{
    m_tables.emplace_back();
}

void TableGrid::closeTable()
{
    if (!m_tables.empty())
        m_tables.pop_back();
}

bool TableGrid::take(long cells)
{
    if (m_cells + cells > mostCells)
        return false;
    m_cells += cells;
    return true;
}

bool TableGrid::openRow()
{
    if (m_tables.empty())
        return true;
    Table &table = m_tables.back();
    if (!take(std::max(table.columns, 1)))
        return false;
    ++table.rows;
    table.usedColumns = 0;
    for (Standing &cell : table.standing) {
        table.usedColumns += cell.columns;
        --cell.rowsLeft;
    }
    std::erase_if(table.standing, [](const Standing &cell) { return cell.rowsLeft <= 0; });
    return true;
}

bool TableGrid::openCell(int &columnSpan, int &rowSpan)
{
    if (m_tables.empty())
        return true;
    Table &table = m_tables.back();
    columnSpan = std::clamp(columnSpan, 1, std::max(mostColumns - table.usedColumns, 1));
    rowSpan = std::clamp(rowSpan, 1, longestSpan);
    const int columns = table.usedColumns + columnSpan;
    const int more = std::max(columns - table.columns, 0);
    // A wider row makes all rows wider, and a cell that reaches down makes rows.
    if (columns > mostColumns || !take(long{more} * table.rows + long{rowSpan - 1} * columnSpan))
        return false;
    table.columns = std::max(table.columns, columns);
    table.usedColumns = columns;
    if (rowSpan > 1)
        table.standing.push_back({columnSpan, rowSpan - 1});
    return true;
}

} // namespace postrider::ui::reader::html
