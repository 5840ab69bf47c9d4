-- SPDX-FileCopyrightText: 2026 The Postrider authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- bodies.sqlite, version 1: bytes that never change, by their hash. Never edited once released.

CREATE TABLE blob (
    id    INTEGER PRIMARY KEY,
    hash  BLOB NOT NULL UNIQUE, -- BLAKE2b-256 of the bytes
    size  INTEGER NOT NULL,     -- before compression
    data  BLOB NOT NULL         -- one zstd frame
);
