// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapCommands.h"
#include "demo/SearchKey.h"

namespace postrider::demo::imapcommand {

namespace {

// Nothing: there is no CHARSET, or one we know.
std::optional<ImapReply> readCharset(ImapCursor &cursor)
{
    if (!cursor.takeWord("CHARSET"))
        return std::nullopt;
    const std::optional<QByteArray> charset = cursor.takeSpace() ? cursor.astring() : std::nullopt;
    if (!charset || !cursor.takeSpace())
        return syntaxError();
    const QByteArray name = charset->toUpper();
    if (name != "UTF-8" && name != "US-ASCII")
        return ImapReply::no("[BADCHARSET (US-ASCII UTF-8)] That charset is not known here");
    return std::nullopt;
}

} // namespace

ImapReply search(ImapSession &session, ImapCursor &arguments, Addressing addressing)
{
    if (!arguments.takeSpace())
        return syntaxError();
    if (const std::optional<ImapReply> error = readCharset(arguments))
        return *error;
    const SelectedMailbox &selected = session.selected();
    const std::optional<SearchKey> key = SearchKey::parse(arguments, selected);
    if (!key)
        return syntaxError();
    if (key->usesModSeq())
        session.enableCondstore();
    QByteArray out = "SEARCH";
    quint64 highest = 0;
    for (const SelectedMailbox::Entry &entry : selected.resolve(SequenceSet::everything(), addressing)) {
        if (!key->matches(entry))
            continue;
        out += ' ' + QByteArray::number(addressing == Addressing::Uid ? entry.message->uid.value : entry.number);
        highest = qMax(highest, entry.message->modSeq.value);
    }
    if (key->usesModSeq() && highest > 0) // RFC 7162 §3.1.5
        out += " (MODSEQ " + QByteArray::number(highest) + ')';
    session.untagged(out);
    return ImapReply::ok("SEARCH completed");
}

} // namespace postrider::demo::imapcommand
