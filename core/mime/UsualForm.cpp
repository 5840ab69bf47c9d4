// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/UsualForm.h"

#include "mime/BodyChoice.h"
#include "mime/Charset.h"
#include "mime/ContentField.h"
#include "mime/FileName.h"
#include "mime/LegacyParts.h"
#include "mime/PlainText.h"
#include "mime/RawHeaders.h"
#include "mime/TransferDecoder.h"

#include <algorithm>
#include <iterator>

namespace postrider::mime {

namespace {

constexpr int deepest = 8;
constexpr int mostParts = 100;
constexpr qsizetype longestField = 4096;
constexpr qsizetype longestText = 1024LL * 1024;

using Bodies = std::vector<Body>;

/// Views of the parts between the boundaries of a multipart; none when one of them is not exactly as it should be.
std::vector<QByteArrayView> partsOf(QByteArrayView content, const QByteArray &boundary)
{
    const QByteArray delimiter = "--" + boundary;
    std::vector<QByteArrayView> parts;
    qsizetype start = -1;
    qsizetype lineEnd = 0; // of the delimiter before the part
    for (qsizetype at = content.indexOf(delimiter); at >= 0; at = content.indexOf(delimiter, at + 1)) {
        if (at > 0 && content[at - 1] != '\n')
            continue; // in mid-line: text
        if (start >= 0) {
            const bool endsAlike = content[at - 2] == '\r' ? lineEnd == 2 : lineEnd == 1;
            const qsizetype end = at - lineEnd;
            if (!endsAlike || end < start)
                return {};
            parts.push_back(content.sliced(start, end - start));
        }
        QByteArrayView rest = content.sliced(at + delimiter.size());
        const bool closes = rest.startsWith("--");
        if (closes)
            rest = rest.sliced(2);
        if (closes && (rest.startsWith('\n') || rest.startsWith("\r\n")))
            return parts;
        lineEnd = rest.startsWith("\r\n") ? 2 : rest.startsWith('\n') ? 1 : 0;
        if (closes || lineEnd == 0)
            return {};
        start = at + delimiter.size() + lineEnd;
    }
    return {}; // its end is missing
}

bool isTypeName(QByteArrayView type)
{
    const auto slash = type.indexOf('/');
    return slash > 0 && slash + 1 < type.size() && std::all_of(type.begin(), type.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '+' || c == '.';
           });
}

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '+';
}

/// The boundary that a Content-Type names in the one way that nobody takes in another; empty else.
QByteArray plainBoundary(QByteArrayView value, const ContentField &field)
{
    const QList<QByteArray> pieces = value.toByteArray().split(';');
    const bool allNamed = std::all_of(pieces.cbegin() + 1, pieces.cend(),
                                      [](const QByteArray &piece) { return piece.trimmed().indexOf('=') > 0; });
    const QByteArray boundary = field.rawParameter("boundary");
    const bool isQuoted = value.contains(QByteArray('"' + boundary + '"'));
    const bool isWord = std::all_of(boundary.cbegin(), boundary.cend(), isWordCharacter);
    const bool isBalanced = std::count(value.begin(), value.end(), '"') % 2 == 0;
    return allNamed && isBalanced && boundary.trimmed() == boundary && (isQuoted || isWord) ? boundary : QByteArray();
}

class Reader
{
public:
    /// None when the message is not of the usual form.
    std::optional<Bodies> read(QByteArrayView entity) { return readEntity(entity, {}); }
    std::vector<Attachment> takeAttachments() { return std::move(m_attachments); }

private:
    struct Place
    {
        int depth = 0;
        bool inRelated = false;
        bool inAlternative = false;
    };
    struct Part
    {
        QByteArray type;
        ContentField typeField;
        ContentField disposition;
        QByteArray encoding;
        QByteArray boundary;
        QByteArrayView content;
    };

    static std::optional<Part> partOf(QByteArrayView entity);
    std::optional<Bodies> readEntity(QByteArrayView entity, const Place &place);
    std::optional<Bodies> readChildren(const Part &part, const Place &place);
    std::optional<Bodies> readLeaf(const Part &part, const Place &place);
    static std::optional<Body> bodyOf(const Part &part);
    [[nodiscard]] bool addAttachment(const Part &part, const Place &place);

    std::vector<Attachment> m_attachments;
    int m_parts = 0;
    bool m_hasBody = false;
};

