// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Banner.h"
#include "ui/reader/AttachmentBar.h"
#include "ui/reader/AttachmentList.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/ConversationStrip.h"
#include "ui/reader/HeaderCard.h"
#include "ui/reader/LayoutPacer.h"
#include "ui/reader/MessageWindow.h"
#include "ui/reader/PageScroll.h"
#include "ui/reader/ReaderView.h"
#include "ui/reader/TrustLine.h"
#include "ui/reader/UnfoldedMessage.h"
#include "uitest/MailFixture.h"

#include <QAbstractButton>
#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace postrider;
using namespace postrider::ui::reader;

/// A conversation is read as one: the others unfold around the open message.
class ConversationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRowUnfoldsItsText();
    void allUnfoldAndFoldByOneKey();
    void whatIsUnfoldedStaysSo();
    void aTextThatIsNotHereSaysSo();
    void nothingRemoteIsShown();
    void aTextThatComesLaterIsShown();
    void anUnfoldedMessageTellsWhoWroteToWhom();
    void anUnfoldedMessageWarnsOfForgery();
    void anUnfoldedMessageHasItsAttachments();
    void aMessageInsideOfOneIsOpened();
    void theKeyboardGoesThroughIt();
    void foldedQuotesUnfold();
    void itScrollsAsOnePage();
    void theOpenMessageIsInView();
    void whatIsReadStaysWhenItGrowsAbove();
    void aMessageAloneFillsThePage();
    void aLongMessageIsLaidOutBitByBit();
    void zoomIsForAll();

private:
    MessageId add(const QByteArray &name, int day, const QByteArray &body, const QByteArray &fields = {},
                  bool withBody = true);
    void show(MessageId id);
    [[nodiscard]] ConversationStrip &older() const { return *m_view->findChildren<ConversationStrip *>().at(0); }
    [[nodiscard]] ConversationStrip &newer() const { return *m_view->findChildren<ConversationStrip *>().at(1); }
    [[nodiscard]] PageScroll &page() const { return *m_view->findChild<PageScroll *>(); }
    [[nodiscard]] BodyView &body() const { return *qobject_cast<BodyView *>(m_view->focusProxy()); }
    [[nodiscard]] static UnfoldedMessage *placeIn(const ConversationStrip &strip, int row);
    [[nodiscard]] static QString wordsOf(const ConversationStrip &strip, int row);
    [[nodiscard]] static QString textOf(const ConversationStrip &strip, int row);

    std::unique_ptr<MailFixture> m_mail;
    std::unique_ptr<ReaderView> m_view;
};

namespace {

QByteArray withFiles()
{
    return "--m\n\nsee there\n--m\nContent-Type: text/plain; name=plan.txt\nContent-Disposition: "
           "attachment\n\nthe plan\n--m\nContent-Type: application/octet-stream; name=tents.pdf.exe\n\nMZ\n"
           "--m\nContent-Type: message/rfc822\n\nFrom: ben@example.org\nSubject: Earlier plan\n\nx\n--m--\n";
}

} // namespace

void ConversationTest::init()
{
    m_mail = std::make_unique<MailFixture>();
    m_view = std::make_unique<ReaderView>(m_mail->store(), m_mail->accounts());
    m_view->resize(800, 700);
    m_view->show();
}

void ConversationTest::cleanup()
{
    m_view.reset();
    m_mail.reset();
}

MessageId ConversationTest::add(const QByteArray &name, int day, const QByteArray &body, const QByteArray &fields,
                                bool withBody)
{
    return m_mail->add("From: " + name + " <" + name + "@example.com>\nSubject: talk\nMessage-ID: <" + name +
                           "@x>\nReferences: <root@x>\nDate: " + QByteArray::number(day) +
                           " Mar 2026 10:20:30 +0000\n" + fields + "\n" + body,
                       {}, withBody);
}

void ConversationTest::show(MessageId id)
{
    m_view->showMessage(id);
    QTRY_COMPARE_WITH_TIMEOUT(m_view->state(), ReaderState::Ready, 20000);
}

