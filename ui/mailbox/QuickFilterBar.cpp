// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/QuickFilterBar.h"

#include "ui/common/Icons.h"

#include <QBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace postrider::ui::mailbox {

QuickFilterBar::QuickFilterBar(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Quick filter"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_unread = addButton(QStringLiteral("mail-unread"), tr("Unread only"));
    m_starred = addButton(QStringLiteral("non-starred"), tr("Starred only"));
    m_attachments = addButton(QStringLiteral("mail-attachment"), tr("With attachments only"));
}

QToolButton *QuickFilterBar::addButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(common::icon(icon));
    button->setIconSize(QSize(16, 16));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    connect(button, &QToolButton::toggled, this, &QuickFilterBar::announce);
    layout()->addWidget(button);
    return button;
}

models::QuickFilter QuickFilterBar::filter() const
{
    models::QuickFilter filter;
    filter.unread = m_unread->isChecked();
    filter.starred = m_starred->isChecked();
    filter.attachments = m_attachments->isChecked();
    return filter;
}

void QuickFilterBar::clear()
{
    const bool wasEmpty = filter().isEmpty();
    for (QToolButton *button : {m_unread, m_starred, m_attachments}) {
        const QSignalBlocker quiet(button);
        button->setChecked(false);
    }
    if (!wasEmpty)
        announce();
}

} // namespace postrider::ui::mailbox
