// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/pages/IdentityPage.h"

#include "base/Address.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace postrider::ui::account {

using ::postrider::account::AccountConfig;
using ::postrider::account::Identity;

namespace {

constexpr int linesOfList = 4;
constexpr int linesOfSignature = 5;
constexpr std::size_t mostIdentities = 100; // a list that a person can still read

QLineEdit *field(QWidget *parent, const QString &accessibleName)
{
    auto *edit = new QLineEdit(parent);
    edit->setAccessibleName(accessibleName);
    return edit;
}

} // namespace

IdentityPage::IdentityPage(QWidget *parent)
    : SettingsPage(tr("Name and identities"), parent)
    , m_label(field(this, tr("Account name")))
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(tr("Add &identity"), this))
    , m_remove(new QPushButton(tr("Remo&ve identity"), this))
    , m_name(field(this, tr("Your name")))
    , m_email(field(this, tr("Address")))
    , m_replyTo(field(this, tr("Answers go to")))
    , m_signature(new QPlainTextEdit(this))
{
    layOut();
    connect(m_list, &QListWidget::currentRowChanged, this, &IdentityPage::showIdentity);
    connect(m_add, &QPushButton::clicked, this, &IdentityPage::addIdentity);
    connect(m_remove, &QPushButton::clicked, this, &IdentityPage::removeIdentity);
    for (QLineEdit *edit : {m_name, m_email})
        connect(edit, &QLineEdit::textEdited, this, [this] {
            keepFields();
            nameRow(m_shown);
        });
}

void IdentityPage::layOut()
{
    const int line = fontMetrics().lineSpacing();
    m_list->setAccessibleName(tr("Identities"));
    m_list->setFixedHeight(line * (linesOfList + 1));
    m_signature->setAccessibleName(tr("Signature"));
    m_signature->setMinimumHeight(line * (linesOfSignature + 1));
    m_signature->setTabChangesFocus(true);
    m_replyTo->setPlaceholderText(tr("The address itself"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_replyTo->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    auto *buttons = new QWidget(this);
    buttons->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch();
    form().addRow(tr("&Account name"), m_label);
    form().addRow(tr("I&dentities"), m_list);
    form().addRow(QString(), buttons);
    form().addRow(tr("Your &name"), m_name);
    form().addRow(tr("Addr&ess"), m_email);
    form().addRow(tr("Answers &go to"), m_replyTo);
    form().addRow(tr("Si&gnature"), m_signature);
}

void IdentityPage::load(const AccountConfig &config)
{
    m_label->setText(config.label);
    m_label->setPlaceholderText(config.email);
    m_identities = {Identity{config.displayName, config.email, config.replyTo, config.signature}};
    m_identities.insert(m_identities.end(), config.identities.begin(), config.identities.end());
    m_list->clear();
    for (std::size_t i = 0; i < m_identities.size(); ++i) {
        m_list->addItem(QString());
        nameRow(static_cast<int>(i));
    }
    m_list->setCurrentRow(0);
    // Local Folders write to nobody.
    for (int row = 1; row < form().rowCount(); ++row)
        form().setRowVisible(row, config.hasServers());
}

void IdentityPage::nameRow(int row)
{
    if (row < 0)
        return;
    const Identity &identity = m_identities[static_cast<std::size_t>(row)];
    const QString text = Address{identity.name, identity.email}.display();
    m_list->item(row)->setText(text.isEmpty() ? tr("New identity") : text);
}

void IdentityPage::keepFields()
{
    if (m_shown < 0 || static_cast<std::size_t>(m_shown) >= m_identities.size())
        return;
    m_identities[static_cast<std::size_t>(m_shown)] = {m_name->text().trimmed(), m_email->text().trimmed(),
                                                       m_replyTo->text().trimmed(), m_signature->toPlainText()};
}

void IdentityPage::showIdentity(int row)
{
    keepFields();
    clearProblem();
    m_shown = row;
    m_remove->setEnabled(row > 0);
    if (row < 0)
        return;
    const Identity &identity = m_identities[static_cast<std::size_t>(row)];
    m_name->setText(identity.name);
    m_email->setText(identity.email);
    m_email->setReadOnly(row == 0);
    m_email->setToolTip(row == 0 ? tr("This address names the account. Add an identity to write from another one.")
                                 : QString());
    m_replyTo->setText(identity.replyTo);
    m_signature->setPlainText(identity.signature);
}

void IdentityPage::addIdentity()
{
    keepFields();
    if (m_identities.size() >= mostIdentities)
        return;
    Identity identity;
    identity.name = m_identities.front().name;
    m_identities.push_back(identity);
    m_list->addItem(QString());
    nameRow(m_list->count() - 1);
    m_list->setCurrentRow(m_list->count() - 1);
    m_email->setFocus(Qt::OtherFocusReason);
}

void IdentityPage::removeIdentity()
{
    const int row = m_list->currentRow();
    if (row < 1)
        return;
    m_shown = -1; // what the fields say goes with it
    m_identities.erase(m_identities.begin() + row);
    delete m_list->takeItem(row);
    showIdentity(m_list->currentRow());
}

std::optional<SettingsPage::Problem> IdentityPage::save(AccountConfig &config)
{
    keepFields();
    config.label = m_label->text().simplified();
    if (!config.hasServers())
        return std::nullopt;
    for (std::size_t i = 0; i < m_identities.size(); ++i) {
        const Result<void> valid = ::postrider::account::validateIdentity(m_identities[i]);
        if (valid)
            continue;
        m_list->setCurrentRow(static_cast<int>(i));
        return Problem{valid.error().code == u"reply-to-invalid" ? m_replyTo : m_email, valid.error().text};
    }
    config.displayName = m_identities.front().name;
    config.replyTo = m_identities.front().replyTo;
    config.signature = m_identities.front().signature;
    config.identities.assign(m_identities.begin() + 1, m_identities.end());
    return std::nullopt;
}

} // namespace postrider::ui::account
