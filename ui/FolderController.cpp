// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/FolderController.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/ServerFactsRepo.h"
#include "store/Store.h"
#include "ui/WindowActions.h"
#include "ui/command/Intents.h"
#include "ui/common/Icons.h"
#include "ui/mailbox/FolderNameDialog.h"
#include "ui/mailbox/FolderPropertiesDialog.h"
#include "ui/mailbox/FolderTreeView.h"
#include "ui/mailbox/RemovedDialog.h"
#include "ui/models/FolderModel.h"
#include "ui/models/FolderText.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace postrider::ui {

using mailbox::FolderNameDialog;
using ::postrider::account::AccountEngine;
using store::FolderRole;

namespace {

QString inMenu(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString parentPath(const QString &path)
{
    return path.section(u'/', 0, -2);
}

QString below(const QString &parent, const QString &name)
{
    return parent.isEmpty() ? name : parent + u'/' + name;
}

bool isFixed(const store::Folder &folder)
{
    return folder.role == FolderRole::Inbox;
}

} // namespace

FolderController::FolderController(Parts parts)
    : QObject(&parts.window)
    , m_parts(parts)
{
    // Del and F2 belong to the pane that has the focus.
    for (const Act act : {Act::RenameFolder, Act::DeleteFolder})
        parts.tree.addAction(parts.actions.get(act));
    connectActions();
    connect(&parts.folders, &models::FolderModel::folderDropped, this, &FolderController::moveBelow);
    connect(&parts.tree, &mailbox::FolderTreeView::folderChosen, this, &FolderController::updateActions);
    connect(&parts.tree, &mailbox::FolderTreeView::kindChosen, this, &FolderController::updateActions);
    connect(&parts.store, &store::Store::changed, this, &FolderController::updateActions, Qt::QueuedConnection);
    updateActions();
}

std::optional<store::Folder> FolderController::current() const
{
    return m_parts.folders.folderAt(m_parts.tree.currentIndex());
}

AccountEngine *FolderController::engine() const
{
    const QModelIndex index = m_parts.tree.currentIndex();
    return m_parts.accounts.engine(index.data(models::FolderModel::AccountRole).value<AccountId>());
}

Continuation<void> FolderController::answer()
{
    return {this, [this](const Result<void> &result) {
                if (!result.ok())
                    Q_EMIT m_parts.intents.failed(result.error());
            }};
}

void FolderController::connectActions()
{
    const auto on = [this](Act act, auto function) {
        connect(m_parts.actions.get(act), &QAction::triggered, this, function);
    };
    on(Act::NewFolder, [this] { createFolder(); });
    on(Act::RenameFolder, [this] { renameFolder(); });
    on(Act::DeleteFolder, [this] { deleteFolder(); });
    on(Act::SubscribeFolder, [this] { toggleSubscription(); });
    on(Act::MarkFolderRead, [this] { markRead(); });
    on(Act::EmptyFolder, [this] { emptyFolder(); });
    on(Act::GetOlder, [this] { getOlder(); });
    on(Act::FavouriteFolder, [this] { toggleFavourite(); });
    on(Act::FolderProperties, [this] { showProperties(); });
    on(Act::RemovedOnServer, [this] { showRemoved(); });
}

void FolderController::updateActions()
{
    const std::optional<store::Folder> folder = current();
    const auto enable = [this](Act act, bool on) { m_parts.actions.get(act)->setEnabled(on); };
    const QString noRight = tr("The server does not let you do this in this folder.");
    const auto allow = [&](Act act, bool possible, bool right) {
        enable(act, possible && right);
        m_parts.actions.explain(act, possible && !right ? noRight : QString());
    };
    const Rights rights = folder ? folder->rights : Rights();
    const bool below = folder && !isFixed(*folder) && !folder->separator.isNull();
    allow(Act::NewFolder, engine() != nullptr, !below || rights.mayCreateBelow());
    allow(Act::RenameFolder, folder && !isFixed(*folder), rights.mayDeleteMailbox());
    allow(Act::DeleteFolder, folder && !isFixed(*folder), rights.mayDeleteMailbox());
    enable(Act::FavouriteFolder, folder && folder->selectable);
    m_parts.actions.get(Act::FavouriteFolder)->setChecked(folder && folder->favourite);
    enable(Act::FolderProperties, folder.has_value());
    enable(Act::SubscribeFolder, folder && !isFixed(*folder));
    m_parts.actions.get(Act::SubscribeFolder)->setChecked(folder && folder->subscribed);
    allow(Act::MarkFolderRead, folder && folder->unread > 0, rights.mayMarkSeen());
    const bool isServers = folder && engine() && engine()->config().protocol == ::postrider::account::Protocol::Imap;
    enable(Act::GetOlder, isServers && store::MessageRepo(m_parts.store.reader()).absentCount(folder->id, 1) > 0);
    const bool isBin = folder && (folder->role == FolderRole::Trash || folder->role == FolderRole::Junk);
    allow(Act::EmptyFolder, isBin && folder->total > 0, rights.mayDeleteMessages() && rights.mayExpunge());
}

void FolderController::createFolder()
{
    AccountEngine *target = engine();
    if (!target)
        return;
    const std::optional<store::Folder> parent = current();
    // below the inbox nobody looks for folders; who wants them there writes "INBOX/…"
    const bool atTop = !parent || isFixed(*parent) || parent->separator.isNull();
    const QString place = atTop ? QString() : parent->path;
    auto *dialog = new FolderNameDialog(FolderNameDialog::Purpose::Create, place, {}, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FolderNameDialog::chosen, this, [this, id = target->id(), place](const QString &name) {
        if (AccountEngine *engine = m_parts.accounts.engine(id))
            engine->createFolder(below(place, name), answer());
    });
    dialog->open();
}

void FolderController::renameFolder()
{
    const std::optional<store::Folder> folder = current();
    if (!folder || isFixed(*folder))
        return;
    auto *dialog = new FolderNameDialog(FolderNameDialog::Purpose::Rename, {}, folder->name(), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FolderNameDialog::chosen, this, [this, id = folder->id](const QString &name) {
        if (const auto now = store::FolderRepo(m_parts.store.reader()).byId(id))
            m_parts.intents.renameFolder(*now, below(parentPath(now->path), name));
    });
    dialog->open();
}

bool FolderController::confirm(const QString &title, const QString &text, const QString &details, const QString &verb)
{
    QMessageBox question(&m_parts.window);
    question.setWindowTitle(title);
    question.setText(text);
    question.setInformativeText(details);
    const QPushButton *button = question.addButton(verb, QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    return question.clickedButton() == button;
}

void FolderController::deleteFolder()
{
    const std::optional<store::Folder> folder = current();
    AccountEngine *target = engine();
    if (!folder || !target || isFixed(*folder))
        return;
    // Cannot be undone once the server knows, so this one question is asked.
    const QString text =
        tr("Delete the folder %1 with its %n message(s)?", nullptr, folder->total).arg(models::folderName(*folder));
    if (confirm(tr("Delete folder"), text, tr("Folders in it go, too. The server forgets them for ever."),
                tr("Delete folder")))
        target->deleteFolder(folder->id, answer());
}

void FolderController::toggleSubscription()
{
    const std::optional<store::Folder> folder = current();
    AccountEngine *target = engine();
    if (folder && target)
        target->subscribeFolder(folder->id, !folder->subscribed, answer());
}

void FolderController::markRead()
{
    const std::optional<store::Folder> folder = current();
    AccountEngine *target = engine();
    if (folder && target)
        m_parts.intents.markFolderRead(folder->id);
}

void FolderController::emptyFolder()
{
    const std::optional<store::Folder> folder = current();
    AccountEngine *target = engine();
    if (!folder || !target)
        return;
    const QString name = models::folderName(*folder);
    if (confirm(tr("Empty %1").arg(name), tr("Delete %n message(s) for ever?", nullptr, folder->total),
                tr("This cannot be undone: the server forgets them too."), tr("Delete for ever")))
        target->emptyFolder(folder->id, answer());
}

void FolderController::getOlder()
{
    const std::optional<store::Folder> folder = current();
    AccountEngine *target = engine();
    if (!folder || !target)
        return;
    ::postrider::account::SyncRequest request;
    request.folder = folder->id;
    request.older = ::postrider::account::olderAtOnce;
    // progress is a line in the folder's row; problems have their banners
    target->sync(request, {this, [this](const Result<::postrider::account::SyncSummary> &result) {
                               if (!result.ok())
                                   Q_EMIT m_parts.intents.failed(result.error());
                           }});
}

void FolderController::toggleFavourite()
{
    const std::optional<store::Folder> folder = current();
    AccountEngine *target = engine();
    if (folder && target)
        target->setFavourite(folder->id, !folder->favourite, answer());
}

void FolderController::showProperties()
{
    const std::optional<store::Folder> folder = current();
    AccountEngine *target = engine();
    if (!folder || !target)
        return;
    mailbox::FolderPropertiesDialog::Facts facts;
    facts.folder = *folder;
    facts.account = target->config().email;
    facts.bytes = store::FolderRepo(m_parts.store.reader()).bytesIn(folder->id);
    facts.room = store::ServerFactsRepo(m_parts.store.reader()).storage(folder->account);
    auto *dialog = new mailbox::FolderPropertiesDialog(facts, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto act = [this, account = folder->account](const std::function<void(AccountEngine &)> &function) {
        if (AccountEngine *now = m_parts.accounts.engine(account))
            function(*now);
    };
    connect(dialog, &mailbox::FolderPropertiesDialog::roleChosen, this, [=, this, id = folder->id](auto role) {
        act([=, this](AccountEngine &now) { now.setFolderRole(id, role, answer()); });
    });
    connect(dialog, &mailbox::FolderPropertiesDialog::favouriteChosen, this, [=, this, id = folder->id](bool on) {
        act([=, this](AccountEngine &now) { now.setFavourite(id, on, answer()); });
    });
    connect(dialog, &mailbox::FolderPropertiesDialog::subscribedChosen, this, [=, this, id = folder->id](bool on) {
        act([=, this](AccountEngine &now) { now.subscribeFolder(id, on, answer()); });
    });
    dialog->open();
}

void FolderController::showRemoved()
{
    auto *dialog = new mailbox::RemovedDialog(m_parts.store, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &mailbox::RemovedDialog::restoreRequested, this, [this, dialog](AccountId account, qint64 removed) {
        if (AccountEngine *target = m_parts.accounts.engine(account))
            target->restore(removed, {dialog, [this, dialog](const Result<void> &result) {
                                          if (!result.ok())
                                              Q_EMIT m_parts.intents.failed(result.error());
                                          dialog->reload();
                                      }});
    });
    dialog->open();
}

void FolderController::moveBelow(FolderId id, FolderId parent)
{
    const store::FolderRepo folders(m_parts.store.reader());
    const auto folder = folders.byId(id);
    const auto target = folders.byId(parent);
    if (folder)
        m_parts.intents.renameFolder(*folder, below(target ? target->path : QString(), folder->name()));
}

void FolderController::fillMenu(QMenu &menu)
{
    const std::optional<store::Folder> folder = current();
    if (!folder) {
        menu.addAction(m_parts.actions.get(Act::NewFolder));
        return;
    }
    for (const Act act : {Act::MarkFolderRead, Act::EmptyFolder, Act::GetOlder})
        if (m_parts.actions.get(act)->isEnabled())
            menu.addAction(m_parts.actions.get(act));
    menu.addSeparator();
    menu.addAction(m_parts.actions.get(Act::NewFolder));
    menu.addAction(m_parts.actions.get(Act::FavouriteFolder));
    menu.addAction(m_parts.actions.get(Act::FolderProperties));
    if (isFixed(*folder))
        return;
    menu.addAction(m_parts.actions.get(Act::RenameFolder));
    fillMoveMenu(*menu.addMenu(tr("Mo&ve folder to")));
    menu.addAction(m_parts.actions.get(Act::SubscribeFolder));
    menu.addAction(m_parts.actions.get(Act::DeleteFolder));
}

void FolderController::fillMoveMenu(QMenu &menu)
{
    const std::optional<store::Folder> folder = current();
    if (!folder)
        return;
    const auto add = [&](const QString &text, FolderId parent) {
        connect(menu.addAction(text), &QAction::triggered, this,
                [this, id = folder->id, parent] { moveBelow(id, parent); });
    };
    if (folder->path.contains(u'/'))
        add(tr("&Top level"), {});
    for (const store::Folder &other : store::FolderRepo(m_parts.store.reader()).byAccount(folder->account)) {
        const bool isSelf = other.id == folder->id || other.path.startsWith(folder->path + u'/');
        if (!isSelf && !isFixed(other) && other.path != parentPath(folder->path) && !other.separator.isNull())
            add(inMenu(other.path), other.id);
    }
}

} // namespace postrider::ui
