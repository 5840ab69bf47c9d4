// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/pages/SendingPage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

namespace postrider::ui::account {

using ::postrider::account::AccountConfig;

namespace {

constexpr int asEverywhere = -1;

} // namespace

SendingPage::SendingPage(QWidget *parent)
    : SettingsPage(tr("Sending"), parent)
    , m_undo(new QComboBox(this))
    , m_copy(new QCheckBox(tr("&Keep a copy in Sent"), this))
{
    m_undo->setAccessibleName(tr("Undo sending"));
    m_undo->addItem(tr("As in the settings of the program"), asEverywhere);
    m_undo->addItem(tr("Not at all: send at once"), 0);
    for (const int seconds : {5, 10, 30, 60})
        m_undo->addItem(tr("Within %n second(s)", nullptr, seconds), seconds);
    m_copy->setToolTip(tr("Where the provider keeps one by itself there is never a second one"));
    form().addRow(tr("&Undo sending"), m_undo);
    form().addRow(QString(), m_copy);
}

void SendingPage::load(const AccountConfig &config)
{
    const int seconds = config.undoSend ? static_cast<int>(config.undoSend->count()) : asEverywhere;
    if (m_undo->findData(seconds) < 0)
        m_undo->addItem(tr("Within %n second(s)", nullptr, seconds), seconds);
    m_undo->setCurrentIndex(m_undo->findData(seconds));
    m_copy->setChecked(config.keepsSentCopy);
}

std::optional<SettingsPage::Problem> SendingPage::save(AccountConfig &config)
{
    const int seconds = m_undo->currentData().toInt();
    config.undoSend.reset();
    if (seconds != asEverywhere)
        config.undoSend = std::chrono::seconds(seconds);
    config.keepsSentCopy = m_copy->isChecked();
    return std::nullopt;
}

} // namespace postrider::ui::account
