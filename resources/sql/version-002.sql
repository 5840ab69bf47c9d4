-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- mail.sqlite, version 2: what a server refuses, and what it will not keep. Never edited once released.

-- Messages that the server has and could not give, so that each is asked for again later and not with every sync.
CREATE TABLE refused (
    folder_id    INTEGER NOT NULL REFERENCES folder(id) ON DELETE CASCADE,
    kind         INTEGER NOT NULL, -- 0: its headers; 1: its bytes
    uid          INTEGER NOT NULL,
    attempts     INTEGER NOT NULL,
    next_try_at  INTEGER NOT NULL,
    PRIMARY KEY (folder_id, kind, uid)
) WITHOUT ROWID;

-- Tags that the server does not keep (PERMANENTFLAGS without \*): shown with those of the server; separated by U+001F.
ALTER TABLE message ADD COLUMN local_keywords TEXT NOT NULL DEFAULT '';
