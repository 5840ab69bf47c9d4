// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "base/Clock.h"
#include "base/Result.h"
#include "transfer/MessageSource.h"

#include <functional>
#include <vector>

#include <QString>

namespace postrider::store {
class Store;
}

namespace postrider::account {

/// What became of the messages of an import: found = taken + known + failed.
struct ImportReport
{
    struct Failure
    {
        QString where;
        Error error;
    };
    int found = 0;
    int taken = 0;
    int known = 0; ///< the same bytes lie in the folder already, so often: an import that was cut goes on where it was
    std::vector<Failure> failures;
    bool interrupted = false;
};

/// Takes messages from files into a folder: bytes, date and flags as they are. In an account with a server each becomes
/// a pending operation, which the next sync carries out. Blocks; for a thread of its own or a headless command.
class MailImport
{
public:
    struct Target
    {
        AccountId account;
        FolderId folder;
        QString path; ///< of the folder
        bool keepsMailHere = true;
    };
    /// Called now and then with how far it is (0 to 1) and the counts; false: stop. What is done is kept.
    using Progress = std::function<bool(double, const ImportReport &)>;

    MailImport(store::Store &store, Clock &clock, Target target)
        : m_store(store)
        , m_clock(clock)
        , m_target(std::move(target))
    {
    }

    /// Errors: of the store. Messages that cannot be taken are in the report.
    [[nodiscard]] Result<ImportReport> run(transfer::MessageSource &source, const Progress &progress);

    /// The folder, made when it is not there and may be made here. Errors: "folder-missing", "folder-name-invalid".
    [[nodiscard]] static Result<FolderId> folderAt(store::Store &store, const AccountConfig &account,
                                                   const QString &path);

private:
    store::Store &m_store;
    Clock &m_clock;
    Target m_target;
};

} // namespace postrider::account
