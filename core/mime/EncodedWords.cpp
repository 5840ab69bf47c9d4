// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/EncodedWords.h"

#include "mime/Charset.h"

#include <algorithm>
#include <iterator>

namespace postrider::mime {

namespace {

// RFC 2047 §2 allows 75; senders write whole subjects into one word. Bounds the search for the end of a word.
constexpr qsizetype maximumWord = 4LL * 1024;
constexpr qsizetype maximumCharset = 64;

struct Word
{
    QByteArrayView charset;
    char encoding = 0;
    QByteArrayView text;
    qsizetype length = 0;
};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// "?=" may be a bare question mark before a Q-encoded byte: =?utf-8?Q?what?=3F?=. It is one when two hexadecimal
/// digits follow and another "?=" comes before any blank or new word.
qsizetype endOfQ(QByteArrayView text, qsizetype end)
{
    while (end + 3 < text.size() && hexDigit(text[end + 2]) >= 0 && hexDigit(text[end + 3]) >= 0) {
        const auto next = text.indexOf("?=", end + 2);
        if (next < 0)
            break;
        const auto between = text.sliced(end + 2, next - end - 2);
        if (between.contains("=?") || std::any_of(between.begin(), between.end(), isBlank))
            break;
        end = next;
    }
    return end;
}

std::optional<Word> wordAt(QByteArrayView text)
{
    if (text.size() < 8 || text[0] != '=' || text[1] != '?')
        return std::nullopt;
    const auto charsetEnd = text.first(std::min(text.size(), maximumCharset)).indexOf('?', 2);
    if (charsetEnd <= 2 || charsetEnd + 3 >= text.size() || text[charsetEnd + 2] != '?')
        return std::nullopt;
    Word word;
    word.charset = text.sliced(2, charsetEnd - 2);
    if (word.charset.contains(' ') || word.charset.contains('='))
        return std::nullopt;
    if (const auto language = word.charset.indexOf('*'); language >= 0) // RFC 2231 §5
        word.charset = word.charset.first(language);
    word.encoding = char(text[charsetEnd + 1] & ~0x20);
    if (word.encoding != 'B' && word.encoding != 'Q')
        return std::nullopt;
    const auto start = charsetEnd + 3;
    const auto bounded = text.first(std::min(text.size(), maximumWord));
    auto end = bounded.indexOf("?=", start);
    if (word.encoding == 'Q' && end >= 0)
        end = endOfQ(bounded, end);
    if (end < 0)
        return std::nullopt;
    word.text = text.sliced(start, end - start);
    word.length = end + 2;
    return word;
}

QByteArray decodeQ(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '=' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            result += char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else if (c != '\r' && c != '\n') {
            result += c == '_' ? ' ' : c;
        }
    }
    return result;
}

int base64Value(char c)
{
    static constexpr QByteArrayView alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return static_cast<int>(alphabet.indexOf(c));
}

/// Whether base64 stops in the midst of a byte: then the next word goes on with it. What merely lacks its padding ends
/// in bits that are zero (RFC 4648 §3.5).
bool stopsInByte(QByteArrayView base64)
{
    const auto rest = base64.size() % 4;
    if (base64.isEmpty() || base64.endsWith('=') || rest == 0)
        return false;
    const int unused = rest == 2 ? 0xF : 0x3;
    const int last = base64Value(base64.back());
    return rest == 1 || (last > 0 && (last & unused) != 0);
}

/// Collects neighbours; text between two words that is only white space is dropped (RFC 2047 §6.2).
class Assembler
{
public:
    explicit Assembler(QByteArrayView charset)
        : m_rawCharset(charset)
    {
    }

    void addRaw(QByteArrayView raw)
    {
        if (raw.isEmpty())
            return;
        flushWords();
        m_text += Charset::decode(raw, m_rawCharset);
    }
    void addWord(const Word &word, QByteArrayView between)
    {
        const bool onlyBlank = std::all_of(between.begin(), between.end(), isBlank);
        if (!m_afterWord || !onlyBlank)
            addRaw(between);
        if (word.charset.compare(m_wordCharset, Qt::CaseInsensitive) != 0)
            flushWords();
        m_wordCharset = word.charset;
        if (word.encoding == 'Q') {
            flushBase64();
            m_wordBytes += decodeQ(word.text);
        } else {
            std::copy_if(word.text.begin(), word.text.end(), std::back_inserter(m_base64),
                         [](char c) { return !isBlank(c); });
            if (!stopsInByte(m_base64))
                flushBase64();
        }
        m_afterWord = true;
    }
    [[nodiscard]] QString finish(QByteArrayView rest)
    {
        addRaw(rest);
        flushWords();
        return m_text;
    }

private:
    void flushBase64()
    {
        m_wordBytes += QByteArray::fromBase64(m_base64);
        m_base64.clear();
    }

    void flushWords()
    {
        flushBase64();
        if (!m_wordBytes.isEmpty())
            m_text += Charset::decode(m_wordBytes, m_wordCharset);
        m_wordBytes.clear();
        m_wordCharset = {};
    }

    QByteArrayView m_rawCharset;
    QByteArrayView m_wordCharset;
    QByteArray m_wordBytes;
    QByteArray m_base64; ///< not decoded yet
    QString m_text;
    bool m_afterWord = false;
};

} // namespace

std::optional<qsizetype> EncodedWords::lengthAt(QByteArrayView text)
{
    const auto word = wordAt(text);
    return word ? std::optional(word->length) : std::nullopt;
}

QString EncodedWords::decode(QByteArrayView value, QByteArrayView charset)
{
    Assembler assembler(charset);
    qsizetype taken = 0;
    qsizetype from = 0;
    while ((from = value.indexOf("=?", from)) >= 0) {
        const auto word = wordAt(value.sliced(from));
        if (!word) {
            from += 2;
            continue;
        }
        assembler.addWord(*word, value.sliced(taken, from - taken));
        from += word->length;
        taken = from;
    }
    return assembler.finish(value.sliced(taken));
}

} // namespace postrider::mime
