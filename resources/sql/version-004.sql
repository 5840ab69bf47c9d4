-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- mail.sqlite, version 4: labels as views of one mailbox. Never edited once released.

-- Gmail: a label is listed as a mailbox, but each of its messages is one of All Mail. Such a folder is never selected:
-- its rows have the UIDs of the folder view_of, and are there by the labels of the rows there (LabelViews.h).
ALTER TABLE folder ADD COLUMN view_of INTEGER; -- of folder; NULL: a mailbox of its own
ALTER TABLE folder ADD COLUMN label TEXT NOT NULL DEFAULT ''; -- as in message.labels: "Work/Bills", "\Inbox"
CREATE INDEX folder_view ON folder (view_of) WHERE view_of IS NOT NULL;
