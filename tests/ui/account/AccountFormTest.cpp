// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/AccountForm.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace postrider;
using namespace postrider::ui::account;

class AccountFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasAName();
    void knownDomainsFillTheServers();
    void whatWasTypedStays();

private:
    static QLineEdit *field(const AccountForm &form, const QString &name);
};

QLineEdit *AccountFormTest::field(const AccountForm &form, const QString &name)
{
    for (QLineEdit *edit : form.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name)
            return edit;
    }
    return nullptr;
}

void AccountFormTest::everyFieldHasAName()
{
    const AccountForm form;
    for (const QLineEdit *edit : form.findChildren<QLineEdit *>()) {
        if (edit->objectName() == u"qt_spinbox_lineedit")
            continue; // the inside of the port field, which has the name
        QVERIFY(!edit->accessibleName().isEmpty());
    }
}

void AccountFormTest::knownDomainsFillTheServers()
{
    AccountForm form;
    QTest::keyClicks(field(form, QStringLiteral("Email address")), QStringLiteral("wang@126.com"));
    QTest::keyClicks(field(form, QStringLiteral("Name")), QStringLiteral("Wang Wei"));
    QTest::keyClicks(field(form, QStringLiteral("Password")), QStringLiteral("code"));

    const ::postrider::account::AccountConfig config = form.config();
    QCOMPARE(config.email, QStringLiteral("wang@126.com"));
    QCOMPARE(config.displayName, QStringLiteral("Wang Wei"));
    QCOMPARE(config.incoming.host, QStringLiteral("imap.126.com"));
    QCOMPARE(config.incoming.port, quint16(993));
    QCOMPARE(config.outgoing.host, QStringLiteral("smtp.126.com"));
    QCOMPARE(config.outgoing.user, config.email);
    QCOMPARE(form.password(), Secret(QByteArray("code")));
    bool told = false;
    for (const QLabel *label : form.findChildren<QLabel *>())
        told = told || (!label->isHidden() && label->text().contains(QStringLiteral("授权码")));
    QVERIFY(told);
}

void AccountFormTest::whatWasTypedStays()
{
    AccountForm form;
    QTest::keyClicks(field(form, QStringLiteral("Incoming server")), QStringLiteral("imap.own.example"));
    QTest::keyClicks(field(form, QStringLiteral("Email address")), QStringLiteral("jane@gmail.com"));
    QCOMPARE(form.config().incoming.host, QStringLiteral("imap.own.example"));
    QCOMPARE(form.config().outgoing.host, QStringLiteral("smtp.gmail.com"));
}

QTEST_MAIN(AccountFormTest)
#include "AccountFormTest.moc"
