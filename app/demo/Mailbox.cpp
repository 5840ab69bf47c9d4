// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Mailbox.h"

#include <algorithm>

namespace postrider::demo {

namespace {

auto lowerBound(auto &messages, Uid uid)
{
    return std::lower_bound(messages.begin(), messages.end(), uid,
                            [](const StoredMessage &m, Uid u) { return m.uid < u; });
}

} // namespace

Mailbox::Mailbox(QString name, UidValidity uidValidity, QByteArray specialUse)
    : m_name(std::move(name))
    , m_specialUse(std::move(specialUse))
    , m_uidValidity(uidValidity)
{
}

const StoredMessage *Mailbox::find(Uid uid) const
{
    const auto it = lowerBound(m_messages, uid);
    return it != m_messages.end() && it->uid == uid ? &*it : nullptr;
}

qsizetype Mailbox::unseenCount() const
{
    return std::count_if(m_messages.begin(), m_messages.end(),
                         [](const StoredMessage &m) { return !m.flags.has(MailFlag::Seen); });
}

Uid Mailbox::append(const QByteArray &bytes, const MailFlags &flags, const QDateTime &internalDate)
{
    const Uid uid(m_uidNext.value++);
    m_messages.push_back({uid, ModSeq(++m_highestModSeq.value), flags.without(MailFlag::Recent), internalDate, bytes});
    notify();
    return uid;
}

void Mailbox::setFlags(Uid uid, const MailFlags &flags)
{
    const auto it = lowerBound(m_messages, uid);
    if (it == m_messages.end() || it->uid != uid)
        return;
    const MailFlags wanted = flags.without(MailFlag::Recent);
    if (it->flags == wanted)
        return;
    it->flags = wanted;
    it->modSeq = ModSeq(++m_highestModSeq.value);
    notify();
}

void Mailbox::expunge(const std::vector<Uid> &uids)
{
    const auto gone = std::remove_if(m_messages.begin(), m_messages.end(), [&](const StoredMessage &m) {
        return std::find(uids.begin(), uids.end(), m.uid) != uids.end();
    });
    if (gone == m_messages.end())
        return;
    m_messages.erase(gone, m_messages.end());
    ++m_highestModSeq.value;
    notify();
}

void Mailbox::addObserver(MailboxObserver *observer)
{
    m_observers.push_back(observer);
}

void Mailbox::removeObserver(MailboxObserver *observer)
{
    m_observers.erase(std::remove(m_observers.begin(), m_observers.end(), observer), m_observers.end());
}

void Mailbox::notify()
{
    for (MailboxObserver *observer : m_observers)
        observer->mailboxChanged();
}

} // namespace postrider::demo
