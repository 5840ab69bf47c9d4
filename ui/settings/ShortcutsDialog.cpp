// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ShortcutsDialog.h"

#include <algorithm>

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace postrider::ui::settings {

namespace {

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral("   "));
}

QString nameOf(const QAction &action)
{
    QString name = action.text();
    return name.remove(QLatin1Char('&'));
}

QWidget *makeGroup(const ShortcutGroup &group)
{
    auto *box = new QWidget;
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    auto *title = new QLabel(group.title);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const QAction *action : group.actions) {
        if (action->shortcuts().isEmpty())
            continue;
        auto *keys = new QLabel(keysOf(*action));
        keys->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(new QLabel(nameOf(*action)), row, 0);
        grid->addWidget(keys, row, 1);
        ++row;
    }
    grid->setColumnStretch(0, 1);
    return box;
}

bool hasKeys(const ShortcutGroup &group)
{
    return std::any_of(group.actions.begin(), group.actions.end(),
                       [](const QAction *action) { return !action->shortcuts().isEmpty(); });
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<ShortcutGroup> &groups, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(16, 16, 16, 16);
    columns->setSpacing(48);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    int leftRows = 0;
    int rightRows = 0;
    for (const ShortcutGroup &group : groups) {
        if (!hasKeys(group))
            continue;
        const bool toLeft = leftRows <= rightRows;
        (toLeft ? left : right)->addWidget(makeGroup(group));
        (toLeft ? left : right)->addSpacing(16);
        (toLeft ? leftRows : rightRows) += static_cast<int>(group.actions.size());
    }
    left->addStretch();
    right->addStretch();
    columns->addLayout(left);
    columns->addLayout(right);

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    area->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(area);
    column->addWidget(buttons);
    resize(page->sizeHint().width() + 48, qMin(640, page->sizeHint().height() + 80));
}

} // namespace postrider::ui::settings
