// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MboxReader.h"

#include "transfer/MboxFormat.h"
#include "transfer/TransferError.h"

#include <utility>

#include <QCoreApplication>

namespace postrider::transfer {

namespace {

constexpr qint64 longestLine = 1024LL * 1024; // longer ones are read in pieces of this
constexpr qint64 enoughForFromLine = 1100;

bool isEmptyLine(const QByteArray &line)
{
    return line == "\n" || line == "\r\n";
}

/// Content-Length of a header that is complete; negative: none.
qint64 contentLength(const QByteArray &header)
{
    for (const QByteArray &line : header.split('\n')) {
        if (line.left(15).compare("content-length:", Qt::CaseInsensitive) != 0)
            continue;
        bool ok = false;
        const qint64 length = line.mid(15).trimmed().toLongLong(&ok);
        return ok ? length : -1;
    }
    return -1;
}

bool hasFromLine(const QByteArray &body)
{
    return body.startsWith("From ") || body.contains("\nFrom ");
}

} // namespace

MboxReader::MboxReader(std::unique_ptr<QFile> file, QString name)
    : m_file(std::move(file))
    , m_name(std::move(name))
{
}

bool MboxReader::isMbox(QFile &file)
{
    const QByteArray start = file.peek(4096);
    qsizetype first = 0;
    while (first < start.size() && (start[first] == '\n' || start[first] == '\r'))
        ++first;
    const QByteArray line = start.mid(first, start.indexOf('\n', first) - first);
    return line.startsWith("From ");
}

double MboxReader::progress() const
{
    return m_file->size() > 0 ? static_cast<double>(m_file->pos()) / static_cast<double>(m_file->size()) : 1.0;
}

std::optional<MboxReader::Line> MboxReader::readLine()
{
    Line line;
    // Not by QIODevice::readLine(n): that allocates and gives back the whole of n for each line.
    if (m_buffer.isEmpty())
        m_buffer.resize(longestLine + 1); // and the NUL that Qt puts behind
    const qint64 length = m_file->readLine(m_buffer.data(), m_buffer.size());
    if (length <= 0)
        return std::nullopt;
    line.bytes = m_buffer.first(length);
    line.isStart = !m_lineContinues;
    m_lineContinues = !line.bytes.endsWith('\n');
    return line;
}

bool MboxReader::begin()
{
    m_begun = true;
    while (const std::optional<Line> line = readLine()) {
        if (isEmptyLine(line->bytes))
            continue;
        m_fromLine = line->bytes;
        return true;
    }
    return false;
}

std::optional<FoundMessage> MboxReader::next()
{
    if (!m_begun && !begin())
        return std::nullopt;
    if (m_fromLine.isEmpty())
        return std::nullopt;
    FoundMessage found;
    found.where = QCoreApplication::translate("postrider::transfer", "Message %1 of %2").arg(++m_number).arg(m_name);
    found.received = MboxFormat::dateOf(m_fromLine);
    found.bytes = readMessage();
    if (found.bytes && found.bytes->isEmpty())
        found.bytes = emptyMessage();
    if (found.bytes)
        found.flags = MboxFormat::flagsOf(*found.bytes);
    return found;
}

Result<QByteArray> MboxReader::readMessage()
{
    const QByteArray fromLine = std::exchange(m_fromLine, {});
    QByteArray message;
    bool inHeader = true;
    bool afterEmpty = false;
    bool isTooLarge = false;
    while (const std::optional<Line> line = readLine()) {
        if (line->isStart && MboxFormat::isFromLine(line->bytes, afterEmpty)) {
            m_fromLine = line->bytes;
            break;
        }
        afterEmpty = line->isStart && isEmptyLine(line->bytes);
        isTooLarge = isTooLarge || message.size() + line->bytes.size() > maximumMessage;
        if (isTooLarge) {
            message.clear();
            continue;
        }
        message += line->isStart && MboxFormat::isQuoted(line->bytes) ? line->bytes.mid(1) : line->bytes;
        if (!inHeader || !afterEmpty)
            continue;
        inHeader = false;
        const qint64 length = MboxFormat::isOurs(fromLine) ? -1 : contentLength(message);
        if (const auto body = length >= 0 ? bodyByLength(length) : std::nullopt)
            return message + *body;
    }
    if (isTooLarge)
        return tooLarge();
    return withoutSeparator(std::move(message), fromLine);
}

/// The body of an mboxcl or mboxcl2. One that has a "From " line in it is of the latter, which quotes nothing.
std::optional<QByteArray> MboxReader::bodyByLength(qint64 length)
{
    const qint64 start = m_file->pos();
    if (length > maximumMessage || length > m_file->size() - start || !endsAt(start + length)) {
        m_file->seek(start);
        return std::nullopt;
    }
    m_file->seek(start);
    const QByteArray body = m_file->read(length);
    m_lineContinues = false;
    skipToFromLine();
    return hasFromLine(body) ? body : MboxFormat::unquoted(body);
}

bool MboxReader::endsAt(qint64 position)
{
    if (!m_file->seek(position))
        return false;
    QByteArray rest = m_file->read(enoughForFromLine);
    if (rest.startsWith("\r\n"))
        rest = rest.mid(2);
    else if (rest.startsWith('\n'))
        rest = rest.mid(1);
    const qsizetype end = rest.indexOf('\n');
    return rest.trimmed().isEmpty() || MboxFormat::isFromLine(end < 0 ? rest : rest.left(end), true);
}

void MboxReader::skipToFromLine()
{
    while (const std::optional<Line> line = readLine()) {
        if (isEmptyLine(line->bytes))
            continue;
        m_fromLine = line->bytes;
        return;
    }
}

/// The empty line between two messages is of neither. Some programs leave it out at the end of the file.
QByteArray MboxReader::withoutSeparator(QByteArray message, const QByteArray &fromLine) const
{
    const QByteArray separator = fromLine.endsWith("\r\n") ? "\r\n" : "\n";
    if (!message.endsWith(separator))
        return message;
    const bool isEmptyLine = message == separator || message.chopped(separator.size()).endsWith('\n');
    if (isEmptyLine || MboxFormat::isOurs(fromLine))
        message.chop(separator.size());
    return message;
}

} // namespace postrider::transfer
