// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

#include <QHashFunctions>
#include <QMetaType>

namespace postrider {

/// An integer that knows what it counts: a Uid is not a row id is not a MODSEQ. Zero means 'none' for all of them.
template <typename Tag, typename Int>
struct StrongId
{
    Int value = 0;

    constexpr StrongId() = default;
    constexpr explicit StrongId(Int v)
        : value(v)
    {
    }

    [[nodiscard]] constexpr bool isValid() const { return value != 0; }
    // clang-tidy 14 takes the 0 that a defaulted <=> is compared with for a null pointer.
    constexpr auto operator<=>(const StrongId &) const = default; // NOLINT(modernize-use-nullptr)
};

template <typename Tag, typename Int>
size_t qHash(StrongId<Tag, Int> id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

/// Row ids of the store; they stay the same as long as the thing is there.
using AccountId = StrongId<struct AccountTag, std::int64_t>;
using FolderId = StrongId<struct FolderTag, std::int64_t>;
using MessageId = StrongId<struct MessageTag, std::int64_t>;
using ThreadId = StrongId<struct ThreadTag, std::int64_t>;
using OperationId = StrongId<struct OperationTag, std::int64_t>;
using OutboxId = StrongId<struct OutboxTag, std::int64_t>;
using DraftId = StrongId<struct DraftTag, std::int64_t>;

/// IMAP numbers (RFC 9051 §2.3.1): unique identifier, its validity, and the mod-sequence of RFC 7162.
using Uid = StrongId<struct UidTag, std::uint32_t>;
using UidValidity = StrongId<struct UidValidityTag, std::uint32_t>;
using ModSeq = StrongId<struct ModSeqTag, std::uint64_t>;

} // namespace postrider

Q_DECLARE_METATYPE(postrider::AccountId)
Q_DECLARE_METATYPE(postrider::FolderId)
Q_DECLARE_METATYPE(postrider::MessageId)
Q_DECLARE_METATYPE(postrider::ThreadId)
Q_DECLARE_METATYPE(postrider::OperationId)
Q_DECLARE_METATYPE(postrider::OutboxId)
Q_DECLARE_METATYPE(postrider::DraftId)
