#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Postrider authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""sources.py ROOT: what every source file of the project keeps to."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
FOLDERS = ["app", "core", "ui", "tests", "translations", "resources", ".cmake", ".ci", ".packages"]
SOURCES = {".cpp", ".h"}
WITH_HEADER = SOURCES | {".cmake", ".py", ".sh", ".sql"}
HEADER = re.compile(r"SPDX-FileCopyrightText: 2026 The Postrider authors\n.{0,4}SPDX-License-Identifier: GPL-3\.0-or-later")
HEADER_LINES = 4  # a script has its interpreter's line first
MAX_LINES = 500

RULES = [
    (re.compile(r'^\s*#\s*include\s*"\.\./', re.M), "an include that climbs out of its room"),
    (re.compile(r"\b(SIGNAL|SLOT)\s*\("), "a connection by a string"),
    (re.compile(r"^\s*(signals|public slots|private slots|slots)\s*:", re.M), "a Qt keyword without Q_"),
    (re.compile(r"\bfriend\b(?!.*\boperator\b|.*\bqHash\b)"), "a friend"),
    (re.compile(r"\busing namespace std;"), "using namespace std"),
    (re.compile(r'\btranslated\(\s*"'), "a text that lupdate does not see"),
    # GCC 12 destroys what is awaited there once too often: the heap was broken, seen by CrashTest
    (re.compile(r"\?[^;{}?]*:[^;{}]*\bco_await\b|\?[^;{}?:]*\bco_await\b"), "co_await within ?:"),
    # lupdate gives up on a count that is a template or of a namespace; int(…) it reads
    (re.compile(r'\btranslate\((?:"[^"\n]*"|[^;"])*?nullptr,\s*\w+(?:::|<)'), "a plural that lupdate does not see"),
]
IN_CORE = [
    (re.compile(r"#\s*include\s*<Qt(Widgets|Gui)/"), "a window in core"),
    (re.compile(r"#\s*include\s*<Qt(Core|Network|Test)>"), "the whole of a Qt library"),
]


def is_script(path):
    return path.suffix == "" and path.is_file() and path.read_bytes()[:2] == b"#!"


def files():
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "data" not in path.relative_to(ROOT).parts and "__pycache__" not in path.parts:
                yield path
    yield from (ROOT / name for name in ("CMakeLists.txt", "check", "run"))


def code_of(text):
    """Without comments and string contents (but what may be an include), so that neither can break a rule."""
    text = re.sub(r'R"(\w*)\(.*?\)\1"', '""', text, flags=re.S)
    text = re.sub(r"//[^\n]*", "", text)
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    return re.sub(r'"(\\.|[^"\\\n])+"', lambda string: string.group() if "/" in string.group() else '"x"', text)


def complaints(path):
    if path.suffix not in WITH_HEADER and path.name != "CMakeLists.txt" and not is_script(path):
        return
    text = path.read_text(encoding="utf-8")
    if not HEADER.search("\n".join(text.split("\n")[:HEADER_LINES])):
        yield "no SPDX header"
    if path.suffix not in SOURCES:
        return
    area = path.relative_to(ROOT).parts[0]
    if area != "tests" and text.count("\n") > MAX_LINES:
        yield f"more than {MAX_LINES} lines"
    if path.suffix == ".h" and "#pragma once" not in text:
        yield "no #pragma once"
    code = code_of(text)
    rules = RULES + (IN_CORE if area == "core" else [])
    for pattern, what in rules:
        if pattern.search(code):
            yield what


seen = 0
bad = 0
for path in files():
    seen += 1
    for complaint in complaints(path):
        bad += 1
        print(f"{path.relative_to(ROOT)}: {complaint}")
print(f"{seen} files, {bad} complaints")
# An empty walk would find nothing wrong either.
sys.exit(1 if bad or seen < 100 else 0)
