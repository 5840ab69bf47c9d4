// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "account/MemoryCredentials.h"
#include "store/AccountRepo.h"
#include "store/BlobRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "store/OutboxRepo.h"
#include "store/ServerFactsRepo.h"
#include "store/WriteTransaction.h"
#include "transfer/MessageSource.h"
#include "ui/ProblemBanners.h"
#include "ui/TransferController.h"
#include "ui/account/TransferDialog.h"
#include "ui/activity/ProtocolConsole.h"
#include "ui/common/Banner.h"
#include "ui/mailbox/EmptyState.h"
#include "ui/mailbox/MessageListView.h"
#include "ui/mailbox/MessagePane.h"
#include "ui/mailbox/OutboxPane.h"
#include "ui/mailbox/SearchField.h"
#include "ui/mailbox/ServerSearchBar.h"
#include "ui/models/FolderModel.h"
#include "windowsupport/SampleMail.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

using namespace postrider;
using namespace postrider::ui;

class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void firstStartOffersAnAccount();
    void beginsInTheInbox();
    void namesForAssistiveTools();
    void everyActionHasAKeyOrAMnemonic();
    void noTwoActionsShareAKey();
    void singleKeysWriteInTextFields();
    void keysActOnTheChosenMessage();
    void tagsFromTheToolBar();
    void deletesWithUndoBar();
    void delInTheFolderPaneDeletesNothing();
    void searchAndBack();
    void searchOffersTheServer();
    void ctrlMHidesTheMenuBar();
    void foldsWhenNarrow();
    void themeChangesWhileItRuns();
    void writeIsReadableOnItsAccent();
    void outboxIsAFolder();
    void warnsWhenTheServerIsNearlyFull();
    void olderMessagesAreOfferedWhereTheyAreMissing();
    void consoleOpensFromTheMenu();
    void accountSettingsRenameTheRow();
    void removingAnAccountSaysWhatIsLost();
    void exportsAndImportsInTheWindow();
    void importTellsWhatItCannotTake();

private:
    void open(bool withMail = true);
    [[nodiscard]] static bool transferDone(const QString &refused = {});
    [[nodiscard]] QAction *action(const QString &text) const;
    [[nodiscard]] mailbox::MessageListView *list() const { return m_window->findChild<mailbox::MessageListView *>(); }
    [[nodiscard]] store::MessageSummary summary(MessageId id) const
    {
        return store::MessageRepo(m_sample->store().reader()).summary(id).value_or(store::MessageSummary());
    }

    std::unique_ptr<test::SampleStore> m_sample;
    std::unique_ptr<test::SampleMail> m_mail;
    SystemClock m_clock;
    ::postrider::account::MemoryCredentials m_credentials;
    std::unique_ptr<::postrider::account::Accounts> m_accounts;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    m_sample = std::make_unique<test::SampleStore>();
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_accounts.reset();
    m_mail.reset();
    m_sample.reset();
}

void MainWindowTest::open(bool withMail)
{
    if (withMail)
        m_mail = std::make_unique<test::SampleMail>(*m_sample, m_clock.nowUtc());
    m_accounts = std::make_unique<::postrider::account::Accounts>(m_sample->store(), m_credentials, m_clock);
    QVERIFY(m_accounts->load().ok());
    m_window = std::make_unique<MainWindow>(m_sample->store(), *m_accounts, m_clock);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QAction *MainWindowTest::action(const QString &text) const
{
    const auto actions = m_window->findChildren<QAction *>();
    for (QAction *candidate : actions) {
        if (candidate->text().remove(QLatin1Char('&')) == text)
            return candidate;
    }
    return nullptr;
}

void MainWindowTest::firstStartOffersAnAccount()
{
    open(false);
    auto *empty = m_window->findChild<mailbox::MessagePane *>()->findChild<mailbox::EmptyState *>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->text().action, mailbox::EmptyAction::AddAccount);
    QVERIFY(!action(QStringLiteral("Reply"))->isEnabled());
    // The button opens the dialog; it asks, and closing it changes nothing.
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QApplication::activeModalWidget()->close();
}

