// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/AccountForm.h"

#include <QComboBox>
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
    void pop3HasItsOwnPortsAndChoices();

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

void AccountFormTest::pop3HasItsOwnPortsAndChoices()
{
    using ::postrider::account::LeavePolicy;
    using ::postrider::account::Protocol;
    AccountForm form;
    const auto combo = [&form](const QString &name) {
        for (QComboBox *box : form.findChildren<QComboBox *>())
            if (box->accessibleName() == name)
                return box;
        return static_cast<QComboBox *>(nullptr);
    };
    QTest::keyClicks(field(form, QStringLiteral("Email address")), QStringLiteral("wang@126.com"));
    QComboBox *protocol = combo(QStringLiteral("Protocol"));
    QComboBox *leave = combo(QStringLiteral("Leave on server"));
    QVERIFY(protocol && leave);
    QVERIFY(!leave->isVisibleTo(&form));
    QVERIFY(form.config().protocol == Protocol::Imap);

    QTest::keyClick(protocol, Qt::Key_Down);
    QVERIFY(leave->isVisibleTo(&form));
    QVERIFY(form.config().protocol == Protocol::Pop3);
    QCOMPARE(form.config().incoming.port, quint16(995));
    QCOMPARE(form.config().incoming.host, QString()); // the table knows the IMAP server alone
    QCOMPARE(form.config().outgoing.host, QStringLiteral("smtp.126.com"));
    QVERIFY(form.config().leave.kind == LeavePolicy::Kind::Everything); // nothing is lost by looking in
    leave->setCurrentIndex(leave->findText(QStringLiteral("For some days")));
    QVERIFY(form.config().leave == (LeavePolicy{LeavePolicy::Kind::Days, 14}));

    QTest::keyClick(protocol, Qt::Key_Up);
    QVERIFY(!leave->isVisibleTo(&form));
    QCOMPARE(form.config().incoming.port, quint16(993));
    QCOMPARE(form.config().incoming.host, QStringLiteral("imap.126.com"));
}

QTEST_MAIN(AccountFormTest)
#include "AccountFormTest.moc"
