-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- mail.sqlite, version 2: folders that are about to be deleted, what was removed on the server, undo across restarts.
-- Never edited once released.

-- 1: its deletion waits for the server, and nobody is shown it any more.
ALTER TABLE folder ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;

-- Messages that disappeared on the server without the user's doing here, kept for a while. Only those with bytes.
CREATE TABLE removed (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id     INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    folder_id      INTEGER NOT NULL, -- may be gone itself
    folder_path    TEXT NOT NULL,
    removed_at     INTEGER NOT NULL,
    internal_date  INTEGER,
    date           INTEGER NOT NULL,
    bits           INTEGER NOT NULL,
    keywords       TEXT NOT NULL, -- separated by U+001F
    message_id     TEXT NOT NULL,
    subject        TEXT NOT NULL,
    from_name      TEXT NOT NULL,
    from_address   TEXT NOT NULL,
    body_hash      BLOB NOT NULL  -- names a row of bodies.sqlite
);
CREATE INDEX removed_body ON removed (body_hash);
CREATE INDEX removed_time ON removed (removed_at);

-- What can be undone, oldest first, and behind it what was undone and can be done again.
CREATE TABLE undo_step (
    position  INTEGER PRIMARY KEY,
    undone    INTEGER NOT NULL,
    command   TEXT NOT NULL -- JSON
);
