// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountEngine.h"
#include "mime/facts/Invitation.h"
#include "mime/facts/Report.h"
#include "store/MessageRepo.h"
#include "store/OutboxRepo.h"
#include "ui/common/Banner.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/ConversationStrip.h"
#include "ui/reader/InfoCard.h"
#include "ui/reader/MessageAnswers.h"
#include "ui/reader/MessageWindow.h"
#include "ui/reader/ReaderMemory.h"
#include "ui/reader/ReaderView.h"
#include "ui/reader/RemotePictures.h"
#include "ui/reader/RouteDialog.h"
#include "uitest/MailFixture.h"
#include "websupport/TlsWebServer.h"

#include <QBuffer>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace postrider;
using namespace postrider::ui::reader;

/// What a reader does with a message beside reading it.
class ReaderActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void receiptIsSentOnlyWhenChosen();
    void receiptIsRefused();
    void receiptIsNotAskedForOwnMail();
    void invitationIsAccepted();
    void unsubscribesByMailAfterAsking();
    void unsubscribesByOneClick();
    void picturesOnceAndAlways();
    void trackersAreNamedAndNeverFetched();
    void forgedSenderGetsNoPictures();
    void trustIsOneLineWithAPanel();
    void reportIsToldInWords();
    void charsetIsRemembered();
    void conversationFoldsTheOthers();
    void longQuotesFold();
    void findUnfolds();
    void senderColoursTurnTheDarkOff();
    void pdfAndFile();
    void enclosedMessageOpensHere();

private:
    MessageId show(const QByteArray &raw);
    [[nodiscard]] bool says(const char *words) const;
    bool press(const char *text, QWidget *within = nullptr);
    [[nodiscard]] std::vector<store::OutboxEntry> outbox() const;
    [[nodiscard]] mime::Message queued() const;
    [[nodiscard]] QString text() const { return m_view->findChild<BodyView *>()->toPlainText(); }

    std::unique_ptr<MailFixture> m_mail;
    std::unique_ptr<ReaderView> m_view;
};

namespace {

const char from[] = "From: Ann <ann@example.com>\nTo: me@example.org\nDate: Mon, 2 Mar 2026 10:20:30 +0000\n"
                    "Message-ID: <m@x>\nMIME-Version: 1.0\n";

QByteArray png()
{
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

bool showsRed(ReaderView &view)
{
    const QImage shown = view.findChild<BodyView *>()->viewport()->grab().toImage();
    for (int y = 0; y < std::min(200, shown.height()); ++y)
        for (int x = 0; x < std::min(200, shown.width()); ++x)
            if (shown.pixelColor(x, y) == QColor(255, 0, 0))
                return true;
    return false;
}

} // namespace

void ReaderActionsTest::init()
{
    m_mail = std::make_unique<MailFixture>();

    m_view = std::make_unique<ReaderView>(m_mail->store(), m_mail->accounts());
    m_view->resize(800, 700);
    m_view->show();
}

void ReaderActionsTest::cleanup()
{
    m_view.reset();
    m_mail.reset();
}

MessageId ReaderActionsTest::show(const QByteArray &raw)
{
    const MessageId id = m_mail->add(raw);
    m_view->showMessage(id);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(m_view->state(), ReaderState::Ready, 20000); }();
    return id;
}

bool ReaderActionsTest::says(const char *words) const
{
    const QList<QLabel *> labels = m_view->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [words](const QLabel *label) {
        return label->isVisible() && label->text().contains(QString::fromUtf8(words));
    });
}

bool ReaderActionsTest::press(const char *text, QWidget *within)
{
    for (QAbstractButton *button : (within ? within : m_view.get())->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().remove(QLatin1Char('&')) != QString::fromUtf8(text))
            continue;
        button->click();
        return true;
    }
    return false;
}

std::vector<store::OutboxEntry> ReaderActionsTest::outbox() const
{
    return store::OutboxRepo(m_mail->store().reader()).all();
}

mime::Message ReaderActionsTest::queued() const
{
    const std::vector<store::OutboxEntry> entries = outbox();
    if (entries.size() != 1)
        return {};
    return mime::Message::fromServer(store::OutboxRepo(m_mail->store().reader()).bytes(entries.front().id).value());
}

void ReaderActionsTest::receiptIsSentOnlyWhenChosen()
{
    const MessageId id = show(QByteArray(from) + "Return-Path: <ann@example.com>\n"
                                                 "Disposition-Notification-To: ann@example.com\nSubject: x\n\nx\n");
    QVERIFY(says("ann@example.com wants to be told"));
    m_mail->settle();
    QVERIFY(outbox().empty());
    QSignalSpy said(m_view.get(), &ReaderView::said);
    QVERIFY(press("Send receipt"));
    QTRY_COMPARE(said.size(), 1);
    const std::optional<mime::Report> report = mime::reportOf(queued());
    QVERIFY(report);
    QCOMPARE(report->kind, mime::ReportKind::Read);
    QCOMPARE(report->originalId, QStringLiteral("m@x"));
    QTRY_VERIFY(store::MessageRepo(m_mail->store().reader()).summary(id)->flags.has(MailFlag::MdnSent));
    QVERIFY(!says("wants to be told"));
}

