// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderView.h"
#include "account/AccountEngine.h"
#include "store/MessageRepo.h"
#include "store/Pop3Repo.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/HeaderCard.h"
#include "ui/reader/LayoutPacer.h"
#include "ui/reader/TextFinder.h"
#include "uitest/MailFixture.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextFrame>
#include <QTimer>

using namespace postrider;
using namespace postrider::ui::reader;

/// Takes what would go to the browser.
class UrlCatcher : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> urls;
public Q_SLOTS:
    void open(const QUrl &url) { urls += url; }
};

class ReaderViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsPlainText();
    void showsHtmlWithoutAnythingRemote();
    void showsInlinePictures();
    void listsAttachments();
    void emptyAndGone();
    void absentWhileOffline();
    void absentAndRefused();
    void restOfAPop3MessageIsOffered();
    void showsBodyThatArrives();
    void keepsReadingWhenTheMessageIsDeleted();
    void marksReadAfterAWhile();
    void doesNotMarkWhatIsRead();
    void lastChosenWins();
    void pagesDownToTheEnd();
    void marksWhatIsFound();
    void mailFitsThePane();
    void switchesToPlainText();
    void zooms();
    void asksBeforeAForgedLink();
    void opensHonestLinks();
    void mailtoGoesToTheComposer();
    void warnsOfForgedSender();
    void callsTagsByTheirNames();
    void followsTheTheme();
    void longTextIsCutAndShownWhole();
    void longTextScrollsToItsEnd();
    void endlessNamesAreClipped();
    void longNamesLeaveTheAddressInView();
    void judgesALinkByItsWholeWord();
    void linkFromTheMenuIsJudgedWhereItIs();
    void asksBeforeMailToAnother();
    void theEndOfALongHostIsShown();

private:
    [[nodiscard]] MessageId add(const char *headers, const char *body);
    void show(MessageId id);
    [[nodiscard]] QString text() const { return m_view->findChild<BodyView *>()->toPlainText(); }
    [[nodiscard]] bool says(const char *words) const;

    std::unique_ptr<MailFixture> m_mail;
    std::unique_ptr<ReaderView> m_view;
    UrlCatcher m_urls;
};

namespace {

const char html[] = "From: News <news@example.org>\nTo: me@example.org\nSubject: News\nMIME-Version: 1.0\n"
                    "Content-Type: text/html; charset=utf-8\n";

const char both[] = "From: a@example.org\nSubject: Both\nMIME-Version: 1.0\n"
                    "Content-Type: multipart/alternative; boundary=b\n";
const char bothBody[] = "--b\nContent-Type: text/plain\n\nthe plain one\n"
                        "--b\nContent-Type: text/html\n\n<p>the <b>rich</b> one</p>\n--b--\n";

} // namespace

void ReaderViewTest::init()
{
    m_mail = std::make_unique<MailFixture>();
    m_view = std::make_unique<ReaderView>(m_mail->store(), m_mail->accounts());
    m_view->resize(800, 600);
    m_view->show();
    m_urls.urls.clear();
    QDesktopServices::setUrlHandler(QStringLiteral("https"), &m_urls, "open");
    QDesktopServices::setUrlHandler(QStringLiteral("http"), &m_urls, "open");
}

void ReaderViewTest::cleanup()
{
    m_view.reset();
    m_mail.reset();
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
}

MessageId ReaderViewTest::add(const char *headers, const char *body)
{
    return m_mail->add(QByteArray(headers) + "Message-ID: <" + QByteArray::number(qHash(body)) + "@x>\n\n" + body);
}

void ReaderViewTest::show(MessageId id)
{
    m_view->showMessage(id);
    QTRY_COMPARE(m_view->state(), ReaderState::Ready);
}

bool ReaderViewTest::says(const char *words) const
{
    const QList<QLabel *> labels = m_view->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [words](const QLabel *label) {
        return label->isVisible() && label->text().contains(QString::fromUtf8(words));
    });
}

