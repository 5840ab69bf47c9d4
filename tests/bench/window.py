#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""window.py first-screen|arrival PROGRAM PROFILE PORT: milliseconds until the window has painted what came.

The profile has jane's account on the plain port of a Dovecot that is at PORT. first-screen: an account that was never
synchronised; from the server's OK to the login to a list with a screenful of messages. arrival: an account in step;
from the server's word, in IDLE, that there is a new message to its row; the slowest of five.
"""
import imaplib
import sys
import time

from program import Program, Wire, change_accounts

SCREENFUL = 20
LOGGED_IN = rb"(?m)^A\d+ OK .*Logged in"
MESSAGE = b"From: Bench <bench@example.org>\r\nTo: jane@example.com\r\nSubject: arrival\r\n\r\nHello.\r\n"


def first_screen(program, wire):
    at, messages = program.wait_for(lambda one: one[1] >= SCREENFUL, 120)
    print(f"{at - wire.times(LOGGED_IN)[0]:.0f} {messages}")


def until(condition, what):
    end = time.monotonic() + 120
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"waited too long for {what}")
        time.sleep(0.01)


def arrival(program, wire, port):
    program.wait_for(lambda one: one[1] > 0, 60)
    sender = imaplib.IMAP4("127.0.0.1", port)
    sender.login("jane@example.com", "secret")
    took = []
    while len(took) < 5:
        until(lambda: wire.times(rb"IDLE\r\n", False), "IDLE")
        time.sleep(2)  # all else is done
        wire.seen.clear()
        rows = program.lists[-1][1]
        sender.append("INBOX", None, None, MESSAGE)
        painted, _ = program.wait_for(lambda one: one[1] == rows + 1, 30)
        took.append(painted - wire.times(rb"\* \d+ EXISTS")[0])
    sender.logout()
    print(f"{max(took):.0f} " + " ".join(f"{one:.0f}" for one in took))


def main():
    what, binary, profile, port = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    wire = Wire(port)

    def through_wire(_, config):
        config["incoming"].update(port=wire.port)
        config["bodies"] = "none"  # the row does not wait for them, and the machine should be at rest

    change_accounts(profile, through_wire)
    program = Program(binary, profile)
    try:
        if what == "first-screen":
            first_screen(program, wire)
        else:
            arrival(program, wire, port)
    finally:
        program.end()


main()
