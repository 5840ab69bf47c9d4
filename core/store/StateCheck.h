// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postrider::store {

class ProblemList;
class WriteTransaction;

/// Compares what is computed and kept with what it is computed from: shown columns, counts, rows that belong together.
/// Inside the transaction that repairs. Private to the store room; throws SQLite::Exception.
class StateCheck final
{
public:
    StateCheck(WriteTransaction &transaction, bool repair, ProblemList &problems)
        : m_transaction(transaction)
        , m_repair(repair)
        , m_problems(problems)
    {
    }

    void run();

private:
    void checkReferences();
    void checkDetails();
    void checkShown();
    void checkCounts();

    WriteTransaction &m_transaction;
    bool m_repair;
    ProblemList &m_problems;
};

} // namespace postrider::store
