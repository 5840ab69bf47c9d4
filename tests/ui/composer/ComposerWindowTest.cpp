// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerWindow.h"
#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "mime/Message.h"
#include "store/BlobRepo.h"
#include "store/DraftRepo.h"
#include "store/FolderRepo.h"
#include "store/MessageRepo.h"
#include "store/OutboxRepo.h"
#include "store/ServerFactsRepo.h"
#include "store/WriteTransaction.h"
#include "ui/common/Banner.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/ComposerForm.h"
#include "ui/composer/ComposerText.h"
#include "ui/composer/DiscardedPage.h"
#include "ui/composer/DraftMirror.h"
#include "ui/composer/RecipientField.h"
#include "uitest/MailFixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::composer;

class ComposerWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsTypedIsSent();
    void waitsInTheOutboxForAChangeOfMind();
    void leavesAtTheChosenTime();
    void asksForReports();
    void writesAsAnIdentity();
    void draftSurvives();
    void draftSurvivesClosingAtOnce();
    void untouchedLeavesNoDraft();
    void openedDraftShowsEverything();
    void replyQuotesAndThreads();
    void replyToAllFromTheRightAccount();
    void forwardTakesFilesAlong();
    void refusesWithoutRecipients();
    void asksForASubjectOnce();
    void discardCanBeTakenBack();
    void discardRemovesTheDraft();
    void discardWhileSaving();
    void droppedFilesAreAttached();
    void folderIsNoAttachment();
    void changingSenderChangesSignature();
    void mailtoFillsTheFields();
    void completesAddresses();
    void closesWithAnUnfinishedAddress();
    void everyFieldHasAName();
    void draftGoesToTheFolderWhenItIsClosed();
    void draftGoesToTheFolderAfterSomeQuietMinutes();
    void goesOnWithADraftOfAnotherProgram();
    void discardTakesTheCopyAway();
    void tooLargeIsToldBeforeTheUpload();

private:
    [[nodiscard]] ComposerContext context() { return {m_mail->store(), m_mail->accounts(), m_mail->clock()}; }
    [[nodiscard]] ComposerContext mirrored();
    [[nodiscard]] std::vector<MessageId> inDrafts()
    {
        return store::MessageRepo(m_mail->store().reader()).idsInFolder(m_draftFolder);
    }
    void open(ComposerWindow *window);
    [[nodiscard]] QLineEdit *field(const char *name) const;
    [[nodiscard]] ComposerText *text() const { return m_window->findChild<ComposerText *>(); }
    [[nodiscard]] std::vector<store::Draft> drafts() { return store::DraftRepo(m_mail->store().reader()).all(); }
    [[nodiscard]] std::vector<store::OutboxEntry> outbox() { return store::OutboxRepo(m_mail->store().reader()).all(); }
    [[nodiscard]] mime::Message sent();
    void send() { QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier); }
    void typeMessage();
    [[nodiscard]] ui::common::Banner *notice() const { return m_window->findChild<ui::common::Banner *>(); }

    std::unique_ptr<MailFixture> m_mail;
    std::unique_ptr<DraftMirror> m_mirror;
    FolderId m_draftFolder;
    QPointer<ComposerWindow> m_window;
};

void ComposerWindowTest::init()
{
    m_mail = std::make_unique<MailFixture>();
}

void ComposerWindowTest::cleanup()
{
    delete m_window;
    m_mirror.reset();
    m_mail.reset();
}

/// With an account that has a Drafts folder.
ComposerContext ComposerWindowTest::mirrored()
{
    if (!m_mirror) {
        m_mirror = std::make_unique<DraftMirror>(m_mail->store(), m_mail->accounts());
        const store::ServerFolder folder{"Drafts", QStringLiteral("Drafts"), QLatin1Char('/'),
                                         store::FolderRole::Drafts};
        const Result<void> made = m_mail->store().writeNow([&](store::WriteTransaction &transaction) {
            m_draftFolder = store::FolderRepo::insert(transaction, m_mail->account(), folder);
            return transaction.result();
        });
        Q_ASSERT(made);
    }
    ComposerContext result = context();
    result.mirror = m_mirror.get();
    return result;
}

