// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/command/UidFetch.h"

#include "imap/ServerError.h"

namespace postrider::imap::command {

namespace {

void writeSections(QByteArrayList &words, const FetchItems &items)
{
    if (!items.headerFields.isEmpty())
        words.append("BODY.PEEK[HEADER.FIELDS (" + items.headerFields.join(' ') + ")]");
    for (const SectionRequest &section : items.sections) {
        QByteArray word = (section.binary ? "BINARY.PEEK[" : "BODY.PEEK[") + section.section + ']';
        if (section.range)
            word +=
                '<' + QByteArray::number(section.range->first) + '.' + QByteArray::number(section.range->second) + '>';
        words.append(word);
    }
}

QByteArray itemList(const FetchItems &items)
{
    QByteArrayList words{"UID"};
    const std::pair<bool, const char *> simple[] = {
        {items.flags, "FLAGS"},       {items.internalDate, "INTERNALDATE"},   {items.size, "RFC822.SIZE"},
        {items.envelope, "ENVELOPE"}, {items.bodyStructure, "BODYSTRUCTURE"}, {items.modSeq, "MODSEQ"},
    };
    for (const auto &[wanted, word] : simple) {
        if (wanted)
            words.append(word);
    }
    words += items.extra;
    writeSections(words, items);
    return '(' + words.join(' ') + ')';
}

} // namespace

UidFetch::UidFetch(UidSet uids, FetchItems items, Receive receive)
    : m_uids(std::move(uids))
    , m_items(std::move(items))
    , m_receive(std::move(receive))
{
}

UidFetch::UidFetch(Uid first, FetchItems items, Receive receive)
    : m_from(first)
    , m_items(std::move(items))
    , m_receive(std::move(receive))
{
}

UidFetch &UidFetch::changedSince(ModSeq modSeq, bool vanished)
{
    m_changedSince = modSeq;
    m_vanished = vanished;
    return *this;
}

void UidFetch::write(CommandWriter &writer) const
{
    writer.word("UID FETCH");
    if (m_from.isValid())
        writer.word(QByteArray::number(m_from.value) + ":*");
    else
        writer.uids(m_uids);
    writer.word(itemList(m_items));
    if (m_changedSince.isValid())
        writer.word("(CHANGEDSINCE " + QByteArray::number(m_changedSince.value) + (m_vanished ? " VANISHED)" : ")"));
}

bool UidFetch::accept(Response &response)
{
    if (auto *message = std::get_if<FetchedMessage>(&response)) {
        if (!isMine(*message))
            return false;
        ++m_summary.messages;
        if (m_receive)
            m_receive(std::move(*message));
        return true;
    }
    const auto *gone = std::get_if<VanishedResponse>(&response);
    if (!gone || !gone->earlier || !m_vanished)
        return false;
    m_summary.vanished.add(gone->uids);
    return true;
}

/// A flag change that comes between is not the answer to a question for more than flags.
bool UidFetch::isMine(const FetchedMessage &message) const
{
    if (!message.uid.isValid())
        return false;
    // "n:*" always gives the last message, also when its UID is smaller (RFC 9051 §6.4.9).
    const bool inRange = m_from.isValid() || m_uids.contains(message.uid);
    return inRange && (m_items.isFlagsOnly() || !message.isFlagsOnly());
}

Result<UidFetch::Data> UidFetch::finish(const TaggedStatus &status)
{
    if (status.kind != StatusKind::Ok)
        return serverError(status);
    return std::move(m_summary);
}

} // namespace postrider::imap::command
