// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/BodyView.h"
#include "ui/reader/ConversationStrip.h"
#include "ui/reader/HeaderCard.h"
#include "ui/reader/PageScroll.h"
#include "ui/reader/ReaderView.h"
#include "uitest/MailFixture.h"

#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

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
    void foldedQuotesUnfold();
    void itScrollsAsOnePage();
    void theOpenMessageIsInView();
    void whatIsReadStaysWhenItGrowsAbove();
    void aMessageAloneFillsThePage();
    void zoomIsForAll();

private:
    MessageId add(const QByteArray &name, int day, const QByteArray &body, const QByteArray &fields = {},
                  bool withBody = true);
    void show(MessageId id);
    [[nodiscard]] ConversationStrip &older() const { return *m_view->findChildren<ConversationStrip *>().at(0); }
    [[nodiscard]] ConversationStrip &newer() const { return *m_view->findChildren<ConversationStrip *>().at(1); }
    [[nodiscard]] PageScroll &page() const { return *m_view->findChild<PageScroll *>(); }
    [[nodiscard]] BodyView &body() const { return *qobject_cast<BodyView *>(m_view->focusProxy()); }
    [[nodiscard]] static QString textOf(const ConversationStrip &strip, int row);

    std::unique_ptr<MailFixture> m_mail;
    std::unique_ptr<ReaderView> m_view;
};

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

QString ConversationTest::textOf(const ConversationStrip &strip, int row)
{
    const QWidget *widget = strip.itemWidget(strip.topLevelItem(row)->child(0), 0);
    const auto *view = qobject_cast<const BodyView *>(widget);
    const auto *label = qobject_cast<const QLabel *>(widget);
    return view ? view->toPlainText() : label ? label->text() : QString();
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
    QTRY_VERIFY(textOf(older(), 0).contains(QLatin1String("has not been downloaded")));
}

void ConversationTest::nothingRemoteIsShown()
{
    add("one", 1, "<p>words<img src='https://spy.example/a.png' alt='a picture'></p>\n", "Content-Type: text/html\n");
    show(add("two", 2, "text of two\n"));
    m_view->setConversationUnfolded(true);
    QTRY_VERIFY(textOf(older(), 0).contains(QLatin1String("[a picture]")));
}

void ConversationTest::foldedQuotesUnfold()
{
    add("one", 1, "new\n" + QByteArray("> old words\n").repeated(30));
    show(add("two", 2, "text of two\n"));
    m_view->setConversationUnfolded(true);
    QTRY_VERIFY(textOf(older(), 0).contains(QLatin1String("Show 30 quoted lines")));
    auto *view = qobject_cast<BodyView *>(older().itemWidget(older().topLevelItem(0)->child(0), 0));
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
    const int end = newer().mapTo(&page(), QPoint(0, newer().height())).y();
    QVERIFY2(end > 0 && end <= page().height(), QByteArray::number(end).constData());
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

void ConversationTest::zoomIsForAll()
{
    add("one", 1, "text of one\n");
    show(add("two", 2, "text of two\n"));
    m_view->setConversationUnfolded(true);
    QTRY_COMPARE(textOf(older(), 0), QStringLiteral("text of one"));
    const auto size = [this] {
        const auto *view = qobject_cast<const BodyView *>(older().itemWidget(older().topLevelItem(0)->child(0), 0));
        return view->document()->defaultFont().pointSizeF();
    };
    const double before = size();
    m_view->zoomIn();
    QTRY_VERIFY(size() > before);
}

QTEST_MAIN(ConversationTest)
#include "ConversationTest.moc"
