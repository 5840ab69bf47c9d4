// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/MailAccount.h"

#include <algorithm>

namespace postrider::demo {

namespace {

const QChar separator = QLatin1Char('/');
// Deeper or longer names help nobody and would let a client grow the lists without end.
constexpr qsizetype nameLimit = 255;
constexpr qsizetype mailboxLimit = 1000;

bool isInbox(const QString &name)
{
    return name.compare(QLatin1String("INBOX"), Qt::CaseInsensitive) == 0;
}

bool isUsableName(const QString &name)
{
    const bool hasControl = std::any_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x20; });
    return !name.isEmpty() && name.size() <= nameLimit && !hasControl && !name.startsWith(separator) &&
           !name.endsWith(separator) && !name.contains(QLatin1String("//")) && !name.contains(QLatin1Char('*')) &&
           !name.contains(QLatin1Char('%'));
}

} // namespace

MailAccount::MailAccount(QString email, ValiditySource nextValidity)
    : m_email(std::move(email))
    , m_nextValidity(std::move(nextValidity))
{
    create(QStringLiteral("INBOX"));
}

std::shared_ptr<Mailbox> MailAccount::find(const QString &name) const
{
    if (isInbox(name))
        return inbox();
    const auto it =
        std::find_if(m_mailboxes.begin(), m_mailboxes.end(), [&](const auto &box) { return box->name() == name; });
    return it == m_mailboxes.end() ? nullptr : *it;
}

QStringList MailAccount::listedNames() const
{
    QStringList names;
    for (const auto &box : m_mailboxes) {
        const QString &name = box->name();
        for (qsizetype at = name.indexOf(separator); at >= 0; at = name.indexOf(separator, at + 1)) {
            if (!names.contains(name.left(at)))
                names.append(name.left(at));
        }
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

bool MailAccount::hasChildren(const QString &name) const
{
    return std::any_of(m_mailboxes.begin(), m_mailboxes.end(),
                       [&](const auto &box) { return box->name().startsWith(name + separator); });
}

MailboxVerdict MailAccount::create(const QString &name, const QByteArray &specialUse)
{
    if (!isUsableName(name) || qsizetype(m_mailboxes.size()) >= mailboxLimit)
        return MailboxVerdict::Cannot;
    if (!m_mailboxes.empty() && find(name))
        return MailboxVerdict::AlreadyExists;
    const qsizetype parentEnd = name.lastIndexOf(separator);
    if (parentEnd > 0 && !find(name.left(parentEnd)))
        create(name.left(parentEnd));
    m_mailboxes.push_back(std::make_shared<Mailbox>(name, m_nextValidity(), specialUse));
    return MailboxVerdict::Done;
}

MailboxVerdict MailAccount::remove(const QString &name)
{
    const std::shared_ptr<Mailbox> box = find(name);
    if (!box)
        return MailboxVerdict::NonExistent;
    if (box == inbox())
        return MailboxVerdict::Cannot;
    m_mailboxes.erase(std::find(m_mailboxes.begin(), m_mailboxes.end(), box));
    // Whoever still has it selected sees its messages go.
    std::vector<Uid> all;
    for (const StoredMessage &message : box->messages())
        all.push_back(message.uid);
    box->expunge(all);
    return MailboxVerdict::Done;
}

MailboxVerdict MailAccount::rename(const QString &from, const QString &to)
{
    if (!isUsableName(to) || to.startsWith(from + separator))
        return MailboxVerdict::Cannot;
    if (find(to) || hasChildren(to))
        return MailboxVerdict::AlreadyExists;
    if (isInbox(from))
        return moveInboxTo(to);
    if (!find(from) && !hasChildren(from))
        return MailboxVerdict::NonExistent;
    for (const auto &box : m_mailboxes) {
        if (box->name() == from || box->name().startsWith(from + separator))
            box->setName(to + box->name().mid(from.size()));
    }
    return MailboxVerdict::Done;
}

MailboxVerdict MailAccount::moveInboxTo(const QString &name)
{
    const MailboxVerdict verdict = create(name);
    if (verdict != MailboxVerdict::Done)
        return verdict;
    const std::shared_ptr<Mailbox> target = find(name);
    std::vector<Uid> moved;
    for (const StoredMessage &message : inbox()->messages()) {
        target->append(message.bytes, message.flags, message.internalDate);
        moved.push_back(message.uid);
    }
    inbox()->expunge(moved);
    return verdict;
}

void MailAccount::subscribe(const QString &name)
{
    if (!m_subscriptions.contains(name) && m_subscriptions.size() < mailboxLimit)
        m_subscriptions.append(name);
}

} // namespace postrider::demo
