#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""gen_mail.py MAILDIR COUNT [SEED]: the same made-up mailbox every time, for measurements.

Conversations, four languages in their usual character sets, HTML beside text in a third, an attachment in a twelfth,
mailing lists, flags; about 9 KB a message, with a long tail.
"""
import base64
import email.header
import email.utils
import pathlib
import random
import sys

FIRST_DATE = 1_600_000_000  # seconds; messages follow a quarter of an hour apart
PEOPLE = ["Anna Lindqvist", "Tomás Ferreira", "王芳", "Jörg Äpfelbaum", "Priya Nair", "佐藤花子", "Sam Okafor", "李伟"]
WORDS = {
    "en": """meeting agenda draft report budget release branch ticket review invoice contract travel train platform
        kettle garden window letter answer question please thanks morning friday quarter figures attached kindly confirm
        schedule moved second floor network printer password backup restore archive mailbox folder message""".split(),
    "de": """Besprechung Rechnung Angebot Lieferung Straße Größe prüfen öffnen zurück Grüße morgen Anhang Vertrag Termin
        verschoben bitte danke Entwurf Zahlen Quartal Schlüssel Übergabe""".split(),
    "zh": "会议 合同 项目 进度 报告 发票 付款 通知 系统 升级 附件 文档 订单 客户 反馈 计划 安排 邮件 网络 测试 请 谢谢".split(),
    "ja": "会議 議事録 送付 確認 予定 変更 資料 添付 請求書 お願い いたします ありがとう ございます 来週 今日".split(),
}
CHARSETS = {"en": ["us-ascii"], "de": ["iso-8859-1", "utf-8"], "zh": ["gb18030", "utf-8"], "ja": ["iso-2022-jp", "utf-8"]}
JOINERS = {"en": " ", "de": " ", "zh": "", "ja": ""}


def sentence(rng, language, low, high):
    return JOINERS[language].join(rng.choices(WORDS[language], k=rng.randint(low, high)))


def text_of(rng, language):
    paragraphs = 1 + int(rng.lognormvariate(1.2, 0.9))
    return "\r\n\r\n".join(sentence(rng, language, 20, 90) + "." for _ in range(min(paragraphs, 60)))


def base64_lines(data):
    return base64.encodebytes(data).replace(b"\n", b"\r\n").decode()


def leaf(kind, charset, body, extra=""):
    data = base64_lines(body.encode(charset, "replace") if isinstance(body, str) else body)
    parameter = f"; charset={charset}" if charset else ""
    return f"Content-Type: {kind}{parameter}\r\nContent-Transfer-Encoding: base64\r\n{extra}\r\n{data}"


def multipart(kind, number, parts):
    border = f"=_{kind}_{number}"
    inner = "".join(f"--{border}\r\n{part}\r\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{border}"\r\n\r\n{inner}--{border}--\r\n'


def body_of(rng, number, language):
    charset = rng.choice(CHARSETS[language])
    text = text_of(rng, language)
    body = leaf("text/plain", charset, text)
    if rng.random() < 0.35:
        paragraphs = "".join(f"<p>{p}</p>" for p in text.split("\r\n\r\n"))
        html = f'<html><body><table width="600"><tr><td style="font:14px sans-serif">{paragraphs}</td></tr></table></body></html>'
        body = multipart("alternative", number, [body, leaf("text/html", charset, html)])
    if rng.random() < 0.08:
        data = rng.randbytes(int(rng.lognormvariate(10, 1)) + 100)
        place = f'Content-Disposition: attachment; filename="file{number}.bin"\r\n'
        body = multipart("mixed", number, [body, leaf("application/octet-stream", "", data, place)])
    return body


class Mailbox:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.threads = []

    def message(self, number):
        rng = self.rng
        if self.threads and rng.random() < 0.5:
            thread = rng.choice(self.threads[-80:])
        else:
            language = rng.choices(list(WORDS), [60, 12, 22, 6])[0]
            thread = {"language": language, "subject": sentence(rng, language, 3, 8), "ids": []}
            self.threads.append(thread)
        ids, subject = thread["ids"], thread["subject"]
        own = f"<{number}.{rng.getrandbits(48):x}@bench.example>"
        person = rng.choice(PEOPLE)
        head = {
            "Received": f"from mx{number % 9}.bench.example by mail.example.com with ESMTPS id {number:x}; "
            + email.utils.formatdate(FIRST_DATE + number * 900),
            "Date": email.utils.formatdate(FIRST_DATE + number * 900),
            "From": f"{email.header.Header(person, 'utf-8').encode()} <person{PEOPLE.index(person)}@bench.example>",
            "To": "Jane <jane@example.com>",
            "Subject": email.header.Header(("Re: " if ids else "") + subject, "utf-8").encode(linesep="\r\n"),
            "Message-ID": own,
            "MIME-Version": "1.0",
        }
        if ids:
            head["In-Reply-To"] = ids[-1]
            head["References"] = "\r\n ".join(ids[-10:])
        if rng.random() < 0.2:
            head["List-Id"] = f"<list{number % 20}.bench.example>"
        ids.append(own)
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        return (lines + body_of(rng, number, thread["language"])).encode()

    def flags(self):
        letters = ""
        for letter, chance in (("F", 0.05), ("R", 0.2), ("S", 0.8)):
            letters += letter if self.rng.random() < chance else ""
        return letters


def main():
    maildir, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    mailbox = Mailbox(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    for name in ("cur", "new", "tmp"):
        (maildir / name).mkdir(parents=True, exist_ok=True)
    total = 0
    for number in range(1, count + 1):
        data = mailbox.message(number)
        total += len(data)
        # The server numbers by file name: oldest first.
        name = f"{FIRST_DATE + number * 900}.M{number:06d}.bench:2,{mailbox.flags()}"
        (maildir / "cur" / name).write_bytes(data)
    print(f"{count} messages, {total / 1e6:.1f} MB")


main()
