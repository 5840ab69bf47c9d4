-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- mail.sqlite, version 1: everything that is listed, searched or pending. Never edited once released.
-- Times are milliseconds since 1970 UTC; NULL means 'none' for times, ids and UIDs.

CREATE TABLE account (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    email     TEXT NOT NULL COLLATE NOCASE UNIQUE,
    config    TEXT NOT NULL, -- JSON
    position  INTEGER NOT NULL
);

CREATE TABLE folder (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id      INTEGER NOT NULL REFERENCES account(id),
    wire_name       BLOB NOT NULL,
    path            TEXT NOT NULL,
    separator       INTEGER NOT NULL, -- UTF-16 unit; 0: NIL
    role            INTEGER NOT NULL,
    subscribed      INTEGER NOT NULL,
    selectable      INTEGER NOT NULL,
    uid_validity    INTEGER,
    uid_next        INTEGER,
    highest_modseq  INTEGER,
    total           INTEGER NOT NULL DEFAULT 0, -- of shown messages, like unread
    unread          INTEGER NOT NULL DEFAULT 0,
    synced_at       INTEGER,
    UNIQUE (account_id, wire_name)
);

-- What lists need. folder_id, uid, server_…: what the server has. shown_…, hidden: the same with pending operations on
-- top, always computed from the former and overlay. Ids are never used again (last_message): the index may know ids
-- that are gone.
CREATE TABLE message (
    id               INTEGER PRIMARY KEY,
    folder_id        INTEGER NOT NULL REFERENCES folder(id),
    uid              INTEGER, -- NULL: the server has not told (or not got) it
    modseq           INTEGER,
    server_bits      INTEGER NOT NULL,
    server_keywords  TEXT NOT NULL, -- separated by U+001F
    shown_folder_id  INTEGER NOT NULL,
    shown_bits       INTEGER NOT NULL,
    shown_keywords   TEXT NOT NULL,
    hidden           INTEGER NOT NULL DEFAULT 0,
    pending          INTEGER NOT NULL DEFAULT 0, -- operations with an effect on it
    date             INTEGER NOT NULL,
    size             INTEGER NOT NULL,
    thread_id        INTEGER NOT NULL,
    header_key       INTEGER, -- of account and Message-ID; see Threading.h
    body_state       INTEGER NOT NULL DEFAULT 0,
    body_hash        BLOB,    -- names a row of bodies.sqlite
    has_attachments  INTEGER NOT NULL,
    subject          TEXT NOT NULL,
    from_name        TEXT NOT NULL,
    from_address     TEXT NOT NULL,
    to_short         TEXT NOT NULL,
    preview          TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX message_uid ON message (folder_id, uid);
-- Covers the list of a folder, plain and by threads.
CREATE INDEX message_shown ON message (shown_folder_id, date, thread_id) WHERE hidden = 0;
CREATE INDEX message_thread ON message (thread_id, date);
CREATE INDEX message_body ON message (body_hash) WHERE body_hash IS NOT NULL;
CREATE INDEX message_absent ON message (folder_id, date) WHERE body_state = 0;

-- The highest id ever given: one write a batch, where AUTOINCREMENT would make one a message.
CREATE TABLE last_message (
    id  INTEGER NOT NULL
);
INSERT INTO last_message (id) VALUES (0);

-- What only an opened message needs, apart so that message stays small.
CREATE TABLE message_detail (
    id             INTEGER PRIMARY KEY, -- as in message
    internal_date  INTEGER,
    message_id     TEXT NOT NULL,
    in_reply_to    TEXT NOT NULL,
    refs           TEXT NOT NULL, -- separated by U+001F
    senders        TEXT NOT NULL, -- Sender and Reply-To; see AddressCodec.h
    recipients     TEXT NOT NULL, -- To, Cc and Bcc
    structure      BLOB
);

-- Every message id that was seen, as own or as a reference, and its conversation. Keys are random, so this is the one
-- table whose writes are scattered; a message is found by its Message-ID through its conversation.
CREATE TABLE thread_key (
    key        INTEGER PRIMARY KEY,
    thread_id  INTEGER NOT NULL
);

CREATE TABLE journal (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id   INTEGER NOT NULL REFERENCES account(id),
    folder_id    INTEGER,
    kind         TEXT NOT NULL,
    payload      TEXT NOT NULL, -- JSON
    state        INTEGER NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    created_at   INTEGER,
    next_try_at  INTEGER,
    last_error   TEXT -- JSON
);

-- The messages of a pending operation and what it does to their look.
CREATE TABLE overlay (
    message_id       INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
    operation_id     INTEGER NOT NULL REFERENCES journal(id) ON DELETE CASCADE,
    add_bits         INTEGER NOT NULL DEFAULT 0,
    add_keywords     TEXT NOT NULL DEFAULT '',
    remove_bits      INTEGER NOT NULL DEFAULT 0,
    remove_keywords  TEXT NOT NULL DEFAULT '',
    move_to          INTEGER,
    hide             INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (message_id, operation_id)
) WITHOUT ROWID;
CREATE INDEX overlay_operation ON overlay (operation_id);
CREATE INDEX overlay_target ON overlay (move_to) WHERE move_to IS NOT NULL;

CREATE TABLE outbox (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id    INTEGER NOT NULL REFERENCES account(id),
    state         INTEGER NOT NULL,
    message_id    TEXT NOT NULL,
    sender        TEXT NOT NULL,
    recipients    TEXT NOT NULL, -- separated by U+001F
    subject       TEXT NOT NULL,
    body_hash     BLOB NOT NULL,
    attempts      INTEGER NOT NULL DEFAULT 0,
    created_at    INTEGER,
    not_before    INTEGER,
    next_try_at   INTEGER,
    server_reply  TEXT NOT NULL DEFAULT '',
    last_error    TEXT, -- JSON
    replied_to    INTEGER,
    is_forward    INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE draft (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id   INTEGER NOT NULL REFERENCES account(id),
    answered     INTEGER,
    is_forward   INTEGER NOT NULL DEFAULT 0,
    updated_at   INTEGER,
    fields       TEXT NOT NULL, -- JSON
    attachments  TEXT NOT NULL  -- JSON
);

CREATE TABLE draft_version (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    draft_id     INTEGER NOT NULL REFERENCES draft(id) ON DELETE CASCADE,
    saved_at     INTEGER,
    fields       TEXT NOT NULL,
    attachments  TEXT NOT NULL
);
CREATE INDEX draft_version_draft ON draft_version (draft_id, id);

-- The blobs that a draft or one of its versions holds.
CREATE TABLE draft_blob (
    draft_id  INTEGER NOT NULL REFERENCES draft(id) ON DELETE CASCADE,
    hash      BLOB NOT NULL,
    PRIMARY KEY (draft_id, hash)
) WITHOUT ROWID;
CREATE INDEX draft_blob_hash ON draft_blob (hash);

-- Blobs that lost a reference and may be without any: looked at when there is nothing else to do.
CREATE TABLE garbage (
    hash  BLOB PRIMARY KEY
) WITHOUT ROWID;

-- Contentless: the text is in the other tables and the bodies. A deleted message leaves its words here until the index
-- is rebuilt; searches join with message, whose ids are never used again.
CREATE VIRTUAL TABLE search USING fts5 (
    subject, sender, recipients, body, attachments,
    content = '', columnsize = 0, tokenize = 'mail'
);
