// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SelectedMailbox.h"

#include <algorithm>

namespace postrider::demo {

SelectedMailbox::SelectedMailbox(std::shared_ptr<Mailbox> mailbox, bool readOnly, MailboxObserver *observer)
    : m_mailbox(std::move(mailbox))
    , m_observer(observer)
    , m_readOnly(readOnly)
{
    m_mailbox->addObserver(m_observer);
    for (const StoredMessage &message : m_mailbox->messages())
        m_known.push_back({message.uid, message.modSeq});
}

SelectedMailbox::~SelectedMailbox()
{
    m_mailbox->removeObserver(m_observer);
}

std::vector<SelectedMailbox::Entry> SelectedMailbox::resolve(const SequenceSet &set, Addressing addressing) const
{
    const bool byUid = addressing == Addressing::Uid;
    const quint32 highestUid = m_known.empty() ? 0 : m_known.back().uid.value;
    std::vector<Entry> found;
    for (std::size_t i = 0; i < m_known.size(); ++i) {
        const quint32 number = quint32(i) + 1;
        if (!set.contains(byUid ? m_known[i].uid.value : number, byUid ? highestUid : count()))
            continue;
        if (const StoredMessage *message = m_mailbox->find(m_known[i].uid))
            found.push_back({number, message});
    }
    return found;
}

bool SelectedMailbox::hasVanished() const
{
    return std::any_of(m_known.begin(), m_known.end(), [this](const Known &k) { return !m_mailbox->find(k.uid); });
}

bool SelectedMailbox::isReported(const Entry &entry) const
{
    return m_known[entry.number - 1].reported == entry.message->modSeq;
}

void SelectedMailbox::setReported(const Entry &entry)
{
    m_known[entry.number - 1].reported = entry.message->modSeq;
}

void SelectedMailbox::report(const Sink &sink)
{
    if (sink.mayExpunge)
        reportExpunged(sink);
    reportNew(sink);
    reportFlags(sink);
}

void SelectedMailbox::reportExpunged(const Sink &sink)
{
    // From the end, so that the numbers still to be told stay as they are.
    for (std::size_t i = m_known.size(); i-- > 0;) {
        if (m_mailbox->find(m_known[i].uid))
            continue;
        m_known.erase(m_known.begin() + std::ptrdiff_t(i));
        sink.line("* " + QByteArray::number(i + 1) + " EXPUNGE");
    }
}

void SelectedMailbox::reportNew(const Sink &sink)
{
    const Uid last = m_known.empty() ? Uid() : m_known.back().uid;
    const std::size_t before = m_known.size();
    for (const StoredMessage &message : m_mailbox->messages()) {
        if (message.uid > last)
            m_known.push_back({message.uid, message.modSeq});
    }
    if (m_known.size() == before)
        return;
    sink.line("* " + QByteArray::number(m_known.size()) + " EXISTS");
    sink.line("* 0 RECENT");
}

void SelectedMailbox::reportFlags(const Sink &sink)
{
    for (std::size_t i = 0; i < m_known.size(); ++i) {
        const StoredMessage *message = m_mailbox->find(m_known[i].uid);
        if (!message || message->modSeq == m_known[i].reported)
            continue;
        m_known[i].reported = message->modSeq;
        QByteArray items = flagsItem(message->flags);
        if (sink.withModSeq) // RFC 7162 §3.2
            items += " MODSEQ (" + QByteArray::number(message->modSeq.value) + ')';
        sink.line("* " + QByteArray::number(i + 1) + " FETCH (" + items + ')');
    }
}

QByteArray flagsItem(const MailFlags &flags)
{
    return "FLAGS (" + flags.toImap().join(QLatin1Char(' ')).toLatin1() + ')';
}

} // namespace postrider::demo
