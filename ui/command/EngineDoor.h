// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/Transfers.h"
#include "ui/command/MailDoor.h"

#include <functional>
#include <map>

#include <QCoreApplication>

namespace postrider::account {
class AccountEngine;
class Accounts;
} // namespace postrider::account
namespace postrider::store {
class Store;
}

namespace postrider::ui::command {

/// Hands each message, or what has become of it, to the engine of its account; what goes to another account goes
/// through Transfers. `done` is called once, when every engine has answered, with the first error there was.
class EngineDoor final : public MailDoor
{
    Q_DECLARE_TR_FUNCTIONS(postrider::ui::command::EngineDoor)

public:
    EngineDoor(store::Store &store, ::postrider::account::Accounts &accounts, Clock &clock);

    void setFlags(const std::vector<MessageId> &messages, const MailFlags &add, const MailFlags &remove,
                  Continuation<void> done) override;
    void move(const std::vector<MessageId> &messages, FolderId target, Continuation<void> done) override;
    void copy(const std::vector<MessageId> &messages, FolderId target, qint64 undoToken,
              Continuation<void> done) override;
    void takeBackCopies(FolderId target, qint64 undoToken, Continuation<void> done) override;
    void archive(const std::vector<MessageId> &messages, Continuation<void> done) override;
    void markJunk(const std::vector<MessageId> &messages, bool junk, Continuation<void> done) override;
    void renameFolder(FolderId folder, const QString &path, Continuation<void> done) override;
    void remove(const std::vector<MessageId> &messages, bool forEver, Continuation<void> done) override;

private:
    using Call =
        std::function<void(::postrider::account::AccountEngine &, const std::vector<MessageId> &, Continuation<void>)>;

    [[nodiscard]] std::map<AccountId, std::vector<MessageId>> byAccount(const std::vector<MessageId> &messages) const;
    [[nodiscard]] static Error folderGone();
    [[nodiscard]] static Error messagesGone();
    [[nodiscard]] ::postrider::account::AccountEngine *engineOf(FolderId folder) const;
    /// Messages of the account that `target` is in by `own`, those of others through Transfers.
    void intoFolder(const std::vector<MessageId> &messages, const ::postrider::account::Transfers::Wish &wish,
                    const Continuation<void> &done, const Call &own);
    void forEachAccount(const std::vector<MessageId> &messages, const Continuation<void> &done, const Call &call);

    store::Store &m_store;
    ::postrider::account::Accounts &m_accounts;
    ::postrider::account::Transfers m_transfers;
};

} // namespace postrider::ui::command
