// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/StoredMessage.h"

#include <vector>

#include <QString>

namespace postrider::demo {

/// Who wants to hear that a mailbox changed: an IMAP session that has it selected.
class MailboxObserver
{
public:
    virtual ~MailboxObserver() = default;
    virtual void mailboxChanged() = 0;

protected:
    MailboxObserver() = default;
    Q_DISABLE_COPY_MOVE(MailboxObserver)
};

/// One mailbox: messages in ascending UID order, with mod-sequences (RFC 7162 §3.1).
class Mailbox
{
public:
    Mailbox(QString name, UidValidity uidValidity, QByteArray specialUse = {});
    Q_DISABLE_COPY_MOVE(Mailbox)
    ~Mailbox() = default;

    [[nodiscard]] const QString &name() const { return m_name; }
    void setName(const QString &name) { m_name = name; }
    /// "\Sent" and the like of RFC 6154 §2; empty for the others.
    [[nodiscard]] const QByteArray &specialUse() const { return m_specialUse; }
    [[nodiscard]] UidValidity uidValidity() const { return m_uidValidity; }
    [[nodiscard]] Uid uidNext() const { return m_uidNext; }
    [[nodiscard]] ModSeq highestModSeq() const { return m_highestModSeq; }

    [[nodiscard]] const std::vector<StoredMessage> &messages() const { return m_messages; }
    [[nodiscard]] const StoredMessage *find(Uid uid) const;
    [[nodiscard]] qsizetype unseenCount() const;

    Uid append(const QByteArray &bytes, const MailFlags &flags, const QDateTime &internalDate);
    /// A change gets a new mod-sequence; setting what is already set does not.
    void setFlags(Uid uid, const MailFlags &flags);
    void expunge(const std::vector<Uid> &uids);

    void addObserver(MailboxObserver *observer);
    void removeObserver(MailboxObserver *observer);

private:
    void notify();

    QString m_name;
    QByteArray m_specialUse;
    UidValidity m_uidValidity;
    Uid m_uidNext{1};
    ModSeq m_highestModSeq{1};
    std::vector<StoredMessage> m_messages;
    std::vector<MailboxObserver *> m_observers;
};

} // namespace postrider::demo