UnfoldedMessage *ConversationTest::placeIn(const ConversationStrip &strip, int row)
{
    return qobject_cast<UnfoldedMessage *>(strip.itemWidget(strip.topLevelItem(row)->child(0), 0));
}

QString ConversationTest::textOf(const ConversationStrip &strip, int row)
{
    const UnfoldedMessage *place = placeIn(strip, row);
    const auto *text = place ? place->findChild<BodyView *>() : nullptr;
    return text ? text->toPlainText() : QString();
}

/// The words that can be seen in it, beside its text.
QString ConversationTest::wordsOf(const ConversationStrip &strip, int row)
{
    QStringList words;
    if (const UnfoldedMessage *place = placeIn(strip, row))
        for (const QLabel *label : place->findChildren<QLabel *>())
            if (label->isVisible())
                words += label->text();
    return words.join(QLatin1Char('\n'));
}

void ConversationTest::aRowUnfoldsItsText()
{
    add("one", 1, "text of one\n");
    add("two", 2, "text of two\n");
    show(add("three", 3, "text of three\n"));
    QCOMPARE(older().topLevelItemCount(), 2);
    const int folded = older().height();
    older().setFocus();
    older().setCurrentItem(older().topLevelItem(0));
    QTest::keyClick(&older(), Qt::Key_Right);
    QTRY_COMPARE(textOf(older(), 0), QStringLiteral("text of one"));
    QCOMPARE(textOf(older(), 1), QString());
    QTRY_VERIFY(older().height() > folded);
    QTRY_VERIFY(!older().verticalScrollBar()->isVisible()); // two rows and a line have room
    QVERIFY(older().topLevelItem(0)->data(0, Qt::UserRole).value<MessageId>() != m_view->currentMessage());
    QTest::keyClick(&older(), Qt::Key_Left);
    QCOMPARE(textOf(older(), 0), QString());
    QCOMPARE(older().height(), folded);
}

void ConversationTest::allUnfoldAndFoldByOneKey()
{
    add("one", 1, "text of one\n");
    show(add("two", 2, "text of two\n"));
    add("three", 3, "text of three\n");
    QTRY_COMPARE(newer().topLevelItemCount(), 1);
    QVERIFY(!m_view->isConversationUnfolded());
    m_view->setConversationUnfolded(true);
    QVERIFY(m_view->isConversationUnfolded());
    QTRY_COMPARE(textOf(older(), 0), QStringLiteral("text of one"));
    QTRY_COMPARE(textOf(newer(), 0), QStringLiteral("text of three"));
    m_view->setConversationUnfolded(false);
    QVERIFY(!m_view->isConversationUnfolded());
    QCOMPARE(textOf(newer(), 0), QString());
}

void ConversationTest::whatIsUnfoldedStaysSo()
{
    const MessageId one = add("one", 1, "text of one\n");
    show(add("two", 2, "text of two\n"));
    m_view->setConversationUnfolded(true);
    QTRY_COMPARE(textOf(older(), 0), QStringLiteral("text of one"));
    add("between", 1, "new\n");
    QTRY_COMPARE(older().topLevelItemCount(), 2);
    const int row = older().topLevelItem(0)->data(0, Qt::UserRole).value<MessageId>() == one ? 0 : 1;
    QTRY_COMPARE(textOf(older(), row), QStringLiteral("text of one"));
    QCOMPARE(textOf(older(), 1 - row), QString());
}

void ConversationTest::aTextThatIsNotHereSaysSo()
{
    add("one", 1, {}, {}, false);
    show(add("two", 2, "text of two\n"));
    m_view->setConversationUnfolded(true);
    QTRY_VERIFY(wordsOf(older(), 0).contains(QLatin1String("has not been downloaded")));
    QVERIFY(wordsOf(older(), 0).contains(QLatin1String("one@example.com"))); // who it is from is known
    QCOMPARE(textOf(older(), 0), QString());
}

void ConversationTest::aTextThatComesLaterIsShown()
{
    const MessageId one = add("one", 1, {}, {}, false);
    show(add("two", 2, "text of two\n"));
    m_view->setConversationUnfolded(true);
    QTRY_VERIFY(wordsOf(older(), 0).contains(QLatin1String("has not been downloaded")));
    m_mail->storeBody(one, "From: one <one@example.com>\nMessage-ID: <one@x>\n\ncame later\n");
    QTRY_COMPARE(textOf(older(), 0), QStringLiteral("came later"));
    QVERIFY(!wordsOf(older(), 0).contains(QLatin1String("has not been downloaded")));
}

