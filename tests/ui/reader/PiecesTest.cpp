// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/Pieces.h"
#include "store/MessageRepo.h"
#include "store/WriteTransaction.h"
#include "ui/reader/BodyView.h"
#include "ui/reader/MessageWindow.h"
#include "ui/reader/ReaderView.h"
#include "uitest/MailFixture.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::reader;

/// Messages that were sent in several (RFC 2046 §5.2.2) are read as one.
class PiecesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAreReadAsOne();
    void strangersGiveNoPieces();
    void aLatePieceCompletesThem();
    void absentPiecesCanBeFetched_data();
    void absentPiecesCanBeFetched();
    void aPieceWithoutNumberIsShownAsItIs();
};

namespace {

QByteArray piece(int number, const QByteArray &text, const QByteArray &from = "a@example.org",
                 const QByteArray &id = "whole@x", int total = 3)
{
    const QByteArray n = QByteArray::number(number);
    return "From: " + from + "\nDate: Mon, 2 Mar 2026 10:20:3" + n + " +0000\nSubject: Plans (" + n +
           ")\nMessage-ID: <p" + n + from + id + ">\nMIME-Version: 1.0\nContent-Type: message/partial; id=\"" + id +
           "\"; number=" + n + (total > 0 ? "; total=" + QByteArray::number(total) : QByteArray()) + "\n\n" + text;
}

const char opening[] = "Subject: Plans, whole\nContent-Type: text/plain\n\none\n";

void show(ReaderView &view, MessageId id)
{
    view.show();
    view.showMessage(id);
    QTRY_COMPARE_WITH_TIMEOUT(view.state(), ReaderState::Ready, 20000);
}

bool says(const ReaderView &view, const char *words)
{
    const QList<QLabel *> labels = view.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [words](const QLabel *label) {
        return label->isVisible() && label->text().contains(QLatin1String(words));
    });
}

QPushButton *button(const ReaderView &view, const char *text)
{
    for (QPushButton *one : view.findChildren<QPushButton *>())
        if (one->isVisible() && one->text().remove(QLatin1Char('&')) == QLatin1String(text))
            return one;
    return nullptr;
}

MessageId addHeaderOnly(MailFixture &mail, const QByteArray &structure)
{
    store::NewMessage row;
    row.uid = Uid(900);
    row.from = {QString(), QStringLiteral("a@example.org")};
    row.date = QDateTime(QDate(2026, 3, 2), QTime(10, 0), Qt::UTC);
    row.messageId = QStringLiteral("absent@x");
    row.structure = structure;
    MessageId id;
    const Result<void> written = mail.store().writeNow([&](store::WriteTransaction &transaction) {
        id = store::MessageRepo::insert(transaction, mail.inbox(), {&row, 1}).front();
        return transaction.result();
    });
    return written ? id : MessageId();
}

} // namespace

void PiecesTest::piecesAreReadAsOne()
{
    MailFixture mail;
    mail.add(piece(3, "three\n"));
    mail.add(piece(1, opening));
    mail.add(piece(1, "Subject: twice\n\nnot this\n", "a@example.org", "other@x"));
    ReaderView view(mail.store(), mail.accounts());
    show(view, mail.add(piece(2, "two\n")));
    QTRY_VERIFY(says(view, "This is piece 2 of 3 of a message that was sent in several."));
    QVERIFY(!says(view, "does not keep to the rules"));
    QPushButton *join = button(view, "Show the whole message");
    QVERIFY(join);
    join->click();
    QTRY_VERIFY(view.findChild<MessageWindow *>());
    const auto *window = view.findChild<MessageWindow *>();
    QCOMPARE(window->windowTitle(), QStringLiteral("Plans, whole"));
    QTRY_COMPARE(window->findChild<BodyView *>()->toPlainText(), QStringLiteral("one\ntwo\nthree"));
}

/// Whoever knows the id of a message could else put words into it.
void PiecesTest::strangersGiveNoPieces()
{
    MailFixture mail;
    mail.add(piece(1, opening));
    mail.add(piece(3, "forged\n", "stranger@evil.example"));
    const MessageId id = mail.add(piece(2, "two\n"));
    const Pieces found = piecesAround(mail.store(), id, mime::Message::fromServer(piece(2, "two\n")));
    QCOMPARE(found.ready.size(), 2U);
    QCOMPARE(found.missing, QList<int>{3});
    QVERIFY(!found.isComplete());
    QCOMPARE(joined(mail.store(), found).error().code, QStringLiteral("pieces-missing"));
}

void PiecesTest::aLatePieceCompletesThem()
{
    MailFixture mail;
    mail.add(piece(1, opening));
    ReaderView view(mail.store(), mail.accounts());
    show(view, mail.add(piece(2, "two\n")));
    QTRY_VERIFY(says(view, "Not here yet: 3."));
    QVERIFY(!button(view, "Show the whole message"));
    mail.add(piece(3, "three\n"));
    mail.settle();
    QTRY_VERIFY(button(view, "Show the whole message"));
}

void PiecesTest::absentPiecesCanBeFetched_data()
{
    QTest::addColumn<QByteArray>("structure");
    QTest::addColumn<bool>("isPiece");
    QTest::newRow("a piece") << QByteArray(R"(("MESSAGE" "PARTIAL" ("ID" "whole@x" "NUMBER" "3") NIL NIL "7BIT" 3))")
                             << true;
    QTest::newRow("of another") << QByteArray(R"(("MESSAGE" "PARTIAL" ("ID" "other@x" "NUMBER" "3") NIL NIL "7BIT" 3))")
                                << false;
    QTest::newRow("a text that names it")
        << QByteArray(R"(("TEXT" "PLAIN" ("X" "whole@x") NIL NIL "7BIT" 3 1))") << false;
}

void PiecesTest::absentPiecesCanBeFetched()
{
    QFETCH(QByteArray, structure);
    QFETCH(bool, isPiece);
    MailFixture mail;
    mail.add(piece(1, opening));
    addHeaderOnly(mail, structure);
    ReaderView view(mail.store(), mail.accounts());
    show(view, mail.add(piece(2, "two\n")));
    QTRY_VERIFY(says(view, "This is piece 2 of 3"));
    QPushButton *download = button(view, "Download the other pieces");
    QCOMPARE(download != nullptr, isPiece);
    QCOMPARE(says(view, "Not here yet: 3."), !isPiece);
    if (!isPiece)
        return;
    QSignalSpy failed(&view, &ReaderView::failed);
    download->click();
    QTRY_COMPARE(failed.size(), 1); // the account of this test is offline
}

void PiecesTest::aPieceWithoutNumberIsShownAsItIs()
{
    MailFixture mail;
    ReaderView view(mail.store(), mail.accounts());
    show(view, mail.add(piece(0, "words\n", "a@example.org", "whole@x", 0)));
    mail.settle();
    QCOMPARE(view.findChild<BodyView *>()->toPlainText(), QStringLiteral("words"));
    QVERIFY(!says(view, "This is piece"));
}

QTEST_MAIN(PiecesTest)
#include "PiecesTest.moc"