void ComposerWindowTest::draftGoesToTheFolderWhenItIsClosed()
{
    open(ComposerWindow::composeNew(mirrored()));
    typeMessage();
    field("Bcc")->setText(QStringLiteral("secret@example.org, and hal"));
    m_window->close();
    QTRY_COMPARE(inDrafts().size(), std::size_t(1));
    const Result<QByteArray> bytes = store::BlobRepo(m_mail->store().reader()).raw(inDrafts().front());
    QVERIFY(bytes->contains("\r\nBcc: secret@example.org\r\n"));
    QCOMPARE(mime::Message::fromServer(*bytes).subject(), QStringLiteral("Hello"));

    // it goes on as the draft it is, with what is no address yet
    open(ComposerWindow::openDraft(mirrored(), drafts().front().id));
    QVERIFY(field("Bcc")->text().contains(QLatin1String("hal")));
    text()->insertPlainText(QStringLiteral("More. "));
    m_window->close();
    QTRY_COMPARE(drafts().front().isCopied(), true);
    QCOMPARE(inDrafts().size(), std::size_t(1)); // in place of the first
    QCOMPARE(drafts().front().copy, inDrafts().front());
}

void ComposerWindowTest::draftGoesToTheFolderAfterSomeQuietMinutes()
{
    open(ComposerWindow::composeNew(mirrored()));
    QSignalSpy saved(m_window, &ComposerWindow::draftSaved);
    typeMessage();
    QTRY_VERIFY_WITH_TIMEOUT(!saved.isEmpty(), 3000);
    m_mail->clock().advance(std::chrono::minutes(1));
    text()->insertPlainText(QStringLiteral("x"));
    QTRY_VERIFY_WITH_TIMEOUT(saved.size() >= 2, 3000);
    m_mail->clock().advance(std::chrono::minutes(1));
    m_mail->settle();
    QVERIFY(inDrafts().empty()); // somebody is writing
    m_mail->clock().advance(std::chrono::minutes(2));
    QTRY_COMPARE(inDrafts().size(), std::size_t(1));
}

void ComposerWindowTest::goesOnWithADraftOfAnotherProgram()
{
    const ComposerContext with = mirrored();
    const MessageId id = m_mail->add("From: me@example.org\nTo: ann@example.org\nBcc: cara@example.org\nSubject: Half\n"
                                     "Message-ID: <half@x>\nIn-Reply-To: <1@x>\nReferences: <1@x>\n\nDear Ann,\n");
    QVERIFY(m_mail->store().writeNow([&](store::WriteTransaction &transaction) {
        store::MessageRepo::setServerPlace(transaction, id, {m_draftFolder, Uid(1)});
        return transaction.result();
    }));
    open(ComposerWindow::edit(with, id));
    QTRY_COMPARE(field("Subject")->text(), QStringLiteral("Half"));
    QCOMPARE(field("Bcc")->text(), QStringLiteral("cara@example.org"));
    QCOMPARE(text()->toPlainText().trimmed(), QStringLiteral("Dear Ann,"));
    m_window->close(); // untouched: nothing is made of it
    QTRY_VERIFY(!m_window);
    m_mail->settle();
    QVERIFY(drafts().empty());

    open(ComposerWindow::edit(with, id));
    QTRY_COMPARE(field("Subject")->text(), QStringLiteral("Half"));
    field("Subject")->setText(QStringLiteral("Whole"));
    send();
    QTRY_COMPARE(outbox().size(), std::size_t(1));
    QCOMPARE(sent().inReplyTo(), QStringLiteral("1@x"));
    QTRY_VERIFY(inDrafts().empty()); // what the server has of it goes
    QVERIFY(drafts().empty());
}

