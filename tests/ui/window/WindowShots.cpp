// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A developer's tool: WindowShots FOLDER writes pictures of the main window over sample mail, in both themes, narrow,
// empty, in the three densities; with QT_SCALE_FACTOR=2 at twice the size. Look at them after a change of the looks.

#include "account/Accounts.h"
#include "account/MemoryCredentials.h"
#include "store/ServerFactsRepo.h"
#include "store/WriteTransaction.h"
#include "ui/MainWindow.h"
#include "ui/mailbox/MessageListView.h"
#include "ui/mailbox/SearchField.h"
#include "windowsupport/SampleMail.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QSettings>
#include <QTest>
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
};

void trigger(ui::MainWindow &window, const QString &text)
{
    const auto actions = window.findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text().remove(QLatin1Char('&')) == text) {
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

void take(const Shot &shot, const QDir &target)
{
    test::SampleStore sample;
    const SystemClock real;
    SystemClock clock;
    if (shot.mail) {
        const test::SampleMail mail(sample, real.nowUtc());
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
    if (!shot.folder.isEmpty()) {
        auto *tree = window.findChild<QTreeView *>();
        tree->setCurrentIndex(findRow(*tree->model(), shot.folder));
    }
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
    QTest::qWait(400);
    const QString file = target.filePath(shot.name + QStringLiteral(".png"));
    QWidget *top = QApplication::activeModalWidget();
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
        {QStringLiteral("wide"), {1600, 900}, 1, 0, true, {QStringLiteral("Next message")}, 4},
    };
    for (const Shot &shot : shots) {
        if (only.isEmpty() || shot.name == only)
            take(shot, target);
    }
    return 0;
}