void ReaderActionsTest::receiptIsRefused()
{
    const MessageId id = show(QByteArray(from) + "Disposition-Notification-To: spy@evil.example\nSubject: x\n\nx\n");
    QVERIFY(says("spy@evil.example, which is another address"));
    QVERIFY(press("Do not send"));
    QTRY_VERIFY(store::MessageRepo(m_mail->store().reader()).summary(id)->flags.has(MailFlag::MdnSent));
    QVERIFY(outbox().empty());
    m_view->clear();
    m_view->showMessage(id);
    QTRY_COMPARE(m_view->state(), ReaderState::Ready);
    QVERIFY(!says("spy@evil.example"));
}

void ReaderActionsTest::receiptIsNotAskedForOwnMail()
{
    show("From: me@example.org\nDisposition-Notification-To: me@example.org\nSubject: x\n\nx\n");
    QVERIFY(!says("to be told"));
}

void ReaderActionsTest::invitationIsAccepted()
{
    show(QByteArray(from) +
         "Subject: x\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\n"
         "BEGIN:VEVENT\nUID:u1\nSUMMARY:Lunch\nDTSTART:20260305T090000Z\nORGANIZER:mailto:ann@example.com\n"
         "ATTENDEE;CN=Me:mailto:me@example.org\nEND:VEVENT\nEND:VCALENDAR\n");
    QVERIFY(m_view->findChild<InfoCard *>());
    QVERIFY(says("Invitation: Lunch"));
    QVERIFY(outbox().empty());
    QSignalSpy said(m_view.get(), &ReaderView::said);
    QVERIFY(press("Accept"));
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(outbox().front().recipients, QStringList{QStringLiteral("ann@example.com")});
    const std::vector<mime::Invitation> reply = mime::invitationsOf(queued());
    QCOMPARE(reply.size(), 1U);
    QCOMPARE(reply[0].method, QStringLiteral("REPLY"));
    QCOMPARE(reply[0].attendees.at(0).who.address, QStringLiteral("me@example.org"));
    QCOMPARE(reply[0].attendees.at(0).participation, mime::Participation::Accepted);
}

void ReaderActionsTest::unsubscribesByMailAfterAsking()
{
    show(QByteArray(from) + "List-Unsubscribe: <mailto:leave@example.com?subject=leave%20me&cc=x@evil.example>\n"
                            "Subject: x\n\nx\n");
    QVERIFY(press("Unsubscribe…"));
    auto *box = m_view->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(box->text().contains(QLatin1String("leave@example.com")));
    QVERIFY(outbox().empty());
    QSignalSpy said(m_view.get(), &ReaderView::said);
    QVERIFY(press("Send message", box));
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(outbox().front().recipients, QStringList{QStringLiteral("leave@example.com")});
    QCOMPARE(queued().subject(), QStringLiteral("leave me"));
    QVERIFY(queued().cc().empty());
}

void ReaderActionsTest::unsubscribesByOneClick()
{
    test::TlsWebServer server;
    if (!server.obstacle().isEmpty())
        QSKIP(qPrintable(server.obstacle()));
    server.serve("/u?id=7", "ok");
    m_view->findChild<MessageAnswers *>()->fetcher().setRule([](const QUrl &) { return true; });
    show(QByteArray(from) + "List-Unsubscribe: <" + server.url("/u?id=7").toLatin1() +
         ">\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nSubject: x\n\nx\n");
    QVERIFY(press("Unsubscribe…"));
    QVERIFY(server.requests().isEmpty());
    QSignalSpy said(m_view.get(), &ReaderView::said);
    QVERIFY(press("Unsubscribe", m_view->findChild<QMessageBox *>()));
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 20000);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().front().endsWith("List-Unsubscribe=One-Click"));
}

