// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CharacterFold.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <memory>

#include <QByteArray>
#include <QList>
#include <QString>

namespace postrider::store {

namespace {

using Kind = FoldedCharacter::Kind;

struct Range
{
    char32_t first;
    char32_t last;
};

// Scripts that write no spaces between words: every character is a word (Unicode 15 blocks).
constexpr std::array singles{
    Range{0x0E00, 0x0EFF},   // Thai, Lao
    Range{0x1000, 0x109F},   // Myanmar
    Range{0x1100, 0x11FF},   // Hangul Jamo
    Range{0x1780, 0x17FF},   // Khmer
    Range{0x2E80, 0x2FDF},   // CJK and Kangxi radicals
    Range{0x3005, 0x3007},   // 々 〆 〇
    Range{0x3041, 0x318F},   // Hiragana, Katakana, Bopomofo, Hangul compatibility Jamo
    Range{0x31A0, 0x31FF},   // Bopomofo extended, CJK strokes, Katakana extensions
    Range{0x3400, 0x4DBF},   // Han extension A
    Range{0x4E00, 0x9FFF},   // Han
    Range{0xAC00, 0xD7FF},   // Hangul
    Range{0xF900, 0xFAFF},   // Han compatibility
    Range{0x1F300, 0x1FAFF}, // emoji
    Range{0x20000, 0x323AF}, // Han extensions
};

// Letters that Unicode does not decompose although people type them without their stroke.
struct Spelling
{
    char16_t letter;
    QLatin1String plain;
};
constexpr std::array spellings{
    Spelling{u'ß', QLatin1String("ss")}, Spelling{u'æ', QLatin1String("ae")}, Spelling{u'œ', QLatin1String("oe")},
    Spelling{u'ø', QLatin1String("o")},  Spelling{u'ł', QLatin1String("l")},  Spelling{u'đ', QLatin1String("d")},
    Spelling{u'ð', QLatin1String("d")},  Spelling{u'ı', QLatin1String("i")},
};

bool isSingle(char32_t c)
{
    return std::any_of(singles.begin(), singles.end(), [c](Range r) { return c >= r.first && c <= r.last; });
}

bool isIgnored(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
}

bool isWord(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_SpacingCombining:
    case QChar::Other_PrivateUse:
        return true;
    default:
        return QChar::isLetterOrNumber(c);
    }
}

QString plainSpelling(const QString &letters)
{
    if (letters.size() != 1)
        return letters;
    const auto *found = std::find_if(spellings.begin(), spellings.end(),
                                     [&letters](const Spelling &s) { return letters.at(0) == QChar(s.letter); });
    return found == spellings.end() ? letters : QString(found->plain);
}

/// Decomposed, without marks, without case: "É" to "e", "Ａ" to "a", "ｶ" to "カ". Scripts of single characters keep
/// theirs, for there a mark makes another word.
QString foldedText(char32_t c)
{
    const QString original = QString::fromUcs4(&c, 1);
    if (isSingle(c) && (c < 0xF900 || c > 0xFAFF))
        return original;
    QString folded;
    const QList<uint> decomposed = original.normalized(QString::NormalizationForm_KD).toUcs4();
    for (const uint part : decomposed) {
        if (!isIgnored(part))
            folded += QString::fromUcs4(reinterpret_cast<const char32_t *>(&part), 1);
    }
    return plainSpelling(folded.toCaseFolded());
}

FoldedCharacter compute(char32_t c)
{
    FoldedCharacter result;
    if (c == 0 || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF)
        return result;
    const bool ignored = isIgnored(c);
    if (!ignored && !isSingle(c) && !isWord(c))
        return result;
    QByteArray utf8 = ignored ? QByteArray() : foldedText(c).toUtf8();
    if (utf8.isEmpty()) { // a mark of its own width (U+FF9E) is a letter that folds to nothing
        result.kind = Kind::Ignored;
        return result;
    }
    const bool fits = utf8.size() <= static_cast<qsizetype>(sizeof result.utf8);
    const QString text = QString::fromUtf8(fits ? utf8 : QByteArray());
    const bool single = fits && isSingle(text.toUcs4().constFirst());
    if (!fits || (single && text.toUcs4().size() > 1))
        utf8 = QString::fromUcs4(&c, 1).toUtf8();
    result.kind = single || isSingle(c) ? Kind::Single : Kind::Word;
    result.length = static_cast<std::uint8_t>(utf8.size());
    std::memcpy(result.utf8, utf8.constData(), result.length);
    return result;
}

constexpr char32_t blockSize = 256;
using Block = std::array<FoldedCharacter, blockSize>;

/// Blocks of the basic plane, made once and kept: the index of a large mailbox asks a thousand million times.
const Block &block(char32_t number)
{
    static std::array<std::atomic<const Block *>, 0x10000 / blockSize> blocks{};
    std::atomic<const Block *> &slot = blocks[number];
    if (const Block *known = slot.load(std::memory_order_acquire))
        return *known;
    auto fresh = std::make_unique<Block>();
    for (char32_t i = 0; i < blockSize; ++i)
        (*fresh)[i] = compute(number * blockSize + i);
    const Block *expected = nullptr;
    if (slot.compare_exchange_strong(expected, fresh.get(), std::memory_order_acq_rel))
        return *fresh.release(); // kept until the process ends
    return *expected;
}

} // namespace

FoldedCharacter foldCharacter(char32_t character)
{
    if (character < 0x10000)
        return block(character / blockSize)[character % blockSize];
    return compute(character);
}

} // namespace postrider::store
