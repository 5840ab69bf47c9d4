// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/LeaveFields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace postrider::ui::account {

using ::postrider::account::LeavePolicy;

namespace {

constexpr int mostDays = 3650;
constexpr int mostMessages = 1'000'000;

} // namespace

LeaveFields::LeaveFields(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_number(new QSpinBox(this))
{
    const auto add = [this](const QString &text, LeavePolicy::Kind kind) {
        m_choice->addItem(text, QVariant::fromValue(static_cast<int>(kind)));
    };
    add(tr("Everything"), LeavePolicy::Kind::Everything);
    add(tr("Nothing"), LeavePolicy::Kind::Nothing);
    add(tr("For some days"), LeavePolicy::Kind::Days);
    add(tr("The newest messages"), LeavePolicy::Kind::Newest);
    add(tr("Until deleted here"), LeavePolicy::Kind::UntilDeleted);
    m_choice->setAccessibleName(tr("Leave on server"));
    m_choice->setToolTip(tr("Nothing is deleted on the server before it is safely stored here"));
    m_number->setAccessibleName(tr("Leave on server: number"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_choice, 1);
    layout->addWidget(m_number);
    setFocusProxy(m_choice);

    setPolicy({});
    connect(m_choice, &QComboBox::currentIndexChanged, this, &LeaveFields::followChoice);
}

LeavePolicy LeaveFields::policy() const
{
    return {static_cast<LeavePolicy::Kind>(m_choice->currentData().toInt()), m_number->value()};
}

void LeaveFields::setPolicy(const LeavePolicy &policy)
{
    m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(policy.kind)));
    followChoice();
    m_number->setValue(policy.number);
}

void LeaveFields::followChoice()
{
    const auto kind = static_cast<LeavePolicy::Kind>(m_choice->currentData().toInt());
    const bool days = kind == LeavePolicy::Kind::Days;
    m_number->setVisible(days || kind == LeavePolicy::Kind::Newest);
    m_number->setRange(1, days ? mostDays : mostMessages);
    m_number->setSuffix(days ? tr(" days") : tr(" messages"));
}

} // namespace postrider::ui::account