void ReaderViewTest::showsPlainText()
{
    show(add("From: Ann <ann@example.org>\nTo: me@example.org\nSubject: Hello\n",
             "Dear you,\n> quoted\n>> twice\nsee https://example.org/x.\n-- \nAnn\n"));
    QCOMPARE(text(), QStringLiteral("Dear you,\nquoted\ntwice\nsee https://example.org/x.\n-- \nAnn"));
    QVERIFY(says("Hello"));
    QVERIFY(says("Ann"));
    QVERIFY(says("<ann@example.org>"));
    const QTextDocument *document = m_view->findChild<BodyView *>()->document();
    QCOMPARE(document->findBlockByNumber(1).blockFormat().intProperty(QuoteLevelProperty), 1);
    QCOMPARE(document->findBlockByNumber(2).blockFormat().intProperty(QuoteLevelProperty), 2);
    QVERIFY(document->toHtml().contains(QLatin1String("href=\"https://example.org/x\"")));
}

void ReaderViewTest::showsHtmlWithoutAnythingRemote()
{
    show(add(html, "<p>shown</p><script>alert(1)</script><img src=https://tracker.example/x width=1 height=1>"
                   "<img src=/etc/hostname alt=local><img src='file:///etc/hostname'>"));
    QVERIFY(text().contains(QLatin1String("shown")));
    QVERIFY(!text().contains(QLatin1String("alert")));
    QVERIFY(says("A remote picture was blocked"));
    QVERIFY(!m_view->findChild<BodyView *>()->document()->toHtml().contains(QLatin1String("tracker.example")));
}

void ReaderViewTest::showsInlinePictures()
{
    // A red GIF of one pixel.
    const char body[] = "--r\nContent-Type: text/html\n\n<p>x<img src=\"cid:pic@x\" width=\"40\" height=\"40\"></p>\n"
                        "--r\nContent-Type: image/gif\nContent-ID: <pic@x>\nContent-Transfer-Encoding: base64\n"
                        "Content-Disposition: inline; filename=p.gif\n\n"
                        "R0lGODdhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs=\n--r--\n";
    show(
        add("From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=r\n", body));
    BodyView *view = m_view->findChild<BodyView *>();
    QTest::qWait(0);
    const QImage shown = view->viewport()->grab().toImage();
    bool red = false;
    for (int y = 0; y < 80 && !red; ++y)
        for (int x = 0; x < 120 && !red; ++x)
            red = shown.pixelColor(x, y) == QColor(255, 0, 0);
    QVERIFY(red);
    QCOMPARE(m_view->findChild<AttachmentBar *>()->count(), 0);
}

void ReaderViewTest::listsAttachments()
{
    const char body[] = "--m\nContent-Type: text/plain\n\nsee file\n"
                        "--m\nContent-Type: application/octet-stream; name=\"invoice.pdf.exe\"\n"
                        "Content-Disposition: attachment; filename=\"invoice.pdf.exe\"\n\nMZ\n--m--\n";
    show(add("From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n", body));
    QCOMPARE(m_view->findChild<AttachmentBar *>()->count(), 1);
    QVERIFY(says("pretends to be a document"));
}

void ReaderViewTest::emptyAndGone()
{
    QCOMPARE(m_view->state(), ReaderState::Empty);
    m_view->showMessage(MessageId(4711));
    QCOMPARE(m_view->state(), ReaderState::Unavailable);
    QVERIFY(says("not here any more"));
    m_view->clear();
    QCOMPARE(m_view->state(), ReaderState::Empty);
    QVERIFY(!m_view->currentMessage().isValid());
}

void ReaderViewTest::absentWhileOffline()
{
    const MessageId id = m_mail->add("From: Ann <ann@example.org>\nSubject: Not here\n\nx\n", {}, false);
    m_view->showMessage(id);
    QCOMPARE(m_view->state(), ReaderState::Absent);
    QVERIFY(says("Not here"));
    QVERIFY(says("<ann@example.org>"));
    QVERIFY(says("account is offline"));
}

void ReaderViewTest::absentAndRefused()
{
    MailFixture mail(false);
    ReaderView view(mail.store(), mail.accounts());
    view.show();
    view.showMessage(mail.add("From: a@example.org\nSubject: x\n\nx\n", {}, false));
    QCOMPARE(view.state(), ReaderState::Absent);
    QTRY_COMPARE_WITH_TIMEOUT(view.state(), ReaderState::Unavailable, 20000); // nobody listens on port 1
    const QList<QPushButton *> buttons = view.findChildren<QPushButton *>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->text() == QLatin1String("Try again");
    }));
}

