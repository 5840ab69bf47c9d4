// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/UidStore.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

namespace {

QByteArrayView itemName(UidStore::Mode mode)
{
    switch (mode) {
    case UidStore::Mode::Add:
        return "+FLAGS.SILENT";
    case UidStore::Mode::Remove:
        return "-FLAGS.SILENT";
    case UidStore::Mode::Replace:
        break;
    }
    return "FLAGS.SILENT";
}

} // namespace

UidStore::UidStore(UidSet uids, Mode mode, MailFlags flags)
    : m_uids(std::move(uids))
    , m_mode(mode)
    , m_flags(std::move(flags))
{
}

UidStore &UidStore::unchangedSince(ModSeq modSeq)
{
    m_unchangedSince = modSeq;
    return *this;
}

void UidStore::write(CommandWriter &writer) const
{
    writer.word("UID STORE").uids(m_uids);
    if (m_unchangedSince.isValid())
        writer.word("(UNCHANGEDSINCE " + QByteArray::number(m_unchangedSince.value) + ")");
    writer.word(itemName(m_mode)).flags(m_flags);
}

/// With CONDSTORE the server tells the new MODSEQ of each message, without flags because of .SILENT. Flags that come
/// all the same may be somebody else's doing: they are left to the session.
bool UidStore::accept(Response &response)
{
    const auto *message = std::get_if<FetchedMessage>(&response);
    if (!message || !m_uids.contains(message->uid))
        return false;
    m_data.modSeq = std::max(m_data.modSeq, message->modSeq);
    return !message->flags;
}

Result<StoreData> UidStore::finish(const TaggedStatus &status)
{
    // RFC 7162 §3.1.3: a NO with MODIFIED means that some were stored.
    if (status.code.is("MODIFIED"))
        m_data.modified = status.code.uids;
    else if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_data);
}

} // namespace postrider::imap::command
