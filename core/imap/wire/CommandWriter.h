// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"
#include "base/Result.h"
#include "base/UidSet.h"

#include <vector>

#include <QDateTime>

namespace postrider::imap {

/// Bytes to send; after a fragment that waits the server must answer '+' before the next one goes out.
struct Fragment
{
    QByteArray bytes;
    bool waits = false;
};

/// A command in fragments, and the same for a trace: secrets are "***", literals their size.
struct WrittenCommand
{
    std::vector<Fragment> fragments;
    QByteArray trace;
};

/// How a server takes literals (RFC 7888) and text.
struct WriterOptions
{
    bool literalPlus = false;
    bool literalMinus = false;
    bool utf8 = false; ///< UTF8=ACCEPT is enabled (RFC 6855): 8-bit may be quoted
};

/// Writes one command. Fluent; the first error is kept and given at the end, so that no call needs a check.
/// Nothing that is written can break out of its argument: atoms are checked, strings quoted or sent as literals, NUL is
/// refused ("command-invalid").
class CommandWriter
{
public:
    CommandWriter(const QByteArray &tag, WriterOptions options);

    /// A space, then words that the code itself spells: "UID FETCH", "(CONDSTORE)".
    CommandWriter &word(QByteArrayView trusted);
    /// Without the space before it.
    CommandWriter &raw(QByteArrayView trusted);
    CommandWriter &number(quint64 n);
    /// An atom from outside, such as a keyword; an error when it is none.
    CommandWriter &atom(QByteArrayView text);
    /// A string: quoted where possible, else a literal.
    CommandWriter &string(QByteArrayView text);
    CommandWriter &secret(const QByteArray &text);
    /// As word(), but "***" in a trace.
    CommandWriter &maskedWord(const QByteArray &trusted);
    /// An astring; a mailbox name, byte for byte, or in UTF-8 where that is enabled.
    CommandWriter &mailbox(QByteArrayView wireName);
    /// Strings are UTF-8 without saying so: a SEARCH must not name a CHARSET (RFC 6855 §3).
    [[nodiscard]] bool isUtf8() const { return m_options.utf8; }
    CommandWriter &uids(const UidSet &set);
    /// "("Work" "\\Inbox")": X-GM-LABELS, each as a mailbox name is written.
    CommandWriter &labels(const QStringList &labels);
    /// "(\Seen work)". \Recent is left out: no client may set it.
    CommandWriter &flags(const MailFlags &flags);
    /// "17-Jul-2026 02:44:25 +0000".
    CommandWriter &dateTime(const QDateTime &time);
    /// Always a literal; shared, not copied.
    CommandWriter &literal(const QByteArray &bytes, bool binary = false);

    /// Ends the line.
    [[nodiscard]] Result<WrittenCommand> finish() &&;

private:
    CommandWriter &space();
    CommandWriter &quotedOrLiteral(QByteArrayView text);
    void fail(const QString &serverText);
    void appendLiteral(const QByteArray &bytes, bool binary, bool secret);

    WriterOptions m_options;
    QByteArray m_line;
    QByteArray m_trace;
    std::vector<Fragment> m_fragments;
    std::optional<Error> m_error;
};

} // namespace postrider::imap
