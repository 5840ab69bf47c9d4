// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Letters.h"

#include <algorithm>

#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>

namespace postrider::bench {

namespace {

const char sentence[] = "The tents are dry again, and the stove burns with the small ring only; bring the other one. ";

QByteArray head(int n, const char *type)
{
    const QByteArray number = QByteArray::number(n);
    return "Received: from out" + number + ".example.com by mx.example.org with ESMTPS id " + number +
           "; Mon, 2 Mar 2026 10:20:33 +0100\n"
           "From: =?utf-8?B?QW5uYSBNw7xsbGVy?= <anna@example.com>\nTo: Me <me@example.org>, \"Doe, Jo\" "
           "<jo@example.net>\nCc: list@example.org\nSubject: =?utf-8?Q?Zelte_=E2=80=93_number?= " +
           number + "\nDate: Mon, 2 Mar 2026 10:20:30 +0100\nMessage-ID: <n" + number +
           "@example.com>\nReferences: <a@example.com> <b@example.com>\nMIME-Version: 1.0\nContent-Type: " + type +
           "\n";
}

QByteArray repeated(const char *text, int times)
{
    return QByteArray(text).repeated(times);
}

QByteArray inLines(const QByteArray &base64)
{
    QByteArray lines;
    lines.reserve(base64.size() + base64.size() / 70);
    for (qsizetype at = 0; at < base64.size(); at += 76) // RFC 2045 §6.8
        lines += base64.mid(at, 76) + "\n";
    return lines;
}

/// Bytes that no compression makes less of; the same each time.
QByteArray noiseOf(qsizetype size)
{
    QByteArray noise(size, Qt::Uninitialized);
    QRandomGenerator random(20260101);
    std::generate(noise.begin(), noise.end(), [&random] { return static_cast<char>(random.bounded(256)); });
    return noise;
}

QByteArray deepParts(int levels)
{
    QByteArray deep = head(0, "multipart/mixed; boundary=b0") + "\n";
    for (int i = 0; i < levels; ++i)
        deep += "--b" + QByteArray::number(i) + "\nContent-Type: multipart/mixed; boundary=b" +
                QByteArray::number(i + 1) + "\n\n";
    return deep;
}

QByteArray addressed(const char *field, int addresses)
{
    return QByteArray(field) + ": " + repeated("Ann <ann@example.org>,\n ", addresses) + "b@example.org\n" +
           head(0, "text/plain") + "\nx\n";
}

} // namespace

QByteArray plainLetter(int n)
{
    return head(n, "text/plain; charset=utf-8") + "Content-Transfer-Encoding: 8bit\n\n" +
           (QByteArray(sentence) + "\n").repeated(30) + (QByteArray("> ") + sentence + "\n").repeated(20) +
           "See https://example.com/a?b=" + QByteArray::number(n) + "\n-- \nAnna Müller\n";
}

QByteArray newsletter(int n)
{
    const QByteArray cell = QByteArray("<td width=200 bgcolor=#f0f4ff style='font-family:Arial;font-size:13px;"
                                       "line-height:18px;color:#224466;padding:8px'><a href='https://shop.example/p'>"
                                       "<b>Tent</b></a><br>") +
                            sentence + "</td>";
    const QByteArray row = "<tr>" + cell.repeated(3) + "</tr>\n";
    return head(n, "text/html; charset=utf-8") +
           "\n<html><head><style>a{color:red}</style></head><body><table width=600 align=center><tr><td>" +
           ("<table cellpadding=4>" + row.repeated(10) + "</table>").repeated(10) + "</td></tr></table>" +
           QByteArray::number(n) + "</body></html>\n";
}

QByteArray usualLetter(int n)
{
    const QByteArray lines = inLines(QByteArray(40 * 1024, 'p').toBase64());
    return head(n, "multipart/mixed; boundary=m") +
           "\n--m\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain; charset=utf-8\n"
           "Content-Transfer-Encoding: quoted-printable\n\n" +
           (QByteArray(sentence) + "=C3=A4\n").repeated(20) +
           "--a\nContent-Type: text/html; charset=utf-8\n\n<div><p>" + repeated(sentence, 20) + "</p></div>\n--a--\n" +
           "--m\nContent-Type: image/jpeg; name=tent.jpg\nContent-Transfer-Encoding: base64\n\n" + lines + "--m--\n";
}

QByteArray largeLetter()
{
    QByteArray letter = head(1, "multipart/mixed; boundary=m") + "\n--m\n\nsee attached\n--m\nContent-Type: " +
                        "application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n";
    letter += (QByteArray(57, 'z').toBase64() + "\n").repeated(10 * 1024 * 1024 / 77);
    return letter + "--m--\n";
}

QByteArray letterWithMuch()
{
    const auto part = [](const char *name, const char *type, const QByteArray &bytes) {
        return QByteArray("--m\nContent-Type: ") + type + "; name=" + name +
               "\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n" + inLines(bytes.toBase64());
    };
    const QByteArray noise = noiseOf(3900 * 5200);
    QBuffer picture;
    picture.open(QIODevice::WriteOnly);
    QImage(reinterpret_cast<const uchar *>(noise.constData()), 3900, 5200, 3900, QImage::Format_Grayscale8)
        .save(&picture, "PNG");
    return "Cc: " + repeated("Ann <ann@example.org>,\n ", 40'000) + "b@example.org\n" +
           head(1, "multipart/mixed; boundary=m") + "\n--m\n\n" + (QByteArray(sentence) + "\n").repeated(4200) +
           part("lines.txt", "text/plain", (QByteArray(sentence) + "\n").repeated(20 * 1024 * 1024 / 96)) +
           part("one-line.txt", "text/plain", QByteArray(sentence).repeated(20 * 1024 * 1024 / 95)) +
           part("scan.png", "image/png", picture.data()) + "--m--\n";
}

std::vector<Letter> hostileLetters()
{
    const QByteArray html = head(0, "text/html") + "\n";
    return {
        {"100,000 parts",
         head(0, "multipart/mixed; boundary=b") + "\n" + repeated("--b\nContent-Type: image/png\n\nx\n", 100'000)},
        {"100,000 levels", deepParts(100'000)},
        {"500,000 addresses", addressed("To", 500'000)},
        {"10,000 recipients", addressed("Bcc", 10'000)},
        {"a line of 64 MB", head(0, "text/plain") + "\n" + QByteArray(64 * 1024 * 1024, 'x')},
        {"50 MB of HTML", html + repeated("<p>x &amp; <a href='https://e.example/'>y</a></p>\n", 1'050'000)},
        {"50 MB of HTML in tables",
         html + repeated("<table><tr><td style='color:#333;font-size:12px'>x &amp; y</td></tr></table>\n", 720'000)},
        {"50 MB of HTML with nothing to show", html + repeated("<script>x</script><!-- y --><i></i>\n", 1'450'000)},
        {"10,000 nested tables", html + repeated("<table><tr><td>x", 10'000)},
        {"a word of 10 MB", html + "<p>" + QByteArray(10 * 1024 * 1024, 'w')},
    };
}

} // namespace postrider::bench