void ConversationTest::anUnfoldedMessageTellsWhoWroteToWhom()
{
    add("one", 1, "text of one\n", "To: Jo Doe <jo@example.net>\nCc: club@example.org\n");
    show(add("two", 2, "text of two\n"));
    m_view->setConversationUnfolded(true);
    QTRY_COMPARE(textOf(older(), 0), QStringLiteral("text of one"));
    QVERIFY(wordsOf(older(), 0).contains(QLatin1String("<one@example.com>"))); // without a look at the details
    QVERIFY(!wordsOf(older(), 0).contains(QLatin1String("talk")));             // the subject is that of the page
    auto *card = placeIn(older(), 0)->findChild<HeaderCard *>();
    QVERIFY(wordsOf(older(), 0).contains(QLatin1String("To: Jo Doe")));
    const int before = placeIn(older(), 0)->height();
    card->findChild<QToolButton *>()->click();
    for (const char *word : {"<jo@example.net>", "club@example.org", "talk", "2026"})
        QTRY_VERIFY2(wordsOf(older(), 0).contains(QLatin1String(word)), qPrintable(wordsOf(older(), 0)));
    QTRY_VERIFY(placeIn(older(), 0)->height() > before); // the row makes room for them
}

void ConversationTest::anUnfoldedMessageWarnsOfForgery()
{
    add("one", 1, "x\n", "X-Nothing: y\n");
    m_mail->add("Received: from x by mx.example.org; Mon, 2 Mar 2026 10:20:35 +0000\nAuthentication-Results: "
                "mx.example.org; dmarc=fail header.from=evil.test\nFrom: \"service@bank.example\" <x@evil.test>\n"
                "Subject: talk\nMessage-ID: <forged@x>\nReferences: <root@x>\nDate: 1 Mar 2026 11:00:00 "
                "+0000\n\npay\n");
    show(add("two", 2, "text of two\n"));
    m_view->setConversationUnfolded(true);
    QTRY_COMPARE(textOf(older(), 1), QStringLiteral("pay"));
    const QString words = wordsOf(older(), 1);
    QVERIFY2(words.contains(QLatin1String("the sender may not be who it seems")), qPrintable(words));
    QVERIFY2(words.contains(QLatin1String("<x@evil.test>")), qPrintable(words));
    QVERIFY(placeIn(older(), 1)->findChild<TrustLine *>()->isVisible());
    QTRY_COMPARE(textOf(older(), 0), QStringLiteral("x"));
    QVERIFY(!wordsOf(older(), 0).contains(QLatin1String("may not be who")));
    QVERIFY(!placeIn(older(), 0)->findChild<TrustLine *>()->isVisible());
}

