// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A developer's tool: WindowShots FOLDER writes pictures of the main window over sample mail, in both themes, narrow,
// empty, in the three densities; with QT_SCALE_FACTOR=2 at twice the size. Look at them after a change of the looks.
// WindowShots FOLDER SHOT QM takes those whose names begin with SHOT, in the language of a .qm file.

#include "account/Accounts.h"
#include "account/MemoryCredentials.h"
#include "store/ServerFactsRepo.h"
#include "store/WriteTransaction.h"
#include "ui/MainWindow.h"
#include "ui/activity/ProtocolConsole.h"
#include "ui/mailbox/MessageListView.h"
#include "ui/mailbox/OutboxPane.h"
#include "ui/mailbox/SearchField.h"
#include "windowsupport/SampleMail.h"
#include "windowsupport/SampleOutbox.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

using namespace postrider;

namespace {

struct Shot
{
    QString name;
    QSize size = {1200, 760};
    int theme = 1;
    int density = 0;
    bool mail = true;
    QStringList actions;
    int row = 1;
    QString folder;
    QString search;
    int outgoing = -1; ///< the chosen row of the Outbox; -1: there is none
};

/// By its text, translated or not, or by its key.
void trigger(ui::MainWindow &window, const QString &text)
{
    const QByteArray source = '&' + text.toUtf8();
    const QString translated = QCoreApplication::translate("postrider::ui::WindowActions", source.constData());
    const auto actions = window.findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == translated || action->text().remove(QLatin1Char('&')) == text ||
            action->shortcut().toString() == text) {
            action->trigger();
            return;
        }
    }
    qWarning("no action %s", qPrintable(text));
}

QModelIndex findRow(const QAbstractItemModel &model, const QString &text, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data().toString() == text)
            return index;
        if (const QModelIndex found = findRow(model, text, index); found.isValid())
            return found;
    }
    return {};
}

void choose(ui::MainWindow &window, const Shot &shot)
{
    auto *tree = window.findChild<QTreeView *>();
    if (!shot.folder.isEmpty())
        tree->setCurrentIndex(findRow(*tree->model(), shot.folder));
    if (shot.outgoing < 0)
        return;
    tree->setCurrentIndex(
        findRow(*tree->model(), QCoreApplication::translate("postrider::ui::models::FolderModel", "Outbox")));
    QListView &list = window.findChild<ui::mailbox::OutboxPane *>()->list();
    list.setCurrentIndex(list.model()->index(shot.outgoing, 0));
}

/// Filled, when it is open.
ui::activity::ProtocolConsole *console(ui::MainWindow &window, AccountId account)
{
    auto *found = window.findChild<ui::activity::ProtocolConsole *>();
    if (!found)
        return nullptr;
    found->append(test::sampleConversation(account, QDateTime::currentDateTimeUtc()));
    auto *table = found->findChild<QTableView *>();
    table->selectRow(9); // a refusal
    found->showAnswer(QStringLiteral("252 2.0.0 wang@example.cn"));
    return found;
}