void ReaderViewTest::restOfAPop3MessageIsOffered()
{
    const MessageId id = m_mail->add("From: Ann <ann@example.org>\nSubject: Large\n\nx\n", {}, false);
    const auto keep = [&](store::Pop3State state) {
        QVERIFY(m_mail->store()
                    .writeNow([&](store::WriteTransaction &transaction) {
                        store::MessageRepo::setBodyState(transaction, id, store::BodyState::TooLarge);
                        store::Pop3Repo::insert(transaction, m_mail->account(),
                                                {"uid1", id, m_mail->clock().nowUtc(), false, state});
                        return transaction.result();
                    })
                    .ok());
        m_mail->settle();
    };
    const auto button = [this]() -> QPushButton * {
        for (QPushButton *candidate : m_view->findChildren<QPushButton *>())
            if (candidate->isVisible() && candidate->text() == u"&Fetch the rest")
                return candidate;
        return nullptr;
    };
    keep(store::Pop3State::OnServer);
    m_view->showMessage(id);
    QVERIFY(says("Only the header of this message is here"));
    QVERIFY(button()); // nothing is fetched before somebody asks
    QTest::mouseClick(button(), Qt::LeftButton);
    QVERIFY(says("account is offline")); // it tried
    m_view->showMessage({});
    keep(store::Pop3State::Gone);
    m_view->showMessage(id);
    QVERIFY(says("the server has it no more"));
    QVERIFY(!button());
}

void ReaderViewTest::showsBodyThatArrives()
{
    const QByteArray raw = "From: a@example.org\nSubject: x\n\nthe body\n";
    const MessageId id = m_mail->add(raw, {}, false);
    m_view->showMessage(id);
    QCOMPARE(m_view->state(), ReaderState::Absent);
    m_mail->storeBody(id, raw);
    QTRY_COMPARE(m_view->state(), ReaderState::Ready);
    QCOMPARE(text(), QStringLiteral("the body"));
}

void ReaderViewTest::keepsReadingWhenTheMessageIsDeleted()
{
    const MessageId id = add("From: a@example.org\nSubject: x\n", "still here\n");
    show(id);
    QVERIFY(m_mail->store().writeNow([id](store::WriteTransaction &transaction) {
        store::MessageRepo::remove(transaction, std::span(&id, 1));
        return transaction.result();
    }));
    m_mail->settle();
    QCOMPARE(text(), QStringLiteral("still here"));
}

void ReaderViewTest::marksReadAfterAWhile()
{
    QSignalSpy due(m_view.get(), &ReaderView::markReadDue);
    m_view->setMarkReadDelay(std::chrono::milliseconds(1));
    const MessageId id = add("From: a@example.org\nSubject: x\n", "x\n");
    show(id);
    QTRY_COMPARE(due.size(), 1);
    QCOMPARE(due.first().first().value<MessageId>(), id);
}

void ReaderViewTest::doesNotMarkWhatIsRead()
{
    QSignalSpy due(m_view.get(), &ReaderView::markReadDue);
    m_view->setMarkReadDelay(std::chrono::milliseconds(0));
    show(m_mail->add("From: a@example.org\nSubject: x\n\nx\n", MailFlag::Seen));
    show(m_mail->add("From: a@example.org\nSubject: y\n\ny\n"));
    QTRY_COMPARE(due.size(), 1); // the second one alone
}

void ReaderViewTest::lastChosenWins()
{
    const MessageId first = add("From: a@example.org\nSubject: x\n", "first\n");
    const MessageId second = add("From: a@example.org\nSubject: x\n", "second\n");
    m_view->showMessage(first);
    m_view->showMessage(second);
    QTRY_COMPARE(m_view->state(), ReaderState::Ready);
    QCOMPARE(text(), QStringLiteral("second"));
    QTest::qWait(50);
    QCOMPARE(text(), QStringLiteral("second"));
}

void ReaderViewTest::pagesDownToTheEnd()
{
    show(add("From: a@example.org\nSubject: x\n", QByteArray("line\n").repeated(200).constData()));
    int pages = 0;
    while (m_view->pageDown() && pages < 100)
        ++pages;
    QVERIFY(pages > 2 && pages < 100);
    const QScrollBar *bar = m_view->findChild<BodyView *>()->verticalScrollBar();
    QCOMPARE(bar->value(), bar->maximum());
    QSignalSpy end(m_view.get(), &ReaderView::endReached);
    QTest::keyClick(m_view->findChild<BodyView *>(), Qt::Key_Space);
    QCOMPARE(end.size(), 1);
}

