// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/pages/SettingsPage.h"

#include "ui/common/Shades.h"

#include <QFormLayout>
#include <QLabel>

namespace postrider::ui::account {

SettingsPage::SettingsPage(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_form(new QFormLayout(this))
    , m_problem(new QLabel(this))
{
    setAccessibleName(title);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setAccessibleName(tr("What is wrong"));
    m_problem->hide();
}

int SettingsPage::rowOf(const QWidget *field) const
{
    while (field && field->parentWidget() != this)
        field = field->parentWidget();
    int row = -1;
    QFormLayout::ItemRole role = QFormLayout::FieldRole;
    if (field)
        m_form->getWidgetPosition(const_cast<QWidget *>(field), &row, &role);
    return row;
}

void SettingsPage::show(const Problem &problem)
{
    clearProblem();
    QPalette colours = m_problem->palette();
    colours.setColor(QPalette::WindowText, common::toneMark(palette(), common::Tone::Danger));
    m_problem->setPalette(colours);
    m_problem->setText(problem.text);
    const int row = rowOf(problem.field);
    m_form->insertRow(row < 0 ? m_form->rowCount() : row + 1, m_problem);
    m_problem->show();
    problem.field->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::clearProblem()
{
    const int row = rowOf(m_problem);
    if (row < 0)
        return;
    const QFormLayout::TakeRowResult taken = m_form->takeRow(row);
    delete taken.labelItem;
    delete taken.fieldItem; // the label itself stays
    m_problem->hide();
}

} // namespace postrider::ui::account
