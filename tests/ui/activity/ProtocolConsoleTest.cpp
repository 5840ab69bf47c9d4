// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ProtocolConsole.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::activity;

namespace {

QList<WireLine> lines()
{
    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    return {{AccountId(1), WireLine::Protocol::Smtp, false, "VRFY bob", now},
            {AccountId(1), WireLine::Protocol::Smtp, true, "252 perhaps", now},
            {AccountId(2), WireLine::Protocol::Imap, true, "* OK hello", now}};
}

} // namespace

class ProtocolConsoleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<ProtocolConsole>([](const WireLine &line) {
            return line.fromServer ? QStringLiteral("It means ") + QString::fromLatin1(line.text) : QString();
        });
        m_console->addAccount(AccountId(1), QStringLiteral("ann@example.org"));
        m_console->addAccount(AccountId(2), QStringLiteral("bob@example.net"));
        m_console->append(lines());
        m_console->show();
    }

    void filtersByAccountProtocolAndWords()
    {
        QCOMPARE(rows(), 3);
        box("Account")->setCurrentIndex(1);
        QCOMPARE(rows(), 2);
        box("Account")->setCurrentIndex(0);
        box("Protocol")->setCurrentIndex(1);
        QCOMPARE(rows(), 1);
        box("Protocol")->setCurrentIndex(0);
        edit("Only lines with these words")->setText(QStringLiteral("vrfy"));
        QCOMPARE(rows(), 1);
    }

    void explainsTheChosenLine()
    {
        QTableView &table = m_console->table();
        table.selectRow(1);
        QCOMPARE(label("What the chosen line means")->text(), QStringLiteral("It means 252 perhaps"));
        table.selectRow(0); // one's own needs no words
        QVERIFY(label("What the chosen line means")->text().startsWith(QStringLiteral("Choose a line")));
    }

    void copiesWhatIsChosenOrShown()
    {
        QCOMPARE(m_console->textToCopy().count(QLatin1Char('\n')), 2);
        m_console->table().selectRow(1);
        QVERIFY(m_console->textToCopy().endsWith(QStringLiteral("SMTP S: 252 perhaps")));
        QVERIFY(!m_console->textToCopy().contains(QLatin1Char('\n')));
    }

    void asksTheServer()
    {
        QSignalSpy asked(m_console.get(), &ProtocolConsole::asked);
        box("Account")->setCurrentIndex(2);
        box("Question")->setCurrentIndex(1);
        edit("Name or address")->setText(QStringLiteral(" bob "));
        QTest::mouseClick(m_console->findChild<QPushButton *>(QStringLiteral("ask")), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<AccountId>(), AccountId(2));
        QCOMPARE(asked[0][1].toString(), QStringLiteral("VRFY"));
        QCOMPARE(asked[0][2].toString(), QStringLiteral("bob"));
        m_console->showAnswer(QStringLiteral("252 perhaps"));
        QVERIFY(label("Answer of the server")->isVisible());
    }

    void tellsWhenItCloses()
    {
        QSignalSpy closed(m_console.get(), &ProtocolConsole::closed);
        m_console->close();
        QCOMPARE(closed.size(), 1);
    }

private:
    [[nodiscard]] int rows() const { return m_console->table().model()->rowCount(); }
    template <typename Widget>
    [[nodiscard]] Widget *named(const char *name) const
    {
        for (Widget *widget : m_console->findChildren<Widget *>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        return nullptr;
    }
    [[nodiscard]] QComboBox *box(const char *name) const { return named<QComboBox>(name); }
    [[nodiscard]] QLineEdit *edit(const char *name) const { return named<QLineEdit>(name); }
    [[nodiscard]] QLabel *label(const char *name) const { return named<QLabel>(name); }

    std::unique_ptr<ProtocolConsole> m_console;
};

QTEST_MAIN(ProtocolConsoleTest)
#include "ProtocolConsoleTest.moc"