void ReaderActionsTest::picturesOnceAndAlways()
{
    test::TlsWebServer server;
    if (!server.obstacle().isEmpty())
        QSKIP(qPrintable(server.obstacle()));
    server.serve("/a.png", png());
    m_view->findChild<RemotePictures *>()->fetcher().setRule([](const QUrl &) { return true; });
    const QByteArray mail = QByteArray(from) + "Subject: x\nContent-Type: text/html\n\n<img src='" +
                            server.url("/a.png").toLatin1() + "'>\n";
    show(mail);
    QVERIFY(!showsRed(*m_view));
    QVERIFY(server.requests().isEmpty());
    QVERIFY(press("Show pictures"));
    QTRY_VERIFY_WITH_TIMEOUT(showsRed(*m_view), 20000);
    QCOMPARE(server.requests().size(), 1);
    m_view->clear();
    show(mail); // once is once
    QVERIFY(says("was blocked"));
    QVERIFY(press("Always for this sender"));
    QTRY_VERIFY_WITH_TIMEOUT(says("always shown"), 20000);
    m_view->clear();
    show(mail);
    QTRY_VERIFY_WITH_TIMEOUT(showsRed(*m_view), 20000);
    QVERIFY(press("No longer"));
    m_view->clear();
    show(mail);
    QVERIFY(says("was blocked"));
}

void ReaderActionsTest::trackersAreNamedAndNeverFetched()
{
    show(QByteArray(from) + "Subject: x\nContent-Type: text/html\n\n<img src='https://spy.example/x' width=1 height=1>"
                            "<img src='https://pictures.example/a.png'>\n");
    QVERIFY(says("2 remote pictures were blocked"));
    QVERIFY(says("only reports back to spy.example"));
    QSignalSpy fetched(m_view->findChild<RemotePictures *>(), &RemotePictures::fetched);
    QList<QUrl> asked;
    m_view->findChild<RemotePictures *>()->fetcher().setRule([&asked](const QUrl &url) {
        asked += url;
        return false;
    });
    QVERIFY(press("Show pictures"));
    QTRY_COMPARE(fetched.size(), 1);
    QCOMPARE(asked, {QUrl(QStringLiteral("https://pictures.example/a.png"))});
}

void ReaderActionsTest::forgedSenderGetsNoPictures()
{
    ReaderMemory(m_mail->store().directory()).setShowsPicturesOf(QStringLiteral("ann@example.com"), true);
    m_view = std::make_unique<ReaderView>(m_mail->store(), m_mail->accounts());
    m_view->show();
    bool asked = false;
    m_view->findChild<RemotePictures *>()->fetcher().setRule([&asked](const QUrl &) {
        asked = true;
        return false;
    });
    show("Received: from x by mx.example.org; Mon, 2 Mar 2026 10:20:30 +0000\n"
         "Authentication-Results: mx.example.org; dmarc=fail header.from=example.com\n" +
         QByteArray(from) + "Subject: x\nContent-Type: text/html\n\n<img src='https://pictures.example/a.png'>\n");
    QVERIFY(says("does not come from example.com"));
    QCoreApplication::processEvents();
    QVERIFY(!asked);
}

void ReaderActionsTest::trustIsOneLineWithAPanel()
{
    show("Received: from out.example.com by mx.example.org with ESMTPS; Mon, 2 Mar 2026 10:20:35 +0000\n"
         "Authentication-Results: mx.example.org; dkim=pass header.d=example.com\n" +
         QByteArray(from) + "Subject: x\n\nx\n");
    QVERIFY(says("mx.example.org confirms that this message comes from example.com."));
    QVERIFY(press("How is this known?"));
    auto *panel = m_view->findChild<RouteDialog *>();
    QVERIFY(panel);
    QVERIFY(panel->isVisible());
    panel->close();
    show(QByteArray(from) + "Subject: y\n\ny\n");
    QVERIFY(!says("confirms"));
}

void ReaderActionsTest::reportIsToldInWords()
{
    show(QByteArray(from) + "Subject: x\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                            "--b\n\nSorry\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n"
                            "Final-Recipient: rfc822; gone@example.net\nAction: failed\nStatus: 5.1.1\n--b--\n");
    QVERIFY(says("The message did not reach gone@example.net. There is no such mailbox."));
}

void ReaderActionsTest::charsetIsRemembered()
{
    const MessageId id = show(QByteArray(from) + "Subject: \xCF\xFA\xCA\xDB\n"
                                                 "Content-Type: text/plain; charset=iso-8859-1\n\n\xCF\xFA\xCA\xDB\n");
    QVERIFY(text() != QString::fromUtf8("销售"));
    m_view->setCharset("gb18030");
    QTRY_COMPARE(text(), QString::fromUtf8("销售"));
    QVERIFY(says("销售"));
    m_view = std::make_unique<ReaderView>(m_mail->store(), m_mail->accounts());
    m_view->show();
    m_view->showMessage(id);
    QTRY_COMPARE(m_view->state(), ReaderState::Ready);
    QCOMPARE(text(), QString::fromUtf8("销售"));
    m_view->setCharset({});
    QTRY_VERIFY(text() != QString::fromUtf8("销售"));
}

