// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/ResponseParser.h"

#include "imap/wire/DataGrammar.h"
#include "imap/wire/ExtensionGrammar.h"
#include "imap/wire/FetchGrammar.h"
#include "imap/wire/FlagGrammar.h"
#include "imap/wire/Lexer.h"
#include "imap/wire/MailboxGrammar.h"
#include "imap/wire/StatusGrammar.h"

#include <array>

namespace postrider::imap {

namespace {

/// Enough of a line to see in a log what it was.
constexpr qsizetype keptOfMalformed = 200;

MalformedResponse malformed(QByteArrayView bytes)
{
    return {bytes.first(std::min(bytes.size(), keptOfMalformed)).toByteArray()};
}

struct DataParser
{
    QByteArrayView keyword;
    Response (*parse)(Lexer &lexer);
};

template <ListKind Kind>
Response listResponse(Lexer &lexer)
{
    std::optional<ListedMailbox> mailbox = parseList(lexer);
    if (!mailbox)
        return malformed(lexer.rest());
    return ListResponse{Kind, std::move(*mailbox)};
}

Response statusResponse(Lexer &lexer)
{
    std::optional<MailboxStatus> status = parseMailboxStatus(lexer);
    if (!status)
        return malformed(lexer.rest());
    return std::move(*status);
}

constexpr std::array<DataParser, 19> dataParsers{{
    {"CAPABILITY", [](Lexer &l) -> Response { return CapabilityResponse{parseCapabilities(l)}; }},
    {"FLAGS", [](Lexer &l) -> Response { return FlagsResponse{parseFlags(l).value_or(MailFlags())}; }},
    {"LIST", listResponse<ListKind::List>},
    {"LSUB", listResponse<ListKind::Lsub>},
    {"XLIST", listResponse<ListKind::Xlist>},
    {"STATUS", statusResponse},
    {"SEARCH", [](Lexer &l) -> Response { return parseSearch(l); }},
    {"SORT", [](Lexer &l) -> Response { return parseSort(l); }},
    {"ESEARCH", [](Lexer &l) -> Response { return parseExtendedSearch(l); }},
    {"NAMESPACE", [](Lexer &l) -> Response { return NamespaceResponse{parseNamespaces(l)}; }},
    {"ID", [](Lexer &l) -> Response { return IdResponse{parseId(l)}; }},
    {"ENABLED", [](Lexer &l) -> Response { return parseEnabled(l); }},
    {"QUOTA", [](Lexer &l) -> Response { return parseQuota(l); }},
    {"QUOTAROOT", [](Lexer &l) -> Response { return parseQuotaRoot(l); }},
    {"ACL", [](Lexer &l) -> Response { return parseAcl(l); }},
    {"MYRIGHTS", [](Lexer &l) -> Response { return parseMyRights(l); }},
    {"METADATA", [](Lexer &l) -> Response { return parseMetadata(l); }},
    {"THREAD", [](Lexer &l) -> Response { return parseThread(l); }},
    {"VANISHED", [](Lexer &l) -> Response { return parseVanished(l); }},
}};

Response parseNumbered(Lexer &lexer, const ParserLimits &limits, QByteArrayView bytes)
{
    const std::optional<quint32> number = lexer.number32();
    const QByteArrayView keyword = lexer.word();
    if (!number)
        return malformed(bytes);
    if (isWord(keyword, "FETCH")) {
        Response response(std::in_place_type<FetchedMessage>);
        FetchedMessage &message = *std::get_if<FetchedMessage>(&response);
        message.sequence = *number;
        parseFetch(lexer, limits, message);
        return response;
    }
    if (isWord(keyword, "EXISTS"))
        return ExistsResponse{*number};
    if (isWord(keyword, "EXPUNGE"))
        return ExpungeResponse{*number};
    if (isWord(keyword, "RECENT"))
        return RecentResponse{*number};
    return UnknownResponse{keyword.toByteArray()};
}

Response parseUntagged(Lexer &lexer, const ParserLimits &limits, QByteArrayView bytes)
{
    lexer.skipSpaces();
    const char first = lexer.peek();
    if (first >= '0' && first <= '9')
        return parseNumbered(lexer, limits, bytes);
    UntaggedStatus status;
    if (first == '[') { // Exchange, SmarterMail: "* [COPYUID …]"
        parseStatusText(lexer, status.code, status.text);
        return status;
    }
    const QByteArrayView keyword = lexer.word();
    if (const std::optional<UntaggedKind> kind = untaggedKind(keyword)) {
        status.kind = *kind;
        parseStatusText(lexer, status.code, status.text);
        return status;
    }
    for (const DataParser &parser : dataParsers) {
        if (isWord(keyword, parser.keyword))
            return parser.parse(lexer);
    }
    if (keyword.isEmpty())
        return malformed(bytes);
    return UnknownResponse{keyword.first(std::min(keyword.size(), keptOfMalformed)).toByteArray()};
}

Response parseTagged(Lexer &lexer, QByteArrayView bytes)
{
    const QByteArrayView tag = lexer.flag();
    const std::optional<StatusKind> kind = statusKind(lexer.word());
    if (!kind || tag.size() > 32)
        return malformed(bytes);
    TaggedStatus status;
    status.tag = tag.toByteArray();
    status.kind = *kind;
    parseStatusText(lexer, status.code, status.text);
    return status;
}

} // namespace

ResponseParser::ResponseParser(const ParserLimits &limits)
    : m_limits(limits)
    , m_framer(limits)
{
}

void ResponseParser::setLimits(const ParserLimits &limits)
{
    m_limits = limits;
    m_framer.setLimits(limits);
}

std::optional<Response> ResponseParser::next()
{
    const std::optional<QByteArrayView> bytes = m_framer.next();
    if (!bytes)
        return std::nullopt;
    m_last = *bytes;
    return parseResponse(*bytes, m_limits);
}

QByteArray ResponseParser::takeRest()
{
    m_last = {};
    return m_framer.takeRest();
}

void ResponseParser::clear()
{
    m_framer.clear();
    m_last = {};
}

Response parseResponse(QByteArrayView bytes, const ParserLimits &limits)
{
    Lexer lexer(bytes);
    if (lexer.take('*'))
        return parseUntagged(lexer, limits, bytes);
    if (lexer.take('+'))
        return ContinuationRequest{lexer.rest().trimmed().toByteArray()};
    return parseTagged(lexer, bytes);
}

} // namespace postrider::imap
