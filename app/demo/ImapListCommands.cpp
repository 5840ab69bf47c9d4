// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCommands.h"
#include "demo/ImapStatusItems.h"
#include "demo/ImapText.h"
#include "demo/MailboxName.h"

#include <algorithm>

namespace postrider::demo::imapcommand {

namespace {

// Patterns are a mailbox name with a wildcard or two.
constexpr qsizetype patternLimit = 1000;
constexpr std::size_t patternCountLimit = 100;

/// LIST with what RFC 5258, RFC 5819 and RFC 6154 add to it.
struct ListRequest
{
    bool onlySubscribed = false;
    bool onlySpecial = false;
    QByteArray reference;
    std::vector<QByteArray> patterns;
    bool showSubscribed = false;
    std::optional<ImapStatusItems> status;
};

bool readSelection(ImapCursor &cursor, ListRequest &request)
{
    if (!cursor.take('('))
        return true;
    while (!cursor.take(')')) {
        if (cursor.takeWord("SUBSCRIBED"))
            request.onlySubscribed = request.showSubscribed = true;
        else if (cursor.takeWord("SPECIAL-USE"))
            request.onlySpecial = true;
        else if (!cursor.takeWord("REMOTE") && !cursor.takeWord("RECURSIVEMATCH"))
            return false;
        if (!cursor.takeSpace() && !cursor.peekIs(')'))
            return false;
    }
    return cursor.takeSpace();
}

bool readPattern(ImapCursor &cursor, ListRequest &request)
{
    const std::optional<QByteArray> pattern = cursor.listPattern();
    if (!pattern || pattern->size() > patternLimit || request.patterns.size() == patternCountLimit)
        return false;
    request.patterns.push_back(*pattern);
    return true;
}

bool readPatterns(ImapCursor &cursor, ListRequest &request)
{
    if (!cursor.take('('))
        return readPattern(cursor, request);
    do {
        if (!readPattern(cursor, request))
            return false;
    } while (cursor.takeSpace());
    return cursor.take(')');
}

bool readReturn(ImapCursor &cursor, ListRequest &request)
{
    if (cursor.atEnd())
        return true;
    if (!cursor.takeText(" RETURN ("))
        return false;
    while (!cursor.take(')')) {
        if (cursor.takeWord("STATUS")) {
            request.status = cursor.takeSpace() ? ImapStatusItems::parse(cursor) : std::nullopt;
            if (!request.status)
                return false;
        } else if (cursor.takeWord("SUBSCRIBED")) {
            request.showSubscribed = true;
        } else if (!cursor.takeWord("CHILDREN") && !cursor.takeWord("SPECIAL-USE")) {
            return false;
        }
        if (!cursor.takeSpace() && !cursor.peekIs(')'))
            return false;
    }
    return cursor.atEnd();
}

bool readRequest(ImapCursor &cursor, ListRequest &request)
{
    if (!cursor.takeSpace() || !readSelection(cursor, request))
        return false;
    const std::optional<QByteArray> reference = cursor.astring();
    if (!reference || !cursor.takeSpace() || !readPatterns(cursor, request))
        return false;
    request.reference = *reference;
    return readReturn(cursor, request);
}

// '*' matches everything, '%' all but the separator. Linear in memory, so that no pattern can blow it up.
bool matches(const QByteArray &pattern, const QByteArray &name)
{
    std::vector<bool> reached(std::size_t(name.size()) + 1, false);
    reached[0] = true;
    for (const char p : pattern) {
        if (p == '*' || p == '%') {
            for (std::size_t i = 1; i < reached.size(); ++i)
                reached[i] = reached[i] || (reached[i - 1] && (p == '*' || name[qsizetype(i) - 1] != '/'));
            continue;
        }
        for (std::size_t i = reached.size(); i-- > 1;)
            reached[i] = reached[i - 1] && name[qsizetype(i) - 1] == p;
        reached[0] = false;
    }
    return reached.back();
}

bool matchesAny(const ListRequest &request, const QString &name)
{
    QByteArray encoded = encodeMailboxName(name);
    return std::any_of(request.patterns.begin(), request.patterns.end(), [&](const QByteArray &pattern) {
        const QByteArray whole = request.reference + pattern;
        return name == QLatin1String("INBOX") ? matches(whole.toUpper(), encoded) : matches(whole, encoded);
    });
}

QByteArray attributesOf(const ImapSession &session, const QString &name, bool showSubscribed)
{
    const MailAccount &account = session.account();
    const std::shared_ptr<Mailbox> box = account.find(name);
    QByteArray out = account.hasChildren(name) ? "\\HasChildren" : "\\HasNoChildren"; // RFC 3348
    if (!box)
        out += " \\Noselect";
    else if (!box->specialUse().isEmpty())
        out += ' ' + box->specialUse();
    if (showSubscribed && account.subscriptions().contains(name))
        out += " \\Subscribed";
    return out;
}

void respond(ImapSession &session, const ListRequest &request, const QString &name)
{
    session.untagged("LIST (" + attributesOf(session, name, request.showSubscribed) + ") \"/\" " +
                     imaptext::mailbox(name));
    const std::shared_ptr<Mailbox> box = session.account().find(name);
    if (request.status && box)
        request.status->respond(session, *box);
}

} // namespace

ImapReply list(ImapSession &session, ImapCursor &arguments)
{
    ListRequest request;
    if (!readRequest(arguments, request))
        return syntaxError();
    if (request.patterns.size() == 1 && request.patterns.front().isEmpty()) {
        session.untagged(R"(LIST (\Noselect) "/" "")"); // asks for the separator (RFC 3501 §6.3.8)
        return ImapReply::ok("LIST completed");
    }
    const MailAccount &account = session.account();
    for (const QString &name : request.onlySubscribed ? account.subscriptions() : account.listedNames()) {
        const std::shared_ptr<Mailbox> box = account.find(name);
        const bool isSpecial = box && !box->specialUse().isEmpty();
        if (matchesAny(request, name) && (isSpecial || !request.onlySpecial))
            respond(session, request, name);
    }
    return ImapReply::ok("LIST completed");
}

ImapReply lsub(ImapSession &session, ImapCursor &arguments)
{
    ListRequest request;
    const std::optional<QByteArray> reference = arguments.takeSpace() ? arguments.astring() : std::nullopt;
    if (!reference || !arguments.takeSpace() || !readPattern(arguments, request) || !arguments.atEnd())
        return syntaxError();
    request.reference = *reference;
    for (const QString &name : session.account().subscriptions()) {
        if (matchesAny(request, name))
            session.untagged("LSUB () \"/\" " + imaptext::mailbox(name));
    }
    return ImapReply::ok("LSUB completed");
}

} // namespace postrider::demo::imapcommand
