// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindowPrivate.h"

#include "account/AccountEngine.h"
#include "ui/UndoBar.h"
#include "ui/activity/ActivityPanel.h"
#include "ui/mailbox/DraftPane.h"
#include "ui/mailbox/MessageListView.h"
#include "ui/mailbox/SearchField.h"
#include "ui/models/MessageListModel.h"
#include "ui/reader/ReaderView.h"

#include <functional>

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>

namespace postrider::ui {

using mailbox::EmptyAction;
using models::FolderKind;

MainWindow::Private::Private(MainWindow &window, store::Store &mailStore, ::postrider::account::Accounts &allAccounts,
                             Clock &clock)
    : q(window)
    , store(mailStore)
    , accounts(allAccounts)
    , preferences(store.directory())
    , theme(preferences)
    , folders(store)
    , activity(store)
    , outbox(store)
    , door(store, allAccounts, clock)
    , intents(store, door)
    , layout({store, allAccounts, clock, folders, activity, outbox})
    , actions(new WindowActions(window))
    , menus(buildMenus(*window.menuBar(), *actions))
    , toolBar(new WindowToolBar(*actions, *menus.tag, &window))
    , folding(*layout.splitter, preferences)
    , links(allAccounts, {folders, activity, *layout.banners})
    , roomWarnings(store, *layout.banners)
    , composeDoor(store, allAccounts, clock, preferences)
    , draftMirror(store, allAccounts)
    , outgoing({store, allAccounts, clock, outbox, *layout.outbox, *layout.undoBar, *layout.banners, composeDoor})
    , console(allAccounts, window)
    , serverSearch({store, allAccounts, *layout.pane, *actions->get(Act::SearchServer)})
    , messages(new MessageController({store, allAccounts, intents, layout.pane->list(), *actions, window}))
    , folderActions(new FolderController({store, allAccounts, intents, folders, *layout.tree, *actions, window}))
    , accountActions(new AccountController({store, allAccounts, *actions, window, [this] { return currentAccount(); }}))
    , transfers(new TransferController({store, allAccounts, clock, *actions, window,
                                        [this] { return layout.pane->folder(); }, [this] { return currentAccount(); }}))
{
    window.setCentralWidget(layout.central);
    window.addToolBar(toolBar);
    // Where Del deletes messages: not in the folder pane, not in a text field.
    for (const Act act : {Act::Delete, Act::DeleteForEver}) {
        layout.pane->list().addAction(actions->get(act));
        layout.reader->addAction(actions->get(act));
    }
}

void MainWindow::Private::begin()
{
    connectFolders();
    connectMessages();
    connectReader();
    connectWriting();
    connectNetwork();
    connectSearch();
    connectView();
    connectTheme();
    connectDensity();
    connectHelp();
    messages->connectMenus(menus);
    applyReading();
    applyKeys();
    restore();
}

void MainWindow::Private::on(Act act, const std::function<void()> &function)
{
    QObject::connect(actions->get(act), &QAction::triggered, this, function);
}

void MainWindow::Private::connectFolders()
{
    QObject::connect(layout.tree, &mailbox::FolderTreeView::folderChosen, this,
                     [this](FolderId folder) { showFolder(folder); });
    QObject::connect(layout.tree, &mailbox::FolderTreeView::kindChosen, this,
                     [this](FolderKind kind) { showKind(kind); });
    QObject::connect(layout.tree, &mailbox::FolderTreeView::menuRequested, this,
                     [this](const QModelIndex &index, const QPoint &position) { showFolderMenu(index, position); });
    QObject::connect(&folders, &models::FolderModel::messagesDropped, this,
                     [this](const std::vector<MessageId> &dropped, FolderId target) { intents.move(dropped, target); });
    const auto welcome = [this] { folding.setOnlyList(!folders.hasAccounts()); };
    QObject::connect(&folders, &QAbstractItemModel::rowsInserted, this, welcome);
    QObject::connect(&folders, &QAbstractItemModel::rowsRemoved, this, welcome);
    welcome();
    // The first account's inbox shows itself, whichever account answers first; later ones disturb nobody.
    QObject::connect(&folders, &QAbstractItemModel::rowsInserted, this, [this] {
        const QModelIndex inbox = folders.firstInbox();
        if (!layout.pane->folder().isValid() && inbox.isValid() &&
            inbox.parent() == folders.indexOf(FolderKind::Account))
            layout.tree->setCurrentIndex(inbox);
    });
    QObject::connect(&folders, &QAbstractItemModel::dataChanged, this, [this] { updateTitle(); });
    on(Act::NextFolder, [this] { layout.tree->selectRelative(1); });
    on(Act::PreviousFolder, [this] { layout.tree->selectRelative(-1); });
}

void MainWindow::Private::connectMessages()
{
    mailbox::MessageListView &list = layout.pane->list();
    QObject::connect(&list, &mailbox::MessageListView::currentMessageChanged, this,
                     [this](MessageId message) { showChosenMessage(message); });
    QObject::connect(&list, &mailbox::MessageListView::openRequested, this, [this](MessageId message) {
        if (ComposeDoor::isDraft(store.reader(), message))
            return composeDoor.edit(message);
        folding.goTo(PaneFolding::Pane::Reader);
        layout.reader->setFocus();
    });
    QObject::connect(&list, &mailbox::MessageListView::pageRequested, this, [this] {
        if (!layout.reader->pageDown())
            goOn();
    });
    QObject::connect(&list, &mailbox::MessageListView::menuRequested, this,
                     [this](const QPoint &position) { menus.message->popup(position); });
    QObject::connect(&intents, &command::Intents::performed, this,
                     [this](const QString &text) { layout.undoBar->showText(text, true); });
    QObject::connect(&intents, &command::Intents::failed, this,
                     [this](const Error &error) { layout.banners->showFailure(error); });
    QObject::connect(layout.undoBar, &UndoBar::undoRequested, this, [this] { intents.stack().undo(); });
    QObject::connect(layout.pane, &mailbox::MessagePane::actionRequested, this,
                     [this](EmptyAction action) { takeEmptyAction(action); });
    on(Act::NextMessage, [&list] { list.selectRelative(1); });
    on(Act::PreviousMessage, [&list] { list.selectRelative(-1); });
    on(Act::NextUnread, [this] { goOn(); });
    on(Act::SelectAll, [&list] { list.selectAll(); });
}

void MainWindow::Private::connectReader()
{
    reader::ReaderView *reader = layout.reader;
    QObject::connect(reader, &reader::ReaderView::markReadDue, this, [this](MessageId message) {
        if (preferences.markReadDelay())
            intents.markShown(message);
    });
    QObject::connect(reader, &reader::ReaderView::endReached, this, [this] { goOn(); });
    QObject::connect(reader, &reader::ReaderView::linkHovered, this,
                     [this](const QString &target) { layout.showLink(target); });
    QObject::connect(reader, &reader::ReaderView::attachmentSaved, this, [this](const QString &path) {
        layout.undoBar->showText(MainWindow::tr("Saved as %1.").arg(path), false);
    });
    QObject::connect(&preferences, &settings::Preferences::readingChanged, this, [this] { applyReading(); });
    on(Act::FindInMessage, [reader] { reader->showFindBar(); });
    on(Act::ZoomIn, [reader] { reader->zoomIn(); });
    on(Act::ZoomOut, [reader] { reader->zoomOut(); });
    on(Act::ZoomReset, [reader] { reader->resetZoom(); });
    on(Act::AllHeaders, [reader] { reader->showAllHeaders(); });
    QObject::connect(reader, &reader::ReaderView::said, &q,
                     [this](const QString &sentence) { layout.undoBar->showText(sentence, false); });
    QObject::connect(reader, &reader::ReaderView::failed, &q,
                     [this](const Error &error) { layout.banners->showFailure(error); });
    on(Act::SaveMessage, [reader] { reader->saveMessage(); });
    on(Act::Print, [reader] { reader->print(); });
    on(Act::Design, [reader] { reader->showInBrowser(); });
    on(Act::PrintPreview, [reader] { reader->printPreview(); });
    on(Act::PrintToPdf, [reader] { reader->printToPdf(); });
    on(Act::SenderColours, [this, reader] { reader->setSenderColours(actions->get(Act::SenderColours)->isChecked()); });
    on(Act::UnfoldConversation, [reader] { reader->setConversationUnfolded(!reader->isConversationUnfolded()); });
    on(Act::Conversation,
       [this, reader] { reader->setConversationShown(actions->get(Act::Conversation)->isChecked()); });
    actions->get(Act::Conversation)->setChecked(reader->isConversationShown());
    on(Act::Source, [reader] { reader->showSource(); });
    on(Act::PlainText, [this] { preferences.setPreferPlainText(actions->get(Act::PlainText)->isChecked()); });
}

void MainWindow::Private::connectWriting()
{
    // What is on show is answered: in a conversation that may be another message than the list's.
    const auto current = [this] {
        const MessageId shown = layout.reader->currentMessage();
        return shown.isValid() ? shown : layout.pane->list().currentMessage();
    };
    on(Act::Write,
       [this] { composeDoor.canWrite() ? composeDoor.write(currentAccount()) : accountActions->addAccount(); });
    on(Act::Reply, [this, current] { composeDoor.reply(current()); });
    on(Act::ReplyAll, [this, current] { composeDoor.replyAll(current()); });
    on(Act::Forward, [this, current] { composeDoor.forward(current()); });
    on(Act::EditDraft, [this] { composeDoor.edit(layout.pane->list().currentMessage()); });
    composeDoor.setMirror(&draftMirror);
    draftMirror.catchUp();
    QObject::connect(layout.reader, &reader::ReaderView::composeRequested, this,
                     [this](const QUrl &mailto) { composeDoor.write(currentAccount(), mailto); });
    composeDoor.setQueued(&q, [this](OutboxId id) { outgoing.offerUndo(id); });
    QObject::connect(layout.drafts, &mailbox::DraftPane::openRequested, this,
                     [this](DraftId draft) { composeDoor.open(draft); });
}

void MainWindow::Private::connectNetwork()
{
    on(Act::SyncNow, [this] { links.syncAll(); });
    on(Act::WorkOffline, [this] { links.setAllOffline(actions->get(Act::WorkOffline)->isChecked()); });
    on(Act::Console, [this] { console.show(); });
    QObject::connect(transfers, &TransferController::failed, this,
                     [this](const Error &error) { layout.banners->showFailure(error); });
    QObject::connect(transfers, &TransferController::accountsFound, accountActions, &AccountController::offer);
    QObject::connect(accountActions, &AccountController::failed, this,
                     [this](const Error &error) { layout.banners->showFailure(error); });
    QObject::connect(&links, &AccountLinks::changed, this,
                     [this] { actions->get(Act::WorkOffline)->setChecked(links.allOffline()); });
    QObject::connect(layout.banners, &ProblemBanners::passwordRequested, this,
                     [this](AccountId account, const Error &error) { accountActions->askPassword(account, error); });
    QObject::connect(layout.banners, &ProblemBanners::retryRequested, this,
                     [this](AccountId account) { links.sync(account); });
    QObject::connect(layout.activity, &activity::ActivityPanel::retryRequested, this,
                     [this](AccountId account) { links.retry(account); });
    QObject::connect(layout.activity, &activity::ActivityPanel::cancelRequested, this,
                     [this](AccountId account, OperationId operation) {
                         if (auto *engine = accounts.engine(account))
                             engine->cancel(operation, {this, [this](const Result<void> &result) {
                                                            if (!result.ok())
                                                                layout.banners->showFailure(result.error());
                                                        }});
                     });
}

void MainWindow::Private::connectSearch()
{
    mailbox::SearchField &search = toolBar->search();
    QObject::connect(&search, &mailbox::SearchField::searchRequested, this, [this](const QString &query) {
        layout.middle->setCurrentWidget(layout.pane);
        layout.pane->search(query);
        folding.goTo(PaneFolding::Pane::List);
    });
    QObject::connect(&search, &mailbox::SearchField::left, this, [this] { layout.pane->list().setFocus(); });
    QObject::connect(layout.pane, &mailbox::MessagePane::searchCleared, &search, &QLineEdit::clear);
    on(Act::Search, [&search] {
        search.setFocus(Qt::ShortcutFocusReason);
        search.selectAll();
    });
}

void MainWindow::Private::showFolder(FolderId folder)
{
    layout.middle->setCurrentWidget(layout.pane);
    {
        const QSignalBlocker quiet(toolBar->search());
        toolBar->search().clear();
    }
    layout.pane->showFolder(folder);
    toolBar->search().setPlace(layout.pane->folderName());
    preferences.setLastFolder(folder.value);
    folding.goTo(PaneFolding::Pane::List);
    updateTitle();
}

void MainWindow::Private::showKind(FolderKind kind)
{
    switch (kind) {
    case FolderKind::Drafts:
        layout.middle->setCurrentWidget(layout.drafts);
        folding.goTo(PaneFolding::Pane::List);
        break;
    case FolderKind::Outbox:
        layout.middle->setCurrentWidget(layout.outbox);
        folding.goTo(PaneFolding::Pane::List);
        break;
    case FolderKind::Pending:
        layout.activity->show();
        layout.activity->choose(models::ActivityKind::Operation);
        break;
    case FolderKind::Account:
    case FolderKind::Favourites:
    case FolderKind::Folder:
        break;
    }
    actions->get(Act::Activity)->setChecked(layout.activity->isVisibleTo(layout.splitter));
}

void MainWindow::Private::showChosenMessage(MessageId message)
{
    if (!message.isValid()) {
        layout.reader->clear();
        return;
    }
    layout.reader->showMessage(message);
    // One pane: the arrows walk through the list, Enter or a click opens.
    if (folding.mode() == PaneFolding::Mode::One && !layout.pane->list().hasFocus())
        folding.goTo(PaneFolding::Pane::Reader);
}

void MainWindow::Private::goOn()
{
    if (!layout.pane->list().selectNextUnread())
        layout.undoBar->showText(MainWindow::tr("No more unread messages here."), false);
}

AccountId MainWindow::Private::currentAccount() const
{
    return layout.tree->currentIndex().data(models::FolderModel::AccountRole).value<AccountId>();
}

void MainWindow::Private::takeEmptyAction(EmptyAction action)
{
    if (action == EmptyAction::AddAccount)
        accountActions->addAccount();
    else if (action == EmptyAction::GoOnline)
        links.goOnline(currentAccount());
    else if (action == EmptyAction::SyncNow)
        links.sync(currentAccount());
}

void MainWindow::Private::showFolderMenu(const QModelIndex &index, const QPoint &position)
{
    const auto id = index.data(models::FolderModel::AccountRole).value<AccountId>();
    ::postrider::account::AccountEngine *engine = accounts.engine(id);
    if (!engine)
        return;
    auto *menu = new QMenu(&q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    folderActions->fillMenu(*menu);
    menu->addSeparator();
    QObject::connect(menu->addAction(MainWindow::tr("S&ync now")), &QAction::triggered, this,
                     [this, id] { links.sync(id); });
    QAction *offline = menu->addAction(MainWindow::tr("Work &offline with this account"));
    offline->setCheckable(true);
    offline->setChecked(engine->isOffline());
    QObject::connect(offline, &QAction::triggered, this, [this, id](bool on) { links.setOffline(id, on); });
    if (folders.kindAt(index) == FolderKind::Account) {
        menu->addSeparator();
        menu->addAction(actions->get(Act::AccountSettings));
        QObject::connect(menu->addAction(MainWindow::tr("&Remove account…")), &QAction::triggered, this,
                         [this, id] { accountActions->remove(id); });
    }
    menu->popup(position);
}

} // namespace postrider::ui
