// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/SearchField.h"

#include "ui/common/Icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QTimer>

namespace postrider::ui::mailbox {

namespace {

constexpr int PauseAfterKey = 200; // ms: between two keys of a quick typist it does not ask

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_pause(new QTimer(this))
{
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    addAction(common::icon(QStringLiteral("edit-find")), LeadingPosition);
    setPlace({});
    m_pause->setSingleShot(true);
    m_pause->setInterval(PauseAfterKey);
    connect(m_pause, &QTimer::timeout, this, &SearchField::ask);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            ask();
        else
            m_pause->start();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        ask();
        Q_EMIT left();
    });
}

void SearchField::setPlace(const QString &name)
{
    setPlaceholderText(name.isEmpty() ? tr("Search") : tr("Search %1").arg(name));
}

void SearchField::ask()
{
    m_pause->stop();
    const QString query = text().trimmed();
    if (query == m_asked)
        return;
    m_asked = query;
    Q_EMIT searchRequested(query);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace postrider::ui::mailbox
