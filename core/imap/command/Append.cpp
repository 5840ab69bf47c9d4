// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Append.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

Append::Append(QByteArray wireName, MailFlags flags, QDateTime internalDate, QByteArray message)
    : m_wireName(std::move(wireName))
    , m_flags(std::move(flags))
    , m_internalDate(std::move(internalDate))
    , m_message(std::move(message))
{
}

void Append::write(CommandWriter &writer) const
{
    writer.word("APPEND").mailbox(m_wireName);
    if (!m_flags.without(MailFlag::Recent).isEmpty())
        writer.flags(m_flags);
    if (m_internalDate.isValid())
        writer.dateTime(m_internalDate);
    writer.literal(m_message);
}

Result<AppendData> Append::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    if (status.code.is("APPENDUID") && status.code.number > 0 && status.code.uids.count() == 1) {
        m_data.uidValidity = UidValidity{static_cast<quint32>(status.code.number)};
        m_data.uid = status.code.uids.ranges().front().first;
    }
    return m_data;
}

} // namespace postrider::imap::command
