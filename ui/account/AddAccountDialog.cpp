// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/AddAccountDialog.h"

#include "account/Accounts.h"
#include "ui/account/AccountForm.h"
#include "ui/common/Banner.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace postrider::ui::account {

namespace {

/// A CA bundle of all the web's authorities has 250 KB; more is no CA file.
constexpr qint64 maxCaFile = 1 << 20;

} // namespace

/// The dialog's parts and its one course: check, then add. `m_try` goes when a try is given up, so that an answer which
/// comes later finds nobody.
class AddAccountDialog::Private : public QObject
{
public:
    Private(AddAccountDialog *dialog, ::postrider::account::Accounts &accounts);

    void check();
    void add(const ::postrider::account::AccountConfig &config);
    void fail(const Error &error);
    void setBusy(bool busy);
    void cancelTry();
    void chooseCa();

    AddAccountDialog *m_dialog;
    ::postrider::account::Accounts &m_accounts;
    AccountForm *m_form;
    common::Banner *m_banner;
    QProgressBar *m_progress;
    QLabel *m_step;
    QPushButton *m_checkButton = nullptr;
    std::unique_ptr<QObject> m_try;
    bool m_offersCa = false;
};

AddAccountDialog::Private::Private(AddAccountDialog *dialog, ::postrider::account::Accounts &accounts)
    : m_dialog(dialog)
    , m_accounts(accounts)
    , m_form(new AccountForm(dialog))
    , m_banner(new common::Banner(common::Tone::Danger, dialog))
    , m_progress(new QProgressBar(dialog))
    , m_step(new QLabel(dialog))
{
    m_banner->hide();
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(AddAccountDialog::tr("Progress"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    m_checkButton = buttons->addButton(AddAccountDialog::tr("&Check and add"), QDialogButtonBox::AcceptRole);
    m_checkButton->setDefault(true);

    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_banner);
    layout->addWidget(m_form);
    layout->addStretch();
    layout->addWidget(m_step);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    setBusy(false);

    QObject::connect(buttons, &QDialogButtonBox::accepted, this, [this] { check(); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(m_form, &AccountForm::edited, m_banner, &QWidget::hide);
    QObject::connect(m_banner, &common::Banner::actionTriggered, this, [this] { chooseCa(); });
}

void AddAccountDialog::Private::check()
{
    const ::postrider::account::AccountConfig config = m_form->config();
    if (const Result<void> valid = config.validate(); !valid) {
        fail(valid.error());
        return;
    }
    setBusy(true);
    m_step->setText(AddAccountDialog::tr("Signing in to %1 and %2…").arg(config.incoming.host, config.outgoing.host));
    m_try = std::make_unique<QObject>();
    m_accounts.verify(config, m_form->password(), {m_try.get(), [this, config](const Result<void> &result) {
                                                       if (!result)
                                                           fail(result.error());
                                                       else
                                                           add(config);
                                                   }});
}

void AddAccountDialog::Private::add(const ::postrider::account::AccountConfig &config)
{
    m_step->setText(AddAccountDialog::tr("Adding the account…"));
    m_accounts.add(config, m_form->password(), {m_dialog, [this](const Result<AccountId> &result) {
                                                    if (!result) {
                                                        fail(result.error());
                                                        return;
                                                    }
                                                    setBusy(false);
                                                    Q_EMIT m_dialog->accountAdded(*result);
                                                    m_dialog->accept();
                                                }});
}

void AddAccountDialog::Private::fail(const Error &error)
{
    setBusy(false);
    m_banner->setText(error.text);
    m_banner->setDetails(error.serverText);
    // A private CA is the one certificate problem that a person may rightly solve here; there is no 'ignore'.
    m_offersCa = error.code == u"certificate-unknown-ca" || error.code == u"certificate-self-signed";
    m_banner->setAction(m_offersCa ? AddAccountDialog::tr("Choose a CA file…") : QString());
    m_banner->show();
    if (QWidget *field = m_form->fieldFor(error.code))
        field->setFocus();
}

void AddAccountDialog::Private::setBusy(bool busy)
{
    m_form->setEnabled(!busy);
    m_checkButton->setEnabled(!busy);
    m_progress->setVisible(busy);
    m_step->setVisible(busy);
    if (busy)
        m_banner->hide();
}

void AddAccountDialog::Private::cancelTry()
{
    m_try.reset();
    setBusy(false);
}

void AddAccountDialog::Private::chooseCa()
{
    if (!m_offersCa)
        return;
    const QString path =
        QFileDialog::getOpenFileName(m_dialog, AddAccountDialog::tr("Choose the CA's certificate"), QString(),
                                     AddAccountDialog::tr("Certificates (*.pem *.crt *.cer)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_banner->setText(
            AddAccountDialog::tr("This file cannot be read: %1. Choose another one.").arg(file.errorString()));
        return;
    }
    m_form->setExtraCa(file.read(maxCaFile));
    check();
}

AddAccountDialog::AddAccountDialog(::postrider::account::Accounts &accounts, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(this, accounts))
{
    setWindowTitle(tr("Add an account"));
    resize(520, sizeHint().height());
}

void AddAccountDialog::setConfig(const ::postrider::account::AccountConfig &config)
{
    d->m_form->setConfig(config);
}

AddAccountDialog::~AddAccountDialog() = default;

// The first Cancel ends a running check, the second one the dialog: nobody loses what was typed to a slow server.
void AddAccountDialog::reject()
{
    if (d->m_try && !d->m_form->isEnabled()) {
        d->cancelTry();
        return;
    }
    QDialog::reject();
}

} // namespace postrider::ui::account
