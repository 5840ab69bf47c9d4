// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/ReaderView.h"
#include "uitest/MailFixture.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace postrider;
using namespace postrider::ui::reader;

/// Hostile sizes on their way through the whole reader: each is shown, and the window stays free meanwhile. What is
/// cut, and how long parsing alone takes, is in MessageLimitsTest and HtmlSanitizerTest.
class ReaderLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysFree_data();
    void staysFree();
};

void ReaderLimitsTest::staysFree_data()
{
    QTest::addColumn<QByteArray>("raw");
    const QByteArray head = "From: a@example.org\nDate: Mon, 2 Mar 2026 10:20:30 +0100\nSubject: x\n";
    QTest::newRow("100,000 parts") << head + "Content-Type: multipart/mixed; boundary=b\n\n" +
                                          QByteArray("--b\nContent-Type: image/png\n\nx\n").repeated(100000);
    QByteArray deep = head + "Content-Type: multipart/mixed; boundary=b0\n\n";
    for (int i = 0; i < 100000; ++i)
        deep += "--b" + QByteArray::number(i) + "\nContent-Type: multipart/mixed; boundary=b" +
                QByteArray::number(i + 1) + "\n\n";
    QTest::newRow("100,000 levels") << deep;
    QTest::newRow("500,000 addresses") << head + "To: " + QByteArray("Ann <ann@example.org>,\n ").repeated(500000) +
                                              "b@example.org\n\nx\n";
    QTest::newRow("10,000 recipients") << head + "Cc: " + QByteArray("Ann <ann@example.org>,\n ").repeated(10000) +
                                              "b@example.org\n\nx\n";
    QTest::newRow("64 MB line") << head + "\n" + QByteArray(64 * 1024 * 1024, 'x');
    QTest::newRow("50 MB html")
        << head + "Content-Type: text/html\n\n" +
               QByteArray("<p>x &amp; <a href='https://e.example/'>y</a></p>\n").repeated(1200000);
    QTest::newRow("10,000 nested tables")
        << head + "Content-Type: text/html\n\n" + QByteArray("<table><tr><td>x").repeated(10000);
    QTest::newRow("a word of 10 MB") << head + "Content-Type: text/html\n\n<p>" + QByteArray(10 * 1024 * 1024, 'w');
    QTest::newRow("100,000 attendees")
        << head + "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\n" +
               QByteArray("ATTENDEE:m:a\n").repeated(60000) + "END:VEVENT\nEND:VCALENDAR\n";
}

void ReaderLimitsTest::staysFree()
{
    QFETCH(QByteArray, raw);
    MailFixture mail;
    ReaderView view(mail.store(), mail.accounts());
    view.resize(700, 500);
    view.show();
    const MessageId id = mail.add(raw);
    mail.settle();
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    beat.start(5);
    QElapsedTimer total;
    total.start();
    since.start();
    view.showMessage(id);
    QTRY_COMPARE_WITH_TIMEOUT(view.state(), ReaderState::Ready, 90000);
    qInfo("shown after %lld ms, the window waited %lld ms at most", static_cast<long long>(total.elapsed()),
          static_cast<long long>(longest));
    QVERIFY2(longest < 10000, "a tenth of a second on an idle machine; this one may be anything but");
    view.clear();
}

QTEST_MAIN(ReaderLimitsTest)
#include "ReaderLimitsTest.moc"
