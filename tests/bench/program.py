# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the measurements of the program with its window share: the account's settings, the program, the wire."""
import json
import os
import pathlib
import re
import socket
import sqlite3
import subprocess
import threading
import time


def now():
    """Milliseconds since 1970, as the program counts them."""
    return time.time() * 1000


def change_accounts(profile, change):
    """change(number, config) for each account of a profile that nobody has open."""
    with sqlite3.connect(pathlib.Path(profile) / "mail.sqlite") as store:
        for number, (row, config) in enumerate(store.execute("SELECT id, config FROM account").fetchall()):
            config = json.loads(config)
            change(number, config)
            store.execute("UPDATE account SET config = ? WHERE id = ?", (json.dumps(config), row))


class Program:
    """The program with its window on no screen. lists: (time, messages) of each time its list was painted anew."""

    def __init__(self, binary, profile):
        self.lists = []
        self.start = now()
        self.changed = threading.Condition()
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", POSTRIDER_TRACE_START=str(int(self.start)))
        self.process = subprocess.Popen(
            [binary, "--profile", profile], stderr=subprocess.PIPE, env=environment, text=True
        )
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stderr:
            painted = re.match(r"(?:first|next) list after (\d+) ms, (\d+) messages", line)
            if painted:
                with self.changed:
                    self.lists.append((int(self.start) + int(painted[1]), int(painted[2])))
                    self.changed.notify_all()

    def wait_for(self, condition, seconds):
        """The first of lists that fits."""
        with self.changed:
            found = self.changed.wait_for(lambda: [one for one in self.lists if condition(one)], seconds)
        if not found:
            raise SystemExit(f"the window has shown nothing new in {seconds} s")
        return found[0]

    def end(self):
        self.process.terminate()
        self.process.wait(30)


class Wire:
    """Passes everything on between the program and a server, and notes when what went by."""

    def __init__(self, port):
        self.target = port
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.seen = []  # (time, from the server, bytes)
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            near, _ = self.listener.accept()
            far = socket.create_connection(("127.0.0.1", self.target))
            for one in (near, far):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.pump, args=(near, far, False), daemon=True).start()
            threading.Thread(target=self.pump, args=(far, near, True), daemon=True).start()

    def pump(self, source, sink, from_server):
        try:
            while data := source.recv(1 << 16):
                if len(data) < 2000:
                    self.seen.append((now(), from_server, data))
                sink.sendall(data)
        except OSError:
            pass
        sink.close()

    def times(self, pattern, from_server=True):
        return [at for at, way, data in self.seen if way == from_server and re.search(pattern, data)]
