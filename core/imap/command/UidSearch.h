// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imap/command/CommandTraits.h"

#include <chrono>
#include <optional>
#include <vector>

#include <QDate>
#include <QString>

namespace postrider::imap::command {

struct SearchData
{
    UidSet uids;
    /// Of the highest message found, when told (RFC 7162 §3.1.5).
    ModSeq modSeq;
    /// How many there are, of which returnPartial() gives a part; none: not told.
    std::optional<quint64> count;
};

/// UID SEARCH (RFC 9051 §6.4.4). Strings in a search are not to be trusted on many servers (PROVIDERS §1); the keys
/// here are for numbers and flags, and what a user searches for is checked again locally.
class UidSearch
{
public:
    using Data = SearchData;
    static constexpr Pipelining pipelining = Pipelining::Alone;
    static constexpr CommandEffect effect = CommandEffect::None;

    /// `keys` as written: "ALL", "UNDELETED", "SINCE 1-Feb-2026".
    explicit UidSearch(QByteArray keys = "ALL");

    /// A key with text from the user: SUBJECT, TEXT …; sent as a string in UTF-8.
    UidSearch &text(QByteArray key, QString value);
    /// X-GM-LABELS, with a label as text; only with X-GM-EXT-1.
    UidSearch &label(const QString &label);
    /// UID <set>: keeps answers of servers without ESEARCH small.
    UidSearch &within(UidSet uids);
    /// RETURN (ALL): ranges instead of each number; where ESEARCH is offered.
    UidSearch &returnRanges();

    /// RETURN (COUNT PARTIAL first:last), RFC 9394: "-1:-50" are the fifty newest, and how many there are of them all.
    /// Where PARTIAL is offered.
    UidSearch &returnPartial(qint64 first, qint64 last);
    /// Instead of other keys: YOUNGER (RFC 5032); where WITHIN is offered. Nobody asks so: see types/Capabilities.h.
    UidSearch &youngerThan(std::chrono::seconds age);
    /// Instead of other keys: what lies in the mailbox since before that day (RFC 8514 §4.2), and nothing at all in one
    /// that does not keep such dates; where SAVEDATE is offered.
    UidSearch &savedBefore(QDate day);
    /// Text beyond ASCII goes without naming UTF-8: Yahoo refuses CHARSET.
    UidSearch &withoutCharset();

    void write(CommandWriter &writer) const;
    bool accept(Response &response);
    [[nodiscard]] Result<Data> finish(const TaggedStatus &status);

private:
    QByteArray m_keys;
    std::vector<std::pair<QByteArray, QString>> m_texts;
    QByteArray m_label; ///< as the name of a mailbox
    UidSet m_within;
    bool m_esearch = false;
    bool m_noCharset = false;
    bool m_overflow = false;
    std::optional<std::pair<qint64, qint64>> m_partial;
    SearchData m_data;
};

} // namespace postrider::imap::command
