#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""pop3-floor.py PORT USER PASSWORD COUNT: seconds and bytes that the wire itself takes: a pipelined RETR of the whole
maildrop over TLS, thrown away. No client can be faster; how many times slower one is, is its own doing.
"""
import socket
import ssl
import sys
import time

DEPTH = 64  # commands under way

port, user, password, count = int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE
start = time.monotonic()
wire = context.wrap_socket(socket.create_connection(("127.0.0.1", port), timeout=60))
reader = wire.makefile("rb")
for line in (None, f"USER {user}", f"PASS {password}"):
    if line:
        wire.sendall(line.encode() + b"\r\n")
    reader.readline()
total = 0
asked = answered = 0
tail = b""
while answered < count:
    if asked - answered <= DEPTH // 2 and asked < count:
        more = min(count, answered + DEPTH)
        wire.sendall(b"".join(b"RETR %d\r\n" % n for n in range(asked + 1, more + 1)))
        asked = more
    chunk = reader.read1(1 << 20)
    total += len(chunk)
    seen = tail + chunk  # a chunk may be shorter than the end of a message
    answered += seen.count(b"\r\n.\r\n")
    tail = seen[-4:]
print(f"{time.monotonic() - start:.3f} {total}")
