// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>

namespace postrider::demo {

/// Walks through one whole command (its literals in place) by the grammar of RFC 3501 §9, to the letter: a missing
/// space is an error. A reader that does not match returns nothing and may leave the cursor anywhere; the command is
/// BAD then.
class ImapCursor
{
public:
    /// `command` without its last CRLF; must outlive this.
    explicit ImapCursor(const QByteArray &command)
        : m_text(command)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool peekIs(char c) const { return !atEnd() && m_text[m_at] == c; }
    [[nodiscard]] bool peekIsDigit() const { return !atEnd() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; }

    bool take(char c);
    bool takeSpace() { return take(' '); }
    /// Takes `word` (compared without case) whatever follows.
    bool takeText(QByteArrayView word);
    /// Takes `word` only when no atom character follows.
    bool takeWord(QByteArrayView word);

    std::optional<QByteArray> atom();
    std::optional<QByteArray> string(); ///< quoted or literal
    std::optional<QByteArray> astring();
    std::optional<QByteArray> literal();
    std::optional<QByteArray> listPattern(); ///< astring in which * and % may stand bare
    std::optional<QByteArray> sequenceSet();
    std::optional<QByteArray> flag(); ///< "\Seen" or a keyword
    std::optional<quint64> number();

private:
    template <typename Accept>
    std::optional<QByteArray> run(Accept accept);

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace postrider::demo
