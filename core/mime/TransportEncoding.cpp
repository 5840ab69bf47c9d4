// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/TransportEncoding.h"

#include "mime/GMimeTree.h"

#include <memory>

#include <QByteArrayList>

namespace postrider::mime {

namespace {

struct FreeOptions
{
    void operator()(GMimeFormatOptions *options) const { g_mime_format_options_free(options); }
};

/// A header block in two: the fields that speak of the content, and the others.
struct Fields
{
    QByteArray content;
    QByteArray others;
};

bool speaksOfContent(const QByteArray &line)
{
    return qstrnicmp(line.constData(), "content-", 8) == 0;
}

Fields sorted(const QByteArray &header)
{
    Fields fields;
    bool ofContent = false;
    for (const QByteArray &line : header.split('\n')) {
        if (line.isEmpty())
            continue;
        if (line.front() != ' ' && line.front() != '\t')
            ofContent = speaksOfContent(line);
        (ofContent ? fields.content : fields.others) += line + '\n';
    }
    return fields;
}

/// Where the body begins; -1: there is none.
qsizetype endOfHeader(const QByteArray &message)
{
    const auto crlf = message.indexOf("\r\n\r\n");
    const auto lf = message.indexOf("\n\n");
    if (crlf >= 0 && (lf < 0 || crlf < lf))
        return crlf + 2;
    return lf < 0 ? -1 : lf + 1;
}

bool isEncoded(GMimePart *part)
{
    const GMimeContentEncoding encoding = g_mime_part_get_content_encoding(part);
    return encoding == GMIME_CONTENT_ENCODING_BASE64 || encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE ||
           encoding == GMIME_CONTENT_ENCODING_UUENCODE;
}

/// Depth is bounded by the parser.
void encode(GMimeObject *object, GMimeEncodingConstraint constraint)
{
    if (GMIME_IS_MULTIPART(object)) {
        for (int i = 0; i < g_mime_multipart_get_count(GMIME_MULTIPART(object)); ++i)
            encode(g_mime_multipart_get_part(GMIME_MULTIPART(object), i), constraint);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        GMimeObject *body = message ? g_mime_message_get_mime_part(message) : nullptr;
        if (body)
            encode(body, constraint);
    } else if (GMIME_IS_PART(object) && !isEncoded(GMIME_PART(object))) {
        const GMimeContentEncoding best = g_mime_part_get_best_content_encoding(GMIME_PART(object), constraint);
        if (best != GMIME_CONTENT_ENCODING_DEFAULT)
            g_mime_part_set_content_encoding(GMIME_PART(object), best);
    }
}

QByteArray written(GMimeObject *root)
{
    const std::unique_ptr<GMimeFormatOptions, FreeOptions> options(g_mime_format_options_new());
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    GMimeStream *sink = g_mime_stream_mem_new();
    g_mime_object_write_to_stream(root, options.get(), sink);
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(sink));
    QByteArray result(reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len));
    g_object_unref(sink);
    return result;
}

} // namespace

QByteArray encodedForTransport(const QByteArray &message, bool sevenBit)
{
    const qsizetype end = endOfHeader(message);
    if (end < 0)
        return message;
    const Fields fields = sorted(message.left(end));
    const qsizetype body = end + (message.at(end) == '\r' ? 2 : 1);
    const GMimeTree tree(fields.content, QByteArrayView(message).sliced(body));
    if (!tree.root())
        return message;
    encode(tree.root(), sevenBit ? GMIME_ENCODING_CONSTRAINT_7BIT : GMIME_ENCODING_CONSTRAINT_8BIT);
    return fields.others + written(tree.root());
}

} // namespace postrider::mime