void MainWindowTest::beginsInTheInbox()
{
    open();
    QCOMPARE(list()->model()->rowCount(), 13);
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Inbox")));
    QVERIFY(!list()->selectionModel()->hasSelection()); // nothing is read by opening the window
    QCOMPARE(summary(list()->currentMessage()).id, MessageId());
}

void MainWindowTest::namesForAssistiveTools()
{
    open();
    QCOMPARE(m_window->findChild<QTreeView *>()->accessibleName(), QStringLiteral("Folders"));
    QCOMPARE(list()->accessibleName(), QStringLiteral("Messages"));
    const auto tools = m_window->findChild<QToolBar *>()->findChildren<QToolButton *>();
    QStringList names;
    for (QToolButton *button : tools) {
        if (QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(button))
            names << spoken->text(QAccessible::Name);
    }
    for (const char *name : {"Write", "Reply", "Reply all", "Forward", "Archive", "Delete", "Junk", "Tag", "Activity"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
    QAccessibleInterface *rows = QAccessible::queryAccessibleInterface(list());
    QVERIFY(rows && rows->childCount() >= 13);
    QVERIFY(rows->child(0)->text(QAccessible::Name).contains(QStringLiteral("from Clara Lindqvist")));
    // Whatever takes the focus has a name.
    const auto widgets = m_window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(u"qt_"))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
    }
}

void MainWindowTest::everyActionHasAKeyOrAMnemonic()
{
    open();
    const auto actions = m_window->actions();
    QVERIFY(actions.size() > 30);
    for (const QAction *each : actions)
        QVERIFY2(!each->shortcuts().isEmpty() || each->text().contains(QLatin1Char('&')), qPrintable(each->text()));
}

void MainWindowTest::noTwoActionsShareAKey()
{
    open();
    QMap<QString, QString> owners;
    const auto actions = m_window->findChildren<QAction *>();
    for (const QAction *each : actions) {
        for (const QKeySequence &key : each->shortcuts()) {
            QString name = key.toString();
            if (each->shortcutContext() == Qt::WidgetWithChildrenShortcut) {
                // a key of one pane may be another's, too
                for (const QObject *place : each->associatedObjects())
                    if (const auto *pane = qobject_cast<const QAbstractItemView *>(place))
                        name += pane->accessibleName();
                QVERIFY2(name != key.toString(), qPrintable(each->text()));
            }
            QVERIFY2(!owners.contains(name),
                     qPrintable(QStringLiteral("%1: %2, %3").arg(name, owners.value(name), each->text())));
            owners[name] = each->text();
        }
    }
}

void MainWindowTest::singleKeysWriteInTextFields()
{
    open();
    auto *search = m_window->findChild<mailbox::SearchField *>();
    list()->selectRow(0);
    QTest::keyClick(list(), Qt::Key_Slash);
    QTRY_VERIFY(search->hasFocus());
    QSignalSpy star(action(QStringLiteral("Star")), &QAction::triggered);
    QTest::keyClicks(search, QStringLiteral("sjkmar"));
    QCOMPARE(search->text(), QStringLiteral("sjkmar"));
    QCOMPARE(star.count(), 0);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(list()->hasFocus());
    list()->selectRow(0);
    QTest::keyClick(list(), Qt::Key_S);
    QCOMPARE(star.count(), 1);
}

void MainWindowTest::keysActOnTheChosenMessage()
{
    open();
    QTest::keyClick(list(), Qt::Key_J);
    QCOMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(list(), Qt::Key_J);
    QCOMPARE(list()->currentIndex().row(), 1);
    QTest::keyClick(list(), Qt::Key_K);
    QCOMPARE(list()->currentIndex().row(), 0);
    const MessageId message = list()->currentMessage();
    QVERIFY(summary(message).isUnread());
    QTest::keyClick(list(), Qt::Key_M);
    QTRY_VERIFY(!summary(message).isUnread());
    QTRY_COMPARE(action(QStringLiteral("Mark as unread")) != nullptr, true);
    QTest::keyClick(list(), Qt::Key_S);
    QTRY_VERIFY(summary(message).flags.has(MailFlag::Flagged));
    QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!summary(message).flags.has(MailFlag::Flagged));
    QTest::keyClick(list(), Qt::Key_N);
    QCOMPARE(list()->currentIndex().row(), 1); // the next unread
}

