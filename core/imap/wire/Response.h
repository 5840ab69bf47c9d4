// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/types/ClientId.h"
#include "imap/types/FetchedMessage.h"
#include "imap/types/ListedMailbox.h"
#include "imap/types/MailboxStatus.h"
#include "imap/types/MetadataEntry.h"
#include "imap/types/Namespaces.h"
#include "imap/types/Quota.h"
#include "imap/types/ResponseCode.h"
#include "imap/types/Rights.h"

#include <variant>

namespace postrider::imap {

enum class StatusKind { Ok, No, Bad };

/// The end of a command (RFC 9051 §7.1).
struct TaggedStatus
{
    QByteArray tag;
    StatusKind kind = StatusKind::Ok;
    ResponseCode code;
    QByteArray text;
};

enum class UntaggedKind { Ok, No, Bad, Preauth, Bye };

struct UntaggedStatus
{
    UntaggedKind kind = UntaggedKind::Ok;
    ResponseCode code;
    QByteArray text;
};

/// "+ text" (RFC 9051 §7.6).
struct ContinuationRequest
{
    QByteArray text;
};

struct CapabilityResponse
{
    Capabilities capabilities;
};

struct ExistsResponse
{
    quint32 count = 0;
};

struct RecentResponse
{
    quint32 count = 0;
};

struct ExpungeResponse
{
    quint32 sequence = 0;
};

/// RFC 7162 §3.2.10.
struct VanishedResponse
{
    bool earlier = false;
    UidSet uids;
};

struct FlagsResponse
{
    MailFlags flags;
};

enum class ListKind { List, Lsub, Xlist };

struct ListResponse
{
    ListKind kind = ListKind::List;
    ListedMailbox mailbox;
};

/// SEARCH and ESEARCH (RFC 9051 §7.3.4) alike.
struct SearchResponse
{
    bool extended = false;
    /// Tag named by ESEARCH; empty otherwise.
    QByteArray tag;
    UidSet numbers;
    std::optional<quint64> count;
    ModSeq modSeq;
};

struct NamespaceResponse
{
    Namespaces namespaces;
};

struct IdResponse
{
    ServerId id;
};

struct EnabledResponse
{
    QByteArrayList names;
};

/// RFC 9208.
struct QuotaResponse
{
    Quota quota;
};

struct QuotaRootResponse
{
    QByteArray wireName;
    QByteArrayList roots;
};

/// RFC 4314.
struct AclResponse
{
    QByteArray wireName;
    std::vector<AclEntry> entries;
};

struct MyRightsResponse
{
    QByteArray wireName;
    Rights rights;
};

/// RFC 5464.
struct MetadataResponse
{
    QByteArray wireName;
    std::vector<MetadataEntry> entries;
};

/// RFC 5256: in the server's order.
struct SortResponse
{
    std::vector<Uid> uids;
};

/// A message of a conversation, as many steps below its first one; in the order of the tree.
struct ThreadedUid
{
    Uid uid;
    quint32 depth = 0;
    bool operator==(const ThreadedUid &) const = default;
};

struct ThreadResponse
{
    std::vector<ThreadedUid> uids;
};

/// A response of a kind that nobody here reads; its name is kept for the trace.
struct UnknownResponse
{
    QByteArray name;
};

/// A line that no grammar covers. It costs itself, never the connection (PROVIDERS §0.3).
struct MalformedResponse
{
    QByteArray line; ///< shortened
};

using Response = std::variant<TaggedStatus, UntaggedStatus, ContinuationRequest, CapabilityResponse, ExistsResponse,
                              RecentResponse, ExpungeResponse, VanishedResponse, FlagsResponse, FetchedMessage,
                              ListResponse, MailboxStatus, SearchResponse, NamespaceResponse, IdResponse,
                              EnabledResponse, QuotaResponse, QuotaRootResponse, AclResponse, MyRightsResponse,
                              MetadataResponse, SortResponse, ThreadResponse, UnknownResponse, MalformedResponse>;

} // namespace postrider::imap
