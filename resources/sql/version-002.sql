-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- mail.sqlite, version 2: what the Outbox has to know of each recipient, and its order. Never edited once released.

ALTER TABLE outbox ADD COLUMN position INTEGER NOT NULL DEFAULT 0; -- the order of sending
UPDATE outbox SET position = id;
ALTER TABLE outbox ADD COLUMN outcomes TEXT NOT NULL DEFAULT ''; -- JSON: what was said to each recipient so far
ALTER TABLE outbox ADD COLUMN wishes TEXT NOT NULL DEFAULT ''; -- JSON: delivery reports and the like; see OutboxCodec
ALTER TABLE outbox ADD COLUMN copied INTEGER NOT NULL DEFAULT 0; -- its copy for Sent has been made
