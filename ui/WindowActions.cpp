// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WindowActions.h"

#include "ui/ActionTable.h"
#include "ui/common/Icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

namespace postrider::ui {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("postrider::ui::WindowActions", text);
}

QList<QKeySequence> keysOf(const char *keys)
{
    QList<QKeySequence> result;
    for (const QString &key : QString::fromLatin1(keys).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        result << QKeySequence(key, QKeySequence::PortableText);
    return result;
}

QString tipOf(const ActionRow &row)
{
    QString tip = *row.tip ? translated(row.tip) : translated(row.text).remove(QLatin1Char('&'));
    const QList<QKeySequence> keys = keysOf(*row.singleKeys ? row.singleKeys : row.keys);
    if (!keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(keys.first().toString(QKeySequence::NativeText));
    return tip;
}

} // namespace

WindowActions::WindowActions(QWidget &window)
    : QObject(&window)
{
    for (const ActionRow &row : actionTable()) {
        auto *action = new QAction(translated(row.text), this);
        if (*row.icon)
            action->setIcon(common::icon(QString::fromLatin1(row.icon)));
        action->setCheckable(row.checkable);
        action->setToolTip(tipOf(row));
        m_actions[row.act] = action;
        window.addAction(action);
    }
    makeExclusive({Act::DensityCards, Act::DensityCompact, Act::DensityTable});
    makeExclusive({Act::ThemeSystem, Act::ThemeLight, Act::ThemeDark});
    // Del in the folder pane must not delete messages: it works where the focus is in a pane that has the action.
    for (const Act act : {Act::Delete, Act::DeleteForEver, Act::RenameFolder, Act::DeleteFolder}) {
        get(act)->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        window.removeAction(get(act));
    }
    setSingleKeys(true);
}

void WindowActions::makeExclusive(const std::vector<Act> &acts)
{
    auto *group = new QActionGroup(this);
    for (const Act act : acts)
        group->addAction(get(act));
}

void WindowActions::setSingleKeys(bool on)
{
    for (const ActionRow &row : actionTable())
        get(row.act)->setShortcuts(on ? keysOf(row.singleKeys) + keysOf(row.keys) : keysOf(row.keys));
}

void WindowActions::explain(Act act, const QString &reason) const
{
    for (const ActionRow &row : actionTable()) {
        if (row.act != act)
            continue;
        get(act)->setToolTip(reason.isEmpty() ? tipOf(row) : reason);
        get(act)->setStatusTip(reason);
    }
}

const std::vector<Act> &WindowActions::messageActs()
{
    static const std::vector<Act> acts{Act::Reply, Act::ReplyAll, Act::Forward, Act::EditDraft, Act::MarkRead,
                                       Act::Star,  Act::Archive,  Act::Junk,    Act::Delete,    Act::DeleteForEver};
    return acts;
}

} // namespace postrider::ui
