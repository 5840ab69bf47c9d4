// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TransferController.h"

#include "account/AccountEngine.h"
#include "store/BlobRepo.h"
#include "store/ContactRepo.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "ui/account/AccountForm.h"
#include "ui/account/AddAccountDialog.h"
#include "ui/account/TransferDialog.h"
#include "ui/models/TagText.h"
#include "windowsupport/WindowFixture.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace postrider;
using namespace postrider::ui;
using ui::account::AddAccountDialog;
using ui::account::TransferDialog;

namespace {

/// By hand, for more: POSTRIDER_MESSAGES=100000
int many()
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue("POSTRIDER_MESSAGES", &isNumber);
    return isNumber ? number : 2000;
}

const QByteArray prefs = R"(
user_pref("mail.accountmanager.accounts", "account1,account2,account3");
user_pref("mail.account.account1.identities", "id1");
user_pref("mail.account.account1.server", "server1");
user_pref("mail.account.account2.server", "server2");
user_pref("mail.account.account3.identities", "id3");
user_pref("mail.account.account3.server", "server3");
user_pref("mail.identity.id1.fullName", "Jane Rider");
user_pref("mail.identity.id1.useremail", "jane@example.com");
user_pref("mail.identity.id1.smtpServer", "smtp1");
user_pref("mail.identity.id3.useremail", "old@example.org");
user_pref("mail.server.server1.directory-rel", "[ProfD]ImapMail/imap.example.com");
user_pref("mail.server.server1.hostname", "imap.example.com");
user_pref("mail.server.server1.name", "jane@example.com");
user_pref("mail.server.server1.socketType", 3);
user_pref("mail.server.server1.type", "imap");
user_pref("mail.server.server1.userName", "jane");
user_pref("mail.server.server2.directory-rel", "[ProfD]Mail/Local Folders");
user_pref("mail.server.server2.name", "Local Folders");
user_pref("mail.server.server2.type", "none");
user_pref("mail.server.server3.hostname", "pop.example.org");
user_pref("mail.server.server3.socketType", 2);
user_pref("mail.server.server3.type", "pop3");
user_pref("mail.server.server3.userName", "old");
user_pref("mail.smtpserver.smtp1.hostname", "smtp.example.com");
user_pref("mail.smtpserver.smtp1.try_ssl", 3);
user_pref("mailnews.tags.$label1.tag", "Urgent");
user_pref("mailnews.tags.trip.tag", "Holiday trip");
)";

QByteArray message(const QByteArray &name, const QByteArray &keys = {})
{
    return "From - Mon Mar 02 10:00:07 2026\r\nX-Mozilla-Status: 0001\r\nX-Mozilla-Keys: " + keys +
           "\r\nFrom: bob@example.com\r\nSubject: " + name + "\r\n\r\nHello " + name + "\r\n\r\n";
}

} // namespace

/// Import in the window, as a person sees it.
class TransferControllerTest final : public test::WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void importsAProfileOfThunderbird();
    void stoppedItGoesOnFromThere();

private:
    void write(const QString &path, const QByteArray &bytes) const;
    void writeProfile() const;
    /// The one that is open, when it has come to its end.
    [[nodiscard]] TransferDialog *finished();
    [[nodiscard]] static QString textOf(const TransferDialog &dialog) { return dialog.findChild<QLabel *>()->text(); }
    void close(TransferDialog *dialog);
    /// Of the account that a dialog offers; closes it.
    [[nodiscard]] QString offered();
    /// By the folder's path in Local Folders.
    [[nodiscard]] std::vector<store::MessageSummary> in(const QString &path);
    /// With POSTRIDER_SHOTS=DIR: a picture to look at.
    static void keepPicture(QWidget &widget, const QString &name);

    std::unique_ptr<QTemporaryDir> m_files;
};

void TransferControllerTest::init()
{
    m_files = std::make_unique<QTemporaryDir>();
    openWindow();
}

