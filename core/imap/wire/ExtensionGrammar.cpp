// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/ExtensionGrammar.h"

namespace postrider::imap {

QuotaResponse parseQuota(Lexer &lexer)
{
    QuotaResponse response;
    if (lexer.string(response.quota.root) == Lexer::Text::Missing || !lexer.take('('))
        return response;
    while (!lexer.take(')')) {
        QuotaResource resource;
        if (lexer.string(resource.name) == Lexer::Text::Missing)
            break;
        resource.name = resource.name.toUpper();
        resource.used = lexer.number().value_or(0);
        resource.limit = lexer.number().value_or(0);
        response.quota.resources.push_back(std::move(resource));
    }
    return response;
}

QuotaRootResponse parseQuotaRoot(Lexer &lexer)
{
    QuotaRootResponse response;
    (void)lexer.string(response.wireName);
    QByteArray root;
    while (lexer.string(root) != Lexer::Text::Missing)
        response.roots.append(root);
    return response;
}

AclResponse parseAcl(Lexer &lexer)
{
    AclResponse response;
    (void)lexer.string(response.wireName);
    for (;;) {
        AclEntry entry;
        QByteArray letters;
        if (lexer.string(entry.identifier) == Lexer::Text::Missing || lexer.string(letters) == Lexer::Text::Missing)
            return response;
        entry.rights = Rights(letters);
        response.entries.push_back(std::move(entry));
    }
}

MyRightsResponse parseMyRights(Lexer &lexer)
{
    MyRightsResponse response;
    QByteArray letters;
    if (lexer.string(response.wireName) != Lexer::Text::Missing && lexer.string(letters) != Lexer::Text::Missing)
        response.rights = Rights(letters);
    return response;
}

MetadataResponse parseMetadata(Lexer &lexer)
{
    MetadataResponse response;
    (void)lexer.string(response.wireName);
    if (!lexer.take('(')) // names alone: something has changed (RFC 5464 §4.4.2)
        return response;
    while (!lexer.take(')')) {
        MetadataEntry entry;
        if (lexer.string(entry.name) == Lexer::Text::Missing)
            break;
        entry.name = entry.name.toLower();
        const Lexer::Text value = lexer.string(entry.value);
        if (value == Lexer::Text::Missing)
            break;
        if (value == Lexer::Text::Present)
            response.entries.push_back(std::move(entry));
    }
    return response;
}

SortResponse parseSort(Lexer &lexer)
{
    SortResponse response;
    for (;;) {
        lexer.skipSpaces();
        const char *before = lexer.position();
        const std::optional<quint32> uid = lexer.number32();
        if (uid && *uid > 0)
            response.uids.emplace_back(*uid);
        if (lexer.position() == before)
            return response; // the end, or "(MODSEQ …)"
    }
}

/// "(2)(3 6 (4 23)(44 7 96))" with a stack of its own: a conversation may be as long as a line.
ThreadResponse parseThread(Lexer &lexer)
{
    ThreadResponse response;
    std::vector<quint32> branches;
    quint32 depth = 0;
    for (;;) {
        if (lexer.take('(')) {
            branches.push_back(depth);
            continue;
        }
        if (!branches.empty() && lexer.take(')')) {
            depth = branches.back();
            branches.pop_back();
            continue;
        }
        lexer.skipSpaces();
        const char *before = lexer.position();
        const std::optional<quint32> uid = lexer.number32();
        if (uid && *uid > 0)
            response.uids.push_back({Uid(*uid), depth++});
        if (lexer.position() == before)
            return response;
    }
}

} // namespace postrider::imap
