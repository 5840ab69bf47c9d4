// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "store/StoreCheck.h"

#include <QByteArray>
#include <QSet>

namespace postrider::store {

class ProblemList;
class WriteTransaction;

/// Verifies that every body is there and is what its hash says. Inside the transaction that repairs. Private to the
/// store room; throws SQLite::Exception.
class BodyCheck final
{
public:
    BodyCheck(WriteTransaction &transaction, bool repair, ProblemList &problems)
        : m_transaction(transaction)
        , m_repair(repair)
        , m_problems(problems)
    {
    }

    void run(const StoreCheck::Progress &progress);

private:
    void verifyBlobs(const StoreCheck::Progress &progress);
    void checkMessages();
    void checkOutbox();
    void forget(MessageId id);

    WriteTransaction &m_transaction;
    bool m_repair;
    ProblemList &m_problems;
    QSet<QByteArray> m_sound;
    QSet<QByteArray> m_damaged;
};

} // namespace postrider::store
