// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Charset.h"

#include "mime/CharsetGuess.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include <QStringDecoder>

namespace postrider::mime {

namespace {

struct Alias
{
    const char *name; ///< lower case, with neither '-' nor '_' nor spaces
    const char *canonical;
};

// What senders write, and what they mean. A superset takes the place of its subset: gb2312 mail holds gbk characters
// (WHATWG Encoding §4.2 does the same), iso-8859-1 mail holds windows-1252 ones.
constexpr Alias aliases[] = {
    {"utf8", "UTF-8"},
    {"utf8mb4", "UTF-8"},
    {"unicode11utf8", "UTF-8"},
    {"unicode11utf7", "UTF-7"},
    {"unicode20utf7", "UTF-7"},
    {"xunicode20utf7", "UTF-7"},
    {"gb2312", "gb18030"},
    {"gb231280", "gb18030"},
    {"csgb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"xgbk", "gb18030"},
    {"cp936", "gb18030"},
    {"ms936", "gb18030"},
    {"936", "gb18030"},
    {"windows936", "gb18030"},
    {"euccn", "gb18030"},
    {"chinese", "gb18030"},
    {"gb18030", "gb18030"},
    {"big5", "big5"},
    {"xbig5", "big5"},
    {"cnbig5", "big5"},
    {"cp950", "big5"},
    {"euckr", "windows-949"},
    {"ksc5601", "windows-949"},
    {"ksc56011987", "windows-949"},
    {"ksc56011989", "windows-949"},
    {"korean", "windows-949"},
    {"cp949", "windows-949"},
    {"shiftjis", "windows-31j"},
    {"sjis", "windows-31j"},
    {"xsjis", "windows-31j"},
    {"mskanji", "windows-31j"},
    {"cp932", "windows-31j"},
    {"windows31j", "windows-31j"},
    {"eucjp", "EUC-JP"},
    {"xeucjp", "EUC-JP"},
    {"iso88591", "windows-1252"},
    {"iso8859", "windows-1252"},
    {"88591", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"win1252", "windows-1252"},
    {"ansi", "windows-1252"},
    {"cp1250", "windows-1250"},
    {"cp1251", "windows-1251"},
    {"win1251", "windows-1251"},
    {"cp866", "IBM866"},
    {"iso885915", "ISO-8859-15"},
    {"iso88599", "windows-1254"},
    {"latin5", "windows-1254"},
    {"iso88598i", "ISO-8859-8"},
    {"iso88598e", "ISO-8859-8"},
    {"koi8", "KOI8-R"},
    {"tis620", "windows-874"},
    {"iso885911", "windows-874"},
    {"cp874", "windows-874"},
};

// Names that promise 7 bits or nothing at all.
constexpr const char *emptyPromises[] = {"usascii", "ascii",        "ansix3.41968", "iso646us",
                                         "unknown", "xunknown",     "none",         "unknown8bit",
                                         "default", "xuserdefined", "charset",      "8bit"};

QByteArray squeezed(QByteArrayView name)
{
    QByteArray result;
    for (const char c : name.first(std::min<qsizetype>(name.size(), 64))) // RFC 2978 §2.3: at most 40 characters
        if (c != '-' && c != '_' && c != ' ' && c != '"' && c != '\'' && c != '\t')
            result += (c >= 'A' && c <= 'Z') ? char(c + 32) : c;
    return result;
}

bool isSevenBitStateful(QByteArrayView canonical)
{
    return canonical.startsWith("ISO-2022") || canonical.startsWith("iso-2022") || canonical.startsWith("UTF-7") ||
           canonical.startsWith("utf-7") || canonical.startsWith("hz") || canonical.startsWith("HZ") ||
           canonical.startsWith("UTF-16") || canonical.startsWith("UTF-32");
}

/// Forms of Unicode in which a decoder lets half a character pass, and whose text holds zeros.
bool isUnicodeOfWords(QByteArrayView canonical)
{
    const QByteArrayView start = canonical.first(std::min<qsizetype>(canonical.size(), 6));
    return start.compare("UTF-16", Qt::CaseInsensitive) == 0 || start.compare("UTF-32", Qt::CaseInsensitive) == 0;
}

struct Decoded
{
    QString text;
    qsizetype replacements = 0;
};

/// Without escape sequences that another one follows at once. Words of ISO-2022-JP end in one and begin with one, and
/// between two words that are joined the decoder would show U+FFFD for an empty run of characters.
QByteArray withoutEmptyRuns(QByteArrayView bytes)
{
    QByteArray result;
    result.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        // ESC, intermediate bytes, one final byte (ISO/IEC 2022 §13.2)
        qsizetype end = i + 1;
        while (bytes[i] == '\x1b' && end < bytes.size() && bytes[end] >= 0x20 && bytes[end] < 0x30)
            ++end;
        const bool isEmpty = bytes[i] == '\x1b' && end + 1 < bytes.size() && bytes[end + 1] == '\x1b';
        if (isEmpty)
            i = end;
        else
            result += bytes[i];
    }
    return result;
}

bool startsWithUtf16Mark(QByteArrayView bytes)
{
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
}

/// UTF-16 without a mark is big-endian (RFC 2781 §4.3), unless the zeros of its Latin letters say otherwise.
bool isLittleEndian(QByteArrayView bytes)
{
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < std::min<qsizetype>(bytes.size(), 4096); ++i)
        zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    return zeros[1] > zeros[0];
}

QString withoutLoneSurrogates(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

std::optional<Decoded> decodeAs(QByteArrayView bytes, QByteArray canonical)
{
    const bool utf16 = canonical.compare("UTF-16", Qt::CaseInsensitive) == 0;
    if (utf16 && !startsWithUtf16Mark(bytes))
        canonical = isLittleEndian(bytes) ? "UTF-16LE" : "UTF-16BE";
    QStringDecoder decoder(canonical.constData());
    if (!decoder.isValid())
        return std::nullopt;
    const bool iso2022 = canonical.left(8).compare("ISO-2022", Qt::CaseInsensitive) == 0;
    Decoded result;
    if (iso2022)
        result.text = decoder.decode(withoutEmptyRuns(bytes));
    else
        result.text = decoder.decode(bytes);
    if (utf16 || isUnicodeOfWords(canonical))
        result.text = withoutLoneSurrogates(std::move(result.text));
    if (decoder.hasError() || result.text.contains(QChar::ReplacementCharacter))
        result.replacements = std::max<qsizetype>(1, result.text.count(QChar::ReplacementCharacter));
    return result;
}

bool hasIso2022Jp(QByteArrayView bytes)
{
    if (!bytes.contains('\x1b')) // one fast look in place of two slow ones: nearly every text comes through here
        return false;
    return bytes.contains(QByteArrayView("\x1b$B")) || bytes.contains(QByteArrayView("\x1b$@"));
}

/// RFC 1557: the text begins with this announcement.
bool hasIso2022Kr(QByteArrayView bytes)
{
    return bytes.contains('\x0e') && bytes.contains(QByteArrayView("\x1b$)C"));
}

} // namespace

bool Charset::isAscii(QByteArrayView bytes)
{
    const char *p = bytes.data();
    const char *const end = p + bytes.size();
    for (; end - p >= 8; p += 8) {
        quint64 word = 0;
        std::memcpy(&word, p, 8);
        if ((word & 0x8080808080808080ULL) != 0)
            return false;
    }
    return std::all_of(p, end, [](char c) { return static_cast<signed char>(c) >= 0; });
}

QByteArray Charset::canonicalName(QByteArrayView name)
{
    if (name.compare("utf-8", Qt::CaseInsensitive) == 0) // what most mail says
        return "UTF-8";
    if (const auto comment = name.indexOf('('); comment > 0)
        name = name.first(comment);
    const QByteArray key = squeezed(name);
    if (key.isEmpty())
        return {};
    for (const char *promise : emptyPromises)
        if (key == promise)
            return {};
    for (const Alias &alias : aliases)
        if (key == alias.name)
            return alias.canonical;
    QByteArray own = name.trimmed().toByteArray().left(64);
    own.replace('"', "").replace('\'', "");
    return QStringDecoder(own.constData()).isValid() ? own : QByteArray();
}

QString Charset::decode(QByteArrayView bytes, QByteArrayView declared, bool *doubtful)
{
    QByteArray name = canonicalName(declared);
    const bool hasZeros = bytes.contains('\0');
    if (hasZeros && startsWithUtf16Mark(bytes))
        name = "UTF-16"; // whatever was declared
    else if (!hasZeros && bytes.size() > 8 && isUnicodeOfWords(name) && bytes.isValidUtf8())
        name.clear(); // some programs write the charset that the text had before it became a mail
    if (doubtful)
        *doubtful = name.isEmpty() && !declared.isEmpty() && !isAscii(bytes);
    if (isAscii(bytes) && !isSevenBitStateful(name))
        return hasIso2022Jp(bytes)   ? decodeAs(bytes, "ISO-2022-JP")->text
               : hasIso2022Kr(bytes) ? decodeAs(bytes, "ISO-2022-KR")->text
                                     : QString::fromLatin1(bytes);
    const bool c1InLatin1 = name == "windows-1252" && squeezed(declared) != "windows1252" &&
                            std::any_of(bytes.begin(), bytes.end(), [](char c) {
                                const auto u = static_cast<unsigned char>(c);
                                return u >= 0x80 && u < 0xA0;
                            });
    if (!name.isEmpty() && !c1InLatin1) {
        const auto asDeclared = decodeAs(bytes, name);
        // a mail cut inside a character, or with one broken one, is still in its declared charset
        if (asDeclared && asDeclared->replacements <= 1 + bytes.size() / 500)
            return asDeclared->text;
        if (doubtful)
            *doubtful = true;
    }
    const auto utf8 = decodeAs(bytes, "UTF-8");
    if (utf8 && utf8->replacements == 0)
        return utf8->text;
    if (!name.isEmpty() && c1InLatin1)
        return decodeAs(bytes, name)->text;
    const auto guessed = decodeAs(bytes, guessCharset(bytes));
    if (utf8 && (!guessed || utf8->replacements <= guessed->replacements))
        return utf8->text;
    return guessed->text;
}

} // namespace postrider::mime
