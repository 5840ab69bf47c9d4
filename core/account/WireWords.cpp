// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/WireWords.h"

#include "smtp/ReplyCode.h"
#include "smtp/wire/Reply.h"

namespace postrider::account {

namespace {

/// A word between [] of IMAP (RFC 9051 §7.1, 5530, 7889, 9208 and others) and POP3 (RFC 2449, 3206).
struct WordRow
{
    const char *word;
    const char *meaning;
};

// clang-format off
constexpr WordRow Words[] = {
    {"ALERT", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The provider wants you to read this.")},
    {"ALREADYEXISTS", QT_TRANSLATE_NOOP("postrider::account::WireWords", "There is a folder of this name already.")},
    {"APPENDUID", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The message is in the folder; the server tells its number.")},
    {"AUTH", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server refused user name or password.")},
    {"AUTHENTICATIONFAILED", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server refused user name or password.")},
    {"AUTHORIZATIONFAILED", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The password is right, but this user may not do that.")},
    {"BADCHARSET", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server cannot search in this character set.")},
    {"BADEVENT", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server cannot tell of one of the events that were asked for.")},
    {"CANNOT", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server can never do this.")},
    {"CAPABILITY", QT_TRANSLATE_NOOP("postrider::account::WireWords", "What the server offers.")},
    {"CLIENTBUG", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server thinks that Postrider made a mistake.")},
    {"CLOSED", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The folder that was open is closed; what follows is about the new one.")},
    {"CONTACTADMIN", QT_TRANSLATE_NOOP("postrider::account::WireWords", "Only the provider can mend this. Ask them, with the server's words.")},
    {"COPYUID", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The messages were copied; the server tells their new numbers.")},
    {"CORRUPTION", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server's own files are damaged. Ask your provider.")},
    {"EXPIRED", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The password has expired. Change it on your provider's web site.")},
    {"EXPUNGEISSUED", QT_TRANSLATE_NOOP("postrider::account::WireWords", "Another program has removed some of the messages.")},
    {"HASCHILDREN", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The folder has folders in it, so it cannot be deleted.")},
    {"HIGHESTMODSEQ", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The number of the last change in the folder.")},
    {"IN-USE", QT_TRANSLATE_NOOP("postrider::account::WireWords", "Another program has this mailbox open. Postrider tries again by itself.")},
    {"INUSE", QT_TRANSLATE_NOOP("postrider::account::WireWords", "Another program is using this. Postrider tries again by itself.")},
    {"LIMIT", QT_TRANSLATE_NOOP("postrider::account::WireWords", "That is more than the server does at a time.")},
    {"LOGIN-DELAY", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server wants to be asked less often. Postrider waits.")},
    {"MODIFIED", QT_TRANSLATE_NOOP("postrider::account::WireWords", "Another program has changed some of these messages in the meantime.")},
    {"NONEXISTENT", QT_TRANSLATE_NOOP("postrider::account::WireWords", "There is no folder of this name any more.")},
    {"NOPERM", QT_TRANSLATE_NOOP("postrider::account::WireWords", "You have no permission for this.")},
    {"OVERQUOTA", QT_TRANSLATE_NOOP("postrider::account::WireWords", "Your mailbox is full. Delete something, or ask your provider for more room.")},
    {"PERMANENTFLAGS", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The marks that the folder keeps.")},
    {"PRIVACYREQUIRED", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server wants an encrypted connection for this.")},
    {"READ-ONLY", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The folder can be read, not changed.")},
    {"READ-WRITE", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The folder can be read and changed.")},
    {"SERVERBUG", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server has made a mistake and says so. Ask your provider.")},
    {"SYS/PERM", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server has a problem that does not pass by itself. Ask your provider.")},
    {"SYS/TEMP", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server has a problem of its own. Postrider tries again by itself.")},
    {"TOOBIG", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The message is larger than the server takes.")},
    {"TRYCREATE", QT_TRANSLATE_NOOP("postrider::account::WireWords", "There is no such folder, but it can be made.")},
    {"UIDNEXT", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The number that the next message will have.")},
    {"UIDNOTSTICKY", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The numbers of this folder do not last, so it is read anew each time.")},
    {"UIDVALIDITY", QT_TRANSLATE_NOOP("postrider::account::WireWords", "As long as this stays the same, the numbers of messages do.")},
    {"UNAVAILABLE", QT_TRANSLATE_NOOP("postrider::account::WireWords", "A part of the provider's system is down. Postrider tries again by itself.")},
    {"UNKNOWN-CTE", QT_TRANSLATE_NOOP("postrider::account::WireWords", "The server cannot decode this part of the message.")},
};
// clang-format on

QByteArray nextWord(QByteArray &rest)
{
    rest = rest.trimmed();
    const auto end = rest.indexOf(' ');
    const QByteArray word = end < 0 ? rest : rest.left(end);
    rest = end < 0 ? QByteArray() : rest.mid(end + 1);
    return word.toUpper();
}

QString meaningOf(const QByteArray &text)
{
    const auto begin = text.indexOf('[');
    if (begin < 0)
        return {};
    const auto end = text.indexOf(']', begin);
    QByteArray inside = text.mid(begin + 1, end < 0 ? -1 : end - begin - 1);
    const QByteArray word = nextWord(inside);
    for (const WordRow &row : Words)
        if (word == row.word)
            return WireWords::tr(row.meaning);
    return {};
}

QString imapWords(QByteArray rest)
{
    nextWord(rest); // the tag
    const QByteArray status = nextWord(rest);
    const QString meaning = rest.startsWith('[') ? meaningOf(rest) : QString();
    if (!meaning.isEmpty())
        return meaning;
    if (status == "NO")
        return WireWords::tr("The server did not do it.");
    if (status == "BAD")
        return WireWords::tr("The server did not understand the command.");
    if (status == "BYE")
        return WireWords::tr("The server closes the connection.");
    if (status == "PREAUTH")
        return WireWords::tr("The server lets Postrider in without a password.");
    return {};
}

QString smtpWords(const QByteArray &text)
{
    bool ok = false;
    const int code = text.left(3).toInt(&ok);
    if (!ok || code < 200 || code > 599)
        return {};
    const smtp::Reply reply(code, {text.mid(4)});
    const smtp::Explanation explanation = smtp::ReplyCode::explain(code, reply.enhanced());
    return explanation.advice.isEmpty() ? explanation.cause : explanation.cause + u' ' + explanation.advice;
}

QString popWords(const QByteArray &text)
{
    if (!text.startsWith("-ERR"))
        return {};
    const QString meaning = meaningOf(text);
    return meaning.isEmpty() ? WireWords::tr("The server did not do it.") : meaning;
}

} // namespace

QString WireWords::explain(const WireLine &line)
{
    if (!line.fromServer)
        return {};
    switch (line.protocol) {
    case WireLine::Protocol::Imap:
        return imapWords(line.text);
    case WireLine::Protocol::Smtp:
        return smtpWords(line.text);
    case WireLine::Protocol::Pop3:
        return popWords(line.text);
    }
    return {};
}

} // namespace postrider::account
