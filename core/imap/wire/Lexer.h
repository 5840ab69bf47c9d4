// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UidSet.h"

#include <optional>
#include <vector>

#include <QByteArray>

namespace postrider::imap {

/// Reads the tokens of one whole response. Lenient by design: any number of spaces where one belongs, atoms where
/// strings belong, odd characters in flags. Nothing here fails loudly: a token that is not there is "missing", the
/// place does not move, and the grammar above decides what that costs. Views last as long as the response does.
class Lexer
{
public:
    enum class Text { Missing, Nil, Present };

    explicit Lexer(QByteArrayView response)
        : m_at(response.data())
        , m_end(response.data() + response.size())
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    /// NUL at the end.
    [[nodiscard]] char peek() const { return m_at < m_end ? *m_at : '\0'; }
    [[nodiscard]] const char *position() const { return m_at; }
    void rewind(const char *position) { m_at = position; }
    [[nodiscard]] QByteArrayView rest() const { return {m_at, m_end - m_at}; }

    void skipSpaces()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\t'))
            ++m_at;
    }
    /// Skips spaces, then the character when it is next.
    bool take(char c)
    {
        skipSpaces();
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    /// A word up to space, parenthesis, bracket, quote or end. May be empty.
    [[nodiscard]] QByteArrayView word();
    /// Everything up to space or ')': a flag, with whatever is in it.
    [[nodiscard]] QByteArrayView flag();
    /// The section between '[' and ']', quotes heeded; the place is at '['.
    [[nodiscard]] std::optional<QByteArrayView> bracketed();

    /// Digits; also "9.37e+06" (mail.ru). -1 and other nonsense is nothing, and skipped. Larger than 64 bits: the
    /// largest there is.
    [[nodiscard]] std::optional<quint64> number();
    /// As number(), but nothing when it does not fit.
    [[nodiscard]] std::optional<quint32> number32();
    /// "1:3,7" in any order; what is no number is left where it is.
    [[nodiscard]] UidSet numberSet();
    /// The same, added to `ranges` as it comes.
    void numberRanges(std::vector<UidSet::Range> &ranges);

    /// string, nstring or astring: quoted, literal, or a bare word. The bytes are unescaped and copied.
    [[nodiscard]] Text string(QByteArray &out);
    /// A string skipped without a copy.
    [[nodiscard]] bool skipString();
    /// Any token, or a list with all in it.
    [[nodiscard]] bool skipValue();
    /// To behind the ')' that closes the list at hand.
    bool skipToListEnd();

    /// In quoted strings a backslash before the closing quote is text (Tencent sends "qq.com\").
    void setLooseBackslash(bool loose) { m_looseBackslash = loose; }

private:
    [[nodiscard]] const char *quotedEnd(bool *escaped) const;
    [[nodiscard]] bool endsHere(const char *afterQuote) const;
    [[nodiscard]] std::optional<QByteArrayView> literal();
    [[nodiscard]] Text quoted(QByteArray &out);

    const char *m_at;
    const char *m_end;
    bool m_looseBackslash = false;
};

/// Compares without case; `upper` is in upper case. For ASCII, which is all that IMAP's words are.
[[nodiscard]] bool isWord(QByteArrayView word, QByteArrayView upper);

} // namespace postrider::imap
