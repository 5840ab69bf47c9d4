// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "ui/command/MailCommand.h"
#include "ui/command/UndoKeeper.h"
#include "ui/models/TagText.h"

#include <memory>

#include <QUndoStack>

namespace postrider::store {
class Store;
}

namespace postrider::ui::command {

/// The door between a window and its commands: takes what the user wants for some messages, makes the command, does it
/// and keeps it for undo. One for each window.
class Intents final : public QObject
{
    Q_OBJECT

public:
    Intents(store::Store &store, MailDoor &door, QObject *parent = nullptr);

    /// Messages that are as wanted already are left alone.
    void markRead(const std::vector<MessageId> &messages, bool read);
    void star(const std::vector<MessageId> &messages, bool starred);
    /// Read when any of them is unread, else unread; in one look at them.
    void toggleRead(const std::vector<MessageId> &messages);
    void toggleStar(const std::vector<MessageId> &messages);
    void tag(const std::vector<MessageId> &messages, const models::TagLabel &tag, bool on);
    void move(const std::vector<MessageId> &messages, FolderId target);
    void copy(const std::vector<MessageId> &messages, FolderId target);
    /// To the archive of each account.
    void archive(const std::vector<MessageId> &messages);
    /// To the junk folder, or, when they are all there, back to the inbox. Answers false, doing nothing, where an
    /// account has no such folder.
    [[nodiscard]] bool toggleJunk(const std::vector<MessageId> &messages);
    /// Whether they all lie in a junk folder.
    [[nodiscard]] bool areJunk(const std::vector<MessageId> &messages) const;
    void markFolderRead(FolderId folder);
    void renameFolder(const store::Folder &folder, const QString &path);
    /// Whether remove() would delete for ever some of them, so that the user is asked first.
    [[nodiscard]] bool wouldDeleteForEver(const std::vector<MessageId> &messages) const;
    /// To the Trash.
    void remove(const std::vector<MessageId> &messages);
    /// Cannot be undone: ask first.
    void removeForEver(const std::vector<MessageId> &messages);

    [[nodiscard]] bool anyUnread(const std::vector<MessageId> &messages) const;
    [[nodiscard]] bool anyUnstarred(const std::vector<MessageId> &messages) const;

    [[nodiscard]] bool allHaveTag(const std::vector<MessageId> &messages, const QString &keyword) const;
    /// A message was on show long enough: no command, nothing to undo.
    void markShown(MessageId message);

    [[nodiscard]] QUndoStack &stack() { return m_stack; }

Q_SIGNALS:
    /// A command was done that is worth an undo bar.
    void performed(const QString &doneText);
    void failed(const postrider::Error &error);

private:
    [[nodiscard]] std::vector<store::MessageSummary> summaries(const std::vector<MessageId> &messages) const;
    /// Those that have the mark not as it shall be.
    [[nodiscard]] std::vector<MessageId> affected(const std::vector<MessageId> &messages, const MailFlags &mark,
                                                  bool on) const;
    [[nodiscard]] CommandContext context();
    [[nodiscard]] Continuation<void> answer();
    void perform(std::unique_ptr<MailCommand> command);

    store::Store &m_store;
    MailDoor &m_door;
    QUndoStack m_stack;
    UndoKeeper m_keeper;
    bool m_restoring = false;
};

} // namespace postrider::ui::command
