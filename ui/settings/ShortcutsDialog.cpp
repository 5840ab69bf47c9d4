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

/// Below what the grid holds; answers how many rows were added.
int addGroup(QGridLayout &grid, const ShortcutGroup &group)
{
    constexpr int GroupGap = 16;
    const int first = grid.rowCount();
    int row = first;
    grid.setRowMinimumHeight(row++, first > 1 ? GroupGap : 0);
    auto *title = new QLabel(group.title);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    grid.addWidget(title, row++, 0, 1, 2);
    for (const QAction *action : group.actions) {
        if (action->shortcuts().isEmpty())
            continue;
        auto *keys = new QLabel(keysOf(*action));
        keys->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid.addWidget(new QLabel(nameOf(*action)), row, 0);
        grid.addWidget(keys, row++, 1);
    }
    return row - first;
}

QGridLayout *makeColumn()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    return grid;
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
    QGridLayout *left = makeColumn();
    QGridLayout *right = makeColumn();
    int leftRows = 0;
    int rightRows = 0;
    for (const ShortcutGroup &group : groups) {
        if (!hasKeys(group))
            continue;
        const bool toLeft = leftRows <= rightRows;
        (toLeft ? leftRows : rightRows) += addGroup(toLeft ? *left : *right, group);
    }
    for (QGridLayout *column : {left, right}) {
        column->setRowStretch(column->rowCount(), 1);
        columns->addLayout(column);
    }

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
