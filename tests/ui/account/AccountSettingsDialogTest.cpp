// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/AccountSettingsDialog.h"
#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "account/MemoryCredentials.h"
#include "uisupport/SampleStore.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace postrider;
using account::AccountConfig;
using account::BodyPolicy;
using account::LeavePolicy;
using account::Protocol;
using ui::account::AccountSettingsDialog;

/// The dialog over a real store: what is saved is what a second start reads.
class AccountSettingsDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyFieldHasAName();
    void identitiesAreKept();
    void imapIsKeptAsWished();
    void pop3IsKeptAsWished();
    void sharedInboxMakesLocalFolders();
    void badInputIsToldAtTheField_data();
    void badInputIsToldAtTheField();
    void newPasswordGoesToTheKeyring();
    void localFoldersHaveAName();

private:
    void open(Protocol protocol);
    [[nodiscard]] AccountConfig stored() const;
    template <typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (Widget *widget : m_dialog->findChildren<Widget *>())
            if (widget->accessibleName() == name)
                return widget;
        qFatal("no field %s", qPrintable(name));
    }
    [[nodiscard]] QPushButton *button(const QString &text) const;
    void choose(const QString &box, const QString &text) const;
    void save() const { QTest::mouseClick(button(QStringLiteral("Save")), Qt::LeftButton); }
    [[nodiscard]] bool saved() const
    {
        return QTest::qWaitFor([this] { return !m_dialog->isVisible(); });
    }

    std::unique_ptr<test::SampleStore> m_sample;
    SystemClock m_clock;
    account::MemoryCredentials m_credentials;
    std::unique_ptr<account::Accounts> m_accounts;
    std::unique_ptr<AccountSettingsDialog> m_dialog;
    AccountId m_id;
};

void AccountSettingsDialogTest::init()
{
    m_sample = std::make_unique<test::SampleStore>();
    AccountConfig config;
    config.email = QStringLiteral("anna@example.com");
    config.incoming = {QStringLiteral("localhost"), 143, Security::None, config.email, AuthMethod::Auto};
    config.outgoing = {QStringLiteral("localhost"), 587, Security::None, config.email, AuthMethod::Auto};
    config.offline = true; // it connects to nothing
    m_id = m_sample->addAccount(config.email, config.toJson());
    m_accounts = std::make_unique<account::Accounts>(m_sample->store(), m_credentials, m_clock);
    QVERIFY(m_accounts->load().ok());
}

void AccountSettingsDialogTest::cleanup()
{
    m_dialog.reset();
    m_accounts.reset();
    m_sample.reset();
}

