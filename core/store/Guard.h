// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Logging.h"
#include "store/Database.h"
#include "store/SqlError.h"
#include "store/WriteTransaction.h"

#include <type_traits>

#include <SQLiteCpp/Exception.h>

namespace postrider::store {

/// The border that no SQLite::Exception crosses: runs `function`; its exception becomes the database's error and an
/// empty value (for a Result: that error).
template <typename Function>
auto reading(Database &database, const Function &function) -> std::invoke_result_t<Function>
{
    using Value = std::invoke_result_t<Function>;
    Error error;
    try {
        if (database.isUsable())
            return function();
        error = *database.error();
    } catch (const SQLite::Exception &exception) {
        error = errorFrom(exception, database.directory());
        qCWarning(logStore) << error.code << error.serverText;
        database.fail(error);
    }
    if constexpr (std::is_constructible_v<Value, Error>)
        return Value(error);
    else
        return Value();
}

/// The same for writes, which do nothing in a transaction that has failed.
template <typename Function>
auto writing(WriteTransaction &transaction, const Function &function) -> std::invoke_result_t<Function>
{
    using Value = std::invoke_result_t<Function>;
    if (!transaction.failed())
        return reading(transaction.database(), function);
    if constexpr (std::is_constructible_v<Value, Error>)
        return Value(*transaction.database().error());
    else
        return Value();
}

} // namespace postrider::store
