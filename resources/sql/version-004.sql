-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- mail.sqlite, version 4: what comes from other mail programs beside mail. Never edited once released.

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
