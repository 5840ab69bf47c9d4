// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/MemoryMailstore.h"

#include <array>
#include <utility>

namespace postrider::demo {

namespace {

// RFC 6154 §2.
const std::array<std::pair<QLatin1String, const char *>, 5> specialMailboxes{{
    {QLatin1String("Drafts"), "\\Drafts"},
    {QLatin1String("Sent"), "\\Sent"},
    {QLatin1String("Archive"), "\\Archive"},
    {QLatin1String("Junk"), "\\Junk"},
    {QLatin1String("Trash"), "\\Trash"},
}};

} // namespace

// The time, so that a server started later never shows an old UIDVALIDITY for new mail (RFC 3501 §2.3.1.1).
MemoryMailstore::MemoryMailstore()
    : m_lastValidity(quint32(QDateTime::currentSecsSinceEpoch()))
{
    for (const DemoAccount &person : DemoServer::accounts()) {
        auto account = std::make_unique<MailAccount>(person.email, [this] { return UidValidity(++m_lastValidity); });
        for (const auto &[name, use] : specialMailboxes)
            account->create(name, use);
        for (const auto &box : account->mailboxes())
            account->subscribe(box->name());
        m_accounts.push_back(std::move(account));
    }
}

MailAccount *MemoryMailstore::authenticate(const QString &user, const QByteArray &password) const
{
    for (const DemoAccount &person : DemoServer::accounts()) {
        if (person.user.compare(user, Qt::CaseInsensitive) == 0 && person.password.revealBytes() == password)
            return findByAddress(person.email);
    }
    return nullptr;
}

MailAccount *MemoryMailstore::findByAddress(const QString &email) const
{
    for (const auto &account : m_accounts) {
        if (account->email().compare(email, Qt::CaseInsensitive) == 0)
            return account.get();
    }
    return nullptr;
}

bool MemoryMailstore::isOwnDomain(const QString &email)
{
    return email.endsWith(QLatin1String("@demo.postrider.example"), Qt::CaseInsensitive);
}

} // namespace postrider::demo
