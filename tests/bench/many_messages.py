#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""many_messages.py COUNT: an IMAP server on loopback whose inbox holds COUNT small messages, each made up when it is
asked for, so that a million cost no disk. Prints its port, then serves until it is ended. Any name and password will do.

Knows what a first sync asks (RFC 3501 with ESEARCH of RFC 4731) and no more.
"""
import socketserver
import sys

COUNT = int(sys.argv[1])
WORDS = """meeting agenda draft report budget release branch ticket review invoice contract travel train platform kettle
garden window letter answer question figures schedule floor network printer backup archive mailbox folder""".split()
NAMES = "Anna Tomas Wang Joerg Priya Hanako Sam Li Maria Pierre Olga Chidi".split()
CAPABILITY = b"CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN ESEARCH LITERAL+"
WRITTEN_AT_ONCE = 1 << 16


def text_of(uid):
    """Thirty to seventy words that differ from message to message."""
    return " ".join(WORDS[uid * (i + 7) // (i + 3) % len(WORDS)] for i in range(30 + uid % 41)) + f" {uid}\r\n"


def facts_of(uid):
    person = uid * 7919 % 5003
    first = uid - uid % 4  # conversations of four
    date = f"{uid % 28 + 1:02d}-Jun-{2000 + uid // 50000 % 25} 10:{uid // 60 % 60:02d}:{uid % 60:02d} +0000"
    return {
        "uid": uid,
        "date": date,
        "mail_date": date.replace("-", " "),
        "subject": f"{WORDS[first % len(WORDS)]} {WORDS[first // 31 % len(WORDS)]} {first}",
        "name": f"{NAMES[person % len(NAMES)]} {person}",
        "user": f"user{person}",
        "reply": "NIL" if uid == first else f'"<{first}@example.com>"',
        "reply_field": "" if uid == first else f"In-Reply-To: <{first}@example.com>\r\n",
        "reference": "" if uid == first else f"References: <{first}@example.com>\r\n",
    }


def message_of(facts):
    head = (
        "Date: {mail_date}\r\nFrom: {name} <{user}@example.org>\r\nTo: Jane <jane@example.com>\r\nSubject: {subject}\r\n"
        "Message-ID: <{uid}@example.com>\r\n{reply_field}{reference}\r\n"
    )
    return head.format(**facts) + text_of(facts["uid"])


def digest(uid):
    facts = facts_of(uid)
    fields = facts["reference"] + "\r\n"
    return (
        '* {uid} FETCH (UID {uid} FLAGS (\\Seen) INTERNALDATE "{date}" RFC822.SIZE {size} ENVELOPE ("{mail_date}" '
        '"{subject}" (("{name}" NIL "{user}" "example.org")) (("{name}" NIL "{user}" "example.org")) (("{name}" NIL '
        '"{user}" "example.org")) (("Jane" NIL "jane" "example.com")) NIL NIL {reply} "<{uid}@example.com>") '
        'BODYSTRUCTURE ("TEXT" "PLAIN" ("CHARSET" "us-ascii") NIL NIL "7BIT" {size} 1) '
        "BODY[HEADER.FIELDS (References)] {{{length}}}\r\n{fields})\r\n"
    ).format(**facts, size=len(message_of(facts)), length=len(fields), fields=fields).encode()


def whole(uid):
    message = message_of(facts_of(uid))
    return f"* {uid} FETCH (UID {uid} BODY[] {{{len(message)}}}\r\n{message})\r\n".encode()


def uids(words):
    for word in words.split(","):
        ends = [COUNT if end == "*" else int(end) for end in word.split(":")]
        yield from range(min(ends), min(max(ends), COUNT) + 1)


class Connection(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def say(self, *lines):
        self.wfile.write(b"".join(line + b"\r\n" for line in lines))

    def handle(self):
        self.say(b"* OK [" + CAPABILITY + b"] ready")
        for line in self.rfile:
            words = line.decode().split()
            tag, command = words[0].encode(), " ".join(words[1:]).upper()
            if command.startswith("AUTHENTICATE PLAIN") and len(words) == 3:
                self.say(b"+ ")
                self.rfile.readline()
            self.answer(command, words)
            if command.startswith("IDLE"):
                self.rfile.readline()
            self.say(tag + b" OK done")
            if command == "LOGOUT":
                return

    def answer(self, command, words):
        if command == "CAPABILITY":
            self.say(b"* " + CAPABILITY)
        elif command.startswith("LIST"):
            self.say(b'* LIST () "/" INBOX')
        elif command.startswith(("SELECT", "EXAMINE")):
            self.say(b"* FLAGS (\\Seen)", b"* OK [PERMANENTFLAGS (\\Seen \\*)] kept", b"* %d EXISTS" % COUNT,
                     b"* OK [UIDVALIDITY 7] numbered", b"* OK [UIDNEXT %d] next" % (COUNT + 1))
        elif command.startswith("UID SEARCH"):
            self.say(b'* ESEARCH (TAG "%s") UID ALL 1:%d' % (words[0].encode(), COUNT))
        elif command.startswith("UID FETCH"):
            self.fetch(words[3], digest if "ENVELOPE" in command else whole)
        elif command.startswith("STATUS"):
            self.say(b"* STATUS INBOX (MESSAGES %d UIDNEXT %d UIDVALIDITY 7 UNSEEN 0)" % (COUNT, COUNT + 1))
        elif command.startswith("IDLE"):
            self.say(b"+ idling")

    def fetch(self, wanted, make):
        pending = []
        size = 0
        for uid in uids(wanted):
            pending.append(make(uid))
            size += len(pending[-1])
            if size >= WRITTEN_AT_ONCE:
                self.wfile.write(b"".join(pending))
                pending, size = [], 0
        self.wfile.write(b"".join(pending))


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


with Server(("127.0.0.1", 0), Connection) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