void AccountSettingsDialogTest::open(Protocol protocol)
{
    AccountConfig config = m_accounts->engine(m_id)->config();
    config.protocol = protocol;
    config.incoming.auth = AuthMethod::ScramSha256;
    bool written = false;
    m_accounts->setConfig(config, {this, [&written](const Result<void> &result) { written = result.ok(); }});
    QTRY_VERIFY(written);
    m_dialog = std::make_unique<AccountSettingsDialog>(*m_accounts, m_id);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

AccountConfig AccountSettingsDialogTest::stored() const
{
    SystemClock clock;
    account::MemoryCredentials credentials;
    account::Accounts second(m_sample->store(), credentials, clock);
    if (!second.load().ok() || !second.engine(m_id))
        qFatal("the account does not load");
    return second.engine(m_id)->config();
}

QPushButton *AccountSettingsDialogTest::button(const QString &text) const
{
    for (QPushButton *candidate : m_dialog->findChildren<QPushButton *>())
        if (candidate->text().remove(QLatin1Char('&')) == text)
            return candidate;
    qFatal("no button %s", qPrintable(text));
}

void AccountSettingsDialogTest::choose(const QString &box, const QString &text) const
{
    auto *combo = named<QComboBox>(box);
    const int index = combo->findText(text);
    if (index < 0)
        qFatal("no choice %s", qPrintable(text));
    combo->setCurrentIndex(index);
}

void AccountSettingsDialogTest::everyFieldHasAName()
{
    for (const Protocol protocol : {Protocol::Imap, Protocol::Pop3}) {
        open(protocol);
        int fields = 0;
        const auto check = [&fields](const QWidget *widget) {
            if (widget->objectName() == u"qt_spinbox_lineedit")
                return;
            ++fields;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        };
        for (const QLineEdit *edit : m_dialog->findChildren<QLineEdit *>())
            check(edit);
        for (const QComboBox *box : m_dialog->findChildren<QComboBox *>())
            check(box);
        for (const QSpinBox *box : m_dialog->findChildren<QSpinBox *>())
            check(box);
        QVERIFY(fields > 10);
    }
}

void AccountSettingsDialogTest::identitiesAreKept()
{
    open(Protocol::Imap);
    QVERIFY(named<QLineEdit>(QStringLiteral("Address"))->isReadOnly());
    named<QLineEdit>(QStringLiteral("Account name"))->setText(QStringLiteral("Private"));
    QTest::keyClicks(named<QLineEdit>(QStringLiteral("Answers go to")), QStringLiteral("desk@example.com"));
    named<QPlainTextEdit>(QStringLiteral("Signature"))->setPlainText(QStringLiteral("Anna"));
    QTest::mouseClick(button(QStringLiteral("Add identity")), Qt::LeftButton);
    QTest::keyClicks(named<QLineEdit>(QStringLiteral("Address")), QStringLiteral("club@example.org"));
    named<QPlainTextEdit>(QStringLiteral("Signature"))->setPlainText(QStringLiteral("The club"));
    save();
    QVERIFY(saved());
    const AccountConfig config = stored();
    QCOMPARE(config.email, QStringLiteral("anna@example.com"));
    QCOMPARE(config.shownName(), QStringLiteral("Private"));
    QCOMPARE(config.replyTo, QStringLiteral("desk@example.com"));
    QCOMPARE(config.signature, QStringLiteral("Anna"));
    QCOMPARE(config.senders().size(), std::size_t(2));
    QCOMPARE(config.senders()[1].email, QStringLiteral("club@example.org"));
    QCOMPARE(config.senders()[1].signature, QStringLiteral("The club"));
    QVERIFY(config.incoming.auth == AuthMethod::ScramSha256);                            // has no field and stays
    QCOMPARE(m_accounts->engine(m_id)->config().shownName(), QStringLiteral("Private")); // without a restart
}

void AccountSettingsDialogTest::imapIsKeptAsWished()
{
    open(Protocol::Imap);
    choose(QStringLiteral("Keep offline"), QStringLiteral("Those of the last days"));
    named<QSpinBox>(QStringLiteral("Keep offline: days"))->setValue(7);
    named<QComboBox>(QStringLiteral("Look for new mail"))->setCurrentIndex(3);
    for (QCheckBox *box : m_dialog->findChildren<QCheckBox *>())
        box->setChecked(false);
    choose(QStringLiteral("Undo sending"), QStringLiteral("Not at all: send at once"));
    save();
    QVERIFY(saved());
    const AccountConfig config = stored();
    QVERIFY(config.bodies == (BodyPolicy{BodyPolicy::Kind::Days, 7}));
    QCOMPARE(config.checkEvery.count(), 5);
    QVERIFY(!config.push);
    QVERIFY(!config.keepsSentCopy);
    QVERIFY(config.undoSend == std::optional(std::chrono::seconds(0)));
}

void AccountSettingsDialogTest::pop3IsKeptAsWished()
{
    open(Protocol::Pop3);
    choose(QStringLiteral("Leave on server"), QStringLiteral("The newest messages"));
    named<QSpinBox>(QStringLiteral("Leave on server: number"))->setValue(500);
    for (QCheckBox *box : m_dialog->findChildren<QCheckBox *>())
        box->setChecked(true);
    named<QSpinBox>(QStringLiteral("Only the header above: size"))->setValue(300);
    save();
    QVERIFY(saved());
    const AccountConfig config = stored();
    QVERIFY(config.leave == (LeavePolicy{LeavePolicy::Kind::Newest, 500}));
    QCOMPARE(config.wholeBelow, qint64(300) * 1024);
    QVERIFY(!config.sharedInbox);
    QVERIFY(!config.undoSend);
}

void AccountSettingsDialogTest::sharedInboxMakesLocalFolders()
{
    open(Protocol::Pop3);
    QCOMPARE(m_accounts->engines().size(), std::size_t(1));
    named<QComboBox>(QStringLiteral("New mail goes into"))->setCurrentIndex(1);
    save();
    QVERIFY(saved());
    QVERIFY(stored().sharedInbox);
    QCOMPARE(m_accounts->engines().size(), std::size_t(2));
    QVERIFY(!m_accounts->engines().back()->config().hasServers());
}

void AccountSettingsDialogTest::badInputIsToldAtTheField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("part");
    QTest::newRow("no host") << "Incoming server"
                             << " "
                             << "server name is missing";
    QTest::newRow("clear text") << "Outgoing server"
                                << "smtp.example.com"
                                << "could read your password";
    QTest::newRow("reply-to") << "Answers go to"
                              << "nobody"
                              << "which is no e-mail address";
    QTest::newRow("injection") << "Answers go to"
                               << "a@b.example,c@d.example"
                               << "which is no e-mail address";
}

void AccountSettingsDialogTest::badInputIsToldAtTheField()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, part);
    open(Protocol::Imap);
    choose(QStringLiteral("Outgoing server: security"), QStringLiteral("None (this computer only)"));
    auto *edit = named<QLineEdit>(field);
    edit->setText(value);
    save();
    QVERIFY(m_dialog->isVisible());
    QLabel *told = nullptr;
    for (QLabel *label : m_dialog->findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(part))
            told = label;
    QVERIFY(told);
    QCOMPARE(QApplication::focusWidget(), edit);
    QVERIFY(stored().replyTo.isEmpty());
    QVERIFY(!stored().incoming.host.isEmpty());
}

void AccountSettingsDialogTest::newPasswordGoesToTheKeyring()
{
    open(Protocol::Imap);
    QTest::keyClicks(named<QLineEdit>(QStringLiteral("New password")), QStringLiteral("s3cret"));
    save();
    QVERIFY(saved());
    Secret kept;
    m_credentials.read(QStringLiteral("anna@example.com"), {this, [&kept](const Result<Secret> &read) {
                                                                if (read)
                                                                    kept = *read;
                                                            }});
    QTRY_COMPARE(kept, Secret(QByteArray("s3cret")));
}

void AccountSettingsDialogTest::localFoldersHaveAName()
{
    bool there = false;
    m_accounts->ensureLocalFolders({this, [&](const Result<AccountId> &id) {
                                        m_id = *id;
                                        there = true;
                                    }});
    QTRY_VERIFY(there);
    m_dialog = std::make_unique<AccountSettingsDialog>(*m_accounts, m_id);
    m_dialog->show();
    QCOMPARE(named<QListWidget>(QStringLiteral("Pages"))->count(), 1);
    QVERIFY(!named<QLineEdit>(QStringLiteral("Address"))->isVisible());
    named<QLineEdit>(QStringLiteral("Account name"))->setText(QStringLiteral("On this computer"));
    save();
    QVERIFY(saved());
    QCOMPARE(stored().shownName(), QStringLiteral("On this computer"));
}

QTEST_MAIN(AccountSettingsDialogTest)
#include "AccountSettingsDialogTest.moc"