void ConversationTest::anUnfoldedMessageHasItsAttachments()
{
    add("one", 1, withFiles(), "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n");
    show(add("two", 2, "text of two\n"));
    QSignalSpy saved(m_view.get(), &ReaderView::attachmentSaved);
    m_view->setConversationUnfolded(true);
    QTRY_COMPARE(textOf(older(), 0), QStringLiteral("see there"));
    auto *bar = placeIn(older(), 0)->findChild<AttachmentBar *>();
    QVERIFY(bar && bar->isVisible());
    QCOMPARE(bar->count(), 3);
    QVERIFY2(wordsOf(older(), 0).contains(QLatin1String("tents.pdf.exe")), qPrintable(wordsOf(older(), 0)));
    QTemporaryDir folder;
    bar->saveAllInto(folder.path());
    QTRY_COMPARE(saved.count(), 3);
    QFile file(folder.filePath(QStringLiteral("plan.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().trimmed(), QByteArray("the plan"));
    // nothing of it is cut off: the row is as tall as what it holds
    QTRY_COMPARE(older().visualItemRect(older().topLevelItem(0)->child(0)).height(), bar->geometry().bottom() + 2);
}

void ConversationTest::aMessageInsideOfOneIsOpened()
{
    add("one", 1, withFiles(), "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n");
    const MessageId opened = add("two", 2, "text of two\n");
    show(opened);
    m_view->setConversationUnfolded(true);
    QTRY_COMPARE(textOf(older(), 0), QStringLiteral("see there"));
    auto *files = placeIn(older(), 0)->findChild<AttachmentList *>();
    files->setCurrentRow(2);
    files->setFocus();
    QTest::keyClick(files, Qt::Key_Return);
    QTRY_VERIFY(m_view->findChild<MessageWindow *>());
    QCOMPARE(m_view->currentMessage(), opened); // the message around it stays where it is
}

void ConversationTest::theKeyboardGoesThroughIt()
{
    add("one", 1, withFiles(), "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n");
    add("two", 2, "text of two\n");
    show(add("three", 3, "text of three\n"));
    QApplication::setActiveWindow(m_view.get());
    older().setFocus();
    older().topLevelItem(1)->setExpanded(true); // the later one first: the order is that of the page all the same
    QTRY_COMPARE(textOf(older(), 1), QStringLiteral("text of two"));
    older().topLevelItem(0)->setExpanded(true);
    QTRY_COMPARE(textOf(older(), 0), QStringLiteral("see there"));
    QStringList seen;
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *at = QApplication::focusWidget();
        const auto *button = qobject_cast<const QAbstractButton *>(at);
        const QString name = button && at->accessibleName().isEmpty() ? button->text() : at->accessibleName();
        seen += name;
        QVERIFY2(!name.isEmpty(), at->metaObject()->className());
        const int top = at->mapTo(&page(), QPoint()).y();
        QVERIFY2(top < page().height() && top + at->height() > 0, qPrintable(name)); // what has the focus is in view
    }
    const QStringList wanted{
        QStringLiteral("Show details"), QStringLiteral("Text of one"),  QStringLiteral("Attachments"),
        QStringLiteral("Preview"),      QStringLiteral("Open"),         QStringLiteral("Save…"),
        QStringLiteral("Save all…"),    QStringLiteral("Show details"), QStringLiteral("Text of two"),
        QStringLiteral("Show details"), QStringLiteral("Message text"), QStringLiteral("Message text")};
    QCOMPARE(seen.mid(0, 11), wanted.mid(0, 11));
}

void ConversationTest::nothingRemoteIsShown()
{
    add("one", 1, "<p>words<img src='https://spy.example/a.png' alt='a picture'></p>\n", "Content-Type: text/html\n");
    show(add("two", 2, "text of two\n"));
    m_view->setConversationUnfolded(true);
    QTRY_VERIFY(textOf(older(), 0).contains(QLatin1String("[a picture]")));
    QVERIFY(wordsOf(older(), 0).contains(QLatin1String("A remote picture was blocked")));
    const MessageId before = m_view->currentMessage();
    auto *banner = placeIn(older(), 0)->findChild<ui::common::Banner *>();
    Q_EMIT banner->actionTriggered(); // to be shown they are in the open message alone
    QTRY_VERIFY(m_view->currentMessage() != before);
}

void ConversationTest::foldedQuotesUnfold()
{
    add("one", 1, "new\n" + QByteArray("> old words\n").repeated(30));
    show(add("two", 2, "text of two\n"));
    m_view->setConversationUnfolded(true);
    QTRY_VERIFY(textOf(older(), 0).contains(QLatin1String("Show 30 quoted lines")));
    auto *view = placeIn(older(), 0)->findChild<BodyView *>();
    Q_EMIT view->anchorClicked(QUrl(QStringLiteral("fold:")));
    QTRY_COMPARE(textOf(older(), 0).count(QLatin1String("old words")), 30);
}

void ConversationTest::itScrollsAsOnePage()
{
    add("one", 1, QByteArray("a line\n").repeated(200));
    const MessageId two = add("two", 2, QByteArray("another line\n").repeated(200));
    add("three", 3, "the end\n");
    show(two);
    m_view->setConversationUnfolded(true);
    QTRY_VERIFY(textOf(older(), 0).contains(QLatin1String("a line")));
    QTRY_COMPARE(textOf(newer(), 0), QStringLiteral("the end"));
    QTRY_VERIFY(older().height() > m_view->height());
    QVERIFY(body().height() > m_view->height());
    QCOMPARE(body().verticalScrollBar()->maximum(), 0);
    QTRY_VERIFY(page().verticalScrollBar()->maximum() > older().height() + body().height() - page().height());
    // the keys of reading go through all of it
    page().verticalScrollBar()->setValue(0);
    int pages = 0;
    while (m_view->pageDown() && pages < 100)
        ++pages;
    QVERIFY(pages > 5 && pages < 100);
    const auto end = [this] {
        (void)m_view->pageDown(); // what is below may have grown: it is laid out in slices
        return newer().mapTo(&page(), QPoint(0, newer().height())).y();
    };
    QTRY_VERIFY(end() > 0 && end() <= page().height());
}

void ConversationTest::theOpenMessageIsInView()
{
    for (int i = 0; i < 60; ++i)
        add("m" + QByteArray::number(i), 1, "early\n");
    show(add("last", 2, "the newest\n"));
    QVERIFY(older().height() > m_view->height());
    QTRY_VERIFY(!body().visibleRegion().isEmpty());
    const int top = m_view->findChild<HeaderCard *>()->mapTo(m_view.get(), QPoint()).y();
    QVERIFY2(top > 0 && top < 600, QByteArray::number(top).constData()); // a row above it tells that there are more
}

void ConversationTest::whatIsReadStaysWhenItGrowsAbove()
{
    add("one", 1, QByteArray("a line\n").repeated(300));
    show(add("two", 2, QByteArray("another line\n").repeated(300)));
    QScrollBar *bar = page().verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 1000);
    bar->setValue(1000);
    const int before = body().mapTo(m_view.get(), QPoint()).y();
    m_view->setConversationUnfolded(true);
    QTRY_VERIFY(older().height() > 1000);
    QTRY_COMPARE(body().mapTo(m_view.get(), QPoint()).y(), before);
}

void ConversationTest::aMessageAloneFillsThePage()
{
    add("one", 1, "text\n");
    show(add("two", 2, "text of two\n"));
    show(m_mail->add("From: b <b@example.com>\nSubject: alone\nMessage-ID: <alone@x>\n\n" +
                     QByteArray("a line\n").repeated(300)));
    QTRY_COMPARE(page().verticalScrollBar()->maximum(), 0);
    QVERIFY(body().verticalScrollBar()->maximum() > 0); // the header card stays in view
    QVERIFY(body().height() < m_view->height());
}

void ConversationTest::aLongMessageIsLaidOutBitByBit()
{
    add("one", 1, "text\n");
    show(add("two", 2, QByteArray("a line of a text that is very long\n").repeated(11000)));
    const auto *pacer = body().findChild<LayoutPacer *>();
    QSignalSpy progressed(body().document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged);
    const int first = body().height();
    QVERIFY(first >= page().height()); // what is seen is there at once
    QTRY_COMPARE(body().findChild<LayoutPacer *>()->isFinished(), true);
    QVERIFY2(progressed.count() >= 3, QByteArray::number(progressed.count()).constData());
    QTRY_VERIFY(body().height() >= body().document()->size().height());
    QVERIFY(body().height() > first);
    m_view->resize(600, 700); // anew, at another width
    QTRY_VERIFY(pacer->isFinished() && body().height() >= body().document()->size().height());
}

void ConversationTest::zoomIsForAll()
{
    add("one", 1, "text of one\n");
    show(add("two", 2, "text of two\n"));
    m_view->setConversationUnfolded(true);
    QTRY_COMPARE(textOf(older(), 0), QStringLiteral("text of one"));
    const auto size = [this] {
        const auto *view = placeIn(older(), 0)->findChild<BodyView *>();
        return view->document()->defaultFont().pointSizeF();
    };
    const double before = size();
    m_view->zoomIn();
    QTRY_VERIFY(size() > before);
}

QTEST_MAIN(ConversationTest)
#include "ConversationTest.moc"
