// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/command/UndoKeeper.h"

#include "store/Store.h"
#include "store/UndoRepo.h"
#include "store/WriteTransaction.h"
#include "ui/command/CommandCodec.h"

#include <algorithm>

#include <QUndoStack>

namespace postrider::ui::command {

UndoKeeper::UndoKeeper(store::Store &store, QUndoStack &stack, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_stack(stack)
{
    connect(&stack, &QUndoStack::indexChanged, this, &UndoKeeper::save);
}

void UndoKeeper::restore(const CommandContext &context, bool &restoring)
{
    m_isRestoring = restoring = true;
    int done = 0;
    for (const store::UndoStep &step : store::UndoRepo(m_store.reader()).all()) {
        m_last = std::max(m_last, step.position);
        std::unique_ptr<MailCommand> command = CommandCodec::decode(step.command, context, m_store);
        if (!command)
            continue;
        m_commands.push_back(command.get());
        m_positions.push_back(step.position);
        m_stack.push(command.release());
        done += step.undone ? 0 : 1;
    }
    m_stack.setIndex(done);
    m_isRestoring = restoring = false;
}

void UndoKeeper::save()
{
    if (m_isRestoring)
        return;
    std::vector<store::UndoStep> fresh;
    std::vector<const void *> commands;
    std::vector<qint64> positions;
    for (int i = 0; i < m_stack.count(); ++i) {
        const auto *command = static_cast<const MailCommand *>(m_stack.command(i));
        const auto known = std::find(m_commands.begin(), m_commands.end(), command);
        commands.push_back(command);
        if (known != m_commands.end()) {
            positions.push_back(m_positions[static_cast<std::size_t>(known - m_commands.begin())]);
            continue;
        }
        positions.push_back(++m_last);
        fresh.push_back({m_last, false, command->toJson()});
    }
    m_commands = std::move(commands);
    m_positions = positions;
    m_store.write(store::Store::Priority::User,
                  [fresh, positions, done = m_stack.index()](store::WriteTransaction &transaction) {
                      store::UndoRepo::save(transaction, fresh, positions, done);
                      return transaction.result();
                  });
}

} // namespace postrider::ui::command
