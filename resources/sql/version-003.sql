-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- mail.sqlite, version 3: one message in several folders; what folders are for; what servers tell of an account. Never
-- edited once released.

-- What the server calls the content of a message, wherever in the account it lies: X-GM-MSGID of Gmail, EMAILID of
-- RFC 8474. NULL: it does not say. Two messages of an account with the same one have the same bytes.
ALTER TABLE message ADD COLUMN email_id TEXT;
CREATE INDEX message_email ON message (email_id) WHERE email_id IS NOT NULL;
ALTER TABLE removed ADD COLUMN email_id TEXT;
CREATE INDEX removed_email ON removed (email_id) WHERE email_id IS NOT NULL;

-- What the server calls the conversation of a message: X-GM-THRID of Gmail, THREADID of RFC 8474. Empty: it does not
-- say.
ALTER TABLE message_detail ADD COLUMN server_thread TEXT NOT NULL DEFAULT '';

-- The labels that Gmail has put on a message, separated by U+001F; shown with its keywords. NULL: a server without
-- labels.
ALTER TABLE message ADD COLUMN labels TEXT;

-- folder.role is what counts: the user's choice first, then the server's word, each role once.
ALTER TABLE folder ADD COLUMN told_role INTEGER NOT NULL DEFAULT 0;
UPDATE folder SET told_role = role;
ALTER TABLE folder ADD COLUMN chosen_role INTEGER; -- NULL: the user has chosen none; 0: it is to have no role
ALTER TABLE folder ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0;
ALTER TABLE folder ADD COLUMN rights BLOB; -- letters of RFC 4314; NULL: not told, which forbids nothing
ALTER TABLE folder ADD COLUMN rights_at INTEGER;

-- What servers tell of an account as a whole, and when they were asked.
CREATE TABLE server_facts (
    account_id           INTEGER PRIMARY KEY REFERENCES account(id) ON DELETE CASCADE,
    quota_at             INTEGER,
    namespace_at         INTEGER,
    namespace_prefix     BLOB,    -- of the user's own folders (RFC 2342), as the server writes it
    namespace_separator  INTEGER, -- UTF-16 unit; 0: NIL
    largest_sent         INTEGER, -- bytes of a message that the sending server takes (SIZE, RFC 1870); NULL: not told
    largest_kept         INTEGER  -- the same of the other server (APPENDLIMIT, RFC 7889)
);

-- How much the server keeps (RFC 9208): one row a limit.
CREATE TABLE quota (
    account_id  INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    root        BLOB NOT NULL,
    resource    TEXT NOT NULL,    -- "STORAGE" (in units of 1,024 bytes), "MESSAGE"
    used        INTEGER NOT NULL,
    allowed     INTEGER NOT NULL,
    PRIMARY KEY (account_id, root, resource)
) WITHOUT ROWID;

-- What the Drafts folder has of a draft. What was typed after copied_at (the updated_at of what was copied) is not there
-- yet.
ALTER TABLE draft ADD COLUMN copy INTEGER; -- of message; it may be gone
ALTER TABLE draft ADD COLUMN copied_at INTEGER;
CREATE INDEX draft_copy ON draft (copy) WHERE copy IS NOT NULL;

-- What a command of undo_step has copied: undoing it takes these away.
CREATE TABLE undo_copy (
    token  INTEGER NOT NULL, -- of the command
    copy   INTEGER NOT NULL, -- of message; it may be gone
    PRIMARY KEY (token, copy)
) WITHOUT ROWID;

-- What became of a message that went to another account: another row there.
CREATE TABLE successor (
    before  INTEGER PRIMARY KEY, -- of message; it may be gone, as the other one may
    after   INTEGER NOT NULL
);
CREATE INDEX successor_after ON successor (after);
