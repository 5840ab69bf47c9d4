// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/DataGrammar.h"

namespace postrider::imap {

SearchResponse parseSearch(Lexer &lexer)
{
    SearchResponse search;
    std::vector<UidSet::Range> numbers;
    while (!lexer.atEnd()) {
        lexer.skipSpaces();
        const char *before = lexer.position();
        lexer.numberRanges(numbers);
        if (lexer.take('(') && isWord(lexer.word(), "MODSEQ"))
            search.modSeq = ModSeq{lexer.number().value_or(0)};
        if (lexer.position() == before && !lexer.skipString())
            break;
    }
    search.numbers = UidSet::fromRanges(std::move(numbers));
    return search;
}

namespace {

/// "(-1:-50 10,12:14)" (RFC 9394 §3.1); NIL instead of the set when there is nothing.
void readPartial(Lexer &lexer, SearchResponse &search)
{
    if (!lexer.take('('))
        return;
    lexer.skipSpaces();
    (void)lexer.skipString(); // the range that was asked for
    search.numbers.add(lexer.numberSet());
    (void)lexer.skipToListEnd();
}

} // namespace

SearchResponse parseExtendedSearch(Lexer &lexer)
{
    SearchResponse search;
    search.extended = true;
    if (lexer.take('(')) {
        if (isWord(lexer.word(), "TAG"))
            (void)lexer.string(search.tag);
        (void)lexer.skipToListEnd();
    }
    while (!lexer.atEnd()) {
        const QByteArrayView name = lexer.word();
        if (name.isEmpty())
            break;
        if (isWord(name, "UID"))
            continue;
        if (isWord(name, "ALL"))
            search.numbers.add(lexer.numberSet());
        else if (isWord(name, "COUNT"))
            search.count = lexer.number();
        else if (isWord(name, "MODSEQ"))
            search.modSeq = ModSeq{lexer.number().value_or(0)};
        else if (isWord(name, "PARTIAL"))
            readPartial(lexer, search);
        else if (!lexer.skipValue())
            break;
    }
    return search;
}

ServerId parseId(Lexer &lexer)
{
    ServerId id;
    if (!lexer.take('('))
        return id;
    while (!lexer.take(')')) {
        std::pair<QByteArray, QByteArray> field;
        if (lexer.string(field.first) == Lexer::Text::Missing || lexer.string(field.second) == Lexer::Text::Missing)
            break;
        field.first = field.first.toLower();
        id.push_back(std::move(field));
    }
    return id;
}

VanishedResponse parseVanished(Lexer &lexer)
{
    VanishedResponse vanished;
    if (lexer.take('(')) {
        vanished.earlier = isWord(lexer.word(), "EARLIER");
        (void)lexer.take(')');
    }
    vanished.uids = lexer.numberSet();
    return vanished;
}

EnabledResponse parseEnabled(Lexer &lexer)
{
    EnabledResponse enabled;
    for (QByteArrayView name = lexer.word(); !name.isEmpty(); name = lexer.word())
        enabled.names.append(name.toByteArray().toUpper());
    return enabled;
}

} // namespace postrider::imap
