// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/Intents.h"

#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "ui/command/DeleteMessages.h"
#include "ui/command/MarkRead.h"
#include "ui/command/MoveMessages.h"
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
{
    m_stack.setUndoLimit(KeptForUndo);
}

std::vector<MessageSummary> Intents::summaries(const std::vector<MessageId> &messages) const
{
    return store::MessageRepo(m_store.reader()).summaries(messages);
}

CommandContext Intents::context()
{
    return {m_door, this, [this](const Error &error) { Q_EMIT failed(error); }};
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
    auto affected = SetMark::affected(summaries(messages), MailFlag::Seen, read);
    if (!affected.empty())
        perform(std::make_unique<MarkRead>(context(), std::move(affected), read));
}

void Intents::star(const std::vector<MessageId> &messages, bool starred)
{
    auto affected = SetMark::affected(summaries(messages), MailFlag::Flagged, starred);
    if (!affected.empty())
        perform(std::make_unique<Star>(context(), std::move(affected), starred));
}

void Intents::tag(const std::vector<MessageId> &messages, const models::TagLabel &tag, bool on)
{
    const MailFlags mark(0, {tag.keyword});
    auto affected = SetMark::affected(summaries(messages), mark, on);
    if (!affected.empty())
        perform(std::make_unique<Tag>(context(), std::move(affected), tag, on));
}

bool Intents::allHaveTag(const std::vector<MessageId> &messages, const QString &keyword) const
{
    return SetMark::affected(summaries(messages), MailFlags(0, {keyword}), true).empty();
}

void Intents::markShown(MessageId message)
{
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

bool Intents::moveToRole(const std::vector<MessageId> &messages, FolderRole role)
{
    const store::FolderRepo folders(m_store.reader());
    std::optional<store::Folder> target;
    for (const auto &[origin, ids] : originsOf(summaries(messages))) {
        const auto folder = folders.byId(origin);
        const auto found = folder ? folders.byRole(folder->account, role) : std::nullopt;
        if (!found || (target && target->id != found->id))
            return false;
        target = found;
    }
    if (!target)
        return false;
    move(messages, target->id);
    return true;
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
    return !SetMark::affected(summaries(messages), MailFlag::Seen, true).empty();
}

bool Intents::anyUnstarred(const std::vector<MessageId> &messages) const
{
    return !SetMark::affected(summaries(messages), MailFlag::Flagged, true).empty();
}

} // namespace postrider::ui::command