void ReaderActionsTest::conversationFoldsTheOthers()
{
    const auto mail = [](const QByteArray &id, const QByteArray &of, const QByteArray &day) {
        return "From: " + id + " <" + id + "@example.com>\nSubject: talk\nMessage-ID: <" + id +
               "@x>\nReferences: " + of + "\nDate: Mon, " + day + " Mar 2026 10:20:30 +0000\n\ntext of " + id + "\n";
    };
    const MessageId first = m_mail->add(mail("one", "", "1"));
    m_mail->add(mail("two", "<one@x>", "2"));
    const MessageId last = m_mail->add(mail("three", "<one@x> <two@x>", "3"));
    m_view->showMessage(last);
    QTRY_COMPARE(m_view->state(), ReaderState::Ready);
    const QList<ConversationStrip *> strips = m_view->findChildren<ConversationStrip *>();
    QCOMPARE(strips.size(), 2);
    QCOMPARE(strips[0]->topLevelItemCount(), 2);
    QCOMPARE(strips[1]->topLevelItemCount(), 0);
    QSignalSpy opened(m_view.get(), &ReaderView::messageOpened);
    Q_EMIT strips[0]->itemActivated(strips[0]->topLevelItem(0), 0);
    QTRY_COMPARE(m_view->state(), ReaderState::Ready);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(m_view->currentMessage(), first);
    QCOMPARE(text(), QStringLiteral("text of one"));
    QCOMPARE(strips[0]->topLevelItemCount(), 0);
    QCOMPARE(strips[1]->topLevelItemCount(), 2);
    m_view->setConversationShown(false);
    QVERIFY(!strips[1]->isVisible());
}

void ReaderActionsTest::longQuotesFold()
{
    show(QByteArray(from) + "Subject: x\n\nnew\n" + QByteArray("> old words\n").repeated(30) + "end\n");
    QVERIFY(!text().contains(QLatin1String("old words")));
    QVERIFY(text().contains(QLatin1String("Show 30 quoted lines")));
    Q_EMIT m_view->findChild<BodyView *>()->anchorClicked(QUrl(QStringLiteral("fold:")));
    QTRY_COMPARE(text().count(QLatin1String("old words")), 30);
    show(QByteArray(from) + "Subject: y\n\nnew\n> short\n> quote\n");
    QVERIFY(text().contains(QLatin1String("short")));
}

void ReaderActionsTest::findUnfolds()
{
    show(QByteArray(from) + "Subject: x\n\nnew\n" + QByteArray("> needle\n").repeated(30));
    m_view->showFindBar();
    QTRY_VERIFY(text().contains(QLatin1String("needle")));
}

void ReaderActionsTest::senderColoursTurnTheDarkOff()
{
    QPalette dark;
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window})
        dark.setColor(role, QColor(0x1e, 0x1f, 0x22));
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText})
        dark.setColor(role, QColor(0xe6, 0xe6, 0xe6));
    m_view->setPalette(dark);
    show(QByteArray(from) + "Subject: x\nContent-Type: text/html\n\n<p style='color:#102030'>x</p>\n");
    const BodyView *view = m_view->findChild<BodyView *>();
    const auto color = [view] {
        return view->document()->begin().begin().fragment().charFormat().foreground().color();
    };
    QVERIFY(color().lightness() > 128);
    m_view->setSenderColours(true);
    QTRY_COMPARE(color(), QColor(0x10, 0x20, 0x30));
    QVERIFY(view->palette().color(QPalette::Base).lightness() > 200);
    m_view->setSenderColours(false);
    QTRY_VERIFY(color().lightness() > 128);
    QVERIFY(view->palette().color(QPalette::Base).lightness() < 60);
}

void ReaderActionsTest::pdfAndFile()
{
    QTemporaryDir folder;
    show(QByteArray(from) + "Subject: x\nContent-Type: text/html\n\n<p>words</p>\n");
    QSignalSpy saved(m_view.get(), &ReaderView::attachmentSaved);
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    m_view->writePdf(path);
    QCOMPARE(saved.size(), 0); // a worker lays it out
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 20000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    QSignalSpy failed(m_view.get(), &ReaderView::failed);
    m_view->writePdf(QStringLiteral("/nowhere/at/all.pdf"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
}

void ReaderActionsTest::enclosedMessageOpensHere()
{
    show(QByteArray(from) +
         "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nsee\n--b\n"
         "Content-Type: message/rfc822\n\nFrom: in@example.net\nSubject: inner\n\ninner words\n--b--\n");
    QVERIFY(press("Open"));
    MessageWindow *window = nullptr;
    QTRY_VERIFY((window = m_view->findChild<MessageWindow *>()) != nullptr);
    QTRY_COMPARE(window->findChild<BodyView *>()->toPlainText(), QStringLiteral("inner words"));
    window->close();
}

QTEST_MAIN(ReaderActionsTest)
#include "ReaderActionsTest.moc"
