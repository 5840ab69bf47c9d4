// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/Accounts.h"
#include "base/Clock.h"
#include "store/Store.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QWidget;

namespace postrider::ui::activity {
class ActivityPanel;
}
namespace postrider::ui::mailbox {
class DraftPane;
class FolderTreeView;
class MessagePane;
class OutboxPane;
} // namespace postrider::ui::mailbox
namespace postrider::ui::models {
class ActivityModel;
class FolderModel;
class OutboxModel;
} // namespace postrider::ui::models
namespace postrider::ui::reader {
class ReaderView;
}

namespace postrider::ui {

class ProblemBanners;
class UndoBar;

/// The widgets between tool bar and lower edge, and how they lie: banners above; folders, messages (or unfinished
/// drafts, or the Outbox) with the undo bar, reader and activity side by side. Everything belongs to `central`.
struct WindowLayout
{
    struct Sources
    {
        store::Store &store;
        ::postrider::account::Accounts &accounts;
        Clock &clock;
        models::FolderModel &folders;
        models::ActivityModel &activity;
        models::OutboxModel &outbox;
    };

    explicit WindowLayout(Sources sources);

    QWidget *central;
    ProblemBanners *banners;
    QSplitter *splitter;
    mailbox::FolderTreeView *tree;
    QStackedWidget *middle;
    mailbox::MessagePane *pane;
    mailbox::DraftPane *drafts;
    mailbox::OutboxPane *outbox;
    UndoBar *undoBar;
    reader::ReaderView *reader;
    QLabel *linkHint; ///< over the lower edge of the reader: where a link leads
    activity::ActivityPanel *activity;

    void showLink(const QString &target) const;
};

} // namespace postrider::ui