void MainWindowTest::tagsFromTheToolBar()
{
    open();
    QToolButton *button = nullptr;
    const auto buttons = m_window->findChild<QToolBar *>()->findChildren<QToolButton *>();
    for (QToolButton *candidate : buttons)
        if (candidate->defaultAction() && candidate->defaultAction()->text() == QLatin1String("&Tag"))
            button = candidate;
    QVERIFY(button);
    QVERIFY(!button->isEnabled()); // nothing is chosen
    list()->selectRow(0);
    QTRY_VERIFY(button->isEnabled());
    const MessageId message = list()->currentMessage();
    const bool before = summary(message).flags.hasKeyword(QStringLiteral("$label1"));
    // its menu has an event loop of its own
    QTimer::singleShot(0, this, [] {
        if (QWidget *menu = QApplication::activePopupWidget())
            QTest::keyClick(menu, Qt::Key_1);
    });
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(summary(message).flags.hasKeyword(QStringLiteral("$label1")) != before);
}

void MainWindowTest::deletesWithUndoBar()
{
    open();
    list()->setFocus();
    list()->selectRow(2);
    const MessageId message = list()->currentMessage();
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE(summary(message).folder, m_mail->trash);
    QTRY_COMPARE(list()->model()->rowCount(), 12);
    QCOMPARE(list()->currentIndex().row(), 2); // the next one
    QPushButton *undo = nullptr;
    const auto buttons = m_window->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->accessibleName() == QStringLiteral("Undo"))
            undo = button;
    }
    QVERIFY(undo && undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(summary(message).folder, m_mail->inbox);
    QTRY_COMPARE(list()->model()->rowCount(), 13);
}

void MainWindowTest::delInTheFolderPaneDeletesNothing()
{
    open();
    list()->selectRow(0);
    auto *tree = m_window->findChild<QTreeView *>();
    tree->setFocus();
    QSignalSpy removed(action(QStringLiteral("Delete")), &QAction::triggered);
    QTest::keyClick(tree, Qt::Key_Delete);
    QCOMPARE(removed.count(), 0);
}

