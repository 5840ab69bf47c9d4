// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/CommandWriter.h"

#include "imap/types/MailboxName.h"
#include "imap/wire/DateGrammar.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider::imap {

namespace {

/// LITERAL- lets this much go without waiting (RFC 7888 §5).
constexpr qsizetype literalMinusBytes = 4096;
/// A longer string goes as a literal: some servers bound their lines at 1,000 bytes.
constexpr qsizetype longestQuoted = 500;
/// From here on a literal is a fragment of its own, which is not copied.
constexpr qsizetype sharedBytes = 4096;

bool isAtomChar(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte < 0x7F && !QByteArrayView("(){%*\"\\]").contains(c);
}

/// Fit for a keyword, also with the leading backslash of a system flag.
bool isAtom(QByteArrayView text)
{
    if (text.startsWith('\\'))
        text = text.sliced(1);
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isAtomChar);
}

bool isQuotable(QByteArrayView text, bool utf8)
{
    return text.size() <= longestQuoted && std::all_of(text.begin(), text.end(), [utf8](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte >= 0x20 && byte != 0x7F && (byte < 0x80 || utf8);
           });
}

QByteArray quote(QByteArrayView text)
{
    QByteArray quoted = text.toByteArray();
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

} // namespace

CommandWriter::CommandWriter(const QByteArray &tag, WriterOptions options)
    : m_options(options)
    , m_line(tag)
    , m_trace(tag)
{
}

CommandWriter &CommandWriter::word(QByteArrayView trusted)
{
    return space().raw(trusted);
}

CommandWriter &CommandWriter::raw(QByteArrayView trusted)
{
    m_line.append(trusted.data(), trusted.size());
    m_trace.append(trusted.data(), trusted.size());
    return *this;
}

CommandWriter &CommandWriter::number(quint64 n)
{
    return word(QByteArray::number(n));
}

CommandWriter &CommandWriter::atom(QByteArrayView text)
{
    if (!isAtom(text))
        fail(QString::fromUtf8(text));
    return word(text);
}

CommandWriter &CommandWriter::string(QByteArrayView text)
{
    return space().quotedOrLiteral(text);
}

CommandWriter &CommandWriter::quotedOrLiteral(QByteArrayView text)
{
    if (text.contains('\0'))
        fail(QStringLiteral("NUL"));
    if (isQuotable(text, m_options.utf8))
        return raw(quote(text));
    appendLiteral(text.toByteArray(), false, false);
    return *this;
}

CommandWriter &CommandWriter::labels(const QStringList &labels)
{
    if (labels.isEmpty())
        fail(QStringLiteral("no labels"));
    word("(");
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (i > 0)
            space();
        quotedOrLiteral(m_options.utf8 ? labels[i].toUtf8() : encodeMailboxName(labels[i]));
    }
    return raw(")");
}

CommandWriter &CommandWriter::mailbox(QByteArrayView wireName)
{
    return string(m_options.utf8 ? decodeMailboxName(wireName).toUtf8() : wireName.toByteArray());
}

CommandWriter &CommandWriter::secret(const QByteArray &text)
{
    space();
    if (text.contains('\0'))
        fail(QStringLiteral("NUL"));
    if (isQuotable(text, m_options.utf8)) {
        m_line += quote(text);
        m_trace += "***";
    } else
        appendLiteral(text, false, true);
    return *this;
}

CommandWriter &CommandWriter::maskedWord(const QByteArray &trusted)
{
    space();
    m_line += trusted;
    m_trace += "***";
    return *this;
}

CommandWriter &CommandWriter::uids(const UidSet &set)
{
    if (set.isEmpty())
        fail(QStringLiteral("empty set"));
    return word(set.toImap());
}

CommandWriter &CommandWriter::flags(const MailFlags &flags)
{
    QByteArrayList names;
    const QStringList spelled = flags.without(MailFlag::Recent).toImap();
    for (const QString &name : spelled) {
        names.append(name.toUtf8());
        if (!isAtom(names.last()))
            fail(name);
    }
    return word('(' + names.join(' ') + ')');
}

CommandWriter &CommandWriter::dateTime(const QDateTime &time)
{
    return word('"' + formatImapDateTime(time) + '"');
}

CommandWriter &CommandWriter::literal(const QByteArray &bytes, bool binary)
{
    space();
    appendLiteral(bytes, binary, false);
    return *this;
}

Result<WrittenCommand> CommandWriter::finish() &&
{
    if (m_error)
        return *m_error;
    m_fragments.push_back({m_line + "\r\n", false});
    return WrittenCommand{std::move(m_fragments), std::move(m_trace)};
}

CommandWriter &CommandWriter::space()
{
    m_line += ' ';
    m_trace += ' ';
    return *this;
}

void CommandWriter::fail(const QString &serverText)
{
    if (m_error)
        return;
    m_error = Error{ErrorDomain::Protocol, ErrorKind::Permanent, QStringLiteral("command-invalid"),
                    QCoreApplication::translate("postrider::imap", "A name or flag holds characters that cannot be "
                                                                   "sent to the server. Choose another name."),
                    serverText};
}

void CommandWriter::appendLiteral(const QByteArray &bytes, bool binary, bool secret)
{
    const QByteArray size = QByteArray::number(bytes.size());
    const bool waits = !m_options.literalPlus && !(m_options.literalMinus && bytes.size() <= literalMinusBytes);
    m_line += (binary ? "~{" : "{") + size + (waits ? "}\r\n" : "+}\r\n");
    m_trace += secret ? QByteArray("***") : '{' + size + " bytes}";
    if (waits || bytes.size() >= sharedBytes) {
        m_fragments.push_back({m_line, waits});
        m_line.clear();
    }
    if (bytes.size() >= sharedBytes)
        m_fragments.push_back({bytes, false});
    else
        m_line += bytes;
}

} // namespace postrider::imap
