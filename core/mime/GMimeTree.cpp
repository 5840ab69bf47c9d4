// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/GMimeTree.h"

#include "mime/TransferDecoder.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <mutex>
#include <utility>

namespace postrider::mime {

namespace {

constexpr std::size_t maximumHeader = 64UL * 1024; // of one part; a longer one is an attack

void initialise()
{
    static std::once_flag once;
    std::call_once(once, [] {
        g_mime_init();
        // the get_type() functions of GMime are not thread-safe at their first call
        for (const GType type :
             {GMIME_TYPE_STREAM_MEM, GMIME_TYPE_STREAM_CAT, GMIME_TYPE_STREAM_NULL, GMIME_TYPE_STREAM_FILTER,
              GMIME_TYPE_FILTER_BASIC, GMIME_TYPE_PARSER, GMIME_TYPE_PART, GMIME_TYPE_TEXT_PART, GMIME_TYPE_MULTIPART,
              GMIME_TYPE_MULTIPART_SIGNED, GMIME_TYPE_MULTIPART_ENCRYPTED, GMIME_TYPE_MESSAGE, GMIME_TYPE_MESSAGE_PART,
              GMIME_TYPE_MESSAGE_PARTIAL, GMIME_TYPE_APPLICATION_PKCS7_MIME, GMIME_TYPE_DATA_WRAPPER,
              GMIME_TYPE_CONTENT_TYPE, GMIME_TYPE_CONTENT_DISPOSITION})
            g_type_ensure(type);
    });
}

template <typename T>
struct Unref
{
    void operator()(T *object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref<T>>;

/// A stream over bytes that stay ours.
Owned<GMimeStream> streamOver(GByteArray *array)
{
    Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream.get()), FALSE);
    GMIME_STREAM_MEM(stream.get())->buffer = array;
    stream->bound_end = -1;
    return stream;
}

GByteArray arrayOver(QByteArrayView bytes)
{
    GByteArray array;
    array.data = reinterpret_cast<guint8 *>(const_cast<char *>(bytes.data())); // only ever read
    array.len = static_cast<guint>(std::min<qsizetype>(bytes.size(), std::numeric_limits<int>::max()));
    return array;
}

qint64 writeContent(GMimeObject *part, GMimeStream *sink)
{
    if (GMIME_IS_MESSAGE_PART(part)) {
        GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
        return message ? g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, sink) : 0;
    }
    if (!GMIME_IS_PART(part))
        return 0;
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(part));
    return content ? g_mime_data_wrapper_write_to_stream(content, sink) : 0;
}

} // namespace

GMimeTree::GMimeTree(const QByteArray &header, QByteArrayView body)
    : m_header(header + "\n")
    , m_headerArray(arrayOver(m_header))
    , m_bodyArray(arrayOver(body))
{
    initialise();
    const auto whole = Owned<GMimeStream>(g_mime_stream_cat_new());
    g_mime_stream_cat_add_source(GMIME_STREAM_CAT(whole.get()), streamOver(&m_headerArray).get());
    g_mime_stream_cat_add_source(GMIME_STREAM_CAT(whole.get()), streamOver(&m_bodyArray).get());
    const auto parser = Owned<GMimeParser>(g_mime_parser_new_with_stream(whole.get()));
    m_root = g_mime_parser_construct_part(parser.get(), nullptr);
}

GMimeTree::~GMimeTree()
{
    if (m_root)
        g_object_unref(m_root);
}

namespace {

QByteArray bytesOf(GMimeStream *sink)
{
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(sink));
    return QByteArray(reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len));
}

/// What a field names that GMime does not understand: "base64;", or the name in quotes.
GMimeContentEncoding namedEncoding(GMimeObject *part)
{
    QByteArray name = GMimeTree::rawHeader(part, "Content-Transfer-Encoding").trimmed();
    name.replace('"', "");
    const auto end = std::find_if(name.begin(), name.end(), [](char c) { return c == ';' || c == ',' || c == ' '; });
    name.truncate(end - name.begin());
    return g_mime_content_encoding_from_string(name.constData());
}

