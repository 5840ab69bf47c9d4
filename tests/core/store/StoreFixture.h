// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AccountRepo.h"
#include "store/Database.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"

#include <memory>
#include <string>

#include <QTemporaryDir>

namespace postrider::store {

/// A store in a directory that goes away, with an account and two folders, and short ways to fill and ask it.
class StoreFixture
{
public:
    StoreFixture();
    explicit StoreFixture(const QString &directory);

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] Database &reader() { return m_store->reader(); }
    [[nodiscard]] QString directory() const { return m_directory; }
    /// Closes and opens again, as the next start of the program does.
    void reopen();
    void close() { m_store.reset(); }

    /// Fails the test on an error.
    void write(const std::function<void(WriteTransaction &)> &function);
    [[nodiscard]] std::vector<MessageId> insert(FolderId folder, const std::vector<NewMessage> &messages);
    [[nodiscard]] MessageId insert(FolderId folder, const NewMessage &message);
    [[nodiscard]] FolderId addFolder(const QString &path, FolderRole role = FolderRole::None);

    [[nodiscard]] Folder folder(FolderId id);
    [[nodiscard]] MessageSummary summary(MessageId id);
    /// "total/unread" as kept; fails the test when counting gives something else.
    [[nodiscard]] QString counts(FolderId id);

    /// A message with this UID, a subject and a Message-ID made of it, from Anna to Bob, later with a larger UID.
    [[nodiscard]] static NewMessage message(std::uint32_t uid, const QString &subject = {});

    AccountId account;
    FolderId inbox;
    FolderId archive;

private:
    void open();
    void fill();

    QTemporaryDir m_temporary;
    QString m_directory;
    std::unique_ptr<Store> m_store;
};

} // namespace postrider::store
