// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/MimePart.h"

#include "demo/ByteSlice.h"
#include "demo/HeaderBlock.h"

namespace postrider::demo {

namespace {

// The limits of the house for nesting and parts.
constexpr int depthLimit = 100;
constexpr int partLimit = 10'000;

class Parser
{
public:
    explicit Parser(QByteArrayView message)
        : m_message(message)
    {
    }

    MimePart part(qsizetype from, qsizetype to, int depth, bool inDigest = false)
    {
        MimePart part;
        part.headerStart = from;
        part.bodyStart = HeaderBlock::findEnd(m_message, from, to);
        part.end = to;
        readType(part, inDigest);
        if (part.isMultipart())
            readMultipart(part, depth);
        else if (part.type == "MESSAGE" && part.subtype == "RFC822")
            readMessage(part, depth);
        return part;
    }

private:
    void readType(MimePart &part, bool inDigest) const
    {
        if (inDigest) { // RFC 2046 §5.1.5
            part.type = "MESSAGE";
            part.subtype = "RFC822";
        }
        part.contentType = ContentField::parse(HeaderBlock(part.header(m_message)).value("Content-Type"));
        const qsizetype slash = part.contentType.word.indexOf('/');
        if (slash <= 0 || slash + 1 == part.contentType.word.size()) {
            part.contentType = {};
            return;
        }
        part.type = part.contentType.word.left(slash).toUpper();
        part.subtype = part.contentType.word.mid(slash + 1).toUpper();
    }

    void readMultipart(MimePart &part, int depth)
    {
        const QByteArray boundary = part.contentType.parameter("boundary");
        if (depth < depthLimit && !boundary.isEmpty())
            split(part, "--" + boundary, depth);
        if (part.children.empty()) {
            part.type = depth < depthLimit ? "TEXT" : "APPLICATION";
            part.subtype = depth < depthLimit ? "PLAIN" : "OCTET-STREAM";
            part.contentType = {};
        }
    }

    void readMessage(MimePart &part, int depth)
    {
        if (depth < depthLimit && ++m_parts < partLimit) {
            part.children.push_back(this->part(part.bodyStart, part.end, depth + 1));
            return;
        }
        part.type = "APPLICATION";
        part.subtype = "OCTET-STREAM";
    }

    void split(MimePart &parent, const QByteArray &delimiter, int depth)
    {
        qsizetype partStart = -1;
        for (qsizetype at = parent.bodyStart; at < parent.end;) {
            const qsizetype lf = m_message.indexOf('\n', at);
            const qsizetype next = lf < 0 || lf >= parent.end ? parent.end : lf + 1;
            const QByteArrayView line = slice(m_message, at, next - at).trimmed();
            const bool isEnd = line == delimiter + "--";
            if (slice(m_message, at).startsWith(delimiter) && (isEnd || line == delimiter)) {
                addChild(parent, partStart, at, depth);
                partStart = next;
                if (isEnd || m_parts >= partLimit)
                    return;
            }
            at = next;
        }
        addChild(parent, partStart, parent.end, depth);
    }

    void addChild(MimePart &parent, qsizetype from, qsizetype delimiterStart, int depth)
    {
        if (from < 0)
            return;
        // The line end before a delimiter belongs to the delimiter (RFC 2046 §5.1.1).
        qsizetype to = delimiterStart;
        if (to < parent.end && to > from && m_message[to - 1] == '\n')
            --to;
        if (to < parent.end && to > from && m_message[to - 1] == '\r')
            --to;
        ++m_parts;
        parent.children.push_back(part(from, to, depth + 1, parent.subtype == "DIGEST"));
    }

    QByteArrayView m_message;
    int m_parts = 0;
};

const MimePart *step(const MimePart &from, quint32 number, bool isFirst)
{
    const MimePart *container = &from;
    if (!isFirst && from.isMessage())
        container = &from.children.front();
    if (container->isMultipart())
        return number >= 1 && number <= container->children.size() ? &container->children[number - 1] : nullptr;
    // A message that is no multipart has its body as part 1.
    const bool isWholeMessage = isFirst || container != &from;
    return isWholeMessage && number == 1 ? container : nullptr;
}

} // namespace

MimePart MimePart::parse(QByteArrayView message)
{
    return Parser(message).part(0, message.size(), 0);
}

const MimePart *MimePart::find(const std::vector<quint32> &path) const
{
    const MimePart *part = this;
    for (std::size_t i = 0; part && i < path.size(); ++i)
        part = step(*part, path[i], i == 0);
    return part;
}

} // namespace postrider::demo
