// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Select.h"

#include "imap/ServerError.h"
#include "imap/wire/FlagGrammar.h"

#include <algorithm>

namespace postrider::imap::command {

Select::Select(QByteArray wireName, SelectOptions options)
    : m_wireName(std::move(wireName))
    , m_options(std::move(options))
{
    m_data.readOnly = m_options.readOnly;
}

void Select::write(CommandWriter &writer) const
{
    writer.word(m_options.readOnly ? "EXAMINE" : "SELECT").mailbox(m_wireName);
    if (m_options.qresync) {
        const QResyncParameters &known = *m_options.qresync;
        writer.word("(QRESYNC (" + QByteArray::number(known.uidValidity.value) + ' ' +
                    QByteArray::number(known.modSeq.value));
        if (!known.known.isEmpty())
            writer.uids(known.known);
        writer.raw("))");
    } else if (m_options.condstore)
        writer.word("(CONDSTORE)");
}

bool Select::accept(Response &response)
{
    if (const auto *exists = std::get_if<ExistsResponse>(&response))
        m_data.exists = exists->count;
    else if (const auto *recent = std::get_if<RecentResponse>(&response))
        m_data.recent = recent->count;
    else if (const auto *flags = std::get_if<FlagsResponse>(&response))
        m_data.flags = flags->flags;
    else if (const auto *vanished = std::get_if<VanishedResponse>(&response))
        m_data.vanished.add(vanished->uids);
    else if (auto *message = std::get_if<FetchedMessage>(&response))
        m_data.changed.push_back(std::move(*message));
    else if (const auto *status = std::get_if<UntaggedStatus>(&response))
        return acceptCode(status->code);
    else
        return false;
    return true;
}

bool Select::acceptCode(const ResponseCode &code)
{
    const auto number32 = static_cast<quint32>(std::min<quint64>(code.number, 0xFFFFFFFFU));
    if (code.is("UIDVALIDITY"))
        m_data.uidValidity = UidValidity{number32};
    else if (code.is("UIDNEXT"))
        m_data.uidNext = Uid{number32};
    else if (code.is("HIGHESTMODSEQ"))
        m_data.highestModSeq = ModSeq{code.number};
    else if (code.is("NOMODSEQ"))
        m_data.highestModSeq = {};
    else if (code.is("PERMANENTFLAGS")) {
        m_data.permanentFlags = flagsFromWords(code.list, &m_data.acceptsKeywords);
        m_permanentFlagsTold = true;
    } else
        return code.is("UNSEEN");
    return true;
}

Result<SelectData> Select::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    (void)acceptCode(status.code);
    if (status.code.is("READ-ONLY"))
        m_data.readOnly = true;
    if (!m_permanentFlagsTold) { // RFC 9051 §7.1: then all flags may be changed for good
        m_data.permanentFlags = m_data.flags;
        m_data.acceptsKeywords = true;
    }
    return std::move(m_data);
}

} // namespace postrider::imap::command
