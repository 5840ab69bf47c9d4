#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""mbox.py make MAILDIR FILE: an mbox of what gen_mail.py has made, whose bodies need no quoting.
mbox.py same FILE FILE: whether two hold the same messages, byte for byte, each as often.
"""
import collections
import hashlib
import pathlib
import sys
import time


def make(maildir, file):
    with open(file, "wb") as out:
        for path in sorted(pathlib.Path(maildir, "cur").iterdir()):
            seconds, letters = int(path.name.split(".")[0]), path.name.split(",")[1]
            status = "X-Status: " + letters.replace("S", "").replace("R", "A") + "\r\n" if letters else ""
            seen = "Status: RO\r\n" if "S" in letters else ""
            out.write(f"From bench@bench.example {time.asctime(time.gmtime(seconds))}\n".encode())
            out.write((status + seen).encode() + path.read_bytes() + b"\n")


def messages(file):
    digest = None
    found = collections.Counter()
    with open(file, "rb") as lines:
        for line in lines:
            if line.startswith(b"From "):
                if digest:
                    found[digest.digest()] += 1
                digest = hashlib.sha256()
            elif line != b"\n":  # between two messages; in them lines end with CRLF
                digest.update(line)
    if digest:
        found[digest.digest()] += 1
    return found


def same(one, other):
    first, second = messages(one), messages(other)
    missing, more = sum((first - second).values()), sum((second - first).values())
    print(f"{sum(first.values())} and {sum(second.values())} messages: {missing} missing, {more} too many")
    return 1 if missing or more else 0


if sys.argv[1] == "make":
    make(sys.argv[2], sys.argv[3])
else:
    sys.exit(same(sys.argv[2], sys.argv[3]))
