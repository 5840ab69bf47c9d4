// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WindowLayout.h"

#include "ui/ProblemBanners.h"
#include "ui/UndoBar.h"
#include "ui/activity/ActivityPanel.h"
#include "ui/mailbox/DraftPane.h"
#include "ui/mailbox/FolderTreeView.h"
#include "ui/mailbox/MessagePane.h"
#include "ui/mailbox/OutboxPane.h"
#include "ui/reader/ReaderView.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>

namespace postrider::ui {

namespace {

constexpr int LeastFolderWidth = 140; // px; what still shows a name and a count
constexpr int LeastListWidth = 240;
constexpr int LeastReaderWidth = 280;
constexpr int LeastActivityWidth = 240;

QWidget *stacked(QWidget *first, QWidget *second)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(first, 1);
    column->addWidget(second);
    return box;
}

} // namespace

WindowLayout::WindowLayout(Sources sources)
    : central(new QWidget)
    , banners(new ProblemBanners(central))
    , splitter(new QSplitter(Qt::Horizontal, central))
    , tree(new mailbox::FolderTreeView(sources.folders))
    , middle(new QStackedWidget)
    , pane(new mailbox::MessagePane(sources.store, sources.folders, sources.clock))
    , drafts(new mailbox::DraftPane(sources.store, sources.clock))
    , outbox(new mailbox::OutboxPane(sources.outbox))
    , undoBar(new UndoBar(sources.clock))
    , reader(new reader::ReaderView(sources.store, sources.accounts))
    , linkHint(new QLabel(reader))
    , activity(new activity::ActivityPanel(sources.activity))
{
    middle->addWidget(pane);
    middle->addWidget(drafts);
    middle->addWidget(outbox);
    QWidget *list = stacked(middle, undoBar);
    tree->setMinimumWidth(LeastFolderWidth);
    list->setMinimumWidth(LeastListWidth);
    reader->setMinimumWidth(LeastReaderWidth);
    activity->setMinimumWidth(LeastActivityWidth);
    for (QWidget *part :
         {static_cast<QWidget *>(tree), list, static_cast<QWidget *>(reader), static_cast<QWidget *>(activity)})
        splitter->addWidget(part);
    activity->hide();
    // Panes fold; the window may be narrower than all of them together.
    central->setMinimumSize(LeastListWidth, 200);

    linkHint->setTextFormat(Qt::PlainText); // the address of a stranger
    linkHint->setAutoFillBackground(true);
    linkHint->setContentsMargins(8, 4, 8, 4);
    linkHint->hide();

    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(banners);
    column->addWidget(splitter, 1);
}

void WindowLayout::showLink(const QString &target) const
{
    const int most = reader->width() - 16;
    linkHint->setText(linkHint->fontMetrics().elidedText(target, Qt::ElideRight, most));
    linkHint->adjustSize();
    linkHint->move(0, reader->height() - linkHint->height());
    linkHint->setVisible(!target.isEmpty());
    linkHint->raise();
}

} // namespace postrider::ui
