// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/SendLaterDialog.h"

#include <QBoxLayout>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

namespace postrider::ui::composer {

namespace {

constexpr int morning = 8; // o'clock: what is written in the evening is mostly meant for the next one

QDateTime nextMorning(const QDateTime &now)
{
    return {now.date().addDays(1), QTime(morning, 0)};
}

} // namespace

SendLaterDialog::SendLaterDialog(const QDateTime &now, QWidget *parent)
    : QDialog(parent)
    , m_when(new QDateTimeEdit(nextMorning(now.toLocalTime()), this))
{
    setWindowTitle(tr("Send later"));
    m_when->setMinimumDateTime(now.toLocalTime());
    m_when->setCalendarPopup(true);
    m_when->setAccessibleName(tr("When"));
    auto *when = new QLabel(tr("Send this message &at"), this);
    when->setBuddy(m_when);
    auto *hint =
        new QLabel(tr("It waits in the Outbox and leaves then, or as soon as Postrider is running after it."), this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Send later"), QDialogButtonBox::AcceptRole)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(when);
    layout->addWidget(m_when);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SendLaterDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SendLaterDialog::accept()
{
    const QDateTime when = m_when->dateTime();
    QDialog::accept();
    Q_EMIT chosen(when);
}

} // namespace postrider::ui::composer
