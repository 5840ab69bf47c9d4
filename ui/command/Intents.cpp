// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/Intents.h"

#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/ShownFlags.h"
#include "store/Store.h"
#include "ui/command/ArchiveMessages.h"
#include "ui/command/CopyMessages.h"
#include "ui/command/DeleteMessages.h"
#include "ui/command/JunkMessages.h"
#include "ui/command/MarkRead.h"
#include "ui/command/MoveMessages.h"
#include "ui/command/RenameFolder.h"
#include "ui/command/Star.h"
#include "ui/command/Tag.h"

#include <algorithm>

namespace postrider::ui::command {

using store::FolderRole;
using store::MessageSummary;

namespace {

constexpr int KeptForUndo = 100; // steps; nobody counts further back

} // namespace

Intents::Intents(store::Store &store, MailDoor &door, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_door(door)
    , m_keeper(store, m_stack)
{
    m_stack.setUndoLimit(KeptForUndo);
    m_keeper.restore(context(), m_restoring);
}

std::vector<MessageSummary> Intents::summaries(const std::vector<MessageId> &messages) const
{
    return store::MessageRepo(m_store.reader()).summaries(messages);
}

std::vector<MessageId> Intents::affected(const std::vector<MessageId> &messages, const MailFlags &mark, bool on) const
{
    return store::ShownFlags::differing(m_store.reader(), messages, on ? mark : MailFlags(), on ? MailFlags() : mark);
}

CommandContext Intents::context()
{
    return {m_door, this, [this](const Error &error) { Q_EMIT failed(error); }, &m_restoring};
}

Continuation<void> Intents::answer()
{
    return {this, [this](const Result<void> &result) {
                if (!result.ok())
                    Q_EMIT failed(result.error());
            }};
}

void Intents::perform(std::unique_ptr<MailCommand> command)
{
    const QString text = command->doneText();
    const bool tell = command->movesMessages();
    m_stack.push(command.release()); // does it
    if (tell)
        Q_EMIT performed(text);
}

void Intents::markRead(const std::vector<MessageId> &messages, bool read)
{
    std::vector<MessageId> changed = affected(messages, MailFlag::Seen, read);
    if (!changed.empty())
        perform(std::make_unique<MarkRead>(context(), std::move(changed), read));
}

void Intents::toggleRead(const std::vector<MessageId> &messages)
{
    std::vector<MessageId> unread = affected(messages, MailFlag::Seen, true);
    if (unread.empty())
        return markRead(messages, false);
    perform(std::make_unique<MarkRead>(context(), std::move(unread), true));
}

void Intents::toggleStar(const std::vector<MessageId> &messages)
{
    std::vector<MessageId> unstarred = affected(messages, MailFlag::Flagged, true);
    if (unstarred.empty())
        return star(messages, false);
    perform(std::make_unique<Star>(context(), std::move(unstarred), true));
}

void Intents::star(const std::vector<MessageId> &messages, bool starred)
{
    std::vector<MessageId> changed = affected(messages, MailFlag::Flagged, starred);
    if (!changed.empty())
        perform(std::make_unique<Star>(context(), std::move(changed), starred));
}

void Intents::tag(const std::vector<MessageId> &messages, const models::TagLabel &tag, bool on)
{
    const MailFlags mark(0, {tag.keyword});
    std::vector<MessageId> changed = affected(messages, mark, on);
    if (!changed.empty())
        perform(std::make_unique<Tag>(context(), std::move(changed), tag, on));
}

bool Intents::allHaveTag(const std::vector<MessageId> &messages, const QString &keyword) const
{
    return affected(messages, MailFlags(0, {keyword}), true).empty();
}

void Intents::markShown(MessageId message)
{
    // nobody has asked for it: where the server does not let one, that is no error
    const auto shown = store::MessageRepo(m_store.reader()).summary(message);
    const auto folder = shown ? store::FolderRepo(m_store.reader()).byId(shown->folder) : std::nullopt;
    if (!folder || folder->rights.mayMarkSeen())
        m_door.setFlags({message}, MailFlag::Seen, {}, answer());
}

void Intents::move(const std::vector<MessageId> &messages, FolderId target)
{
    const auto folder = store::FolderRepo(m_store.reader()).byId(target);
    Origins origins = originsOf(summaries(messages));
    origins.erase(target);
    if (folder && !origins.empty())
        perform(std::make_unique<MoveMessages>(context(), std::move(origins), *folder));
}

void Intents::copy(const std::vector<MessageId> &messages, FolderId target)
{
    const auto folder = store::FolderRepo(m_store.reader()).byId(target);
    if (folder && !messages.empty())
        perform(std::make_unique<CopyMessages>(context(), messages, *folder));
}

void Intents::archive(const std::vector<MessageId> &messages)
{
    Origins origins = originsOf(summaries(messages));
    if (!origins.empty())
        perform(std::make_unique<ArchiveMessages>(context(), std::move(origins)));
}

bool Intents::areJunk(const std::vector<MessageId> &messages) const
{
    const store::FolderRepo folders(m_store.reader());
    const Origins origins = originsOf(summaries(messages));
    return !origins.empty() && std::all_of(origins.begin(), origins.end(), [&folders](const auto &origin) {
        const auto folder = folders.byId(origin.first);
        return folder && folder->role == FolderRole::Junk;
    });
}

bool Intents::toggleJunk(const std::vector<MessageId> &messages)
{
    const store::FolderRepo folders(m_store.reader());
    Origins origins = originsOf(summaries(messages));
    const bool junk = !areJunk(messages);
    for (const auto &[origin, ids] : origins) {
        const auto folder = folders.byId(origin);
        if (!folder || !folders.byRole(folder->account, junk ? FolderRole::Junk : FolderRole::Inbox))
            return false;
    }
    if (!origins.empty())
        perform(std::make_unique<JunkMessages>(context(), std::move(origins), junk));
    return true;
}

void Intents::markFolderRead(FolderId folder)
{
    auto unread = store::MessageRepo(m_store.reader()).unreadIn(folder);
    if (!unread.empty())
        perform(std::make_unique<MarkRead>(context(), std::move(unread), true));
}

void Intents::renameFolder(const store::Folder &folder, const QString &path)
{
    if (path != folder.path)
        perform(std::make_unique<RenameFolder>(context(), folder.id, folder.path, path));
}

bool Intents::wouldDeleteForEver(const std::vector<MessageId> &messages) const
{
    const store::FolderRepo folders(m_store.reader());
    const Origins origins = originsOf(summaries(messages));
    return std::any_of(origins.begin(), origins.end(), [&folders](const auto &origin) {
        const auto folder = folders.byId(origin.first);
        return folder && (folder->role == FolderRole::Trash || !folders.byRole(folder->account, FolderRole::Trash));
    });
}

void Intents::remove(const std::vector<MessageId> &messages)
{
    Origins origins = originsOf(summaries(messages));
    if (!origins.empty())
        perform(std::make_unique<DeleteMessages>(context(), std::move(origins)));
}

void Intents::removeForEver(const std::vector<MessageId> &messages)
{
    m_door.remove(messages, true, answer());
}

bool Intents::anyUnread(const std::vector<MessageId> &messages) const
{
    return !affected(messages, MailFlag::Seen, true).empty();
}

bool Intents::anyUnstarred(const std::vector<MessageId> &messages) const
{
    return !affected(messages, MailFlag::Flagged, true).empty();
}

} // namespace postrider::ui::command
