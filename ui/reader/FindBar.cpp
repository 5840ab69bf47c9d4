// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/FindBar.h"

#include "ui/common/Icons.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace postrider::ui::reader {

namespace {

QToolButton *button(QWidget *parent, const QString &iconName, const QString &name)
{
    auto *result = new QToolButton(parent);
    result->setIcon(common::icon(iconName));
    result->setAutoRaise(true);
    result->setToolTip(name);
    result->setAccessibleName(name);
    if (result->icon().isNull())
        result->setText(name);
    return result;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_result(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(4);
    m_text->setPlaceholderText(tr("Find in message"));
    m_text->setAccessibleName(tr("Find in message"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(360);
    QToolButton *previous = button(this, QStringLiteral("go-up"), tr("Previous match"));
    QToolButton *next = button(this, QStringLiteral("go-down"), tr("Next match"));
    QToolButton *close = button(this, QStringLiteral("window-close"), tr("Close search"));
    row->addWidget(m_text, 1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_result, 1);
    row->addWidget(close);
    connect(m_text, &QLineEdit::textEdited, this, [this](const QString &text) { Q_EMIT findRequested(text, false); });
    connect(m_text, &QLineEdit::returnPressed, this, [this] { Q_EMIT findRequested(m_text->text(), false); });
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(m_text->text(), false); });
    connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(m_text->text(), true); });
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
}

void FindBar::activate(const QString &text)
{
    if (!text.isEmpty())
        m_text->setText(text);
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::setFound(bool found)
{
    m_result->setText(found || m_text->text().isEmpty() ? QString() : tr("Not found"));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closed();
    if (event->key() == Qt::Key_Return && event->modifiers().testFlag(Qt::ShiftModifier))
        return Q_EMIT findRequested(m_text->text(), true);
    QWidget::keyPressEvent(event);
}

} // namespace postrider::ui::reader
