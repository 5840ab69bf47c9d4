// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox/FolderPropertiesDialog.h"

#include "ui/models/FolderText.h"
#include "ui/models/RoomText.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace postrider::ui::mailbox {

using store::FolderRole;

namespace {

constexpr int AsTold = -1; // item data: as the server says
constexpr FolderRole Choosable[] = {FolderRole::Drafts, FolderRole::Sent, FolderRole::Archive, FolderRole::Junk,
                                    FolderRole::Trash};

QString roleText(FolderRole role)
{
    store::Folder example;
    example.role = role;
    return models::folderName(example);
}

} // namespace

FolderPropertiesDialog::FolderPropertiesDialog(const Facts &facts, QWidget *parent)
    : QDialog(parent)
{
    const store::Folder &folder = facts.folder;
    const QLocale locale;
    setWindowTitle(tr("Properties of %1").arg(models::folderName(folder)));
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addFact(*form, tr("Name:"), folder.path);
    addFact(*form, tr("Account:"), facts.account);
    addChoices(*form, folder);
    addFact(*form, tr("Messages:"),
            tr("%1, %2 unread").arg(locale.toString(folder.total), locale.toString(folder.unread)));
    addFact(*form, tr("Size:"), locale.formattedDataSize(facts.bytes));
    addQuota(*form, facts);
    addFact(*form, tr("You may:"), models::rightsText(folder.rights));
    addFact(*form, tr("In step with the server:"),
            folder.syncedAt.isValid() ? locale.toString(folder.syncedAt.toLocalTime(), QLocale::ShortFormat)
                                      : tr("Never yet"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(520); // px; values in one line
}

void FolderPropertiesDialog::addFact(QFormLayout &form, const QString &name, const QString &value)
{
    auto *label = new QLabel(value, this);
    label->setTextFormat(Qt::PlainText); // names are the server's
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // else it wraps far too early
    label->setAccessibleName(name);
    form.addRow(name, label);
}

void FolderPropertiesDialog::addChoices(QFormLayout &form, const store::Folder &folder)
{
    const bool isInbox = folder.role == FolderRole::Inbox;
    auto *role = new QComboBox(this);
    role->setAccessibleName(tr("Used for"));
    role->addItem(tr("As the server says"), AsTold);
    role->addItem(tr("Nothing special"), static_cast<int>(FolderRole::None));
    for (const FolderRole choice : Choosable)
        role->addItem(roleText(choice), static_cast<int>(choice));
    role->setCurrentIndex(role->findData(folder.chosenRole ? static_cast<int>(*folder.chosenRole) : AsTold));
    role->setEnabled(!isInbox);
    form.addRow(tr("&Used for:"), role);
    connect(role, &QComboBox::activated, this, [this, role](int index) {
        const int chosen = role->itemData(index).toInt();
        Q_EMIT roleChosen(chosen == AsTold ? std::nullopt : std::optional(static_cast<FolderRole>(chosen)));
    });
    auto *favourite = new QCheckBox(tr("&Favourite, shown on top"), this);
    favourite->setChecked(folder.favourite);
    connect(favourite, &QCheckBox::clicked, this, &FolderPropertiesDialog::favouriteChosen);
    form.addRow(QString(), favourite);
    auto *subscribed = new QCheckBox(tr("&Subscribed on the server"), this);
    subscribed->setChecked(folder.subscribed);
    subscribed->setEnabled(!isInbox);
    connect(subscribed, &QCheckBox::clicked, this, &FolderPropertiesDialog::subscribedChosen);
    form.addRow(QString(), subscribed);
}

void FolderPropertiesDialog::addQuota(QFormLayout &form, const Facts &facts)
{
    if (!facts.room) {
        addFact(form, tr("Room on the server:"), tr("The server tells no limit"));
        return;
    }
    auto *bar = new QProgressBar(this);
    bar->setRange(0, 100);
    bar->setValue(models::roomPercent(*facts.room));
    bar->setAccessibleName(tr("Room on the server"));
    bar->setFormat(models::roomText(*facts.room));
    form.addRow(tr("Room on the server:"), bar);
}

} // namespace postrider::ui::mailbox
