// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Mailbox.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QStringList>

namespace postrider::demo {

/// What became of a wish to create, delete or rename; each has its response code in RFC 5530 §3.
enum class MailboxVerdict { Done, AlreadyExists, NonExistent, Cannot };

/// The mailboxes of one person. Names are Unicode, "/" divides levels, INBOX compares without case (RFC 3501 §5.1).
class MailAccount
{
public:
    using ValiditySource = std::function<UidValidity()>;

    MailAccount(QString email, ValiditySource nextValidity);

    [[nodiscard]] const QString &email() const { return m_email; }

    [[nodiscard]] std::shared_ptr<Mailbox> find(const QString &name) const;
    [[nodiscard]] std::shared_ptr<Mailbox> inbox() const { return m_mailboxes.front(); }
    /// In order of creation; INBOX first.
    [[nodiscard]] const std::vector<std::shared_ptr<Mailbox>> &mailboxes() const { return m_mailboxes; }
    /// Every name LIST may show: mailboxes, and the levels above them that are no mailboxes.
    [[nodiscard]] QStringList listedNames() const;
    [[nodiscard]] bool hasChildren(const QString &name) const;

    /// Makes the levels above it as well (RFC 3501 §6.3.3).
    MailboxVerdict create(const QString &name, const QByteArray &specialUse = {});
    MailboxVerdict remove(const QString &name);
    /// Takes the levels below along; renaming INBOX moves its messages and leaves it empty (RFC 3501 §6.3.5).
    MailboxVerdict rename(const QString &from, const QString &to);

    [[nodiscard]] const QStringList &subscriptions() const { return m_subscriptions; }
    void subscribe(const QString &name);
    void unsubscribe(const QString &name) { m_subscriptions.removeAll(name); }

private:
    MailboxVerdict moveInboxTo(const QString &name);

    QString m_email;
    ValiditySource m_nextValidity;
    std::vector<std::shared_ptr<Mailbox>> m_mailboxes;
    QStringList m_subscriptions;
};

} // namespace postrider::demo