/// The next one at once, the others bit by bit; and none of them in another text.
void ReaderViewTest::marksWhatIsFound()
{
    show(add("From: a@example.org\nSubject: x\n", QByteArray("a stove and a tent\n").repeated(3000).constData()));
    auto *body = m_view->findChild<BodyView *>();
    QSignalSpy marked(body->findChild<TextFinder *>(), &TextFinder::marked);
    QVERIFY(body->find(QStringLiteral("stove"), false));
    QCOMPARE(body->textCursor().selectionStart(), 2);
    QVERIFY(body->extraSelections().isEmpty());
    QTRY_COMPARE(marked.size(), 1);
    QCOMPARE(body->extraSelections().size(), 2000); // more are a colour, not a help
    QVERIFY(body->find(QStringLiteral("stove"), false));
    QCOMPARE(body->textCursor().selectionStart(), 21);
    QVERIFY(body->find(QStringLiteral("tent"), true));
    QCOMPARE(body->textCursor().selectionStart(), 14);
    QTRY_COMPARE(marked.size(), 2);
    QVERIFY(!body->find(QStringLiteral("boat"), false));
    QVERIFY(body->extraSelections().isEmpty());
    QVERIFY(body->find(QStringLiteral("tent"), false));
    show(add("From: a@example.org\nSubject: y\n", "a tent\n"));
    QVERIFY(body->extraSelections().isEmpty());
    QVERIFY(body->find(QStringLiteral("tent"), false));
    QTRY_COMPARE(body->extraSelections().size(), 1);
}

/// Made for a page of 600 px, in one of 400 and then of 900.
void ReaderViewTest::mailFitsThePane()
{
    m_view->resize(400, 500);
    show(add("From: a@example.org\nSubject: x\nContent-Type: text/html\n",
             "<table width=600 bgcolor=#eeeeee><tr><td>made for a wider page</td></tr></table>\n"));
    auto *body = m_view->findChild<BodyView *>();
    const auto width = [body] {
        const QTextFrame *table = body->document()->rootFrame()->childFrames().value(0);
        return table ? body->document()->documentLayout()->frameBoundingRect(const_cast<QTextFrame *>(table)).width()
                     : 0.0;
    };
    QVERIFY2(width() > 300 && width() <= 400, qPrintable(QString::number(width())));
    QCOMPARE(body->horizontalScrollBar()->maximum(), 0);
    m_view->resize(900, 500);
    QTRY_COMPARE(width(), 600.0);
}

void ReaderViewTest::switchesToPlainText()
{
    show(add(both, bothBody));
    QCOMPARE(text(), QStringLiteral("the rich one"));
    m_view->setPreferPlainText(true);
    QTRY_COMPARE(text(), QStringLiteral("the plain one"));
}

void ReaderViewTest::zooms()
{
    show(add("From: a@example.org\nSubject: x\n", "x\n"));
    const BodyView *view = m_view->findChild<BodyView *>();
    const double before = view->document()->defaultFont().pointSizeF();
    m_view->zoomIn();
    QTRY_VERIFY(view->document()->defaultFont().pointSizeF() > before);
    m_view->resetZoom();
    QTRY_COMPARE(view->document()->defaultFont().pointSizeF(), before);
}

void ReaderViewTest::asksBeforeAForgedLink()
{
    show(add(html, "<a href=\"https://evil.test/login\"><b>https://bank</b>.example</a>"));
    BodyView *view = m_view->findChild<BodyView *>();
    Q_EMIT view->anchorClicked(QUrl(QStringLiteral("https://evil.test/login")));
    auto *box = m_view->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(box->text().contains(QLatin1String("bank.example")));
    QVERIFY(box->informativeText().contains(QLatin1String("https://evil.test/login")));
    QVERIFY(m_urls.urls.isEmpty());
    QCOMPARE(box->defaultButton(), box->escapeButton());
    box->reject();
}

void ReaderViewTest::opensHonestLinks()
{
    show(add(html, "<a href=\"https://example.org/x\">Read more</a>"));
    BodyView *view = m_view->findChild<BodyView *>();
    Q_EMIT view->anchorClicked(QUrl(QStringLiteral("https://example.org/x")));
    QCOMPARE(m_urls.urls, {QUrl(QStringLiteral("https://example.org/x"))});
    for (const char *bad : {"file:///etc/passwd", "javascript:alert(1)", "ftp://x/"})
        Q_EMIT view->anchorClicked(QUrl(QString::fromLatin1(bad)));
    QCOMPARE(m_urls.urls.size(), 1);
}

