// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SizeLimit.h"

#include "store/WriteTransaction.h"

namespace postrider::sync {

Task<Result<void>> keepSizeLimit(SyncContext &context, std::optional<qint64> store::SizeLimits::*which,
                                 std::optional<qint64> limit)
{
    const AccountId account = context.account();
    if (store::ServerFactsRepo(context.reader()).sizeLimits(account).*which == limit)
        co_return Result<void>();
    Reply<void> written = context.write([account, which, limit](store::WriteTransaction &transaction) {
        store::SizeLimits limits = store::ServerFactsRepo(transaction.database()).sizeLimits(account);
        limits.*which = limit;
        store::ServerFactsRepo::setSizeLimits(transaction, account, limits);
        return transaction.result();
    });
    Result<void> result = co_await written;
    co_return result;
}

} // namespace postrider::sync
