// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

namespace postrider::pop3 {

/// A line of LIST (RFC 1939 §5).
struct ListedSize
{
    int number = 0;
    qint64 size = 0;
    bool operator==(const ListedSize &) const = default;
};

/// A line of UIDL (RFC 1939 §7).
struct ListedUid
{
    int number = 0;
    QByteArray uid;
    bool operator==(const ListedUid &) const = default;
};

/// Reads the lines of multi-line answers. A line that makes no sense (no number, zero, one that overflows, a UID that
/// is empty or longer than 255 bytes) costs that line; of two lines with one number the first counts.
class ListGrammar
{
public:
    [[nodiscard]] static std::vector<ListedSize> sizes(const QByteArray &content);
    [[nodiscard]] static std::vector<ListedUid> uids(const QByteArray &content);
    /// "2 320" of STAT and of LIST with a number; number 0: it makes no sense.
    [[nodiscard]] static ListedSize pair(QByteArrayView line);

    /// As many messages as a maildrop may have before its list counts as hostile.
    static constexpr std::size_t maximumMessages = 1'000'000;
};

} // namespace postrider::pop3