/// The one field of this name; false when there are several, or it is not as fields are made.
bool findField(const RawHeaders &headers, QByteArrayView name, QByteArrayView *value)
{
    bool found = false;
    for (const RawHeaders::Field &field : headers.fields()) {
        if (field.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        const bool blankBeforeColon = *field.name.end() != ':'; // obsolete
        if (found || blankBeforeColon || field.value.size() > longestField || field.value.contains('\0') ||
            field.value.trimmed().isEmpty() || !field.value.isValidUtf8())
            return false;
        found = true;
        *value = field.value;
    }
    return true;
}

std::optional<Reader::Part> Reader::partOf(QByteArrayView entity)
{
    const RawHeaders headers(entity);
    const bool isMbox = entity.startsWith("From ") || entity.startsWith(">From ");
    if (headers.isMalformed() || headers.isCut() || isMbox)
        return std::nullopt;
    QByteArrayView type;
    QByteArrayView disposition;
    QByteArrayView encoding;
    if (!findField(headers, "Content-Type", &type) || !findField(headers, "Content-Disposition", &disposition) ||
        !findField(headers, "Content-Transfer-Encoding", &encoding))
        return std::nullopt;
    Part part;
    part.typeField = ContentField(type);
    part.disposition = ContentField(disposition);
    part.type = type.isEmpty() ? QByteArray("text/plain") : part.typeField.token();
    if (part.type.startsWith("multipart/"))
        part.boundary = plainBoundary(type, part.typeField);
    part.encoding = encoding.trimmed().toByteArray().toLower();
    part.content = entity.sliced(headers.bodyOffset());
    if (!isTypeName(part.type))
        return std::nullopt;
    return part;
}

std::optional<Bodies> Reader::readEntity(QByteArrayView entity, const Place &place)
{
    const std::optional<Part> part = partOf(entity);
    if (!part || ++m_parts > mostParts || place.depth > deepest || part->type.startsWith("message/"))
        return std::nullopt;
    return part->type.startsWith("multipart/") ? readChildren(*part, place) : readLeaf(*part, place);
}

std::optional<Bodies> Reader::readChildren(const Part &part, const Place &place)
{
    const bool alternative = part.type == "multipart/alternative";
    const bool related = part.type == "multipart/related";
    if (!alternative && !related && part.type != "multipart/mixed")
        return std::nullopt;
    if (part.boundary.isEmpty() || !part.typeField.rawParameter("start").isEmpty())
        return std::nullopt;
    const std::vector<QByteArrayView> children = partsOf(part.content, part.boundary);
    if (children.empty())
        return std::nullopt;
    std::vector<Bodies> forms;
    Place inner = place;
    ++inner.depth;
    inner.inAlternative = place.inAlternative || alternative;
    for (const QByteArrayView child : children) {
        inner.inRelated = place.inRelated || (related && !forms.empty());
        std::optional<Bodies> found = readEntity(child, inner);
        if (!found)
            return std::nullopt;
        forms.push_back(*std::move(found));
    }
    if (alternative)
        return Bodies{chooseAlternative(forms)};
    Bodies bodies;
    for (Bodies &form : forms)
        std::move(form.begin(), form.end(), std::back_inserter(bodies));
    return bodies;
}

std::optional<Bodies> Reader::readLeaf(const Part &part, const Place &place)
{
    const bool named =
        !part.disposition.rawParameter("filename").isEmpty() || !part.typeField.rawParameter("name").isEmpty();
    const bool isText = isBodyType(part.type) || (!named && !place.inAlternative && isUnknownText(part.type));
    const bool shown = isText && part.disposition.token() != "attachment" && !place.inRelated &&
                       !(named && m_hasBody && !place.inAlternative);
    if (!shown)
        return addAttachment(part, place) ? std::optional(Bodies()) : std::nullopt;
    m_hasBody = true;
    std::optional<Body> body = bodyOf(part);
    if (!body)
        return std::nullopt;
    return Bodies{*std::move(body)};
}

std::optional<QByteArray> decoded(QByteArrayView content, const QByteArray &encoding)
{
    if (encoding == "base64")
        return TransferDecoder::cleanBase64(content);
    if (encoding == "quoted-printable")
        return TransferDecoder::quotedPrintable(content);
    if (encoding.isEmpty() || encoding == "7bit" || encoding == "8bit" || encoding == "binary")
        return content.toByteArray();
    return std::nullopt;
}

std::optional<Body> Reader::bodyOf(const Part &part)
{
    const bool isHtml = part.type == "text/html";
    const QByteArray charset = part.typeField.rawParameter("charset");
    std::optional<QByteArray> bytes = decoded(part.content, part.encoding);
    // HTML may name its character set itself
    if (!bytes || bytes->size() > longestText || (isHtml && charset.isEmpty()))
        return std::nullopt;
    if (part.type == "text/plain" && !takeFilesOf(*bytes, charset).empty())
        return std::nullopt;
    QString text = Charset::decode(*bytes, charset);
    if (isHtml)
        return Body{{}, text.remove(QChar(0)).replace(QStringLiteral("\r\n"), QStringLiteral("\n"))};
    text = PlainText::displaySafe(std::move(text));
    if (part.typeField.rawParameter("format").toLower() == "flowed")
        text = PlainText::fromFlowed(text, part.typeField.rawParameter("delsp").toLower() == "yes");
    return Body{text, {}};
}

/// False for what holds more than one file.
bool Reader::addAttachment(const Part &part, const Place &place)
{
    static constexpr const char *holders[] = {"application/ms-tnef", "application/vnd.ms-tnef", "text/x-amp-html"};
    const bool isHolder =
        std::any_of(std::begin(holders), std::end(holders), [&](const char *type) { return part.type == type; });
    Attachment attachment;
    attachment.name = FileName::safe(part.disposition.parameter("filename"));
    if (attachment.name.isEmpty())
        attachment.name = FileName::safe(part.typeField.parameter("name"));
    if (isHolder || attachment.name.compare(QLatin1String("winmail.dat"), Qt::CaseInsensitive) == 0)
        return false;
    if (attachment.name.isEmpty())
        attachment.name = FileName::fallback(part.type, static_cast<int>(m_attachments.size()));
    const QByteArray &disposition = part.disposition.token();
    attachment.isInline = disposition == "inline" || (place.inRelated && disposition != "attachment");
    m_attachments.push_back(std::move(attachment));
    return true;
}

} // namespace

std::optional<UsualForm> UsualForm::read(QByteArrayView message)
{
    if (!message.first(std::min(message.size(), longestField)).contains('\n'))
        return std::nullopt; // the line ends of an old Macintosh, perhaps
    Reader reader;
    std::optional<Bodies> bodies = reader.read(message);
    if (!bodies)
        return std::nullopt;
    return UsualForm{*std::move(bodies), reader.takeAttachments()};
}

} // namespace postrider::mime
