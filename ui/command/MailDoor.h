// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/MailFlags.h"
#include "base/Result.h"

#include <vector>

#include <QString>

namespace postrider::ui::command {

/// What commands need of the engines: the intents of account::AccountEngine for messages of any account.
class MailDoor
{
public:
    virtual ~MailDoor();

    virtual void setFlags(const std::vector<MessageId> &messages, const MailFlags &add, const MailFlags &remove,
                          Continuation<void> done) = 0;
    /// Error: "move-across-accounts".
    virtual void move(const std::vector<MessageId> &messages, FolderId target, Continuation<void> done) = 0;
    /// Answers the copies. Error: "move-across-accounts".
    virtual void copy(const std::vector<MessageId> &messages, FolderId target,
                      Continuation<std::vector<MessageId>> done) = 0;
    /// To the archive of each message's account, by its rule.
    virtual void archive(const std::vector<MessageId> &messages, Continuation<void> done) = 0;
    /// To Junk, or back to the inbox, and marked so. Error: "folder-missing".
    virtual void markJunk(const std::vector<MessageId> &messages, bool junk, Continuation<void> done) = 0;
    virtual void renameFolder(FolderId folder, const QString &path, Continuation<void> done) = 0;
    virtual void remove(const std::vector<MessageId> &messages, bool forEver, Continuation<void> done) = 0;
};

} // namespace postrider::ui::command
