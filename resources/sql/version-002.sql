-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- mail.sqlite, version 2: POP3; what IMAP servers refuse or will not keep; what the Outbox has to know of each recipient;
-- folders that are about to be deleted, what was removed on the server, undo across restarts. Never edited once released.

-- What was fetched from POP3 servers, so that nothing is fetched twice and nothing is deleted there before it is here.
CREATE TABLE pop3_message (
    account_id  INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    uid         BLOB NOT NULL,    -- of UIDL; a hash of the header where the server gives none
    message_id  INTEGER NOT NULL, -- of message; this row may outlive it
    fetched_at  INTEGER NOT NULL,
    whole       INTEGER NOT NULL, -- 0: the header alone
    state       INTEGER NOT NULL, -- see Pop3Repo.h
    state_at    INTEGER NOT NULL,
    PRIMARY KEY (account_id, uid)
) WITHOUT ROWID;
CREATE INDEX pop3_message_message ON pop3_message (message_id);

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

-- The order of the Outbox, and how each recipient's part stands.
ALTER TABLE outbox ADD COLUMN position INTEGER NOT NULL DEFAULT 0; -- the order of sending
UPDATE outbox SET position = id;
ALTER TABLE outbox ADD COLUMN outcomes TEXT NOT NULL DEFAULT ''; -- JSON: what was said to each recipient so far
ALTER TABLE outbox ADD COLUMN wishes TEXT NOT NULL DEFAULT ''; -- JSON: delivery reports and the like; see OutboxCodec
ALTER TABLE outbox ADD COLUMN copied INTEGER NOT NULL DEFAULT 0; -- its copy for Sent has been made

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