void ComposerWindowTest::tooLargeIsToldBeforeTheUpload()
{
    QVERIFY(m_mail->store().writeNow([this](store::WriteTransaction &transaction) {
        store::ServerFactsRepo::setSizeLimits(transaction, m_mail->account(), {100'000, {}});
        return transaction.result();
    }));
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("film.mp4")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(90'000, 'x')) == 90'000);
    file.close();
    open(ComposerWindow::composeNew(context()));
    typeMessage();
    Q_EMIT text()->filesGiven({file.fileName()});
    const auto told = [this] {
        for (const QLabel *label : m_window->findChild<AttachmentStrip *>()->findChildren<QLabel *>())
            if (label->text().contains(QLatin1String("will refuse this one")))
                return true;
        return false;
    };
    QTRY_VERIFY(told()); // as soon as the file is there
    send();
    QVERIFY(notice()->isVisible());
    QVERIFY2(notice()->text().contains(QLatin1String("no more than")), qPrintable(notice()->text()));
    QVERIFY(outbox().empty());
}

void ComposerWindowTest::discardTakesTheCopyAway()
{
    open(ComposerWindow::composeNew(mirrored()));
    typeMessage();
    m_window->close();
    QTRY_COMPARE(inDrafts().size(), std::size_t(1));
    open(ComposerWindow::openDraft(mirrored(), drafts().front().id));
    QTest::keyClick(m_window.data(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    m_window->close();
    QTRY_VERIFY(drafts().empty());
    QVERIFY(inDrafts().empty());
}

void ComposerWindowTest::open(ComposerWindow *window)
{
    m_window = window;
    QVERIFY(QTest::qWaitForWindowActive(window)); // shortcuts work in the active window alone
}

QLineEdit *ComposerWindowTest::field(const char *name) const
{
    for (QLineEdit *edit : m_window->findChildren<QLineEdit *>())
        if (edit->accessibleName() == QLatin1String(name))
            return edit;
    return nullptr;
}

void ComposerWindowTest::typeMessage()
{
    QTest::keyClicks(field("To"), QStringLiteral("ann@example.org"));
    QTest::keyClicks(field("Subject"), QStringLiteral("Hello"));
    text()->insertPlainText(QStringLiteral("你好, ünïcode\n\nTwo"));
}

mime::Message ComposerWindowTest::sent()
{
    const auto entries = outbox();
    const Result<QByteArray> bytes = store::OutboxRepo(m_mail->store().reader()).bytes(entries.front().id);
    return mime::Message::fromServer(bytes ? *bytes : QByteArray());
}

void ComposerWindowTest::whatIsTypedIsSent()
{
    open(ComposerWindow::composeNew(context()));
    QSignalSpy queued(m_window, &ComposerWindow::queued);
    typeMessage();
    send();
    QTRY_COMPARE(queued.size(), 1);
    QTRY_VERIFY(!m_window); // closed, deleted
    QCOMPARE(outbox().size(), size_t(1));
    QCOMPARE(outbox().front().recipients, QStringList(QStringLiteral("ann@example.org")));
    QCOMPARE(outbox().front().sender, QStringLiteral("me@example.org"));
    const mime::Message message = sent();
    QCOMPARE(message.subject(), QStringLiteral("Hello"));
    QCOMPARE(message.from().front().display(), QStringLiteral("Jamie Doe <me@example.org>"));
    QCOMPARE(message.plainText().trimmed(), QStringLiteral("你好, ünïcode\n\nTwo\n\n-- \nMe, Myself"));
    QVERIFY(drafts().empty());
}

void ComposerWindowTest::leavesAtTheChosenTime()
{
    open(ComposerWindow::composeNew(context()));
    typeMessage();
    QTest::keyClick(m_window.data(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    auto *when = m_window->findChild<QDateTimeEdit *>();
    QVERIFY(when && when->minimumDateTime() <= when->dateTime());
    const QDateTime chosen = when->dateTime().addDays(3);
    when->setDateTime(chosen);
    qobject_cast<QDialog *>(when->window())->accept();
    QTRY_COMPARE(outbox().size(), std::size_t(1));
    QCOMPARE(outbox().front().notBefore, chosen.toUTC());
}

void ComposerWindowTest::asksForReports()
{
    open(ComposerWindow::composeNew(context()));
    typeMessage();
    for (QAction *action : m_window->findChildren<QAction *>())
        if (action->text().startsWith(QLatin1String("Ask for")))
            action->trigger();
    send();
    QTRY_COMPARE(outbox().size(), std::size_t(1));
    QVERIFY(outbox().front().wishes.reportSuccess && outbox().front().wishes.reportFailure);
    const Result<QByteArray> bytes = store::OutboxRepo(m_mail->store().reader()).bytes(outbox().front().id);
    QVERIFY(bytes->contains("\r\nDisposition-Notification-To: <me@example.org>\r\n"));
}

void ComposerWindowTest::writesAsAnIdentity()
{
    ::postrider::account::AccountConfig config = m_mail->accounts().engine(m_mail->account())->config();
    config.identities = {{QStringLiteral("The Club"), QStringLiteral("club@example.org"),
                          QStringLiteral("desk@example.org"), QStringLiteral("Club")}};
    config.offline = true;
    bool written = false;
    m_mail->accounts().setConfig(config, {this, [&written](const Result<void> &result) { written = result.ok(); }});
    QTRY_VERIFY(written);
    open(ComposerWindow::composeNew(context()));
    auto *from = m_window->findChild<QComboBox *>();
    const int club = from->findText(QStringLiteral("club@example.org"), Qt::MatchContains);
    QVERIFY(club > 0);
    from->setCurrentIndex(club);
    Q_EMIT from->activated(club);
    typeMessage();
    QVERIFY(text()->toPlainText().contains(QStringLiteral("Club")));
    send();
    QTRY_COMPARE(outbox().size(), std::size_t(1));
    QCOMPARE(outbox().front().sender, QStringLiteral("club@example.org"));
    QCOMPARE(sent().from().front().display(), QStringLiteral("The Club <club@example.org>"));
    QCOMPARE(sent().replyTo().front().address, QStringLiteral("desk@example.org"));
}

void ComposerWindowTest::waitsInTheOutboxForAChangeOfMind()
{
    ComposerContext patient = context();
    patient.undoDelay = std::chrono::seconds(10);
    open(ComposerWindow::composeNew(patient));
    typeMessage();
    send();
    QTRY_COMPARE(outbox().size(), std::size_t(1));
    QCOMPARE(outbox().front().notBefore, m_mail->clock().nowUtc().addSecs(10));
    QTRY_VERIFY(drafts().empty());
}

void ComposerWindowTest::draftSurvives()
{
    open(ComposerWindow::composeNew(context()));
    QSignalSpy saved(m_window, &ComposerWindow::draftSaved);
    typeMessage();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 2000);
    QCOMPARE(drafts().size(), size_t(1));
    QCOMPARE(drafts().front().fields.value(QLatin1String("subject")).toString(), QStringLiteral("Hello"));
    QVERIFY(drafts().front().fields.value(QLatin1String("text")).toString().startsWith(QStringLiteral("你好")));
    text()->insertPlainText(QStringLiteral(" and more"));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2, 2000);
    QCOMPARE(drafts().size(), size_t(1)); // the same one
}

void ComposerWindowTest::draftSurvivesClosingAtOnce()
{
    open(ComposerWindow::composeNew(context()));
    typeMessage();
    m_window->close();
    QTRY_VERIFY(!m_window);
    m_mail->settle();
    QCOMPARE(drafts().size(), size_t(1));
    QCOMPARE(drafts().front().fields.value(QLatin1String("to")).toString(), QStringLiteral("ann@example.org"));
}

void ComposerWindowTest::untouchedLeavesNoDraft()
{
    open(ComposerWindow::composeNew(context()));
    m_window->close();
    QTRY_VERIFY(!m_window);
    m_mail->settle();
    QVERIFY(drafts().empty());
}

void ComposerWindowTest::openedDraftShowsEverything()
{
    open(ComposerWindow::composeNew(context()));
    QSignalSpy saved(m_window, &ComposerWindow::draftSaved);
    typeMessage();
    field("Bcc")->setText(QStringLiteral("secret@example.org"));
    QTRY_VERIFY_WITH_TIMEOUT(saved.size() >= 1 && !drafts().empty(), 3000);
    m_window->close();
    QTRY_VERIFY(!m_window);
    m_mail->settle();
    const DraftId id = drafts().front().id;
    open(ComposerWindow::openDraft(context(), id));
    QCOMPARE(m_window->draft(), id);
    QCOMPARE(field("To")->text(), QStringLiteral("ann@example.org"));
    QCOMPARE(field("Bcc")->text(), QStringLiteral("secret@example.org"));
    QVERIFY(field("Bcc")->isVisible());
    QVERIFY(text()->toPlainText().contains(QStringLiteral("你好")));
    send();
    QTRY_COMPARE(outbox().size(), size_t(1));
    QVERIFY(outbox().front().recipients.contains(QStringLiteral("secret@example.org")));
    QVERIFY(!sent().raw().contains("secret@example.org"));
}

void ComposerWindowTest::replyQuotesAndThreads()
{
    const MessageId id =
        m_mail->add("From: Ann <ann@example.org>\nTo: me@example.org\nSubject: Plan\n"
                    "Message-ID: <1@example.org>\nDate: Sun, 1 Mar 2026 12:00:00 +0000\n\nShall we?\n");
    open(ComposerWindow::reply(context(), id, mime::ReplyKind::Sender));
    QTRY_COMPARE(field("Subject")->text(), QStringLiteral("Re: Plan"));
    QCOMPARE(field("To")->text(), QStringLiteral("Ann <ann@example.org>"));
    QVERIFY(text()->toPlainText().contains(QStringLiteral("> Shall we?")));
    QVERIFY(text()->toPlainText().endsWith(QStringLiteral("-- \nMe, Myself")));
    QCOMPARE(text()->textCursor().position(), 0);
    text()->insertPlainText(QStringLiteral("Yes."));
    send();
    QTRY_COMPARE(outbox().size(), size_t(1));
    QCOMPARE(outbox().front().repliedTo, id);
    QCOMPARE(sent().inReplyTo(), QStringLiteral("1@example.org"));
    QCOMPARE(sent().references(), QStringList(QStringLiteral("1@example.org")));
    QVERIFY(sent().plainText().startsWith(QStringLiteral("Yes.")));
}

void ComposerWindowTest::replyToAllFromTheRightAccount()
{
    m_mail->addAccount(QStringLiteral("other@example.org"), {});
    QVERIFY(m_mail->accounts().load());
    const MessageId id = m_mail->add("From: ann@example.org\nTo: other@example.org, bob@example.org\n"
                                     "Cc: cara@example.org\nSubject: x\nMessage-ID: <2@x>\n\nx\n");
    open(ComposerWindow::reply(context(), id, mime::ReplyKind::All));
    QTRY_VERIFY(!field("To")->text().isEmpty());
    QVERIFY(!field("To")->text().contains(QLatin1String("other@example.org")));
    QVERIFY((field("To")->text() + field("Cc")->text()).contains(QLatin1String("bob@example.org")));
    QVERIFY(field("Cc")->text().contains(QLatin1String("cara@example.org")));
    QVERIFY(m_window->findChild<QComboBox *>()->currentText().contains(QLatin1String("other@example.org")));
}

void ComposerWindowTest::forwardTakesFilesAlong()
{
    const MessageId id = m_mail->add("From: ann@example.org\nTo: me@example.org\nSubject: File\nMessage-ID: <3@x>\n"
                                     "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n\n"
                                     "--m\nContent-Type: text/plain\n\nlook\n"
                                     "--m\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\n"
                                     "1,2\n--m--\n");
    open(ComposerWindow::forward(context(), id));
    QTRY_COMPARE(field("Subject")->text(), QStringLiteral("Fwd: File"));
    field("To")->setText(QStringLiteral("bob@example.org"));
    send();
    QTRY_COMPARE(outbox().size(), size_t(1));
    const auto attachments = sent().attachments();
    QCOMPARE(attachments.size(), size_t(1));
    QCOMPARE(attachments.front().name, QStringLiteral("a.csv"));
    QVERIFY(outbox().front().isForward);
}

void ComposerWindowTest::refusesWithoutRecipients()
{
    open(ComposerWindow::composeNew(context()));
    field("Subject")->setText(QStringLiteral("x"));
    send();
    QVERIFY(notice()->isVisible());
    QVERIFY(notice()->text().contains(QLatin1String("nobody")));
    field("To")->setText(QStringLiteral("not an address"));
    send();
    QVERIFY(notice()->text().contains(QLatin1String("not an address")));
    QVERIFY(outbox().empty());
}

void ComposerWindowTest::asksForASubjectOnce()
{
    open(ComposerWindow::composeNew(context()));
    field("To")->setText(QStringLiteral("ann@example.org"));
    send();
    QVERIFY(notice()->text().contains(QLatin1String("no subject")));
    QVERIFY(outbox().empty());
    Q_EMIT notice()->actionTriggered();
    QTRY_COMPARE(outbox().size(), size_t(1));
}

void ComposerWindowTest::discardCanBeTakenBack()
{
    open(ComposerWindow::composeNew(context()));
    typeMessage();
    QTest::keyClick(m_window, Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    auto *page = m_window->findChild<DiscardedPage *>();
    QVERIFY(page->isVisible());
    page->findChild<QPushButton *>()->click();
    QVERIFY(text()->isVisible());
    QVERIFY(text()->toPlainText().startsWith(QStringLiteral("你好")));
}

void ComposerWindowTest::discardRemovesTheDraft()
{
    open(ComposerWindow::composeNew(context()));
    QSignalSpy saved(m_window, &ComposerWindow::draftSaved);
    typeMessage();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 2000);
    QTest::keyClick(m_window, Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    m_window->close();
    QTRY_VERIFY(!m_window);
    m_mail->settle();
    QVERIFY(drafts().empty());
}

void ComposerWindowTest::discardWhileSaving()
{
    open(ComposerWindow::composeNew(context()));
    typeMessage();
    QTest::keyClick(m_window, Qt::Key_S, Qt::ControlModifier); // on its way, not answered
    QTest::keyClick(m_window, Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    m_window->close();
    QTRY_VERIFY(!m_window);
    m_mail->settle();
    QVERIFY(drafts().empty());
}

void ComposerWindowTest::droppedFilesAreAttached()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("报告.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("the report");
    file.close();
    open(ComposerWindow::composeNew(context()));
    typeMessage();
    Q_EMIT text()->filesGiven({path});
    QTRY_COMPARE(m_window->findChild<AttachmentStrip *>()->attachments().size(), size_t(1));
    send();
    QTRY_COMPARE(outbox().size(), size_t(1));
    const mime::Message message = sent();
    QCOMPARE(message.attachments().front().name, QStringLiteral("报告.txt"));
    const Result<QByteArray> bytes = message.attachmentData(message.attachments().front().index);
    QVERIFY(bytes);
    QCOMPARE(*bytes, QByteArray("the report"));
}

void ComposerWindowTest::folderIsNoAttachment()
{
    const QTemporaryDir folder;
    open(ComposerWindow::composeNew(context()));
    Q_EMIT text()->filesGiven({folder.path()});
    QTRY_VERIFY(notice()->isVisible());
    QVERIFY(notice()->text().contains(QLatin1String("Folders cannot be attached")));
}

void ComposerWindowTest::changingSenderChangesSignature()
{
    m_mail->addAccount(QStringLiteral("work@example.org"), QStringLiteral("At work"));
    QVERIFY(m_mail->accounts().load());
    open(ComposerWindow::composeNew(context()));
    QVERIFY(text()->toPlainText().endsWith(QStringLiteral("Me, Myself")));
    auto *from = m_window->findChild<QComboBox *>();
    from->setCurrentIndex(1);
    Q_EMIT from->activated(1);
    QVERIFY(text()->toPlainText().endsWith(QStringLiteral("-- \nAt work")));
}

void ComposerWindowTest::mailtoFillsTheFields()
{
    m_window =
        ComposerWindow::composeNew(context(), {}, QUrl(QStringLiteral("mailto:a@b.example?subject=S&body=B&cc=c@d.e")));
    QCOMPARE(field("To")->text(), QStringLiteral("a@b.example"));
    QVERIFY(field("Cc")->isVisible());
    QCOMPARE(text()->toPlainText(), QStringLiteral("B\n\n-- \nMe, Myself"));
}

void ComposerWindowTest::completesAddresses()
{
    m_mail->add("From: Zoe Zimmer <zoe@example.org>\nSubject: x\nMessage-ID: <9@x>\n\nx\n");
    open(ComposerWindow::composeNew(context()));
    const auto *completer = field("To")->findChild<QCompleter *>();
    QTRY_VERIFY(completer->model()->rowCount() > 0); // collected in the background
    field("To")->setFocus();
    QTest::keyClicks(field("To"), QStringLiteral("x@example.org, zimm"));
    QVERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(field("To")->text(), QStringLiteral("x@example.org, Zoe Zimmer <zoe@example.org>, "));
}

/// The field tidies its text when it loses the focus, here while the window is being destroyed.
void ComposerWindowTest::closesWithAnUnfinishedAddress()
{
    open(ComposerWindow::composeNew(context()));
    field("To")->setFocus();
    QTest::keyClicks(field("To"), QStringLiteral("ann@example.org, "));
    m_window->close();
    QTRY_VERIFY(!m_window);
    m_mail->settle();
    QCOMPARE(drafts().size(), size_t(1));
    QVERIFY(
        drafts().front().fields.value(QLatin1String("to")).toString().startsWith(QStringLiteral("ann@example.org")));
}

void ComposerWindowTest::everyFieldHasAName()
{
    open(ComposerWindow::composeNew(context()));
    for (const char *name : {"To", "Cc", "Bcc", "Subject"})
        QVERIFY2(field(name), name);
    QCOMPARE(text()->accessibleName(), QStringLiteral("Message text"));
    QCOMPARE(m_window->findChild<QComboBox *>()->accessibleName(), QStringLiteral("From"));
}

QTEST_MAIN(ComposerWindowTest)
#include "ComposerWindowTest.moc"
