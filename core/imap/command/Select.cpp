// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/Select.h"

#include "imap/ServerError.h"
#include "imap/wire/FlagGrammar.h"

#include <algorithm>

namespace postrider::imap::command {

namespace {

/// So many changed flags are taken with SELECT, 16 MB at most; a server that sends more is asked in the usual way.
constexpr std::size_t mostChanged = 200'000;
/// 32 MB.
constexpr std::size_t mostRanges = 4'000'000;

} // namespace

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
        acceptVanished(vanished->uids);
    else if (const auto *message = std::get_if<FetchedMessage>(&response))
        acceptChange(*message);
    else if (const auto *status = std::get_if<UntaggedStatus>(&response))
        return acceptCode(status->code);
    else
        return false;
    return true;
}

/// What is too much to keep is found by comparing: the numbers of messages will not agree.
void Select::acceptVanished(const UidSet &uids)
{
    if (m_data.vanished.ranges().size() < mostRanges)
        m_data.vanished.add(uids);
}

void Select::acceptChange(const FetchedMessage &message)
{
    if (!message.uid.isValid() || !message.flags)
        return;
    if (m_data.changed.size() < mostChanged)
        m_data.changed.push_back({message.uid, *message.flags, message.modSeq});
    else
        m_data.changedIncomplete = true;
}

bool Select::acceptCode(const ResponseCode &code)
{
    const auto number32 = static_cast<quint32>(std::min<quint64>(code.number, 0xFFFFFFFFU));
    if (code.is("CLOSED")) // RFC 7162 §3.2.11: all before it was about the mailbox that was selected till now
        m_data = SelectData{.readOnly = m_options.readOnly};
    else if (code.is("UIDVALIDITY"))
        m_data.uidValidity = UidValidity{number32};
    else if (code.is("UIDNEXT"))
        m_data.uidNext = Uid{number32};
    else if (code.is("HIGHESTMODSEQ"))
        m_data.highestModSeq = ModSeq{code.number};
    else if (code.is("MAILBOXID")) {
        m_data.mailboxId = code.argument;
        if (m_data.mailboxId.startsWith('(') && m_data.mailboxId.endsWith(')'))
            m_data.mailboxId = m_data.mailboxId.sliced(1, m_data.mailboxId.size() - 2);
    } else if (code.is("NOMODSEQ"))
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
