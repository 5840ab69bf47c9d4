#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""mailbox_state.py PORT USER PASSWORD: what an IMAP server on loopback has, read without Postrider.

Over TLS, its certificate unchecked. One JSON object: {folder: [[Message-ID, flags as Maildir letters]]}.
"""
import imaplib
import json
import re
import ssl
import sys

LETTERS = (("F", r"\Flagged"), ("R", r"\Answered"), ("S", r"\Seen"), ("T", r"\Deleted"))


def connect(port, user, password):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    imap = imaplib.IMAP4_SSL("127.0.0.1", port, ssl_context=context)
    imap.authenticate("PLAIN", lambda _: f"\0{user}\0{password}".encode())
    return imap


def folders(imap):
    _, listed = imap.list()
    for line in listed:
        found = re.fullmatch(rb'\(([^)]*)\) (?:"."|NIL) "?([^"]*)"?', line)
        if found and b"\\noselect" not in found.group(1).lower():
            yield found.group(2).decode()


def messages(imap, folder):
    imap.select(f'"{folder}"', readonly=True)
    _, items = imap.uid("FETCH", "1:*", "(FLAGS BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
    for item in items:
        if not isinstance(item, tuple):
            continue
        name = re.search(rb"<([^>]*)>", item[1])
        flags = re.search(rb"FLAGS \(([^)]*)\)", item[0])
        letters = "".join(letter for letter, flag in LETTERS if flags and flag.encode() in flags.group(1).split())
        yield [name.group(1).decode() if name else "", letters]


def main():
    imap = connect(int(sys.argv[1]), sys.argv[2], sys.argv[3])
    print(json.dumps({folder: list(messages(imap, folder)) for folder in folders(imap)}))
    imap.logout()


main()
