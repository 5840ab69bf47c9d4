// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "transfer/MessageSink.h"

#include <functional>
#include <vector>

namespace postrider::store {
class Store;
}

namespace postrider::account {

/// What became of the messages of an export: found = written + failed.
struct ExportReport
{
    struct Failure
    {
        MessageId message;
        Error error; ///< "body-absent": it has not been fetched
    };
    int found = 0;
    int written = 0;
    std::vector<Failure> failures;
    bool interrupted = false;
};

/// Writes the messages of a folder into files, oldest first, byte for byte. Blocks.
class MailExport
{
public:
    /// Called with the counts; false: stop.
    using Progress = std::function<bool(const ExportReport &)>;

    MailExport(store::Store &store, FolderId folder)
        : m_store(store)
        , m_folder(folder)
    {
    }

    /// Errors: of the files. Messages that cannot be written are in the report.
    [[nodiscard]] Result<ExportReport> run(transfer::MessageSink &sink, const Progress &progress);

private:
    store::Store &m_store;
    FolderId m_folder;
};

} // namespace postrider::account
