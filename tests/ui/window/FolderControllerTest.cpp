// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/FolderController.h"

#include "store/BlobRepo.h"
#include "store/FolderRepo.h"
#include "store/JournalRepo.h"
#include "store/MessageRepo.h"
#include "store/RemovedRepo.h"
#include "store/WriteTransaction.h"
#include "ui/mailbox/FolderNameDialog.h"
#include "ui/mailbox/FolderTreeView.h"
#include "ui/mailbox/RemovedDialog.h"
#include "windowsupport/WindowFixture.h"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace postrider;
using namespace postrider::ui;
using store::FolderRepo;

/// The actions on folders in a window, as a person uses them. The account is offline: what is asked of its server
/// stands in the journal.
class FolderControllerTest final : public test::WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void makesAFolderInTheChosenOne();
    void renamesAndTakesItBack();
    void deletesWhenThatIsConfirmed_data();
    void deletesWhenThatIsConfirmed();
    void inboxStaysWhatItIs();
    void marksTheFolderRead();
    void emptiesTheTrash();
    void emptiesNothingElse();
    void makesAFavourite();
    void putsBackWhatWasRemoved();

private:
    void choose(FolderId folder);
    void trigger(const QString &text) { action(text)->trigger(); }
    [[nodiscard]] QAction *action(const QString &text) const;
    /// Into the dialog that asks for a name.
    void answerName(const QString &name);
    /// To the next question: by this button, or Cancel.
    void answerQuestion(const QString &button);
    [[nodiscard]] std::optional<store::Folder> byPath(const QString &path)
    {
        return FolderRepo(reader()).byPath(m_mail->anna, path);
    }
    [[nodiscard]] QStringList kinds();
    [[nodiscard]] store::Database &reader() { return m_sample->store().reader(); }
};

QAction *FolderControllerTest::action(const QString &text) const
{
    const auto actions = m_window->findChildren<QAction *>();
    for (QAction *candidate : actions)
        if (candidate->text().remove(QLatin1Char('&')) == text)
            return candidate;
    return nullptr;
}

void FolderControllerTest::choose(FolderId folder)
{
    m_window->findChild<mailbox::FolderTreeView *>()->selectFolder(folder);
}

QStringList FolderControllerTest::kinds()
{
    QStringList result;
    for (const store::JournalEntry &entry : store::JournalRepo(reader()).byAccount(m_mail->anna))
        if (entry.kind != QLatin1String("save-draft"))
            result.append(entry.kind);
    return result;
}

void FolderControllerTest::answerName(const QString &name)
{
    mailbox::FolderNameDialog *dialog = nullptr;
    // an answered one stays a child of the window until the loop runs again
    const auto shown = [this, &dialog] {
        const auto dialogs = m_window->findChildren<mailbox::FolderNameDialog *>();
        const auto found = std::ranges::find_if(dialogs, &QWidget::isVisible);
        dialog = found == dialogs.end() ? nullptr : *found;
        return dialog != nullptr;
    };
    QTRY_VERIFY(shown());
    dialog->findChild<QLineEdit *>()->setText(name);
    QTest::keyClick(dialog, Qt::Key_Return);
}

void FolderControllerTest::answerQuestion(const QString &wanted)
{
    // the question has a loop of its own
    QTimer::singleShot(0, this, [wanted] {
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!question)
            return;
        const auto buttons = question->buttons();
        for (QAbstractButton *button : buttons)
            if (button->text().remove(QLatin1Char('&')) == wanted)
                return button->click();
        question->reject();
    });
}

void FolderControllerTest::makesAFolderInTheChosenOne()
{
    choose(m_mail->empty);
    trigger(QStringLiteral("New folder…"));
    answerName(QStringLiteral("Kitchen"));
    QTRY_VERIFY(byPath(QStringLiteral("Projects/House/Kitchen")));
    QCOMPARE(kinds(), QStringList{QStringLiteral("create-folder")});
    choose(m_mail->inbox); // below it nobody looks for folders
    trigger(QStringLiteral("New folder…"));
    answerName(QStringLiteral("Garden"));
    QTRY_VERIFY(byPath(QStringLiteral("Garden")));
}

void FolderControllerTest::renamesAndTakesItBack()
{
    choose(m_mail->empty);
    trigger(QStringLiteral("Rename folder…"));
    answerName(QStringLiteral("Home"));
    QTRY_VERIFY(byPath(QStringLiteral("Projects/Home")));
    QCOMPARE(byPath(QStringLiteral("Projects/Home"))->id, m_mail->empty);
    QCOMPARE(kinds(), QStringList{QStringLiteral("rename-folder")});
    trigger(QStringLiteral("Undo: Rename folder"));
    QTRY_VERIFY(byPath(QStringLiteral("Projects/House")));
}

