// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QByteArray>

namespace postrider::demo {

/// The sequence-set of RFC 3501 §9, of message numbers or UIDs. '*' is the highest in use.
class SequenceSet
{
public:
    [[nodiscard]] static std::optional<SequenceSet> parse(QByteArrayView text);
    /// "1:*".
    [[nodiscard]] static SequenceSet everything();

    /// `highest`: what '*' stands for; 0 when the mailbox is empty.
    [[nodiscard]] bool contains(quint32 number, quint32 highest) const;
    /// Is every number in the set at most `highest`?
    [[nodiscard]] bool isWithin(quint32 highest) const;

private:
    static constexpr quint32 star = 0; // no number in a set is zero

    std::vector<std::pair<quint32, quint32>> m_ranges;
};

} // namespace postrider::demo