GMimeContentEncoding encodingOf(GMimeObject *part)
{
    GMimeDataWrapper *content = GMIME_IS_PART(part) ? g_mime_part_get_content(GMIME_PART(part)) : nullptr;
    if (!content)
        return GMIME_CONTENT_ENCODING_DEFAULT;
    if (g_mime_data_wrapper_get_encoding(content) == GMIME_CONTENT_ENCODING_DEFAULT)
        g_mime_data_wrapper_set_encoding(content, namedEncoding(part));
    return g_mime_data_wrapper_get_encoding(content);
}

/// The content of a leaf as it stands in the message. In one piece: GMime's own copying, four kB at a time into a
/// growing array, takes half a second for 50 MB.
QByteArray encodedContent(GMimeObject *part)
{
    GMimeStream *stream = g_mime_data_wrapper_get_stream(g_mime_part_get_content(GMIME_PART(part)));
    const gint64 length = stream ? g_mime_stream_length(stream) : 0;
    if (length <= 0)
        return {};
    QByteArray bytes(length, Qt::Uninitialized);
    g_mime_stream_reset(stream);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const gssize got = g_mime_stream_read(stream, bytes.data() + done, static_cast<size_t>(bytes.size() - done));
        if (got <= 0)
            break;
        done += got;
    }
    g_mime_stream_reset(stream);
    bytes.truncate(done);
    return bytes;
}

bool isIdentity(GMimeContentEncoding encoding)
{
    return encoding == GMIME_CONTENT_ENCODING_DEFAULT || encoding == GMIME_CONTENT_ENCODING_7BIT ||
           encoding == GMIME_CONTENT_ENCODING_8BIT || encoding == GMIME_CONTENT_ENCODING_BINARY;
}

} // namespace

QByteArray GMimeTree::decoded(GMimeObject *part)
{
    const GMimeContentEncoding encoding = encodingOf(part);
    if (encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        return TransferDecoder::quotedPrintable(encodedContent(part));
    if (GMIME_IS_PART(part) && g_mime_part_get_content(GMIME_PART(part)) && isIdentity(encoding))
        return encodedContent(part);
    const Owned<GMimeStream> sink(g_mime_stream_mem_new());
    writeContent(part, sink.get());
    const QByteArray bytes = bytesOf(sink.get());
    return encoding == GMIME_CONTENT_ENCODING_BASE64 ? bytes + TransferDecoder::base64Tail(encodedContent(part))
                                                     : bytes;
}

qint64 GMimeTree::decodedSize(GMimeObject *part)
{
    const GMimeContentEncoding encoding = encodingOf(part);
    if (encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        return decoded(part).size();
    const qint64 tail =
        encoding == GMIME_CONTENT_ENCODING_BASE64 ? TransferDecoder::base64Tail(encodedContent(part)).size() : 0;
    const Owned<GMimeStream> sink(g_mime_stream_null_new());
    writeContent(part, sink.get());
    return g_mime_stream_tell(sink.get()) + tail;
}

QByteArray GMimeTree::rawHeader(GMimeObject *part, const char *name)
{
    GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(part), name);
    const char *value = header ? g_mime_header_get_raw_value(header) : nullptr;
    return value ? QByteArray(value, static_cast<qsizetype>(qstrnlen(value, maximumHeader))) : QByteArray();
}

QByteArray GMimeTree::contentId(GMimeObject *part)
{
    return withoutBrackets(rawHeader(part, "Content-ID"));
}

QByteArray GMimeTree::withoutBrackets(QByteArray id)
{
    const auto open = id.indexOf('<');
    const auto close = open < 0 ? -1 : id.indexOf('>', open);
    id = close < 0 ? id.mid(open + 1) : id.mid(open + 1, close - open - 1);
    return id.simplified().replace(' ', "");
}

} // namespace postrider::mime
