// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/pages/MaildropPage.h"

#include "ui/account/LeaveFields.h"
#include "ui/account/pages/CheckInterval.h"

#include <algorithm>

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QSpinBox>

namespace postrider::ui::account {

using ::postrider::account::AccountConfig;

namespace {

constexpr int kilobyte = 1024;
constexpr int mostKilobytes = 1024 * 1024;
constexpr int usualKilobytes = 200; // text and a small picture still come at once

} // namespace

MaildropPage::MaildropPage(QWidget *parent)
    : SettingsPage(tr("Receiving"), parent)
    , m_leave(new LeaveFields(this))
    , m_headersOnly(new QCheckBox(tr("Only the &header of messages above"), this))
    , m_kilobytes(new QSpinBox(this))
    , m_inbox(new QComboBox(this))
    , m_interval(new CheckInterval(this))
{
    m_kilobytes->setRange(1, mostKilobytes);
    m_kilobytes->setSuffix(tr(" KB"));
    m_kilobytes->setAccessibleName(tr("Only the header above: size"));
    m_headersOnly->setToolTip(tr("The rest is fetched when you ask for it in the message"));
    m_inbox->setAccessibleName(tr("New mail goes into"));
    m_inbox->addItem(tr("The inbox of this account"), false);
    m_inbox->addItem(tr("The inbox of Local Folders, shared with other accounts"), true);

    auto *size = new QWidget(this);
    auto *row = new QHBoxLayout(size);
    row->setContentsMargins({});
    row->addWidget(m_headersOnly);
    row->addWidget(m_kilobytes);
    row->addStretch();
    form().addRow(tr("&Leave on server"), m_leave);
    form().addRow(tr("Fetch"), size);
    form().addRow(tr("New mail goes &into"), m_inbox);
    form().addRow(tr("Loo&k for new mail"), m_interval);
    connect(m_headersOnly, &QCheckBox::toggled, m_kilobytes, &QWidget::setEnabled);
}

void MaildropPage::load(const AccountConfig &config)
{
    m_leave->setPolicy(config.leave);
    m_headersOnly->setChecked(config.wholeBelow > 0);
    m_kilobytes->setEnabled(config.wholeBelow > 0);
    const qint64 kilobytes = (config.wholeBelow + kilobyte - 1) / kilobyte;
    m_kilobytes->setValue(kilobytes > 0 ? static_cast<int>(std::min<qint64>(kilobytes, mostKilobytes))
                                        : usualKilobytes);
    m_inbox->setCurrentIndex(m_inbox->findData(config.sharedInbox));
    m_interval->setValue(config.checkEvery);
}

std::optional<SettingsPage::Problem> MaildropPage::save(AccountConfig &config)
{
    config.leave = m_leave->policy();
    config.wholeBelow = m_headersOnly->isChecked() ? qint64(m_kilobytes->value()) * kilobyte : 0;
    config.sharedInbox = m_inbox->currentData().toBool();
    config.checkEvery = m_interval->value();
    return std::nullopt;
}

} // namespace postrider::ui::account
