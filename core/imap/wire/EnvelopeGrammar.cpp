// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/EnvelopeGrammar.h"

namespace postrider::imap {

namespace {

/// False when there is no string at the place.
bool parseField(Lexer &lexer, QByteArray &field)
{
    return lexer.string(field) != Lexer::Text::Missing;
}

/// "(name route mailbox host)"; the source route (RFC 821) is of no use to anybody.
bool parseAddress(Lexer &lexer, EnvelopeAddress &address)
{
    if (!lexer.take('('))
        return false;
    const bool good = parseField(lexer, address.name) && (lexer.skipSpaces(), lexer.skipString()) &&
                      parseField(lexer, address.mailbox) && parseField(lexer, address.host);
    if (good && lexer.take(')'))
        return true;
    (void)lexer.skipToListEnd();
    return false;
}

/// A list, NIL, or "()". Inside the list NIL stands for an address on SmarterMail and strato.de.
bool parseAddresses(Lexer &lexer, EnvelopeAddresses &addresses)
{
    if (!lexer.take('('))
        return isWord(lexer.word(), "NIL");
    bool good = true;
    while (!lexer.take(')')) {
        if (lexer.peek() != '(') {
            if (lexer.atEnd() || !lexer.skipString())
                return false;
            continue;
        }
        EnvelopeAddress address;
        good = parseAddress(lexer, address) && good;
        addresses.push_back(std::move(address));
    }
    return good;
}

bool parseFields(Lexer &lexer, Envelope &e)
{
    if (!parseField(lexer, e.date) || !parseField(lexer, e.subject))
        return false;
    for (EnvelopeAddresses *list : {&e.from, &e.sender, &e.replyTo, &e.to, &e.cc, &e.bcc}) {
        if (!parseAddresses(lexer, *list))
            return false;
    }
    return parseField(lexer, e.inReplyTo) && parseField(lexer, e.messageId) && lexer.take(')');
}

bool attempt(Lexer &lexer, Envelope &envelope)
{
    envelope = {};
    return lexer.take('(') && parseFields(lexer, envelope);
}

} // namespace

bool parseEnvelope(Lexer &lexer, Envelope &envelope)
{
    lexer.skipSpaces();
    const char *start = lexer.position();
    if (attempt(lexer, envelope))
        return true;
    lexer.rewind(start);
    lexer.setLooseBackslash(true);
    Envelope second;
    const bool good = attempt(lexer, second);
    if (good)
        envelope = std::move(second);
    else {
        lexer.rewind(start);
        lexer.setLooseBackslash(false);
        if (!lexer.skipValue()) {
            lexer.setLooseBackslash(true);
            static_cast<void>(lexer.skipValue());
        }
    }
    lexer.setLooseBackslash(false);
    return good;
}

} // namespace postrider::imap
