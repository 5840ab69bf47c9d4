// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/UidStoreLabels.h"

#include "imap/ServerError.h"
#include "imap/types/MailboxName.h"

namespace postrider::imap::command {

UidStoreLabels::UidStoreLabels(UidSet uids, Mode mode, QStringList labels)
    : m_uids(std::move(uids))
    , m_mode(mode)
    , m_labels(std::move(labels))
{
}

void UidStoreLabels::write(CommandWriter &writer) const
{
    writer.word("UID STORE").uids(m_uids);
    writer.word(m_mode == Mode::Add ? "+X-GM-LABELS" : "-X-GM-LABELS");
    writer.labels(m_labels);
}

bool UidStoreLabels::accept(Response &response)
{
    const auto *message = std::get_if<FetchedMessage>(&response);
    return message && message->labels && m_uids.contains(message->uid);
}

Result<void> UidStoreLabels::finish(const TaggedStatus &status) const
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return {};
}

} // namespace postrider::imap::command
