// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Charset.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include <QStringDecoder>
#include <uchardet.h>

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
    {"ks_c_5601", "windows-949"},
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
    {"iso88598i", "ISO-8859-8"},
    {"iso88598e", "ISO-8859-8"},
    {"koi8", "KOI8-R"},
    {"tis620", "windows-874"},
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

struct Decoded
{
    QString text;
    qsizetype replacements = 0;
};

std::optional<Decoded> decodeAs(QByteArrayView bytes, const QByteArray &canonical)
{
    QStringDecoder decoder(canonical.constData());
    if (!decoder.isValid())
        return std::nullopt;
    Decoded result;
    result.text = decoder.decode(bytes);
    if (decoder.hasError() || result.text.contains(QChar::ReplacementCharacter))
        result.replacements = std::max<qsizetype>(1, result.text.count(QChar::ReplacementCharacter));
    return result;
}

bool isCjkName(QByteArrayView name)
{
    static constexpr const char *names[] = {"GB18030",     "GB2312",     "BIG5",   "EUC-TW",      "EUC-KR",
                                            "UHC",         "SHIFT_JIS",  "EUC-JP", "ISO-2022-JP", "ISO-2022-KR",
                                            "ISO-2022-CN", "HZ-GB-2312", "JOHAB"};
    return std::any_of(std::begin(names), std::end(names),
                       [name](const char *n) { return name.compare(n, Qt::CaseInsensitive) == 0; });
}

/// Whether every run of 8-bit bytes is made of GB18030 pairs that are mostly common Han (GB 2312 level 1, rows 16–55).
bool looksLikeGb18030(QByteArrayView bytes)
{
    qsizetype pairs = 0;
    qsizetype common = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80)
            continue;
        const auto trail = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0U;
        if (lead == 0x80 || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF)
            return false;
        ++pairs;
        if ((lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1) || lead == 0xA1 || lead == 0xA3)
            ++common;
        ++i;
    }
    return pairs >= 2 && common * 10 >= pairs * 8;
}

/// Whether the pairs are Hangul (KS X 1001 rows 16–40) in words with blanks between. Chinese of GB 2312 spreads over
/// twice as many rows, and Japanese has its kana elsewhere.
bool looksLikeEucKr(QByteArrayView bytes)
{
    qsizetype pairs = 0;
    qsizetype hangul = 0;
    qsizetype blanks = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        blanks += lead == ' ' ? 1 : 0;
        if (lead < 0x80)
            continue;
        const auto trail = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0U;
        if (lead < 0xA1 || trail < 0xA1)
            return false;
        ++pairs;
        hangul += lead >= 0xB0 && lead <= 0xC8 ? 1 : 0;
        ++i;
    }
    return pairs >= 10 && hangul * 100 >= pairs * 97 && blanks * 8 >= pairs;
}

bool hasIso2022Jp(QByteArrayView bytes)
{
    if (!bytes.contains('\x1b')) // one fast look in place of two slow ones: nearly every text comes through here
        return false;
    return bytes.contains(QByteArrayView("\x1b$B")) || bytes.contains(QByteArrayView("\x1b$@"));
}

QByteArray detected(QByteArrayView bytes)
{
    // 64 KiB is plenty for a frequency count, and bounds the time
    const auto sample = bytes.first(std::min<qsizetype>(bytes.size(), 64LL * 1024));
    uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, sample.data(), static_cast<size_t>(sample.size()));
    uchardet_data_end(detector);
    QByteArray name(uchardet_get_charset(detector));
    uchardet_delete(detector);
    return name;
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

QByteArray Charset::guess(QByteArrayView bytes)
{
    const QByteArray name = detected(bytes);
    if (looksLikeEucKr(bytes))
        return "windows-949";
    if (isCjkName(name)) {
        const QByteArray known = canonicalName(name);
        // a short run of GB 2312 is taken for another East Asian charset easily; the reverse is rare
        if (bytes.size() < 64 && looksLikeGb18030(bytes))
            return "gb18030";
        return known.isEmpty() ? QByteArray("gb18030") : known;
    }
    if (looksLikeGb18030(bytes))
        return "gb18030";
    // uchardet says ISO-8859-2 or worse for a short Latin-1 word
    const bool latin = name.isEmpty() || name.startsWith("ISO-8859-1") || name.startsWith("ISO-8859-2") ||
                       name.startsWith("WINDOWS-1252") || name.startsWith("ISO-8859-3") ||
                       name.startsWith("ISO-8859-9");
    const auto highBytes =
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) < 0; });
    if (latin || highBytes < 6)
        return "windows-1252";
    const QByteArray known = canonicalName(name);
    return known.isEmpty() ? QByteArray("windows-1252") : known;
}

QString Charset::decode(QByteArrayView bytes, QByteArrayView declared, bool *doubtful)
{
    const QByteArray name = canonicalName(declared);
    if (doubtful)
        *doubtful = name.isEmpty() && !declared.isEmpty() && !isAscii(bytes);
    if (isAscii(bytes) && !isSevenBitStateful(name))
        return hasIso2022Jp(bytes) ? decodeAs(bytes, "ISO-2022-JP")->text : QString::fromLatin1(bytes);
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
    const auto guessed = decodeAs(bytes, guess(bytes));
    if (utf8 && (!guessed || utf8->replacements <= guessed->replacements))
        return utf8->text;
    return guessed->text;
}

} // namespace postrider::mime
