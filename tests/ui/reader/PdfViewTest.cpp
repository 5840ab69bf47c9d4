// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/PdfView.h"
#include "ui/reader/PdfPage.h"
#include "ui/reader/PdfPane.h"

#include <QBuffer>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace postrider;
using namespace postrider::ui::reader;

/// A previewed PDF can be looked at closely, and tells where one is.
class PdfViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void beginsAsWideAsTheView();
    void zoomsByKey();
    void zoomsByWheelWhereThePointerIs();
    void staysWithinBounds();
    void whatIsInViewIsDrawnAnew();
    void thePageInViewIsTold();
    void whatIsNoPdfSaysSo();

private:
    void open(const QByteArray &pdf);
    [[nodiscard]] PdfView &view() const { return m_pane->view(); }
    [[nodiscard]] PdfPage &page(int index) const { return *m_pane->findChildren<PdfPage *>().at(index); }
    [[nodiscard]] QStringList words() const;
    void turnWheel(int notches, const QPointF &place, Qt::KeyboardModifiers with = Qt::ControlModifier);

    std::unique_ptr<PdfPane> m_pane;
};

namespace {

/// A fine line down the middle of each page: it is as wide as the page is drawn well.
QByteArray pdf(int pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        QPainter painter(&writer);
        for (int page = 1; page <= pages; ++page) {
            if (page > 1)
                writer.newPage();
            for (int x = 0; x < writer.width(); x += writer.width() / 500)
                painter.fillRect(x, 0, writer.width() / 1000, writer.height(), Qt::black);
        }
    }
    return buffer.data();
}

/// Between black and white: what a line narrower than a pixel becomes.
int greyShare(PdfPage &page)
{
    const QImage image = page.grab(QRect(page.width() / 4, page.height() / 4, 200, 1)).toImage();
    int grey = 0;
    for (int x = 0; x < image.width(); ++x)
        grey += qGray(image.pixel(x, 0)) > 60 && qGray(image.pixel(x, 0)) < 195 ? 1 : 0;
    return grey * 100 / image.width();
}

} // namespace

void PdfViewTest::init()
{
    if (QStringLiteral(POSTRIDER_PDF_HELPER).isEmpty())
        QSKIP("built without Qt PDF");
    m_pane = std::make_unique<PdfPane>(nullptr, QStringLiteral(POSTRIDER_PDF_HELPER));
    m_pane->resize(820, 620);
    m_pane->show();
    QApplication::setActiveWindow(m_pane.get());
}

void PdfViewTest::cleanup()
{
    m_pane.reset();
}

void PdfViewTest::open(const QByteArray &bytes)
{
    QSignalSpy settled(&view(), &PdfView::settled);
    m_pane->open(bytes);
    QVERIFY(settled.wait(60000));
}

QStringList PdfViewTest::words() const
{
    QStringList all;
    for (const QLabel *label : m_pane->findChildren<QLabel *>())
        if (!label->isHidden())
            all += label->text();
    return all;
}

void PdfViewTest::turnWheel(int notches, const QPointF &place, Qt::KeyboardModifiers with)
{
    QWidget *port = view().viewport();
    QWheelEvent turn(place, port->mapToGlobal(place), {}, {0, notches * 120}, Qt::NoButton, with, Qt::NoScrollPhase,
                     false);
    QApplication::sendEvent(port, &turn);
}

void PdfViewTest::beginsAsWideAsTheView()
{
    open(pdf(1));
    const int narrow = page(0).width();
    QVERIFY(narrow <= view().viewport()->width() && narrow > view().viewport()->width() - 40);
    QVERIFY(!view().horizontalScrollBar()->isVisible());
    m_pane->resize(1200, 620);
    QTRY_VERIFY(page(0).width() > narrow + 300);
    QCOMPARE(page(0).height(), page(0).heightFor(page(0).width())); // in proportion
    QVERIFY(view().fitsWidth());
}