void MainWindowTest::searchAndBack()
{
    open();
    auto *search = m_window->findChild<mailbox::SearchField *>();
    search->setFocus();
    search->setText(QStringLiteral("发票"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(list()->model()->rowCount(), 13);
}

/// Where the body of a message is not here, the index cannot know its words.
void MainWindowTest::searchOffersTheServer()
{
    open();
    m_sample->addMessages(m_mail->inbox, 1);
    auto *bar = m_window->findChild<mailbox::ServerSearchBar *>();
    auto *field = m_window->findChild<mailbox::SearchField *>();
    QAction *ask = action(QStringLiteral("Search on the server"));
    QVERIFY(!bar->isVisible());
    QVERIFY(!ask->isEnabled());
    field->setText(QStringLiteral("subject:walk")); // headers are here
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!bar->isVisible());
    field->setText(QStringLiteral("walk"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(bar->isVisible());
    QVERIFY(ask->isEnabled());
    ask->trigger();
    QTRY_VERIFY(bar->text().contains(QStringLiteral("offline"))); // the sample accounts are
    QVERIFY(ask->isEnabled());                                    // to be tried again
    field->clear();
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(!ask->isEnabled());
}

void MainWindowTest::ctrlMHidesTheMenuBar()
{
    open();
    QVERIFY(m_window->menuBar()->isVisible());
    QTest::keyClick(list(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!m_window->menuBar()->isVisible());
    QSignalSpy written(action(QStringLiteral("Star")), &QAction::triggered);
    list()->selectRow(0);
    QTest::keyClick(list(), Qt::Key_S); // keys work without it
    QCOMPARE(written.count(), 1);
    QTest::keyClick(list(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(m_window->menuBar()->isVisible());
}

void MainWindowTest::foldsWhenNarrow()
{
    open();
    auto *tree = m_window->findChild<QTreeView *>();
    m_window->resize(1200, 700);
    QTRY_VERIFY(tree->isVisible());
    m_window->resize(700, 700);
    QTRY_VERIFY(!tree->isVisible());
    QVERIFY(list()->isVisible());
    QVERIFY(action(QStringLiteral("Back"))->isVisible());
    action(QStringLiteral("Back"))->trigger();
    QVERIFY(tree->isVisible());
    m_window->resize(450, 700);
    QTRY_COMPARE(m_window->width(), 450);
    QVERIFY(tree->isVisible() && !list()->isVisible());
}

void MainWindowTest::themeChangesWhileItRuns()
{
    open();
    action(QStringLiteral("Light"))->trigger();
    const QColor light = list()->grab().toImage().pixelColor(2, list()->height() - 4);
    action(QStringLiteral("Dark"))->trigger();
    QTRY_VERIFY(list()->grab().toImage().pixelColor(2, list()->height() - 4).lightness() < 60);
    QVERIFY(light.lightness() > 200);
}

/// Words and icon of the one filled button take the colour that belongs to the fill.
void MainWindowTest::writeIsReadableOnItsAccent()
{
    open();
    QWidget *button = m_window->findChild<QToolBar *>()->widgetForAction(action(QStringLiteral("Write")));
    QVERIFY(button);
    const QImage picture = button->grab().toImage();
    const QRgb words = button->palette().color(QPalette::HighlightedText).rgb();
    const QRgb usual = button->palette().color(QPalette::ButtonText).rgb();
    int light = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            light += picture.pixel(x, y) == words ? 1 : 0;
            QVERIFY(picture.pixel(x, y) != usual);
        }
    }
    QVERIFY2(light > 50, qPrintable(QString::number(light))); // an icon and five letters
}

void MainWindowTest::outboxIsAFolder()
{
    open();
    OutboxId id;
    m_sample->write([&](store::WriteTransaction &transaction) {
        store::OutboxEntry entry;
        entry.account = store::AccountRepo(m_sample->store().reader()).all().front().id;
        entry.state = store::OutboxState::Paused;
        entry.subject = QStringLiteral("Later");
        entry.recipients = {QStringLiteral("bob@example.net")};
        id = store::OutboxRepo::insert(transaction, entry, store::BlobRepo::prepare("Subject: Later\r\n\r\nx\r\n"));
    });
    auto *tree = m_window->findChild<QTreeView *>();
    const auto row = [tree] {
        return tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("Outbox"));
    };
    QTRY_COMPARE(row().size(), 1);
    auto *pane = m_window->findChild<mailbox::OutboxPane *>();
    QVERIFY(!pane->isVisible());
    tree->setCurrentIndex(row().first());
    QTRY_VERIFY(pane->isVisible());
    QCOMPARE(pane->list().model()->rowCount(), 1);
    pane->list().setCurrentIndex(pane->list().model()->index(0, 0));
    QTest::mouseClick(&pane->button(mailbox::OutboxAction::Remove), Qt::LeftButton);
    QTRY_VERIFY(!store::OutboxRepo(m_sample->store().reader()).byId(id));
    QTRY_COMPARE(row().size(), 0);
}

void MainWindowTest::warnsWhenTheServerIsNearlyFull()
{
    open();
    const auto tell = [this](qint64 used) {
        m_sample->write([&](store::WriteTransaction &t) {
            store::ServerFactsRepo::setQuotas(t, m_mail->anna, {{"", QStringLiteral("STORAGE"), used, 1000}},
                                              m_clock.nowUtc());
        });
    };
    const auto warning = [this]() -> common::Banner * {
        const auto banners = m_window->findChild<ProblemBanners *>()->findChildren<common::Banner *>();
        for (common::Banner *banner : banners)
            if (banner->isVisible() && banner->text().contains(QLatin1String(" % full")))
                return banner;
        return nullptr;
    };
    const QModelIndex account = m_window->findChild<QTreeView *>()->model()->index(0, 0);
    tell(899);
    QTRY_COMPARE(account.data(models::FolderModel::RoomRole).toInt(), 89);
    QVERIFY(!warning());
    tell(900);
    QTRY_VERIFY(warning());
    QVERIFY(warning()->text().contains(QLatin1String("90 % full")));
    tell(950);
    QTRY_VERIFY(warning()->text().contains(QLatin1String("95 % full"))); // the same banner
    Q_EMIT warning()->closed();
    QVERIFY(!warning());
    tell(960);
    QTRY_COMPARE(account.data(models::FolderModel::RoomRole).toInt(), 96);
    QVERIFY(!warning()); // closed is closed
    tell(10);
    QTRY_COMPARE(account.data(models::FolderModel::RoomRole).toInt(), 1);
    tell(990);
    QTRY_VERIFY(warning()); // full anew
    tell(20);
    QTRY_VERIFY(!warning());
}

void MainWindowTest::olderMessagesAreOfferedWhereTheyAreMissing()
{
    open();
    auto *tree = m_window->findChild<QTreeView *>();
    auto *folders = qobject_cast<models::FolderModel *>(tree->model());
    QVERIFY(folders);
    QAction *older = action(QStringLiteral("Get older messages"));
    QVERIFY(older);
    tree->setCurrentIndex(folders->indexOf(m_mail->empty));
    QVERIFY(!older->isEnabled());
    m_sample->addMessages(m_mail->empty, 1); // its body is on the server alone
    QTRY_VERIFY(older->isEnabled());
    m_accounts->engine(m_mail->anna)->setOffline(true);
    older->trigger();
    const auto *banners = m_window->findChild<ProblemBanners *>();
    QTRY_VERIFY(banners->isVisible()); // the account is offline, and that is said
}

void MainWindowTest::consoleOpensFromTheMenu()
{
    open();
    QAction *console = action(QStringLiteral("Protocol console"));
    QVERIFY(console);
    console->trigger();
    auto *window = m_window->findChild<activity::ProtocolConsole *>();
    QVERIFY(window && window->isVisible());
    console->trigger(); // the same one comes to the front
    QCOMPARE(m_window->findChildren<activity::ProtocolConsole *>().size(), 1);
    window->close();
    QTRY_VERIFY(m_window->findChildren<activity::ProtocolConsole *>().isEmpty());
}

void MainWindowTest::accountSettingsRenameTheRow()
{
    open();
    action(QStringLiteral("Account settings…"))->trigger();
    QWidget *dialog = nullptr;
    QTRY_VERIFY((dialog = QApplication::activeModalWidget()));
    QVERIFY(dialog->windowTitle().contains(QStringLiteral("anna@example.org")));
    for (QLineEdit *edit : dialog->findChildren<QLineEdit *>())
        if (edit->accessibleName() == u"Account name")
            edit->setText(QStringLiteral("At home"));
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->text() == u"&Save")
            button->click();
    const QAbstractItemModel *model = m_window->findChild<QTreeView *>()->model();
    QTRY_COMPARE(model->index(0, 0).data().toString(), QStringLiteral("At home"));
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void MainWindowTest::removingAnAccountSaysWhatIsLost()
{
    open();
    action(QStringLiteral("Account settings…"))->trigger();
    QWidget *dialog = nullptr;
    QTRY_VERIFY((dialog = QApplication::activeModalWidget()));
    QString told;
    // the question has a loop of its own
    QTimer::singleShot(0, this, [&told] {
        if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            told = question->informativeText();
            question->reject();
        }
    });
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->text() == u"&Remove account…")
            button->click();
    QVERIFY2(told.contains(QStringLiteral("unfinished message")), qPrintable(told));
    QCOMPARE(m_accounts->engines().size(), std::size_t(2)); // Cancel removes nothing
    dialog->close();
}

void MainWindowTest::exportsAndImportsInTheWindow()
{
    using Format = TransferController::Format;
    open();
    const QTemporaryDir place;
    const FolderId folder = m_mail->empty;
    const QByteArray first = "From: a@example.org\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n\r\nFrom here\r\n";
    const QByteArray second = "Subject: two\n\nx";
    QVERIFY(QDir(place.path()).mkpath(QStringLiteral("in")));
    int number = 0;
    for (const QByteArray &bytes : {first, second}) {
        QFile file(place.filePath(QStringLiteral("in/%1.eml").arg(++number)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    auto *transfers = m_window->findChild<TransferController *>();
    // an account whose folder is on a server: each message is there at once and waits for the server
    transfers->importFrom(place.filePath(QStringLiteral("in")), folder);
    QVERIFY(transferDone());
    const auto ids = store::MessageRepo(m_sample->store().reader()).idsInFolder(folder);
    QCOMPARE(ids.size(), std::size_t(2));
    const auto pending = store::JournalRepo(m_sample->store().reader()).byAccount(m_mail->anna);
    QCOMPARE(std::count_if(pending.begin(), pending.end(), [](const auto &entry) { return entry.kind == u"append"; }),
             2);
    for (const Format format : {Format::Mbox, Format::Maildir, Format::Eml}) {
        const QString out = place.filePath(QStringLiteral("out%1").arg(static_cast<int>(format)));
        transfers->exportFolder(folder, out, format);
        QVERIFY(transferDone());
        const auto source = transfer::openSource(out);
        QVERIFY2(source.ok(), qPrintable(out));
        QList<QByteArray> read;
        while (const auto found = (*source)->next())
            read += *found->bytes;
        QCOMPARE(read.size(), 2);
        QVERIFY(read.contains(first) && read.contains(second));
    }
    // the whole account: a folder that has no bytes yet says so, message by message, and no name leads out
    transfers->exportAccount(m_mail->anna, place.filePath(QStringLiteral("all")), Format::Maildir);
    QVERIFY(transferDone(QStringLiteral("not been fetched")));
    QVERIFY(QFile::exists(place.filePath(QStringLiteral("all/Projects/House/new"))));
    QCOMPARE(::postrider::account::AccountExport::pathOnDisk(QStringLiteral("/x"), QStringLiteral("../a\\b/.c")),
             QStringLiteral("/x/_./a_b/_c"));
}

void MainWindowTest::importTellsWhatItCannotTake()
{
    open();
    const QTemporaryDir place;
    QFile empty(place.filePath(QStringLiteral("void.eml")));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), place.filePath(QStringLiteral("device.eml"))));
    QFile good(place.filePath(QStringLiteral("good.eml")));
    QVERIFY(good.open(QIODevice::WriteOnly) && good.write("Subject: x\n\nx\n") > 0);
    good.close();
    auto *transfers = m_window->findChild<TransferController *>();
    transfers->importFrom(place.path(), m_mail->empty);
    QVERIFY(transferDone(QStringLiteral("void.eml")));
    QCOMPARE(store::MessageRepo(m_sample->store().reader()).idsInFolder(m_mail->empty).size(), std::size_t(1));
    // with no folder: the inbox of Local Folders, made for it
    transfers->importFrom(good.fileName(), {});
    QVERIFY(transferDone());
    QVERIFY(m_accounts->engineByEmail(QStringLiteral("Local Folders")));
}

/// Waits for the end of the transfer, closes its dialog; `refused` has to be told in it.
bool MainWindowTest::transferDone(const QString &refused)
{
    const auto dialog = [] { return qobject_cast<ui::account::TransferDialog *>(QApplication::activeModalWidget()); };
    if (!QTest::qWaitFor([&] { return dialog() && dialog()->isFinished(); }, 20'000))
        return false;
    const auto *list = dialog()->findChild<QPlainTextEdit *>();
    const bool told = refused.isEmpty() ? !list->isVisible() : list->toPlainText().contains(refused);
    dialog()->reject();
    return told && QTest::qWaitFor([&] { return !dialog(); });
}

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
