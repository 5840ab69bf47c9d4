-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- mail.sqlite, version 4: what comes from other mail programs beside mail; labels as views of one mailbox. Never edited
-- once released.

-- People of address books that were imported. Whom one has mail from is known without this.
CREATE TABLE contact (
    address  TEXT PRIMARY KEY COLLATE NOCASE,
    name     TEXT NOT NULL
) WITHOUT ROWID;

-- What a keyword of messages is called.
CREATE TABLE tag (
    keyword  TEXT PRIMARY KEY COLLATE NOCASE,
    name     TEXT NOT NULL,
    color    TEXT NOT NULL -- "#RRGGBB"; empty: one made of the keyword
) WITHOUT ROWID;

-- Gmail: a label is listed as a mailbox, but each of its messages is one of All Mail. Such a folder is never selected:
-- its rows have the UIDs of the folder view_of, and are there by the labels of the rows there (LabelViews.h).
ALTER TABLE folder ADD COLUMN view_of INTEGER; -- of folder; NULL: a mailbox of its own
ALTER TABLE folder ADD COLUMN label TEXT NOT NULL DEFAULT ''; -- as in message.labels: "Work/Bills", "\Inbox"
CREATE INDEX folder_view ON folder (view_of) WHERE view_of IS NOT NULL;
