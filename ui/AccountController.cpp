// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccountController.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "store/DraftRepo.h"
#include "store/JournalRepo.h"
#include "store/OutboxRepo.h"
#include "store/Store.h"
#include "ui/WindowActions.h"
#include "ui/account/AccountSettingsDialog.h"
#include "ui/account/AddAccountDialog.h"
#include "ui/account/PasswordDialog.h"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace postrider::ui {

using ::postrider::account::AccountEngine;
using ::postrider::account::Accounts;

AccountController::AccountController(Parts parts)
    : QObject(&parts.window)
    , m_parts(std::move(parts))
{
    connect(m_parts.actions.get(Act::AddAccount), &QAction::triggered, this, &AccountController::addAccount);
    connect(m_parts.actions.get(Act::AccountSettings), &QAction::triggered, this,
            [this] { openSettings(m_parts.current()); });
    connect(&m_parts.accounts, &Accounts::added, this, &AccountController::updateActions);
    connect(&m_parts.accounts, &Accounts::removed, this, &AccountController::updateActions, Qt::QueuedConnection);
    updateActions();
}

void AccountController::updateActions()
{
    m_parts.actions.get(Act::AccountSettings)->setEnabled(!m_parts.accounts.engines().empty());
}

void AccountController::addAccount()
{
    auto *dialog = new account::AddAccountDialog(m_parts.accounts, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountController::offer(std::vector<transfer::ForeignAccount> accounts)
{
    std::erase_if(accounts, [this](const transfer::ForeignAccount &account) {
        return account.email.isEmpty() || m_parts.accounts.engineByEmail(account.email);
    });
    if (accounts.empty())
        return;
    const transfer::ForeignAccount next = accounts.front();
    accounts.erase(accounts.begin());
    ::postrider::account::AccountConfig config;
    config.email = next.email;
    config.displayName = next.fullName;
    if (next.protocol == u"pop3")
        config.protocol = ::postrider::account::Protocol::Pop3;
    config.incoming = next.incoming;
    config.outgoing = next.outgoing;
    auto *dialog = new account::AddAccountDialog(m_parts.accounts, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setConfig(config);
    connect(dialog, &QDialog::finished, this, [this, accounts] { offer(accounts); });
    dialog->open();
}

void AccountController::openSettings(AccountId id)
{
    if (!m_parts.accounts.engine(id)) {
        const auto engines = m_parts.accounts.engines();
        if (engines.empty())
            return;
        id = engines.front()->id();
    }
    auto *dialog = new account::AccountSettingsDialog(m_parts.accounts, id, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &account::AccountSettingsDialog::removeRequested, this, &AccountController::remove);
    dialog->open();
}

void AccountController::askPassword(AccountId id, const Error &reason)
{
    const AccountEngine *engine = m_parts.accounts.engine(id);
    if (!engine)
        return;
    auto *dialog = new account::PasswordDialog(engine->config().email, reason, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &account::PasswordDialog::entered, this, [this, id](const Secret &password) {
        m_parts.accounts.setPassword(id, password, {this, [this](const Result<void> &kept) {
                                                        if (!kept)
                                                            Q_EMIT failed(kept.error());
                                                    }});
    });
    dialog->open();
}

QString AccountController::whatIsLost(AccountId id) const
{
    store::Database &reader = m_parts.store.reader();
    const int pending = store::JournalRepo(reader).pendingCount(id);
    const int waiting = static_cast<int>(store::OutboxRepo(reader).byAccount(id).size());
    const std::vector<store::Draft> drafts = store::DraftRepo(reader).all();
    const int unfinished = static_cast<int>(
        std::count_if(drafts.begin(), drafts.end(), [id](const auto &draft) { return draft.account == id; }));
    QStringList lost;
    if (pending > 0)
        lost += tr("%n change(s) that the server has not heard of yet", nullptr, pending);
    if (waiting > 0)
        lost += tr("%n message(s) in the Outbox that will not be sent", nullptr, waiting);
    if (unfinished > 0)
        lost += tr("%n unfinished message(s)", nullptr, unfinished);
    return lost.isEmpty() ? QString() : tr("Lost for good: %1.").arg(lost.join(tr(", ")));
}

QWidget *AccountController::dialogParent() const
{
    QWidget *dialog = QApplication::activeModalWidget();
    return dialog ? dialog : &m_parts.window;
}

void AccountController::remove(AccountId id)
{
    const AccountEngine *engine = m_parts.accounts.engine(id);
    if (!engine)
        return;
    const bool onServer = engine->config().protocol == ::postrider::account::Protocol::Imap;
    QStringList details{onServer
                            ? tr("Its mail here and its password are forgotten. The server keeps everything it has.")
                            : tr("Its mail is on this computer alone and is deleted for ever. Export it first if "
                                 "you want to keep it.")};
    if (const QString lost = whatIsLost(id); !lost.isEmpty())
        details += lost;
    QMessageBox question(dialogParent());
    question.setWindowTitle(tr("Remove account"));
    question.setText(tr("Remove %1 from Postrider?").arg(engine->config().shownName()));
    question.setInformativeText(details.join(QLatin1Char('\n')));
    const QPushButton *confirm = question.addButton(tr("Remove account"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    if (question.clickedButton() != confirm)
        return;
    m_parts.accounts.remove(id, {this, [this](const Result<void> &result) {
                                     if (!result)
                                         Q_EMIT failed(result.error());
                                 }});
}

} // namespace postrider::ui
