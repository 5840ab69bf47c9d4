#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""idle.py PROGRAM PROFILE [MINUTES]: how often the program wakes up while nothing happens.

The profile's accounts are in step. Counted is how often each thread went to sleep of itself (voluntary context switches
of /proc): as often as it woke up. Prints the wake-ups a minute, and what they were, thread by thread.
"""
import collections
import pathlib
import sys
import time

from program import Program

SETTLING = 90  # seconds: first rounds, and what waits a minute before it tidies up


def switches(pid):
    counts = {}
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        status = (task / "status").read_text().splitlines()
        fields = dict(line.split(":", 1) for line in status if ":" in line)
        counts[task.name, fields["Name"].strip()] = int(fields["voluntary_ctxt_switches"])
    return counts


def main():
    minutes = float(sys.argv[3]) if len(sys.argv) > 3 else 10
    program = Program(sys.argv[1], sys.argv[2])
    try:
        program.wait_for(lambda one: one[1] > 0, 120)
        time.sleep(SETTLING)
        before = switches(program.process.pid)
        time.sleep(minutes * 60)
        after = switches(program.process.pid)
    finally:
        program.end()
    woken = collections.Counter()
    for thread, count in after.items():
        woken[thread[1]] += count - before.get(thread, 0)
    print(f"{sum(woken.values()) / minutes:.1f} " + ", ".join(f"{name} {n}" for name, n in woken.items() if n > 0))


main()
