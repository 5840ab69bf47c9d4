// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/RecipientField.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace postrider::ui::composer {

namespace {

constexpr int lettersToSuggest = 2; // one letter matches half of everybody
constexpr int mostSuggestions = 8;

} // namespace

RecipientField::RecipientField(const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
{
    setAccessibleName(name);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(mostSuggestions);
    connect(this, &QLineEdit::textEdited, this, &RecipientField::suggest);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &RecipientField::take);
}

void RecipientField::setKnown(QStringListModel *known)
{
    m_completer->setModel(known);
}

int RecipientField::startOfCurrent() const
{
    int at = cursorPosition();
    const QString typed = text();
    while (at > 0 && !QStringView(u",;，；").contains(typed[at - 1]))
        --at;
    while (at < cursorPosition() && typed[at] == QLatin1Char(' '))
        ++at;
    return at;
}

void RecipientField::suggest()
{
    const QString current = text().mid(startOfCurrent(), cursorPosition() - startOfCurrent());
    m_completer->setCompletionPrefix(current);
    const bool wanted = current.size() >= lettersToSuggest && m_completer->completionCount() > 0;
    if (!wanted)
        return m_completer->popup()->hide();
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void RecipientField::take(const QString &completion)
{
    const int start = startOfCurrent();
    QString result = text();
    result.replace(start, cursorPosition() - start, completion + QStringLiteral(", "));
    setText(result);
    setCursorPosition(start + static_cast<int>(completion.size()) + 2);
    Q_EMIT textEdited(result);
    m_completer->popup()->hide();
}

void RecipientField::keyPressEvent(QKeyEvent *event)
{
    const bool choosing = m_completer->popup()->isVisible();
    const bool takes = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab;
    if (choosing && (takes || event->key() == Qt::Key_Escape))
        return event->ignore(); // the popup's business
    QLineEdit::keyPressEvent(event);
}

void RecipientField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    QString tidy = text().trimmed();
    while (tidy.endsWith(QLatin1Char(',')) || tidy.endsWith(QLatin1Char(' ')))
        tidy.chop(1);
    if (event->reason() != Qt::PopupFocusReason && tidy != text())
        setText(tidy);
}

} // namespace postrider::ui::composer
