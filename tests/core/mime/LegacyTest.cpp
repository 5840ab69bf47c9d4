// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/legacy/CompressedRtf.h"
#include "mime/legacy/RtfText.h"
#include "mime/legacy/Tnef.h"
#include "mime/legacy/Uuencode.h"
#include "mime/legacy/Yenc.h"

#include <QTest>

using namespace postrider::mime;

namespace {

// [MS-OXRTFCP] §4.1.1
const char specified[] =
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0";

QByteArray latin1(QByteArrayView bytes, int)
{
    return QString::fromLatin1(bytes).toUtf8();
}

} // namespace

/// Formats older than MIME, as bytes. Whole mails with them are in tests/data/mime.
class LegacyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rtfOfTheSpecification();
    void rtfDamaged_data();
    void rtfDamaged();
    void rtfWords_data();
    void rtfWords();
    void rtfDeepAndUnbalanced();
    void uuencodeKeepsTextAround();
    void uuencodeWithoutEndReachesTheTextsEnd();
    void yencEscapesAndDots();
    void tnefRefusesOthers();
    void tnefLengthBeyondTheEnd();
};

void LegacyTest::rtfOfTheSpecification()
{
    const QByteArray rtf = decompressRtf(QByteArray::fromHex(specified));
    QCOMPARE(rtf, QByteArray("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"));
    QCOMPARE(rtfText(rtf, latin1), QByteArray("hello world"));
}

void LegacyTest::rtfDamaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("header alone") << QByteArray::fromHex(specified).left(16);
    QTest::newRow("other magic") << QByteArray::fromHex(specified).replace(8, 4, "abcd");
    QTest::newRow("size of 4 GiB") << QByteArray::fromHex("ffffffffffffffff4c5a467500000000");
}

void LegacyTest::rtfDamaged()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(decompressRtf(bytes).isEmpty());
}

void LegacyTest::rtfWords_data()
{
    QTest::addColumn<QByteArray>("rtf");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no rtf") << QByteArray("words") << QByteArray();
    QTest::newRow("paragraphs") << QByteArray("{\\rtf1 a\\par b\\tab c}") << QByteArray("a\nb\tc");
    QTest::newRow("hex") << QByteArray("{\\rtf1 \\'e4\\'F6}") << QByteArray("\xC3\xA4\xC3\xB6");
    QTest::newRow("unicode skips its fallback")
        << QByteArray("{\\rtf1\\uc2 x\\u8364 EUy}") << QByteArray("x\xE2\x82\xACy");
    QTest::newRow("surrogates") << QByteArray("{\\rtf1 \\u-10179?\\u-8704?}") << QByteArray("\xF0\x9F\x98\x80");
    QTest::newRow("fonts are silent") << QByteArray("{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\xyz hidden}shown}")
                                      << QByteArray("shown");
    QTest::newRow("wrapped html") << QByteArray("{\\rtf1\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 words"
                                                "\\htmlrtf\\par}\\htmlrtf0}")
                                  << QByteArray("words");
    QTest::newRow("escaped braces") << QByteArray("{\\rtf1 \\{a\\}\\\\}") << QByteArray("{a}\\");
    QTest::newRow("binary") << QByteArray("{\\rtf1 a\\bin3 }}}b}") << QByteArray("ab");
}

void LegacyTest::rtfWords()
{
    QFETCH(QByteArray, rtf);
    QFETCH(QByteArray, text);
    QCOMPARE(rtfText(rtf, latin1), text);
}

void LegacyTest::rtfDeepAndUnbalanced()
{
    QCOMPARE(rtfText("{\\rtf1 " + QByteArray("{").repeated(500000) + "x", latin1), QByteArray("x"));
    QCOMPARE(rtfText("{\\rtf1 x" + QByteArray("}").repeated(500000), latin1), QByteArray("x"));
}

void LegacyTest::uuencodeKeepsTextAround()
{
    const ExtractedFiles found = extractUuencoded("before\nbegin 644 a\n#86)C\n`\nend\nafter\n");
    QCOMPARE(found.text, QByteArray("before\nafter\n"));
    QCOMPARE(found.files.size(), 1U);
    QCOMPARE(found.files.front().bytes, QByteArray("abc"));
    QVERIFY(!found.files.front().damaged);
}

void LegacyTest::uuencodeWithoutEndReachesTheTextsEnd()
{
    const ExtractedFiles found = extractUuencoded("begin 644 a\n#86)C\n");
    QCOMPARE(found.files.size(), 1U);
    QVERIFY(found.files.front().damaged);
    QVERIFY(found.text.isEmpty());
}

void LegacyTest::yencEscapesAndDots()
{
    // '=' escapes a byte; a line that a server began with a second dot loses it
    const ExtractedFiles found =
        extractYenc("=ybegin line=128 size=3 name=n\n" + QByteArray("=}", 2) + "k\n..\n=yend size=3\n");
    QCOMPARE(found.files.size(), 1U);
    QCOMPARE(found.files.front().bytes.size(), 3);
    QCOMPARE(found.files.front().bytes[0], static_cast<char>('}' - 64 - 42));
    QCOMPARE(found.files.front().bytes[2], static_cast<char>('.' - 42));
    QVERIFY(!found.files.front().damaged);
}

void LegacyTest::tnefRefusesOthers()
{
    QVERIFY(!readTnef(QByteArray()));
    QVERIFY(!readTnef(QByteArray("PK\x03\x04 something else")));
}

void LegacyTest::tnefLengthBeyondTheEnd()
{
    const QByteArray head = QByteArray::fromHex("789f3e220100");
    const std::optional<Tnef> cut = readTnef(head + QByteArray::fromHex("020290060041424344ffffffff0000"));
    QVERIFY(cut);
    QVERIFY(cut->isEmpty());
}

QTEST_APPLESS_MAIN(LegacyTest)
#include "LegacyTest.moc"