void take(const Shot &shot, const QDir &target)
{
    test::SampleStore sample;
    const SystemClock real;
    SystemClock clock;
    AccountId account;
    if (shot.mail) {
        const test::SampleMail mail(sample, real.nowUtc());
        account = mail.anna;
        if (shot.outgoing >= 0)
            test::addSampleOutbox(sample, mail.anna, real.nowUtc());
        sample.addMessages(mail.inbox, 3); // their bodies are on the server alone
        sample.write([&](store::WriteTransaction &t) {
            const qint64 used = shot.name == QLatin1String("nearly-full") ? 970 : 430;
            store::ServerFactsRepo::setQuotas(t, mail.anna, {{"", QStringLiteral("STORAGE"), used, 1000}},
                                              real.nowUtc());
        });
    }
    QSettings settings(QDir(sample.store().directory()).filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("theme"), shot.theme);
    settings.setValue(QStringLiteral("list/density"), shot.density);
    settings.sync();
    account::MemoryCredentials credentials;
    account::Accounts accounts(sample.store(), credentials, clock);
    if (!accounts.load().ok())
        qFatal("accounts do not load");
    ui::MainWindow window(sample.store(), accounts, clock);
    window.resize(shot.size);
    window.show();
    (void)QTest::qWaitForWindowActive(&window);
    choose(window, shot);
    auto *list = window.findChild<ui::mailbox::MessageListView *>();
    if (shot.mail && shot.row >= 0 && list->model()->rowCount() > shot.row)
        list->setCurrentIndex(list->model()->index(shot.row, 0));
    if (!shot.search.isEmpty()) {
        auto *field = window.findChild<ui::mailbox::SearchField *>();
        field->setText(shot.search);
        QTest::keyClick(field, Qt::Key_Return);
    }
    for (const QString &action : shot.actions)
        trigger(window, action);
    QWidget *other = console(window, account);
    QTest::qWait(400);
    const QString file = target.filePath(shot.name + QStringLiteral(".png"));
    QWidget *top = other ? other : QApplication::activeModalWidget();
    (top ? top : &window)->grab().save(file);
    qInfo("%s", qPrintable(file));
    if (top)
        top->close();
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QDir target(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QDir::tempPath());
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    QTranslator translator;
    if (argc > 3 && translator.load(QString::fromLocal8Bit(argv[3]))) {
        QApplication::installTranslator(&translator);
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    }
    const QString house = QStringLiteral("House");
    const QList<Shot> shots{
        {QStringLiteral("light")},
        {QStringLiteral("dark"), {1200, 760}, 2},
        {QStringLiteral("nearly-full")},
        {QStringLiteral("compact"), {1200, 760}, 1, 1},
        {QStringLiteral("table"), {1200, 760}, 2, 2},
        {QStringLiteral("two-panes"), {800, 640}, 1},
        {QStringLiteral("one-pane"), {420, 720}, 2, 0, true, {}, -1},
        {QStringLiteral("first-start"), {1200, 760}, 1, 0, false},
        {QStringLiteral("empty-folder"), {1200, 760}, 2, 0, true, {}, -1, house},
        {QStringLiteral("activity-dark"),
         {1400, 800},
         2,
         0,
         true,
         {QStringLiteral("Delete"), QStringLiteral("Activity")}},
        {QStringLiteral("activity"), {1400, 800}, 1, 0, true, {QStringLiteral("Delete"), QStringLiteral("Activity")}},
        {QStringLiteral("drafts"), {1200, 760}, 1, 0, true, {}, -1, QStringLiteral("Unfinished")},
        {QStringLiteral("shortcuts"), {1200, 760}, 1, 0, true, {QStringLiteral("Keyboard shortcuts")}},
        {QStringLiteral("settings"), {1200, 760}, 2, 0, true, {QStringLiteral("Settings")}},
        {QStringLiteral("search"), {1200, 760}, 1, 0, true, {}, -1, {}, QStringLiteral("message")},
        {QStringLiteral("search-offline"),
         {1200, 760},
         2,
         0,
         true,
         {QStringLiteral("Search on the server")},
         -1,
         {},
         QStringLiteral("message")},
        {QStringLiteral("account-settings"), {1200, 760}, 1, 0, true, {QStringLiteral("Account settings…")}},
        {QStringLiteral("account-settings-dark"), {1200, 760}, 2, 0, true, {QStringLiteral("Account settings…")}},
        {QStringLiteral("folder-properties"),
         {1200, 760},
         1,
         0,
         true,
         {QStringLiteral("Favourite"), QStringLiteral("Properties…")}},
        {QStringLiteral("outbox"), {1200, 760}, 1, 0, true, {}, -1, {}, {}, 1},
        {QStringLiteral("outbox-dark"), {1200, 760}, 2, 0, true, {}, -1, {}, {}, 0},
        {QStringLiteral("outbox-narrow"), {420, 720}, 1, 0, true, {}, -1, {}, {}, 2},
        {QStringLiteral("outbox-waiting"), {1200, 760}, 1, 0, true, {}, -1, {}, {}, 4},
        {QStringLiteral("console"), {1200, 760}, 1, 0, true, {QStringLiteral("F12")}},
        {QStringLiteral("console-dark"), {1200, 760}, 2, 0, true, {QStringLiteral("F12")}},
        {QStringLiteral("wide"), {1600, 900}, 1, 0, true, {QStringLiteral("Next message")}, 4},
    };
    for (const Shot &shot : shots) {
        if (only.isEmpty() || shot.name.startsWith(only))
            take(shot, target);
    }
    return 0;
}
