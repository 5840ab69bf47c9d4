// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace postrider {

/// The flags every mailbox knows (RFC 9051 §2.3.2) and the keywords with a meaning of their own, as bits, so that a
/// list of 100,000 messages costs four bytes a message for them.
enum class MailFlag : unsigned {
    Seen = 1U << 0U,
    Answered = 1U << 1U,
    Flagged = 1U << 2U,
    Deleted = 1U << 3U,
    Draft = 1U << 4U,
    Recent = 1U << 5U, ///< session-bound; never stored on a server
    Forwarded = 1U << 6U,
    MdnSent = 1U << 7U,
    Junk = 1U << 8U,
    NotJunk = 1U << 9U,
    Important = 1U << 10U,
};

/// A set of well-known flags and of free keywords (tags). Keywords compare without case (RFC 9051 §2.3.2) and keep the
/// spelling they came with; they are sorted and unique.
class MailFlags
{
public:
    MailFlags() = default;
    MailFlags(MailFlag flag)
        : m_bits(static_cast<unsigned>(flag))
    {
    } // NOLINT(google-explicit-constructor)
    MailFlags(unsigned bits, QStringList keywords);

    /// From IMAP spelling: "\Seen", "$Forwarded", "work". Unknown system flags are kept as keywords.
    [[nodiscard]] static MailFlags fromImap(const QStringList &names);
    [[nodiscard]] QStringList toImap() const;

    [[nodiscard]] bool has(MailFlag flag) const { return (m_bits & static_cast<unsigned>(flag)) != 0; }
    [[nodiscard]] unsigned bits() const { return m_bits; }
    [[nodiscard]] const QStringList &keywords() const { return m_keywords; }
    [[nodiscard]] bool isEmpty() const { return m_bits == 0 && m_keywords.isEmpty(); }
    [[nodiscard]] bool hasKeyword(const QString &keyword) const;

    [[nodiscard]] MailFlags with(const MailFlags &added) const;
    /// What IMAP calls keywords: $Forwarded, $Junk …, and tags. Not every server keeps them.
    [[nodiscard]] MailFlags withoutSystemFlags() const;
    [[nodiscard]] MailFlags without(const MailFlags &removed) const;
    [[nodiscard]] bool operator==(const MailFlags &other) const;

private:
    unsigned m_bits = 0;
    QStringList m_keywords;
};

} // namespace postrider
