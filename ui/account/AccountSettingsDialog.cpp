// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/AccountSettingsDialog.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "ui/account/pages/IdentityPage.h"
#include "ui/account/pages/MaildropPage.h"
#include "ui/account/pages/OfflinePage.h"
#include "ui/account/pages/SendingPage.h"
#include "ui/account/pages/ServersPage.h"
#include "ui/account/pages/SignInPage.h"
#include "ui/common/Banner.h"

#include <algorithm>

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace postrider::ui::account {

using ::postrider::account::AccountConfig;
using ::postrider::account::Accounts;
using ::postrider::account::Protocol;

/// The pages and the course of a save: fields, Local Folders where they are needed, settings, password.
class AccountSettingsDialog::Private : public QObject
{
public:
    Private(AccountSettingsDialog *dialog, Accounts &allAccounts, const AccountConfig &settings);

    void layOut();
    void addPages();
    void add(SettingsPage *page);
    void save();
    [[nodiscard]] bool takeFields(AccountConfig &changed);
    void saveConfig();
    void savePassword();
    void end(const Result<void> &result);
    void setBusy(bool busy);

    AccountSettingsDialog *q;
    Accounts &accounts;
    AccountConfig config;
    std::vector<SettingsPage *> pages;
    SignInPage *signIn = nullptr;
    common::Banner *banner;
    QListWidget *list;
    QStackedWidget *stack;
    QWidget *body;
    QDialogButtonBox *buttons;
};

AccountSettingsDialog::Private::Private(AccountSettingsDialog *dialog, Accounts &allAccounts,
                                        const AccountConfig &settings)
    : q(dialog)
    , accounts(allAccounts)
    , config(settings)
    , banner(new common::Banner(common::Tone::Danger, dialog))
    , list(new QListWidget)
    , stack(new QStackedWidget)
    , body(new QWidget(dialog))
    , buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, dialog))
{
    layOut();
    addPages();
    QObject::connect(list, &QListWidget::currentRowChanged, stack, &QStackedWidget::setCurrentIndex);
    list->setCurrentRow(0);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(&accounts, &Accounts::removed, this, [this](AccountId removed) {
        if (removed == config.id)
            q->reject();
    });
}

void AccountSettingsDialog::Private::layOut()
{
    banner->hide();
    list->setAccessibleName(AccountSettingsDialog::tr("Pages"));
    QPushButton *saveButton = buttons->addButton(AccountSettingsDialog::tr("&Save"), QDialogButtonBox::AcceptRole);
    saveButton->setDefault(true);
    auto *remove = buttons->addButton(AccountSettingsDialog::tr("&Remove account…"), QDialogButtonBox::ResetRole);
    remove->setAutoDefault(false);
    QObject::connect(remove, &QPushButton::clicked, this, [this] { Q_EMIT q->removeRequested(config.id); });

    auto *columns = new QHBoxLayout(body);
    columns->setContentsMargins({});
    columns->setSpacing(16);
    columns->addWidget(list);
    columns->addWidget(stack, 1);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(banner);
    layout->addWidget(body, 1);
    layout->addWidget(buttons);
}

void AccountSettingsDialog::Private::addPages()
{
    add(new IdentityPage);
    if (config.hasServers()) {
        add(new ServersPage);
        signIn = new SignInPage;
        add(signIn);
        config.protocol == Protocol::Pop3 ? add(new MaildropPage) : add(new OfflinePage);
        add(new SendingPage);
    }
    constexpr int air = 24;
    int widest = 0;
    for (const SettingsPage *page : pages)
        widest = std::max(widest, list->fontMetrics().horizontalAdvance(page->title()));
    list->setFixedWidth(widest + air);
    for (SettingsPage *page : pages)
        page->load(config);
}

void AccountSettingsDialog::Private::add(SettingsPage *page)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    area->setAccessibleName(page->title());
    stack->addWidget(area);
    auto *item = new QListWidgetItem(page->title(), list);
    constexpr int leastHeight = 28; // UI.md: hit targets
    item->setSizeHint({0, std::max(leastHeight, list->fontMetrics().height() * 3 / 2)});
    pages.push_back(page);
}

bool AccountSettingsDialog::Private::takeFields(AccountConfig &changed)
{
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i]->clearProblem();
        const std::optional<SettingsPage::Problem> problem = pages[i]->save(changed);
        if (!problem)
            continue;
        list->setCurrentRow(static_cast<int>(i));
        pages[i]->show(*problem);
        return false;
    }
    return true;
}

void AccountSettingsDialog::Private::save()
{
    AccountConfig changed = config;
    if (!takeFields(changed))
        return;
    setBusy(true);
    config = changed;
    if (!config.sharedInbox)
        return saveConfig();
    accounts.ensureLocalFolders({this, [this](const Result<AccountId> &there) {
                                     if (there)
                                         saveConfig();
                                     else
                                         end(there.error());
                                 }});
}

void AccountSettingsDialog::Private::saveConfig()
{
    accounts.setConfig(config, {this, [this](const Result<void> &written) {
                                    if (written)
                                        savePassword();
                                    else
                                        end(written);
                                }});
}

void AccountSettingsDialog::Private::savePassword()
{
    const Secret password = signIn ? signIn->password() : Secret();
    if (password.isEmpty())
        return end({});
    accounts.setPassword(config.id, password, {this, [this](const Result<void> &kept) { end(kept); }});
}

void AccountSettingsDialog::Private::end(const Result<void> &result)
{
    setBusy(false);
    if (result) {
        q->QDialog::accept();
        return;
    }
    banner->setText(result.error().text);
    banner->setDetails(result.error().serverText);
    banner->show();
}

void AccountSettingsDialog::Private::setBusy(bool busy)
{
    banner->hide();
    body->setEnabled(!busy);
    buttons->setEnabled(!busy);
}

AccountSettingsDialog::AccountSettingsDialog(Accounts &accounts, AccountId account, QWidget *parent)
    : QDialog(parent)
{
    const ::postrider::account::AccountEngine *engine = accounts.engine(account);
    d = std::make_unique<Private>(this, accounts, engine ? engine->config() : AccountConfig());
    setWindowTitle(tr("Settings of %1").arg(d->config.shownName()));
    resize(760, 560); // fits a screen of 800 × 600
}

AccountSettingsDialog::~AccountSettingsDialog() = default;

void AccountSettingsDialog::accept()
{
    d->save();
}

} // namespace postrider::ui::account
