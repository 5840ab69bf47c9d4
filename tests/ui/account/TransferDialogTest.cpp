// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/TransferDialog.h"

#include <atomic>

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>
#include <QThread>

using postrider::ui::account::TransferDialog;

class TransferDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelStopsAtTheNextChanceAndSaysSo()
    {
        std::atomic<bool> mayGoOn{false};
        TransferDialog dialog(QStringLiteral("Import"), [&mayGoOn](const TransferDialog::Tell &tell) {
            while (tell(0.5, QStringLiteral("half")) || !mayGoOn)
                QThread::yieldCurrentThread();
            return TransferDialog::Report{QStringLiteral("2 imported"), {}};
        });
        const auto release = qScopeGuard([&mayGoOn] { mayGoOn = true; }); // the dialog waits for its worker
        dialog.show();
        const auto *text = dialog.findChild<QLabel *>();
        auto *buttons = dialog.findChild<QDialogButtonBox *>();
        QVERIFY(text && buttons);
        QTRY_COMPARE(text->text(), QStringLiteral("half"));

        QTest::mouseClick(buttons->button(QDialogButtonBox::Cancel), Qt::LeftButton);
        QVERIFY(!buttons->isEnabled());
        const QString stopping = text->text();
        QVERIFY(stopping != QLatin1String("half"));
        QCoreApplication::processEvents(); // what was told before
        QCOMPARE(text->text(), stopping);
        QVERIFY(dialog.isVisible());

        mayGoOn = true;
        QTRY_COMPARE(text->text(), QStringLiteral("2 imported"));
        QVERIFY(buttons->isEnabled());
        QTest::mouseClick(buttons->button(QDialogButtonBox::Close), Qt::LeftButton);
        QVERIFY(!dialog.isVisible());
    }
};

QTEST_MAIN(TransferDialogTest)
#include "TransferDialogTest.moc"
