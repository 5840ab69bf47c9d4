// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/FolderNameDialog.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace postrider::ui::mailbox {

FolderNameDialog::FolderNameDialog(Purpose purpose, const QString &place, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(name, this))
{
    const bool creates = purpose == Purpose::Create;
    setWindowTitle(creates ? tr("New folder") : tr("Rename folder"));
    QString question = creates ? tr("&Name of the new folder:") : tr("New &name of the folder:");
    if (creates && !place.isEmpty())
        question =
            tr("&Name of the new folder in %1:").arg(QString(place).replace(QLatin1Char('&'), QLatin1String("&&")));
    auto *label = new QLabel(question, this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name"));
    m_name->selectAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(creates ? tr("Create folder") : tr("Rename"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addSpacing(4);
    column->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &FolderNameDialog::updateButton);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_name->text().trimmed());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateButton();
}

void FolderNameDialog::updateButton()
{
    m_accept->setEnabled(!m_name->text().trimmed().isEmpty());
}

} // namespace postrider::ui::mailbox