void ReaderViewTest::mailtoGoesToTheComposer()
{
    QSignalSpy compose(m_view.get(), &ReaderView::composeRequested);
    show(add("From: a@example.org\nSubject: x\n", "write to b@example.org\n"));
    Q_EMIT m_view->findChild<BodyView *>()->anchorClicked(QUrl(QStringLiteral("mailto:b@example.org")));
    QCOMPARE(compose.size(), 1);
}

void ReaderViewTest::warnsOfForgedSender()
{
    show(
        add("From: \"service@bank.example\" <x@evil.test>\nSubject: x\nDate: Sun, 1 Mar 2026 12:00:00 +0000\n", "x\n"));
    QVERIFY(says("may not be who it seems"));
    QVERIFY(says("<x@evil.test>"));
}

void ReaderViewTest::callsTagsByTheirNames()
{
    const MailFlags flags(0, {QStringLiteral("$label2"), QStringLiteral("$MDNSent"), QStringLiteral("garden")});
    m_view->showMessage(m_mail->add("From: ann@example.org\nSubject: x\nMessage-ID: <t@x>\n\nx\n", flags));
    const auto labels = m_view->findChildren<QLabel *>();
    const auto tags = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->accessibleName() == QLatin1String("Tags");
    });
    QVERIFY(tags != labels.end());
    QTRY_VERIFY((*tags)->text().contains(QLatin1String("Work")));
    QVERIFY((*tags)->text().contains(QLatin1String("garden")));
    QVERIFY(!(*tags)->text().contains(QLatin1Char('$')));
}

void ReaderViewTest::followsTheTheme()
{
    show(add(html, "<p style='color:#000000'>x</p>"));
    const BodyView *view = m_view->findChild<BodyView *>();
    const auto color = [view] {
        return view->document()->begin().begin().fragment().charFormat().foreground().color();
    };
    QCOMPARE(color(), QColor(Qt::black));
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    dark.setColor(QPalette::Window, QColor(0x1e, 0x1f, 0x22));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
    dark.setColor(QPalette::WindowText, QColor(0xe6, 0xe6, 0xe6));
    m_view->setPalette(dark);
    QTRY_COMPARE(color(), QColor(0xe6, 0xe6, 0xe6));
}

void ReaderViewTest::longTextIsCutAndShownWhole()
{
    QByteArray body = QByteArray("0123456789012345678901234567890123456789\n").repeated(12000) + "the end\n";
    show(add("From: a@example.org\nSubject: x\n", body.constData()));
    QVERIFY(!text().contains(QLatin1String("the end")));
    QVERIFY(says("very long"));
    for (QPushButton *button : m_view->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == QLatin1String("Show all"))
            button->click();
    QTRY_VERIFY_WITH_TIMEOUT(text().contains(QLatin1String("the end")), 20000);
}

void ReaderViewTest::longTextScrollsToItsEnd()
{
    const QByteArray lines = QByteArray("a line of a text that is very long\n").repeated(11000) + "the end\n";
    show(add("From: a@example.org\nSubject: long\n", lines.constData()));
    auto *body = m_view->findChild<BodyView *>();
    const auto *pacer = body->findChild<LayoutPacer *>();
    QTRY_VERIFY(pacer->isFinished());
    const auto below = [body] {
        return static_cast<int>(body->document()->size().height()) - body->viewport()->height();
    };
    QTRY_VERIFY(body->verticalScrollBar()->maximum() >= below());
    m_view->resize(500, 600);
    QTRY_VERIFY(pacer->isFinished());
    QTRY_VERIFY(body->verticalScrollBar()->maximum() >= below());
}

