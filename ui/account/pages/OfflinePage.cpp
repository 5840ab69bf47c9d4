// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/pages/OfflinePage.h"

#include "ui/account/pages/CheckInterval.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QSpinBox>

namespace postrider::ui::account {

using ::postrider::account::AccountConfig;
using ::postrider::account::ArchiveRule;
using ::postrider::account::BodyPolicy;

namespace {

constexpr int mostDays = 3650;
constexpr int usualDays = 30;

} // namespace

OfflinePage::OfflinePage(QWidget *parent)
    : SettingsPage(tr("Receiving"), parent)
    , m_kept(new QComboBox(this))
    , m_days(new QSpinBox(this))
    , m_interval(new CheckInterval(this))
    , m_push(new QCheckBox(tr("The server tells of new mail at &once (push)"), this))
    , m_archive(new QComboBox(this))
{
    m_kept->setAccessibleName(tr("Keep offline"));
    m_kept->addItem(tr("All messages"), static_cast<int>(BodyPolicy::Kind::All));
    m_kept->addItem(tr("Those of the last days"), static_cast<int>(BodyPolicy::Kind::Days));
    m_kept->addItem(tr("Only what I open"), static_cast<int>(BodyPolicy::Kind::None));
    m_days->setRange(1, mostDays);
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Keep offline: days"));
    m_archive->setAccessibleName(tr("Archive into"));
    m_archive->addItem(tr("One folder"), static_cast<int>(ArchiveRule::Folder));
    m_archive->addItem(tr("A folder for each year"), static_cast<int>(ArchiveRule::Year));
    m_archive->addItem(tr("A folder for each month"), static_cast<int>(ArchiveRule::Month));

    auto *kept = new QWidget(this);
    auto *row = new QHBoxLayout(kept);
    row->setContentsMargins({});
    row->addWidget(m_kept, 1);
    row->addWidget(m_days);
    kept->setFocusProxy(m_kept);
    form().addRow(tr("&Keep offline"), kept);
    form().addRow(tr("&Look for new mail"), m_interval);
    form().addRow(QString(), m_push);
    form().addRow(tr("&Archive into"), m_archive);
    connect(m_kept, &QComboBox::currentIndexChanged, this, &OfflinePage::followKept);
}

void OfflinePage::followKept()
{
    m_days->setVisible(m_kept->currentData().toInt() == static_cast<int>(BodyPolicy::Kind::Days));
}

void OfflinePage::load(const AccountConfig &config)
{
    m_kept->setCurrentIndex(m_kept->findData(static_cast<int>(config.bodies.kind)));
    m_days->setValue(config.bodies.days > 0 ? config.bodies.days : usualDays);
    followKept();
    m_interval->setValue(config.checkEvery);
    m_push->setChecked(config.push);
    m_archive->setCurrentIndex(m_archive->findData(static_cast<int>(config.archive)));
}

std::optional<SettingsPage::Problem> OfflinePage::save(AccountConfig &config)
{
    config.bodies.kind = static_cast<BodyPolicy::Kind>(m_kept->currentData().toInt());
    config.bodies.days = config.bodies.kind == BodyPolicy::Kind::Days ? m_days->value() : 0;
    config.checkEvery = m_interval->value();
    config.push = m_push->isChecked();
    config.archive = static_cast<ArchiveRule>(m_archive->currentData().toInt());
    return std::nullopt;
}

} // namespace postrider::ui::account
