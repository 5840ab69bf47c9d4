# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does in Postrider's window, in a person's words. Needs desk.py on the path."""
import desk
from desk import until


class MailWindow:
    def __init__(self, *command, env=None):
        self.program = desk.Program(*command, env=env)
        self.root = self.program.root
        self.messages = self.program.find(role="list", name="Messages")

    def end(self):
        code = self.program.end()
        if code != 0:
            raise desk.Missing(f"the program ended with {code}")

    # reading

    def row(self, text, patience=desk.PATIENCE):
        return self.messages.find(role="list item", holding=text, patience=patience)

    def open_message(self, row):
        """The first row that holds this; rows read 'unread, from Bob, Subject, 14:05'."""
        self.row(row).click()

    def reader(self):
        return self.program.find(role="filler", name="Message")

    def shows(self, text):
        self.reader().find(holding=text)

    def choose_folder(self, name, account=None):
        """`account` where several have a folder of that name: the one below its row."""
        tree = self.program.find(role="tree", name="Folders")
        rows = until(lambda: self._folder_rows(tree, name, account), f"there is no folder {name} of {account}")
        rows[0].click()

    @staticmethod
    def _folder_rows(tree, name, account):
        found, in_account = [], account is None
        for node in tree.children():
            if account is not None and "@" in node.name:
                in_account = account in node.name
            if in_account and node.name.startswith(name):
                found.append(node)
        return found

    # writing

    def reply(self, text):
        """Answers the open message: the key, the text above the quote, the key that sends."""
        before = self.frames()
        desk.key("r")
        composer = until(lambda: next((w for w in self.program.windows() if w.name not in before), None), "no composer")
        body = composer.find(role="text", name="Message text")
        until(lambda: body.has(desk.Atspi.StateType.FOCUSED), "the text has no focus")
        desk.write(text)
        until(lambda: text in body.text, "what was typed is not in the text")
        desk.key("ctrl+Return")
        until(lambda: self.frames() == before, "the composer is still open")

    def frames(self):
        return [w.name for w in self.program.windows()]
