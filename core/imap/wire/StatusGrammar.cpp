// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/StatusGrammar.h"

#include <algorithm>

namespace postrider::imap {

namespace {

/// Codes whose argument is one number.
bool hasNumber(const QByteArray &name)
{
    static const QByteArrayList names{"UIDVALIDITY", "UIDNEXT", "UNSEEN", "HIGHESTMODSEQ"};
    return names.contains(name);
}

/// What stands between the name and the ']' that ends the code: the last one before a space or the end, because
/// keywords in PERMANENTFLAGS may hold brackets.
QByteArrayView codeArgument(Lexer &lexer)
{
    lexer.skipSpaces();
    const QByteArrayView rest = lexer.rest();
    int depth = 0;
    for (qsizetype i = 0; i < rest.size(); ++i) {
        depth += rest[i] == '(' ? 1 : rest[i] == ')' ? -1 : 0;
        const bool closes = rest[i] == ']' && depth <= 0;
        if (!closes)
            continue;
        lexer.rewind(rest.data() + i + 1);
        return rest.first(i);
    }
    lexer.rewind(rest.data() + rest.size());
    return rest;
}

QByteArrayList parseList(QByteArrayView argument)
{
    Lexer lexer(argument);
    QByteArrayList items;
    const bool parenthesised = lexer.take('(');
    while (!lexer.atEnd()) {
        if (parenthesised && lexer.take(')'))
            break;
        const QByteArrayView item = lexer.flag();
        if (item.isEmpty())
            break;
        items.append(item.toByteArray());
    }
    return items;
}

/// Pairs the n-th source with the n-th destination in the order of the text, which a UidSet would lose.
std::vector<std::pair<Uid, Uid>> pairUids(QByteArrayView source, QByteArrayView destination);

/// Numbers of a set in the order of its text.
std::vector<Uid> inOrder(QByteArrayView text)
{
    // More than one COPY of ours ever names; a server that claims more is not followed.
    constexpr std::size_t mostPairs = 200'000;
    std::vector<Uid> uids;
    Lexer lexer(text);
    while (!lexer.atEnd()) {
        const std::optional<quint32> first = lexer.number32();
        const std::optional<quint32> last = lexer.peek() == ':' && lexer.take(':') ? lexer.number32() : first;
        if (!first || !last)
            return {};
        const quint32 count = *first <= *last ? *last - *first : *first - *last;
        if (uids.size() + count >= mostPairs)
            return {};
        for (quint32 i = 0; i <= count; ++i)
            uids.emplace_back(*first <= *last ? *first + i : *first - i);
        if (!lexer.take(','))
            break;
    }
    return uids;
}

std::vector<std::pair<Uid, Uid>> pairUids(QByteArrayView source, QByteArrayView destination)
{
    const std::vector<Uid> from = inOrder(source);
    const std::vector<Uid> to = inOrder(destination);
    std::vector<std::pair<Uid, Uid>> pairs;
    if (from.size() != to.size())
        return pairs;
    pairs.reserve(from.size());
    std::transform(from.begin(), from.end(), to.begin(), std::back_inserter(pairs),
                   [](Uid a, Uid b) { return std::pair(a, b); });
    return pairs;
}

void parseUidPlus(ResponseCode &code)
{
    Lexer lexer(code.argument);
    const std::optional<quint32> validity = lexer.number32();
    code.number = validity.value_or(0);
    if (code.name == "APPENDUID") {
        code.uids = lexer.numberSet();
        return;
    }
    code.copyUid.uidValidity = UidValidity{validity.value_or(0)};
    const char *sourceStart = lexer.position();
    code.copyUid.source = lexer.numberSet();
    const QByteArrayView source(sourceStart, lexer.position() - sourceStart);
    const char *destinationStart = lexer.position();
    code.copyUid.destination = lexer.numberSet();
    code.copyUid.pairs = pairUids(source, {destinationStart, lexer.position() - destinationStart});
}

void interpret(ResponseCode &code)
{
    if (hasNumber(code.name))
        code.number = Lexer(code.argument).number().value_or(0);
    else if (code.name == "PERMANENTFLAGS" || code.name == "BADCHARSET")
        code.list = parseList(code.argument);
    else if (code.name == "APPENDUID" || code.name == "COPYUID")
        parseUidPlus(code);
    else if (code.name == "MODIFIED")
        code.uids = Lexer(code.argument).numberSet();
    else if (code.name == "CAPABILITY") {
        Lexer lexer(code.argument);
        code.capabilities = parseCapabilities(lexer);
    }
}

} // namespace

ResponseCode parseResponseCode(Lexer &lexer)
{
    ResponseCode code;
    if (!lexer.take('['))
        return code;
    code.name = lexer.word().toByteArray().toUpper();
    code.argument = codeArgument(lexer).trimmed().toByteArray();
    interpret(code);
    return code;
}

void parseStatusText(Lexer &lexer, ResponseCode &code, QByteArray &text)
{
    code = parseResponseCode(lexer);
    text = lexer.rest().trimmed().toByteArray();
}

std::optional<StatusKind> statusKind(QByteArrayView word)
{
    if (isWord(word, "OK"))
        return StatusKind::Ok;
    if (isWord(word, "NO"))
        return StatusKind::No;
    if (isWord(word, "BAD"))
        return StatusKind::Bad;
    return std::nullopt;
}

std::optional<UntaggedKind> untaggedKind(QByteArrayView word)
{
    if (isWord(word, "PREAUTH"))
        return UntaggedKind::Preauth;
    if (isWord(word, "BYE"))
        return UntaggedKind::Bye;
    switch (statusKind(word).value_or(StatusKind::Ok)) {
    case StatusKind::No:
        return UntaggedKind::No;
    case StatusKind::Bad:
        return UntaggedKind::Bad;
    case StatusKind::Ok:
        break;
    }
    return isWord(word, "OK") ? std::optional(UntaggedKind::Ok) : std::nullopt;
}

Capabilities parseCapabilities(Lexer &lexer)
{
    QByteArrayList names;
    for (;;) {
        lexer.skipSpaces();
        const QByteArrayView name = lexer.flag();
        if (name.isEmpty() || name == "]")
            break;
        names.append(name.toByteArray());
    }
    return Capabilities(names);
}

} // namespace postrider::imap