void TransferControllerTest::cleanup()
{
    closeWindow();
    models::nameTags({});
}

void TransferControllerTest::write(const QString &path, const QByteArray &bytes) const
{
    const QFileInfo info(m_files->filePath(path));
    QVERIFY(QDir().mkpath(info.path()));
    QFile file(info.filePath());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void TransferControllerTest::writeProfile() const
{
    write(QStringLiteral("tb/prefs.js"), prefs);
    write(QStringLiteral("tb/ImapMail/imap.example.com/INBOX"),
          message("one", "$label1 trip") + message("two") + "From - Mon Mar 02 10:00:07 2026\r\n\r\n");
    write(QStringLiteral("tb/ImapMail/imap.example.com/INBOX.sbd/Travel"), message("three"));
    write(QStringLiteral("tb/Mail/Local Folders/Old"), message("four"));
    write(QStringLiteral("tb/abook-1.mab"), "// <!-- <mdb:mork:z v=\"1.4\"/> -->");
    SQLite::Database book(m_files->filePath(QStringLiteral("tb/abook.sqlite")).toStdString(),
                          SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    book.exec("CREATE TABLE properties (card TEXT, name TEXT, value TEXT)");
    book.exec("INSERT INTO properties VALUES ('1', 'DisplayName', 'Bob Example'), ('1', 'PrimaryEmail',"
              " 'bob@example.com'), ('2', 'PrimaryEmail', 'carol@example.com')");
}

TransferDialog *TransferControllerTest::finished()
{
    TransferDialog *dialog = m_window->findChild<TransferDialog *>();
    if (!dialog)
        return nullptr;
    const auto *buttons = dialog->findChild<QDialogButtonBox *>();
    const bool ended =
        QTest::qWaitFor([buttons] { return buttons->button(QDialogButtonBox::Close) != nullptr; }, 60'000);
    return ended ? dialog : nullptr;
}

void TransferControllerTest::close(TransferDialog *dialog)
{
    const QPointer<TransferDialog> open(dialog);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close), Qt::LeftButton);
    QTRY_VERIFY(!open);
}

QString TransferControllerTest::offered()
{
    QPointer<AddAccountDialog> dialog;
    if (!QTest::qWaitFor([&] { return (dialog = m_window->findChild<AddAccountDialog *>()) && dialog->isVisible(); }))
        return QStringLiteral("nobody");
    keepPicture(*dialog, QStringLiteral("thunderbird-account"));
    QString email;
    for (const QLineEdit *edit : dialog->findChildren<QLineEdit *>())
        if (email.isEmpty() && edit->text().contains(QLatin1Char('@')))
            email = edit->text();
    dialog->reject();
    return QTest::qWaitFor([&] { return !dialog; }) ? email : QStringLiteral("stays open");
}

std::vector<store::MessageSummary> TransferControllerTest::in(const QString &path)
{
    const auto *local = m_accounts->engineByEmail(::postrider::account::AccountConfig::localFolders().email);
    if (!local)
        return {};
    store::Database &reader = m_sample->store().reader();
    const auto folder = store::FolderRepo(reader).byPath(local->id(), path);
    if (!folder)
        return {};
    return store::MessageRepo(reader).summaries(store::MessageRepo(reader).idsInFolder(folder->id));
}

void TransferControllerTest::keepPicture(QWidget &widget, const QString &name)
{
    if (const QString directory = qEnvironmentVariable("POSTRIDER_SHOTS"); !directory.isEmpty())
        QVERIFY(widget.grab().save(directory + QLatin1Char('/') + name + QStringLiteral(".png")));
}

void TransferControllerTest::importsAProfileOfThunderbird()
{
    writeProfile();
    auto *transfers = m_window->findChild<TransferController *>();
    QVERIFY(transfers);
    transfers->importFrom(m_files->filePath(QStringLiteral("tb")), {}); // no folder: into Local Folders, made for it
    QTRY_VERIFY(m_window->findChild<TransferDialog *>());
    TransferDialog *dialog = finished();
    QVERIFY(dialog);
    keepPicture(*dialog, QStringLiteral("thunderbird-import"));
    QVERIFY2(textOf(*dialog).contains(QStringLiteral("5 found, 4 imported, 0 there already, 1 not taken.")),
             qPrintable(textOf(*dialog)));
    QVERIFY2(textOf(*dialog).contains(QStringLiteral("2 contact")), qPrintable(textOf(*dialog)));
    const QString refused = dialog->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(refused.contains(QStringLiteral("Message 3 of")) && refused.contains(QStringLiteral("abook-1.mab")),
             qPrintable(refused));

    const auto inbox = in(QStringLiteral("INBOX/jane@example.com/INBOX"));
    QCOMPARE(inbox.size(), std::size_t(2));
    QCOMPARE(in(QStringLiteral("INBOX/jane@example.com/INBOX/Travel")).size(), std::size_t(1));
    QCOMPARE(in(QStringLiteral("INBOX/Local Folders/Old")).size(), std::size_t(1));
    QCOMPARE(store::ContactRepo(m_sample->store().reader()).all().size(), std::size_t(2));

    close(dialog);
    QStringList tags;
    for (const store::MessageSummary &summary : inbox)
        for (const models::TagLabel &tag : models::tagsOf(summary.flags))
            tags += tag.name;
    tags.sort();
    QCOMPARE(tags, (QStringList{QStringLiteral("Holiday trip"), QStringLiteral("Urgent")}));
    // then its accounts, one after the other
    QCOMPARE(offered(), QStringLiteral("jane@example.com"));
    QCOMPARE(offered(), QStringLiteral("old@example.org"));
    QCoreApplication::processEvents();
    QVERIFY(!m_window->findChild<AddAccountDialog *>());
}

void TransferControllerTest::stoppedItGoesOnFromThere()
{
    QByteArray mbox;
    for (int number = 0; number < many(); ++number)
        mbox += message("m" + QByteArray::number(number));
    write(QStringLiteral("old.mbox"), mbox);
    const QString path = m_files->filePath(QStringLiteral("old.mbox"));
    auto *transfers = m_window->findChild<TransferController *>();
    transfers->importFrom(path, {});
    QTRY_VERIFY(m_window->findChild<TransferDialog *>());
    auto *dialog = m_window->findChild<TransferDialog *>();
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel), Qt::LeftButton);
    keepPicture(*dialog, QStringLiteral("import-stopping"));
    dialog = finished();
    QVERIFY(dialog);
    keepPicture(*dialog, QStringLiteral("import-stopped"));
    QVERIFY2(textOf(*dialog).contains(QStringLiteral("Stopped")), qPrintable(textOf(*dialog)));
    const std::size_t before = in(QStringLiteral("INBOX")).size();
    QVERIFY2(before < std::size_t(many()), qPrintable(QString::number(before)));
    QVERIFY2(textOf(*dialog).contains(QStringLiteral("%1 imported").arg(before)), qPrintable(textOf(*dialog)));
    close(dialog);

    transfers->importFrom(path, {});
    QTRY_VERIFY(m_window->findChild<TransferDialog *>());
    dialog = finished();
    QVERIFY(dialog);
    QVERIFY2(textOf(*dialog).contains(
                 QStringLiteral("%1 found, %2 imported, %3 there already")
                     .arg(QString::number(many()), QString::number(many() - int(before)), QString::number(before))),
             qPrintable(textOf(*dialog)));
    QStringList subjects;
    for (const store::MessageSummary &summary : in(QStringLiteral("INBOX")))
        subjects += summary.subject;
    QCOMPARE(subjects.size(), many());
    QCOMPARE(subjects.removeDuplicates(), 0);
    close(dialog);
}

QTEST_MAIN(TransferControllerTest)
#include "TransferControllerTest.moc"
