// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MessageController.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "ui/ComposeDoor.h"
#include "ui/WindowActions.h"
#include "ui/WindowMenus.h"
#include "ui/command/Intents.h"
#include "ui/common/Icons.h"
#include "ui/mailbox/MessageListView.h"
#include "ui/models/FolderText.h"
#include "ui/models/TagText.h"

#include <algorithm>
#include <set>

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace postrider::ui {

using store::FolderRole;

namespace {

QString inMenu(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

MessageController::MessageController(Parts parts)
    : QObject(&parts.window)
    , m_parts(parts)
{
    connectActions();
    connect(&parts.list, &mailbox::MessageListView::selectionCountChanged, this, &MessageController::updateActions);
    connect(&parts.store, &store::Store::changed, this, &MessageController::updateActions, Qt::QueuedConnection);
    connect(&parts.list, &mailbox::MessageListView::starClicked, this,
            [this](MessageId message) { m_parts.intents.toggleStar({message}); });
    updateActions();
    updateUndo();
}

std::vector<MessageId> MessageController::chosen() const
{
    return m_parts.list.selectedMessages();
}

void MessageController::connectActions()
{
    const auto on = [this](Act act, auto function) {
        connect(m_parts.actions.get(act), &QAction::triggered, this, function);
    };
    on(Act::MarkRead, [this] { m_parts.intents.toggleRead(chosen()); });
    on(Act::Star, [this] { m_parts.intents.toggleStar(chosen()); });
    on(Act::Delete, [this] { remove(); });
    on(Act::DeleteForEver, [this] { removeForEver(); });
    on(Act::Archive, [this] { m_parts.intents.archive(chosen()); });
    on(Act::Junk, [this] { toggleJunk(); });
    on(Act::Undo, [this] { m_parts.intents.stack().undo(); });
    on(Act::Redo, [this] { m_parts.intents.stack().redo(); });
    connect(&m_parts.intents.stack(), &QUndoStack::indexChanged, this, &MessageController::updateUndo);
}

void MessageController::connectMenus(const WindowMenus &menus)
{
    connect(menus.moveTo, &QMenu::aboutToShow, this, [this, menu = menus.moveTo] {
        fillTargets(*menu, [this](const auto &messages, FolderId to) { m_parts.intents.move(messages, to); });
    });
    connect(menus.copyTo, &QMenu::aboutToShow, this, [this, menu = menus.copyTo] {
        fillTargets(*menu, [this](const auto &messages, FolderId to) { m_parts.intents.copy(messages, to); });
    });
    connect(menus.tag, &QMenu::aboutToShow, this, [this, menu = menus.tag] { fillTagMenu(*menu); });
    for (QMenu *menu : {menus.moveTo, menus.copyTo, menus.tag}) {
        m_menuActions.push_back(menu->menuAction());
        m_parts.window.addAction(menu->menuAction());
        // Its key opens it beside the chosen row.
        connect(menu->menuAction(), &QAction::triggered, this, [this, menu] {
            const QRect row = m_parts.list.visualRect(m_parts.list.currentIndex());
            if (!chosen().empty())
                menu->popup(m_parts.list.viewport()->mapToGlobal(row.center()));
        });
    }
    updateActions();
}

void MessageController::updateActions()
{
    const std::vector<MessageId> messages = chosen();
    for (const Act act : WindowActions::messageActs())
        m_parts.actions.get(act)->setEnabled(!messages.empty());
    for (QAction *menu : m_menuActions)
        menu->setEnabled(!messages.empty());
    for (const Act act : {Act::Reply, Act::ReplyAll, Act::Forward})
        m_parts.actions.get(act)->setEnabled(messages.size() == 1);
    m_parts.actions.get(Act::EditDraft)
        ->setEnabled(messages.size() == 1 && ComposeDoor::isDraft(m_parts.store.reader(), messages.front()));
    applyRights(messages);
    // With many chosen, looking at each of them would take longer than a click may.
    constexpr std::size_t Looked = 500;
    const bool look = !messages.empty() && messages.size() <= Looked;
    const bool unread = !look || m_parts.intents.anyUnread(messages);
    m_parts.actions.get(Act::MarkRead)->setText(unread ? tr("Mark as &read") : tr("Mark as un&read"));
    const bool starred = look && !m_parts.intents.anyUnstarred(messages);
    m_parts.actions.get(Act::Star)->setIcon(
        common::icon(starred ? QStringLiteral("starred") : QStringLiteral("non-starred")));

    const bool junk = look && m_parts.intents.areJunk(messages);
    m_parts.actions.get(Act::Junk)->setText(junk ? tr("Not &junk") : tr("&Junk"));
}

void MessageController::updateUndo()
{
    const QUndoStack &stack = m_parts.intents.stack();
    QAction *undo = m_parts.actions.get(Act::Undo);
    QAction *redo = m_parts.actions.get(Act::Redo);
    undo->setEnabled(stack.canUndo());
    undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
    redo->setEnabled(stack.canRedo());
    redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
}

/// What the server does not allow in the folders of the messages is grey, and says why.
void MessageController::applyRights(const std::vector<MessageId> &messages)
{
    const store::FolderRepo folders(m_parts.store.reader());
    // A list shows one folder, a search few: the first of many stands for the others.
    constexpr std::size_t Looked = 100;
    std::set<FolderId> origins;
    const std::vector<MessageId> some(
        messages.begin(), messages.begin() + static_cast<std::ptrdiff_t>(std::min(messages.size(), Looked)));
    for (const store::MessageSummary &summary : store::MessageRepo(m_parts.store.reader()).summaries(some))
        origins.insert(summary.folder);
    bool mayDelete = true;
    bool mayFlag = true;
    bool maySee = true;
    for (const FolderId origin : origins) {
        const auto folder = folders.byId(origin);
        if (!folder)
            continue;
        mayDelete = mayDelete && folder->rights.mayDeleteMessages() && folder->rights.mayExpunge();
        mayFlag = mayFlag && folder->rights.maySetFlags();
        maySee = maySee && folder->rights.mayMarkSeen();
    }
    const auto allow = [&](Act act, bool right) {
        m_parts.actions.get(act)->setEnabled(!messages.empty() && right);
        m_parts.actions.explain(act, right ? QString() : tr("The server does not let you do this in this folder."));
    };
    for (const Act act : {Act::Archive, Act::Junk, Act::Delete, Act::DeleteForEver})
        allow(act, mayDelete);
    allow(Act::Star, mayFlag);
    allow(Act::MarkRead, maySee);
}

void MessageController::remove()
{
    const auto messages = chosen();
    if (m_parts.intents.wouldDeleteForEver(messages))
        removeForEver();
    else
        m_parts.intents.remove(messages);
}

void MessageController::removeForEver()
{
    const auto messages = chosen();
    if (messages.empty())
        return;
    // Cannot be undone, so this one question is asked.
    QMessageBox question(&m_parts.window);
    question.setWindowTitle(tr("Delete for ever"));
    question.setText(tr("Delete %n message(s) for ever?", nullptr, static_cast<int>(messages.size())));
    question.setInformativeText(tr("This cannot be undone: the server forgets them too."));
    const QPushButton *confirm = question.addButton(tr("Delete for ever"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    if (question.clickedButton() == confirm)
        m_parts.intents.removeForEver(messages);
}

void MessageController::toggleJunk()
{
    if (!m_parts.intents.toggleJunk(chosen()))
        Q_EMIT m_parts.intents.failed(Error{ErrorDomain::Configuration,
                                            ErrorKind::Permanent,
                                            QStringLiteral("folder-missing"),
                                            tr("This account has no junk folder. Move the messages to another folder."),
                                            {}});
}

void MessageController::fillTargets(QMenu &menu,
                                    const std::function<void(const std::vector<MessageId> &, FolderId)> &go)
{
    menu.clear();
    const auto messages = chosen();
    if (messages.empty())
        return;
    const store::FolderRepo folders(m_parts.store.reader());
    const auto first = store::MessageRepo(m_parts.store.reader()).summary(messages.front());
    const auto origin = first ? folders.byId(first->folder) : std::nullopt;
    if (!origin)
        return;
    const auto fill = [&](QMenu &part, AccountId account) {
        for (const store::Folder &folder : folders.byAccount(account)) {
            if (!folder.selectable || folder.id == origin->id)
                continue;
            const QString name = folder.role == FolderRole::None ? folder.path : models::folderName(folder);
            QAction *action = part.addAction(common::icon(models::folderIcon(folder.role)), inMenu(name));
            action->setEnabled(folder.rights.mayInsert());
            connect(action, &QAction::triggered, this, [messages, go, target = folder.id] { go(messages, target); });
        }
    };
    fill(menu, origin->account);
    menu.addSeparator();
    for (const auto *engine : m_parts.accounts.engines())
        if (engine->id() != origin->account)
            fill(*menu.addMenu(inMenu(engine->config().shownName())), engine->id());
}

void MessageController::fillTagMenu(QMenu &menu)
{
    menu.clear();
    const auto messages = chosen();
    if (messages.empty())
        return;
    int number = 0;
    for (const models::TagLabel &tag : models::sharedTags()) {
        QAction *action = menu.addAction(QStringLiteral("&%1 %2").arg(++number).arg(tag.name));
        action->setCheckable(true);
        action->setChecked(m_parts.intents.allHaveTag(messages, tag.keyword));
        connect(action, &QAction::triggered, this,
                [this, messages, tag](bool on) { m_parts.intents.tag(messages, tag, on); });
    }
}

} // namespace postrider::ui
