-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- mail.sqlite, version 2: what was fetched from POP3 servers, so that nothing is fetched twice and nothing is deleted
-- there before it is here. Never edited once released.

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
