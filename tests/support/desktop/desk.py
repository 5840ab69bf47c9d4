# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand and an eye for a real window: finds what a screen reader would find, clicks and types where a person would.

Run it under with-desktop, by the system's python3 (it has gi).
"""
import os
import signal
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 30  # seconds; a step takes a tenth of one, a loaded machine takes its time
MAX_DEPTH = 40
MAX_CHILDREN = 400  # of one node: lists are asked by row, never walked


class Missing(AssertionError):
    """What should have been on the screen is not."""


def until(check, what, patience=PATIENCE):
    """The first true answer of `check`; a node that goes while it is looked at counts as 'not yet'."""
    end = time.monotonic() + patience
    while True:
        try:
            answer = check()
        except gi.repository.GLib.GError:
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Missing(what)
        time.sleep(0.05)


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)


def key(*keys):
    """"ctrl+Return", "r": as xdotool names them, to the window that has the focus."""
    run("xdotool", "key", "--clearmodifiers", *keys)


def write(text):
    run("xdotool", "type", "--clearmodifiers", "--delay", "5", text)


def picture(path):
    run("import", "-window", "root", path)


class Node:
    """One accessible thing of a window."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def text(self):
        return Atspi.Text.get_text(self.accessible, 0, -1) if self.accessible.get_text_iface() else ""

    def has(self, state):
        return self.accessible.get_state_set().contains(state)

    def children(self):
        count = min(self.accessible.get_child_count(), MAX_CHILDREN)
        for i in range(count):
            child = self.accessible.get_child_at_index(i)
            if child:
                yield Node(child)

    def every(self, depth=0):
        yield self
        if depth < MAX_DEPTH:
            for child in self.children():
                yield from child.every(depth + 1)

    def seek(self, role=None, name=None, holding=None, showing=True):
        """The first with this role and name, or whose name or text holds something; None."""
        for node in self.every():
            if role and node.role != role:
                continue
            if name is not None and node.name != name:
                continue
            if holding is not None and holding not in node.name and holding not in node.text:
                continue
            if showing and not node.has(Atspi.StateType.SHOWING):
                continue
            return node
        return None

    def find(self, role=None, name=None, holding=None, showing=True, patience=PATIENCE):
        what = f"nothing here with role={role} name={name} holding={holding}"
        return until(lambda: self.seek(role, name, holding, showing), what, patience)

    def gone(self, **wanted):
        until(lambda: self.seek(**wanted) is None, f"still here: {wanted}")

    def click(self):
        place = until(self._place, f"{self.role} '{self.name}' has no place on the screen")
        run("xdotool", "mousemove", "--sync", str(place[0]), str(place[1]), "click", "1")

    def _place(self):
        box = self.accessible.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return (box.x + min(box.width // 2, 60), box.y + box.height // 2) if box.width > 0 and box.height > 0 else None

    def press(self):
        """What a button or menu item does, without the mouse."""
        self.accessible.do_action(0)

    def put(self, text):
        Atspi.EditableText.set_text_contents(self.accessible, text)

    def tree(self, depth=0, lines=None):
        """What is here, for the log of a failed run."""
        lines = [] if lines is None else lines
        lines.append(f"{'  ' * depth}{self.role} {self.name!r} {self.text[:60]!r}")
        if depth < 14:
            for child in list(self.children())[:40]:
                child.tree(depth + 1, lines)
        return lines


class Program:
    """Postrider, started and found on the accessibility bus."""

    def __init__(self, *command, name="postrider", env=None):
        self.process = subprocess.Popen(command, start_new_session=True, env={**os.environ, **(env or {})})
        self.root = until(lambda: self._find(name), f"no program '{name}' on the accessibility bus")

    def _find(self, name):
        if self.process.poll() is not None:
            raise Missing(f"the program has ended by itself with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_name() == name and child.get_child_count() > 0:
                return Node(child)
        return None

    def windows(self):
        return [node for node in self.root.children()]

    def find(self, **wanted):
        return self.root.find(**wanted)

    def end(self, patience=PATIENCE):
        """As a person ends it: asks the windows to close, waits."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise Missing("the program does not end") from None
        return self.process.returncode


def play(story, program):
    """Runs a story; on failure tells where it stood and what was on the screen, and never leaves the program behind."""
    Atspi.init()
    try:
        story()
        return 0
    except (Missing, subprocess.SubprocessError) as problem:
        print(f"FAILED: {problem}", file=sys.stderr)
        current = program()
        if current is not None and current.process.poll() is None:
            print("\n".join(current.root.tree()), file=sys.stderr)
        if path := os.environ.get("POSTRIDER_FAILURE_PICTURE"):
            picture(path)
        return 1
    finally:
        current = program()
        if current is not None and current.process.poll() is None:
            current.process.kill()
