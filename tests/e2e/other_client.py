#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""other_client.py PORT SEED STEPS: another mail program at jane's mailbox.

It flags, moves, expunges, appends, makes, renames and deletes folders at random and says in the end, as one JSON
object, what it has done: "flagged" {Message-ID: last wish}, "moved" {Message-ID: last folder},
"targets" {Message-ID: [every folder it was moved to]},
"marked" [Message-ID] as deleted, "expunged" [Message-ID], "touched" [Message-ID].
"""
import imaplib
import json
import random
import re
import sys

FOLDERS = ["INBOX", "Archive", "Junk"]


class Other:
    def __init__(self, port, seed):
        self.random = random.Random(seed)
        self.seed = seed
        self.appended = 0
        self.flagged = {}
        self.moved = {}
        self.targets = {}
        self.expunged = []
        self.marked = []
        self.touched = set()
        self.own_folder = None
        self.imap = imaplib.IMAP4("127.0.0.1", port)
        self.imap.login("jane@example.com", "secret")

    def messages(self, folder):
        """UID and Message-ID of what is in the folder now; selects it."""
        self.imap.select(folder)
        _, found = self.imap.uid("FETCH", "1:*", "(BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
        result = []
        for item in found:
            if not isinstance(item, tuple):
                continue
            uid = re.search(rb"UID (\d+)", item[0])
            name = re.search(rb"<([^>]*)>", item[1])
            if uid and name:
                result.append((uid.group(1).decode(), name.group(1).decode()))
        return result

    def one(self):
        folder = self.random.choice(FOLDERS)
        messages = self.messages(folder)
        if not messages:
            return None
        chosen = self.random.choice(messages)
        self.touched.add(chosen[1])
        return (folder, *chosen)

    def flag(self):
        if chosen := self.one():
            wish = self.random.random() < 0.6
            wish = self.flagged.get(chosen[2], wish)  # never both ways: a move may swallow the last of them
            _, told = self.imap.uid("STORE", chosen[1], "+FLAGS" if wish else "-FLAGS", r"(\Flagged)")
            if told and told[0]:  # else it went away meanwhile
                self.flagged[chosen[2]] = wish

    def move(self):
        if chosen := self.one():
            target = self.random.choice([name for name in FOLDERS if name != chosen[0]])
            self.imap.untagged_responses.pop("COPYUID", None)
            self.imap.uid("MOVE", chosen[1], target)
            if self.imap.response("COPYUID")[1] != [None]:  # else it went away meanwhile
                self.moved[chosen[2]] = target
                self.targets.setdefault(chosen[2], []).append(target)

    def expunge(self):
        if chosen := self.one():
            _, told = self.imap.uid("STORE", chosen[1], "+FLAGS", r"(\Deleted)")
            if not (told and told[0]):
                return
            self.marked.append(chosen[2])
            self.imap.uid("EXPUNGE", chosen[1])
            if chosen[2] not in [name for _, name in self.messages(chosen[0])]:
                self.expunged.append(chosen[2])

    def append(self):
        self.appended += 1
        name = f"other-{self.seed}-{self.appended}@example.com"
        message = f"From: bob@example.com\r\nMessage-ID: <{name}>\r\nSubject: {name}\r\n\r\nHello\r\n"
        self.imap.append(self.random.choice(FOLDERS), None, None, message.encode())

    def folders(self):
        """Made, renamed, made anew under the old name, deleted: never the same mailbox under one name."""
        if self.own_folder is None:
            self.own_folder = f"Other{self.random.randrange(100)}"
            self.imap.create(self.own_folder)
        elif self.random.random() < 0.5:
            old, self.own_folder = self.own_folder, f"Other{self.random.randrange(100)}"
            if old != self.own_folder:
                self.imap.rename(old, self.own_folder)
        else:
            self.imap.select("INBOX")
            self.imap.delete(self.own_folder)
            self.imap.create(self.own_folder)
            name = f"again-{self.seed}-{self.random.randrange(1000000)}@example.com"
            message = f"From: bob@example.com\r\nMessage-ID: <{name}>\r\nSubject: {name}\r\n\r\nHello\r\n"
            self.imap.append(self.own_folder, None, None, message.encode())

    def run(self, steps):
        actions = [self.flag] * 4 + [self.move] * 4 + [self.expunge] * 2 + [self.append] * 2 + [self.folders] * 2
        for _ in range(steps):
            self.random.choice(actions)()
        if self.own_folder:
            self.imap.select("INBOX")
            self.imap.delete(self.own_folder)
        self.imap.logout()


def main():
    other = Other(int(sys.argv[1]), int(sys.argv[2]))
    other.run(int(sys.argv[3]))
    told = {"flagged": other.flagged, "moved": other.moved, "targets": other.targets, "marked": other.marked}
    print(json.dumps(told | {"expunged": other.expunged, "touched": sorted(other.touched)}))


main()