void ReaderViewTest::endlessNamesAreClipped()
{
    const QByteArray from = "From: \"" + QByteArray(100'000, 'n') + "\" <" + QByteArray(100'000, 'a') + "@evil.test>\n";
    const QByteArray headers = from + "To: \"" + QByteArray(100'000, 'n') + "\" <b@example.org>\nSubject: x\n";
    show(add(headers.constData(), "x\n"));
    const auto *card = m_view->findChild<HeaderCard *>();
    bool domain = false;
    for (const QLabel *label : card->findChildren<QLabel *>()) {
        QVERIFY2(label->text().size() < 1000, qPrintable(label->accessibleName()));
        domain = domain || label->text().endsWith(QLatin1String("@evil.test>"));
    }
    QVERIFY(domain);
}

/// The one thing that is not the sender's to choose is always in view.
void ReaderViewTest::longNamesLeaveTheAddressInView()
{
    show(add(
        ("From: \"" + QByteArray(300, 'W') + "\" <x@evil.test>\nSubject: " + QByteArray(300, 'W') + "\n").constData(),
        "x\n"));
    const auto *card = m_view->findChild<HeaderCard *>();
    const QList<QLabel *> labels = card->findChildren<QLabel *>();
    const auto address = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text() == QLatin1String("<x@evil.test>");
    });
    QVERIFY(address != labels.end());
    const QRect place((*address)->mapTo(m_view.get(), QPoint(0, 0)), (*address)->size());
    QVERIFY2(m_view->rect().contains(place), qPrintable(QString::number(place.right())));
    QVERIFY(m_view->minimumSizeHint().width() < 600);
    QVERIFY(place.width() >= (*address)->fontMetrics().horizontalAdvance(QStringLiteral("<x@evil.test>")));
}

void ReaderViewTest::judgesALinkByItsWholeWord()
{
    show(add(html, "see bank<a href=\"https://evil.test/1\">.example</a>/login and"));
    Q_EMIT m_view->findChild<BodyView *>()->anchorClicked(QUrl(QStringLiteral("https://evil.test/1")));
    auto *box = m_view->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(m_urls.urls.isEmpty());
    box->reject();
}

/// Two links with one target: what is chosen from the menu is the one below the pointer.
void ReaderViewTest::linkFromTheMenuIsJudgedWhereItIs()
{
    show(add(html, "<p><a href=\"https://evil.test/\">here</a></p><p>x</p><p><a href=\"https://evil.test/\">"
                   "https://bank.example</a></p>"));
    BodyView *view = m_view->findChild<BodyView *>();
    QTextCursor place = view->document()->find(QStringLiteral("bank.example"));
    place.setPosition(place.selectionStart());
    const QPoint point = view->cursorRect(place).center();
    QTimer::singleShot(0, view, [view] {
        QVERIFY(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        menu->actions().front()->trigger();
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, view->viewport()->mapToGlobal(point));
    QApplication::sendEvent(view->viewport(), &event);
    auto *box = m_view->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(m_urls.urls.isEmpty());
    box->reject();
}

void ReaderViewTest::asksBeforeMailToAnother()
{
    QSignalSpy compose(m_view.get(), &ReaderView::composeRequested);
    show(add(html, "<a href=\"mailto:eve@evil.test\">service@bank.example</a>"));
    Q_EMIT m_view->findChild<BodyView *>()->anchorClicked(QUrl(QStringLiteral("mailto:eve@evil.test")));
    auto *box = m_view->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(compose.isEmpty());
    for (QAbstractButton *button : box->buttons())
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    QCOMPARE(compose.size(), 1);
}

void ReaderViewTest::theEndOfALongHostIsShown()
{
    const QString host = QStringLiteral("https://www.bank.example.") + QStringLiteral("a").repeated(60) + u'.' +
                         QStringLiteral("b").repeated(60) + QStringLiteral(".evil.test/");
    QSignalSpy hovered(m_view.get(), &ReaderView::linkHovered);
    show(add(html, "x"));
    BodyView *view = m_view->findChild<BodyView *>();
    hovered.clear();
    Q_EMIT view->highlighted(QUrl(host + QStringLiteral("c").repeated(2000)));
    QCOMPARE(hovered.size(), 1);
    const QString shown = hovered.front().front().toString();
    QVERIFY2(shown.left(80).contains(QLatin1String(".evil.test/")), qPrintable(shown));
    QVERIFY(shown.size() < 500);
    QCOMPARE(view->viewport()->toolTip(), shown);
    Q_EMIT view->highlighted(QUrl(QStringLiteral("https://bank.example@evil.test/")));
    QCOMPARE(hovered.back().front().toString(), QStringLiteral("https://evil.test/"));
    Q_EMIT view->highlighted(QUrl());
    QVERIFY(view->viewport()->toolTip().isEmpty());
}

QTEST_MAIN(ReaderViewTest)
#include "ReaderViewTest.moc"
