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
    /// Also to another account. Errors: "folder-gone", "message-missing", "message-not-here".
    virtual void move(const std::vector<MessageId> &messages, FolderId target, Continuation<void> done) = 0;
    /// `undoToken` names the copies for takeBackCopies(). Errors: as of move().
    virtual void copy(const std::vector<MessageId> &messages, FolderId target, qint64 undoToken,
                      Continuation<void> done) = 0;
    /// Deletes for ever what was copied to `target` under the token.
    virtual void takeBackCopies(FolderId target, qint64 undoToken, Continuation<void> done) = 0;
    /// To the archive of each message's account, by its rule.
    virtual void archive(const std::vector<MessageId> &messages, Continuation<void> done) = 0;
    /// To Junk, or back to the inbox, and marked so. Error: "folder-missing".
    virtual void markJunk(const std::vector<MessageId> &messages, bool junk, Continuation<void> done) = 0;
    virtual void renameFolder(FolderId folder, const QString &path, Continuation<void> done) = 0;
    virtual void remove(const std::vector<MessageId> &messages, bool forEver, Continuation<void> done) = 0;
};

} // namespace postrider::ui::command
