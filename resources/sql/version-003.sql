-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- mail.sqlite, version 3: one message in several folders. Never edited once released.

-- What the server calls the content of a message, wherever in the account it lies: X-GM-MSGID of Gmail, EMAILID of
-- RFC 8474. NULL: it does not say. Two messages of an account with the same one have the same bytes.
ALTER TABLE message ADD COLUMN email_id TEXT;
CREATE INDEX message_email ON message (email_id) WHERE email_id IS NOT NULL;
ALTER TABLE removed ADD COLUMN email_id TEXT;
CREATE INDEX removed_email ON removed (email_id) WHERE email_id IS NOT NULL;

-- The labels that Gmail has put on a message, separated by U+001F; shown with its keywords. NULL: a server without
-- labels.
ALTER TABLE message ADD COLUMN labels TEXT;
