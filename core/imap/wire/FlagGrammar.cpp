// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/FlagGrammar.h"

#include <array>

namespace postrider::imap {

namespace {

struct KnownFlag
{
    MailFlag flag;
    QByteArrayView upper;
};

constexpr std::array<KnownFlag, 11> knownFlags{{
    {MailFlag::Seen, "\\SEEN"},
    {MailFlag::Answered, "\\ANSWERED"},
    {MailFlag::Flagged, "\\FLAGGED"},
    {MailFlag::Deleted, "\\DELETED"},
    {MailFlag::Draft, "\\DRAFT"},
    {MailFlag::Recent, "\\RECENT"},
    {MailFlag::Forwarded, "$FORWARDED"},
    {MailFlag::MdnSent, "$MDNSENT"},
    {MailFlag::Junk, "$JUNK"},
    {MailFlag::NotJunk, "$NOTJUNK"},
    {MailFlag::Important, "$IMPORTANT"},
}};

/// Gathers bits, and names only of what has no bit.
struct FlagCollector
{
    unsigned bits = 0;
    QStringList keywords;
    bool acceptsKeywords = false;

    void add(QByteArrayView word)
    {
        for (const KnownFlag &known : knownFlags) {
            if (isWord(word, known.upper)) {
                bits |= static_cast<unsigned>(known.flag);
                return;
            }
        }
        if (word == "\\*")
            acceptsKeywords = true;
        else
            keywords.append(QString::fromUtf8(word));
    }
};

} // namespace

std::optional<MailFlags> parseFlags(Lexer &lexer, bool *acceptsKeywords)
{
    if (!lexer.take('('))
        return std::nullopt;
    FlagCollector collector;
    while (!lexer.take(')')) {
        const QByteArrayView word = lexer.flag();
        if (word.isEmpty())
            return std::nullopt;
        collector.add(word);
    }
    if (acceptsKeywords)
        *acceptsKeywords = collector.acceptsKeywords;
    return MailFlags(collector.bits, std::move(collector.keywords));
}

MailFlags flagsFromWords(const QByteArrayList &words, bool *acceptsKeywords)
{
    FlagCollector collector;
    for (const QByteArray &word : words)
        collector.add(word);
    *acceptsKeywords = collector.acceptsKeywords;
    return MailFlags(collector.bits, std::move(collector.keywords));
}

} // namespace postrider::imap
