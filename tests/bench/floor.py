#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""floor.py PORT USER PASSWORD [headers|bodies] [plain]: seconds and bytes that the wire itself takes: one FETCH of the
whole inbox, over TLS unless plain is said, thrown away.

No client can be faster; how many times slower one is, is its own doing.
"""
import socket
import ssl
import sys
import time

CHUNK = 1 << 20
ITEMS = {
    "headers": b"(UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODYSTRUCTURE"
               b" BODY.PEEK[HEADER.FIELDS (REFERENCES LIST-ID LIST-UNSUBSCRIBE)])",
    "bodies": b"(UID FLAGS INTERNALDATE BODY.PEEK[])",
}


def connect(port, plain):
    wire = socket.create_connection(("127.0.0.1", port), timeout=60)
    if plain:
        return wire
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context.wrap_socket(wire)


def main():
    port, user, password = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    words = sys.argv[4:]
    wire = connect(port, "plain" in words)
    wire.recv(CHUNK)

    def ask(tag, command):
        wire.sendall(tag + b" " + command + b"\r\n")
        count, tail = 0, b""
        while not (tail.endswith(b"\r\n") and tail[tail[:-2].rfind(b"\n") + 1 :].startswith(tag + b" ")):
            data = wire.recv(CHUNK)
            if not data:
                sys.exit("the server has hung up")
            count += len(data)
            tail = (tail + data)[-8192:]
        return count

    ask(b"a", b'LOGIN "%s" "%s"' % (user.encode(), password.encode()))
    ask(b"b", b"EXAMINE INBOX")
    start = time.monotonic()
    count = ask(b"c", b"UID FETCH 1:* " + ITEMS["headers" if "headers" in words else "bodies"])
    print(f"{time.monotonic() - start:.3f} {count}")


main()
