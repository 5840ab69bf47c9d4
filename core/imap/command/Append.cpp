// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Append.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

void noteAppended(AppendData &data, const ResponseCode &code)
{
    if (!code.is("APPENDUID") || code.number == 0 || code.number > 0xFFFFFFFFULL || code.uids.isEmpty())
        return;
    data.uidValidity = UidValidity{static_cast<quint32>(code.number)};
    data.uids = code.uids;
    if (code.uids.count() == 1)
        data.uid = code.uids.ranges().front().first;
}

Append::Append(QByteArray wireName, MailFlags flags, QDateTime internalDate, QByteArray message)
    : m_wireName(std::move(wireName))
{
    also(std::move(flags), std::move(internalDate), std::move(message));
}

Append &Append::also(MailFlags flags, QDateTime internalDate, QByteArray message)
{
    m_messages.push_back({std::move(flags), std::move(internalDate), std::move(message)});
    return *this;
}

void Append::write(CommandWriter &writer) const
{
    writer.word("APPEND").mailbox(m_wireName);
    for (const Message &message : m_messages) {
        if (!message.flags.without(MailFlag::Recent).isEmpty())
            writer.flags(message.flags);
        if (message.internalDate.isValid())
            writer.dateTime(message.internalDate);
        writer.literal(message.bytes);
    }
}

Result<AppendData> Append::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    noteAppended(m_data, status.code);
    return m_data;
}

} // namespace postrider::imap::command
