// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/MailboxGrammar.h"

#include "imap/wire/ParserLimits.h"

#include <algorithm>

namespace postrider::imap {

namespace {

/// Of all the standards together there are about twenty, none of them longer than this.
constexpr qsizetype mostAttributes = 64;
constexpr qsizetype longestAttribute = 100;

/// A quoted character or NIL (RFC 9051 §7.3.1).
QChar parseSeparator(Lexer &lexer)
{
    QByteArray text;
    if (lexer.string(text) != Lexer::Text::Present || text.isEmpty())
        return {};
    return QChar::fromLatin1(text.front());
}

/// A name; bare ones run to the end of the line or to extended data, because Exchange sends names with spaces and
/// control characters unquoted.
bool parseName(Lexer &lexer, QByteArray &name)
{
    lexer.skipSpaces();
    if (lexer.peek() == '"' || lexer.peek() == '{')
        return lexer.string(name) == Lexer::Text::Present;
    const QByteArrayView rest = lexer.rest();
    const qsizetype extended = rest.indexOf(" (");
    const QByteArrayView bare = extended < 0 ? rest : rest.first(extended);
    lexer.rewind(bare.data() + bare.size());
    name = bare.trimmed().toByteArray();
    return !name.isEmpty();
}

std::optional<quint32> to32(std::optional<quint64> n)
{
    if (!n || *n > 0xFFFFFFFFULL)
        return std::nullopt;
    return static_cast<quint32>(*n);
}

void keepStatusItem(MailboxStatus &status, QByteArrayView name, std::optional<quint64> value)
{
    if (isWord(name, "MESSAGES"))
        status.messages = to32(value);
    else if (isWord(name, "RECENT"))
        status.recent = to32(value);
    else if (isWord(name, "UNSEEN"))
        status.unseen = to32(value);
    else if (isWord(name, "DELETED"))
        status.deleted = to32(value);
    else if (isWord(name, "SIZE"))
        status.size = value;
    else if (isWord(name, "UIDNEXT"))
        status.uidNext = Uid{to32(value).value_or(0)};
    else if (isWord(name, "UIDVALIDITY"))
        status.uidValidity = UidValidity{to32(value).value_or(0)};
    else if (isWord(name, "APPENDLIMIT"))
        status.appendLimit = value;
    else if (isWord(name, "HIGHESTMODSEQ"))
        status.highestModSeq = ModSeq{value.value_or(0)};
}

std::vector<NamespaceEntry> parseNamespaceList(Lexer &lexer)
{
    std::vector<NamespaceEntry> entries;
    if (!lexer.take('(')) {
        (void)lexer.word(); // NIL
        return entries;
    }
    while (lexer.take('(')) {
        NamespaceEntry entry;
        if (lexer.string(entry.prefix) == Lexer::Text::Missing)
            break;
        entry.separator = parseSeparator(lexer);
        entries.push_back(std::move(entry));
        if (!lexer.skipToListEnd())
            break;
    }
    (void)lexer.take(')');
    return entries;
}

} // namespace

std::optional<ListedMailbox> parseList(Lexer &lexer)
{
    ListedMailbox mailbox;
    if (!lexer.take('('))
        return std::nullopt;
    while (!lexer.take(')')) {
        const QByteArrayView attribute = lexer.flag();
        if (attribute.isEmpty())
            return std::nullopt;
        if (mailbox.attributes.size() < mostAttributes)
            mailbox.attributes.append(attribute.first(std::min(attribute.size(), longestAttribute)).toByteArray());
    }
    mailbox.separator = parseSeparator(lexer);
    if (!parseName(lexer, mailbox.wireName) || mailbox.wireName.size() > ParserLimits().nameBytes)
        return std::nullopt;
    interpretAttributes(mailbox);
    return mailbox;
}

std::optional<MailboxStatus> parseMailboxStatus(Lexer &lexer)
{
    MailboxStatus status;
    if (!parseName(lexer, status.wireName))
        return std::nullopt;
    if (!lexer.take('('))
        return status;
    while (!lexer.take(')')) { // NetEase: an empty list
        const QByteArrayView name = lexer.word();
        if (name.isEmpty())
            break;
        lexer.skipSpaces();
        if (lexer.take('(')) {
            if (isWord(name, "MAILBOXID"))
                status.mailboxId = lexer.word().toByteArray();
            if (!lexer.skipToListEnd())
                break;
        } else
            keepStatusItem(status, name, lexer.number());
    }
    return status;
}

Namespaces parseNamespaces(Lexer &lexer)
{
    Namespaces namespaces;
    namespaces.personal = parseNamespaceList(lexer);
    namespaces.otherUsers = parseNamespaceList(lexer);
    namespaces.shared = parseNamespaceList(lexer);
    return namespaces;
}

} // namespace postrider::imap
