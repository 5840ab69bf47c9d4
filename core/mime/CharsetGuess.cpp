// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/CharsetGuess.h"

#include "mime/Charset.h"

#include <algorithm>
#include <iterator>

#include <uchardet.h>

namespace postrider::mime {

namespace {

bool isCjkName(QByteArrayView name)
{
    static constexpr const char *names[] = {"GB18030",     "GB2312",     "BIG5",   "EUC-TW",      "EUC-KR",
                                            "UHC",         "SHIFT_JIS",  "EUC-JP", "ISO-2022-JP", "ISO-2022-KR",
                                            "ISO-2022-CN", "HZ-GB-2312", "JOHAB"};
    return std::any_of(std::begin(names), std::end(names),
                       [name](const char *n) { return name.compare(n, Qt::CaseInsensitive) == 0; });
}

/// Whether `take` says yes to each pair of an 8-bit byte and what follows it.
template <typename Take>
bool everyPair(QByteArrayView bytes, Take take)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80)
            continue;
        if (!take(lead, i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0U))
            return false;
        ++i;
    }
    return true;
}

/// Whether every run of 8-bit bytes is made of GB18030 pairs that are mostly common Han (GB 2312 level 1, rows 16–55).
bool looksLikeGb18030(QByteArrayView bytes)
{
    qsizetype pairs = 0;
    qsizetype common = 0;
    const bool possible = everyPair(bytes, [&](unsigned lead, unsigned trail) {
        ++pairs;
        common += (lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1) || lead == 0xA1 || lead == 0xA3 ? 1 : 0;
        return lead != 0x80 && lead != 0xFF && trail >= 0x40 && trail != 0x7F && trail != 0xFF;
    });
    return possible && pairs >= 2 && common * 10 >= pairs * 8;
}

/// The sixteen syllables of Korean endings and particles; as Chinese, each of them is a rare character.
bool isCommonHangul(unsigned lead, unsigned trail)
{
    static constexpr unsigned common[] = {0xC0CC, 0xB4D9, 0xB4CF, 0xBFE4, 0xC7CF, 0xB4C2, 0xC0BB, 0xC0C7,
                                          0xBFA1, 0xB0A1, 0xB0ED, 0xC1F6, 0xB7CE, 0xB8A6, 0xC0BA, 0xC7D1};
    return std::find(std::begin(common), std::end(common), lead << 8U | trail) != std::end(common);
}

/// Whether the pairs are Hangul (KS X 1001 rows 16–40), in words with blanks between or with the endings that Korean
/// cannot do without. Chinese of GB 2312 spreads over twice as many rows, and Japanese has its kana elsewhere.
bool looksLikeEucKr(QByteArrayView bytes)
{
    qsizetype pairs = 0;
    qsizetype hangul = 0;
    qsizetype common = 0;
    const bool possible = everyPair(bytes, [&](unsigned lead, unsigned trail) {
        ++pairs;
        hangul += lead >= 0xB0 && lead <= 0xC8 ? 1 : 0;
        common += isCommonHangul(lead, trail) ? 1 : 0;
        return lead >= 0xA1 && trail >= 0xA1;
    });
    const bool inWords = pairs >= 10 && bytes.count(' ') * 8 >= pairs;
    const bool withEndings = common >= 2 && common * 8 >= pairs;
    return possible && hangul * 100 >= pairs * 97 && (inWords || withEndings);
}

/// Whether the pairs are frequently used Han of Big5 (rows A4–C6) or its punctuation, some with a second byte that is a
/// letter. Neither Chinese of GB 2312 nor words of an alphabet look like this.
bool looksLikeBig5(QByteArrayView bytes)
{
    qsizetype pairs = 0;
    qsizetype lowTrails = 0;
    const bool possible = everyPair(bytes, [&](unsigned lead, unsigned trail) {
        const bool low = trail >= 0x40 && trail <= 0x7E;
        ++pairs;
        lowTrails += low ? 1 : 0;
        return lead >= 0xA1 && lead <= 0xC6 && (low || (trail >= 0xA1 && trail <= 0xFE));
    });
    return possible && pairs >= 3 && lowTrails > 0;
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

QByteArray guessCharset(QByteArrayView bytes)
{
    const QByteArray name = detected(bytes);
    if (looksLikeEucKr(bytes))
        return "windows-949";
    if (isCjkName(name)) {
        const QByteArray known = Charset::canonicalName(name);
        // a short run of GB 2312 is taken for another East Asian charset easily; the reverse is rare
        if (bytes.size() < 64 && looksLikeGb18030(bytes))
            return "gb18030";
        return known.isEmpty() ? QByteArray("gb18030") : known;
    }
    if (looksLikeBig5(bytes))
        return "big5";
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
    const QByteArray known = Charset::canonicalName(name);
    return known.isEmpty() ? QByteArray("windows-1252") : known;
}

} // namespace postrider::mime