void PdfViewTest::zoomsByKey()
{
    open(pdf(1));
    const auto key = [this](Qt::Key pressed) { QTest::keyClick(&view(), pressed, Qt::ControlModifier); };
    key(Qt::Key_0);
    QVERIFY(!view().fitsWidth());
    const int usual = page(0).width();
    QCOMPARE(view().zoom(), 1.0);
    QVERIFY(words().contains(QLatin1String("100%")));
    key(Qt::Key_Plus);
    QVERIFY(page(0).width() > usual * 1.1);
    QVERIFY(words().contains(QLatin1String("115%")));
    key(Qt::Key_Equal); // what the key of + is without Shift
    QVERIFY(page(0).width() > usual * 1.3);
    key(Qt::Key_Minus);
    key(Qt::Key_Minus);
    key(Qt::Key_Minus);
    QVERIFY(page(0).width() < usual);
    key(Qt::Key_9);
    QVERIFY(view().fitsWidth());
}

void PdfViewTest::zoomsByWheelWhereThePointerIs()
{
    open(pdf(3));
    view().verticalScrollBar()->setValue(900);
    const QPointF place(300, 200);
    const double before = (900.0 + place.y()) / view().widget()->height();
    turnWheel(3, place);
    QVERIFY(!view().fitsWidth());
    const double after = (view().verticalScrollBar()->value() + place.y()) / view().widget()->height();
    QVERIFY2(std::abs(after - before) < 0.005, QByteArray::number(after - before).constData());
    const double large = view().zoom();
    turnWheel(-1, place);
    QVERIFY(view().zoom() < large);
    const int top = view().verticalScrollBar()->value();
    const double size = view().zoom();
    turnWheel(-1, place, Qt::NoModifier); // without Ctrl it scrolls
    QCOMPARE(view().zoom(), size);
    QVERIFY(view().verticalScrollBar()->value() > top);
}

void PdfViewTest::staysWithinBounds()
{
    open(pdf(1));
    for (int i = 0; i < 40; ++i)
        view().zoomIn();
    QCOMPARE(view().zoom(), 4.0);
    for (int i = 0; i < 40; ++i)
        view().zoomOut();
    QCOMPARE(view().zoom(), 0.5);
}

void PdfViewTest::whatIsInViewIsDrawnAnew()
{
    open(pdf(3));
    view().setZoom(3);
    const int coarse = greyShare(page(0));
    QTRY_VERIFY_WITH_TIMEOUT(!page(0).isCoarseAt(page(0).width()), 60000);
    QVERIFY2(greyShare(page(0)) < coarse, QByteArray::number(greyShare(page(0))).constData());
    QVERIFY(page(2).isCoarseAt(page(2).width())); // not in view: not drawn
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum());
    QTRY_VERIFY_WITH_TIMEOUT(!page(2).isCoarseAt(page(2).width()), 60000);
    QVERIFY(page(0).isCoarseAt(page(0).width())); // and its memory given back
}

void PdfViewTest::thePageInViewIsTold()
{
    open(pdf(4));
    QVERIFY(words().contains(QLatin1String("Page 1 of 4")));
    view().verticalScrollBar()->setValue(page(2).y());
    QVERIFY(words().contains(QLatin1String("Page 3 of 4")));
    QTest::keyClick(&view(), Qt::Key_End);
    QVERIFY(words().contains(QLatin1String("Page 4 of 4")));
    QTest::keyClick(&view(), Qt::Key_Home);
    QVERIFY(words().contains(QLatin1String("Page 1 of 4")));
}

void PdfViewTest::whatIsNoPdfSaysSo()
{
    open("Dear Sir or Madam");
    QVERIFY(words().join(QLatin1Char(' ')).contains(QLatin1String("cannot be shown here")));
    view().zoomIn(); // nothing to make larger, and no harm
    QCOMPARE(view().pageInView(), 0);
}

QTEST_MAIN(PdfViewTest)
#include "PdfViewTest.moc"
