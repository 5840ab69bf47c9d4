// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/SessionRules.h"

#include <array>

namespace postrider::imap {

namespace {

enum class Kind { Status, Greeting, Bye, Tagged, Continuation, General, Account, Mailbox, Noise };

struct Classify
{
    Kind operator()(const TaggedStatus &) const { return Kind::Tagged; }
    Kind operator()(const UntaggedStatus &status) const
    {
        if (status.kind == UntaggedKind::Preauth)
            return Kind::Greeting;
        return status.kind == UntaggedKind::Bye ? Kind::Bye : Kind::Status;
    }
    Kind operator()(const ContinuationRequest &) const { return Kind::Continuation; }
    Kind operator()(const CapabilityResponse &) const { return Kind::General; }
    Kind operator()(const IdResponse &) const { return Kind::General; }
    Kind operator()(const EnabledResponse &) const { return Kind::Account; }
    Kind operator()(const ListResponse &) const { return Kind::Account; }
    Kind operator()(const MailboxStatus &) const { return Kind::Account; }
    Kind operator()(const NamespaceResponse &) const { return Kind::Account; }
    Kind operator()(const QuotaResponse &) const { return Kind::Account; }
    Kind operator()(const QuotaRootResponse &) const { return Kind::Account; }
    Kind operator()(const AclResponse &) const { return Kind::Account; }
    Kind operator()(const MyRightsResponse &) const { return Kind::Account; }
    Kind operator()(const MetadataResponse &) const { return Kind::Account; }
    Kind operator()(const SortResponse &) const { return Kind::Mailbox; }
    Kind operator()(const ThreadResponse &) const { return Kind::Mailbox; }
    Kind operator()(const ExistsResponse &) const { return Kind::Mailbox; }
    Kind operator()(const RecentResponse &) const { return Kind::Mailbox; }
    Kind operator()(const ExpungeResponse &) const { return Kind::Mailbox; }
    Kind operator()(const VanishedResponse &) const { return Kind::Mailbox; }
    Kind operator()(const FlagsResponse &) const { return Kind::Mailbox; }
    Kind operator()(const FetchedMessage &) const { return Kind::Mailbox; }
    Kind operator()(const SearchResponse &) const { return Kind::Mailbox; }
    Kind operator()(const UnknownResponse &) const { return Kind::Noise; }
    Kind operator()(const MalformedResponse &) const { return Kind::Noise; }
};

constexpr Legality yes = Legality::Accepted;
constexpr Legality ign = Legality::Ignored;
constexpr Legality bad = Legality::Fatal;

// Columns: Status, Greeting (PREAUTH), Bye, Tagged, Continuation, General, Account, Mailbox, Noise.
using Row = std::array<Legality, 9>;
constexpr std::array<Row, 5> table{{
    {yes, yes, yes, bad, bad, bad, bad, bad, bad}, // Greeting
    {yes, bad, yes, yes, yes, yes, bad, bad, ign}, // NotAuthenticated
    {yes, bad, yes, yes, yes, yes, yes, ign, ign}, // Authenticated
    {yes, bad, yes, yes, yes, yes, yes, yes, ign}, // Selected
    {ign, ign, ign, ign, ign, ign, ign, ign, ign}, // Logout
}};

} // namespace

Legality legality(const Response &response, SessionState state, bool selecting)
{
    const Kind kind = std::visit(Classify(), response);
    if (selecting && kind == Kind::Mailbox)
        return Legality::Accepted;
    return table[static_cast<std::size_t>(state)][static_cast<std::size_t>(kind)];
}

} // namespace postrider::imap