void FolderControllerTest::deletesWhenThatIsConfirmed_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("goes");
    QTest::newRow("yes") << QStringLiteral("Delete folder") << true;
    QTest::newRow("no") << QStringLiteral("Cancel") << false;
}

void FolderControllerTest::deletesWhenThatIsConfirmed()
{
    QFETCH(const QString, answer);
    QFETCH(const bool, goes);
    choose(m_mail->empty);
    answerQuestion(answer);
    trigger(QStringLiteral("Delete folder…"));
    QTRY_COMPARE(kinds(), goes ? QStringList{QStringLiteral("delete-folder")} : QStringList());
    const auto shown = FolderRepo(reader()).byAccount(m_mail->anna);
    const bool isShown = std::any_of(shown.begin(), shown.end(),
                                     [this](const store::Folder &folder) { return folder.id == m_mail->empty; });
    QCOMPARE(isShown, !goes);
}

void FolderControllerTest::inboxStaysWhatItIs()
{
    choose(m_mail->inbox);
    for (const char *fixed : {"Rename folder…", "Delete folder…", "Subscribed"})
        QVERIFY2(!action(QString::fromUtf8(fixed))->isEnabled(), fixed);
    choose(m_mail->empty);
    for (const char *possible : {"Rename folder…", "Delete folder…", "Subscribed"})
        QVERIFY2(action(QString::fromUtf8(possible))->isEnabled(), possible);
}

void FolderControllerTest::marksTheFolderRead()
{
    choose(m_mail->inbox);
    QVERIFY(FolderRepo(reader()).byId(m_mail->inbox)->unread > 0);
    trigger(QStringLiteral("Mark folder as read"));
    QTRY_COMPARE(FolderRepo(reader()).byId(m_mail->inbox)->unread, 0);
    QVERIFY(action(QStringLiteral("Undo: Mark as read"))); // as any other mark
}

void FolderControllerTest::emptiesTheTrash()
{
    m_sample->addMessages(m_mail->trash, 3);
    choose(m_mail->trash);
    QTRY_VERIFY(action(QStringLiteral("Empty folder…"))->isEnabled());
    answerQuestion(QStringLiteral("Cancel"));
    trigger(QStringLiteral("Empty folder…"));
    QCOMPARE(kinds(), QStringList());
    answerQuestion(QStringLiteral("Delete for ever"));
    trigger(QStringLiteral("Empty folder…"));
    QTRY_COMPARE(FolderRepo(reader()).byId(m_mail->trash)->total, 0);
    QCOMPARE(kinds(), QStringList{QStringLiteral("delete-forever")});
}

void FolderControllerTest::emptiesNothingElse()
{
    choose(m_mail->inbox);
    QVERIFY(!action(QStringLiteral("Empty folder…"))->isEnabled());
}

void FolderControllerTest::makesAFavourite()
{
    choose(m_mail->empty);
    QVERIFY(!action(QStringLiteral("Favourite"))->isChecked());
    trigger(QStringLiteral("Favourite"));
    QTRY_VERIFY(FolderRepo(reader()).byId(m_mail->empty)->favourite);
    QTRY_VERIFY(action(QStringLiteral("Favourite"))->isChecked());
}

void FolderControllerTest::putsBackWhatWasRemoved()
{
    const MessageId lost = m_sample->addMessages(m_mail->empty, 1).front();
    m_sample->setPreview(lost, QStringLiteral("Hello"));
    m_sample->write([&](store::WriteTransaction &t) {
        const auto place = store::MessageRepo(t.database()).place(lost);
        store::RemovedRepo::keepAndRemove(t, m_mail->empty, UidSet(place->uid), m_clock.nowUtc());
    });
    trigger(QStringLiteral("Removed on the server…"));
    mailbox::RemovedDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<mailbox::RemovedDialog *>()));
    dialog->findChild<QTreeView *>()->selectAll();
    const auto buttons = dialog->findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        if (button->text() == u"&Put back")
            button->click();
    QTRY_COMPARE(store::MessageRepo(reader()).idsInFolder(m_mail->empty).size(), std::size_t(1));
    QTRY_COMPARE(dialog->findChild<QTreeView *>()->model()->rowCount(), 0);
    QCOMPARE(kinds(), QStringList{QStringLiteral("append")}); // the server gets it again
    dialog->close();
}

QTEST_MAIN(FolderControllerTest)
#include "FolderControllerTest.moc"
