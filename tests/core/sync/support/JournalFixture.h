// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixture/SyncFixture.h"
#include "store/JournalRepo.h"
#include "store/WriteTransaction.h"
#include "sync/JournalRunner.h"
#include "sync/operation/DeleteForever.h"
#include "sync/operation/Move.h"
#include "sync/operation/SetFlags.h"

namespace postrider::test {

inline const QByteArrayList selectInbox{"C: A3 SELECT \"INBOX\"", "S: * 9 EXISTS", "S: * OK [UIDVALIDITY 7] ok",
                                        "S: A3 OK"};

/// Jane's inbox with the messages 1 to 9, and a folder to move to.
class JournalFixture : public SyncFixture
{
public:
    JournalFixture()
        : inbox(addFolder("INBOX", store::FolderRole::Inbox))
        , archive(addFolder("Archive", store::FolderRole::Archive))
        , ids(addMessages(inbox, {1, 2, 3, 4, 5, 6, 7, 8, 9}))
    {
        setState(archive, {UidValidity(3), Uid(1), ModSeq(), clock().nowUtc()});
    }

    void flag(const std::vector<MessageId> &messages, const MailFlags &add, const MailFlags &remove = {})
    {
        write([&](store::WriteTransaction &transaction) {
            sync::SetFlags::apply(transaction, {account(), messages, clock().nowUtc()}, add, remove);
        });
    }
    void move(const std::vector<MessageId> &messages)
    {
        write([&](store::WriteTransaction &transaction) {
            sync::Move::apply(transaction, {account(), messages, clock().nowUtc()}, archive);
        });
    }
    void moveTo(const std::vector<MessageId> &messages, FolderId target)
    {
        write([&](store::WriteTransaction &transaction) {
            sync::Move::apply(transaction, {account(), messages, clock().nowUtc()}, target);
        });
    }
    void destroy(const std::vector<MessageId> &messages)
    {
        write([&](store::WriteTransaction &transaction) {
            sync::DeleteForever::apply(transaction, {account(), messages, clock().nowUtc()});
        });
    }
    QString replay()
    {
        sync::JournalRunner runner(context(), link(), report);
        return codeOf(runner.run());
    }
    [[nodiscard]] std::optional<store::ServerPlace> place(MessageId id)
    {
        return store::MessageRepo(reader()).place(id);
    }

    FolderId inbox;
    FolderId archive;
    std::vector<MessageId> ids;
};

} // namespace postrider::test
