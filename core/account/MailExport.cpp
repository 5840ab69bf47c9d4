// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/MailExport.h"

#include "store/BlobRepo.h"
#include "store/Database.h"
#include "store/MessageRepo.h"
#include "store/Store.h"

#include <algorithm>

namespace postrider::account {

Result<ExportReport> MailExport::run(transfer::MessageSink &sink, const Progress &progress)
{
    ExportReport report;
    store::Database &reader = m_store.reader();
    const store::MessageRepo messages(reader);
    const store::BlobRepo blobs(reader);
    std::vector<MessageId> ids = messages.idsInFolder(m_folder);
    if (const std::optional<Error> error = reader.takeError())
        return *error;
    std::reverse(ids.begin(), ids.end());
    report.found = static_cast<int>(ids.size());
    for (const MessageId id : ids) {
        const Result<QByteArray> bytes = blobs.raw(id);
        const std::optional<store::MessageDetails> details = messages.details(id);
        if (!bytes || !details) {
            reader.takeError();
            report.failures.push_back({id, bytes.ok() ? Error() : bytes.error()});
            continue;
        }
        const QDateTime received = details->internalDate.isValid() ? details->internalDate : details->summary.date;
        if (const Result<void> written = sink.append(*bytes, details->summary.flags, received); !written)
            return written.error();
        ++report.written;
        if (progress && !progress(report)) {
            report.interrupted = true;
            return report;
        }
    }
    if (const Result<void> finished = sink.finish(); !finished)
        return finished.error();
    return report;
}

} // namespace postrider::account
