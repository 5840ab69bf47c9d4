// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/Accounts.h"
#include "account/MemoryCredentials.h"
#include "base/MailFlags.h"
#include "store/Store.h"
#include "support/FakeClock.h"

#include <memory>

#include <QTemporaryDir>

/// A real store in a folder of its own, with an account that nobody serves and mail put in by the test.
class MailFixture
{
public:
    explicit MailFixture(bool offline = true);
    ~MailFixture();

    [[nodiscard]] postrider::store::Store &store() { return *m_store; }
    [[nodiscard]] postrider::account::Accounts &accounts() { return *m_accounts; }
    [[nodiscard]] postrider::test::FakeClock &clock() { return m_clock; }
    [[nodiscard]] postrider::AccountId account() const { return m_account; }
    [[nodiscard]] postrider::FolderId inbox() const { return m_inbox; }

    /// A message of the inbox; CRLF is made of LF.
    postrider::MessageId add(const QByteArray &raw, const postrider::MailFlags &flags = {}, bool withBody = true);
    void storeBody(postrider::MessageId message, const QByteArray &raw);
    postrider::AccountId addAccount(const QString &email, const QString &signature);
    /// Everything written so far is done, and its signals are delivered.
    void settle();

    static QByteArray withCrlf(QByteArray text);

private:
    QTemporaryDir m_directory;
    postrider::test::FakeClock m_clock;
    postrider::account::MemoryCredentials m_credentials;
    std::unique_ptr<postrider::store::Store> m_store;
    std::unique_ptr<postrider::account::Accounts> m_accounts;
    postrider::AccountId m_account;
    postrider::FolderId m_inbox;
    bool m_offline;
    unsigned m_uid = 0;
};
