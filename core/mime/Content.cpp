// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Content.h"

#include "mime/BodyChoice.h"
#include "mime/Charset.h"
#include "mime/PlainText.h"
#include "mime/Warning.h"

#include <algorithm>
#include <utility>

namespace postrider::mime {

namespace {

constexpr int maximumDepth = 100;
constexpr int maximumParts = 10000;
constexpr qsizetype maximumText = 10LL * 1024 * 1024; // 10 MiB of text is a thousand pages; more would freeze a view

QByteArray typeOf(GMimeObject *object, const QByteArray &declared)
{
    const auto slash = declared.indexOf('/');
    if (slash > 0 && slash + 1 < declared.size())
        return declared;
    if (!declared.isEmpty() && !GMIME_IS_MULTIPART(object) && !GMIME_IS_MESSAGE_PART(object))
        return "text/plain"; // RFC 2045 §5.2
    GMimeContentType *type = g_mime_object_get_content_type(object);
    char *name = type ? g_mime_content_type_get_mime_type(type) : nullptr;
    const QByteArray result = name ? QByteArray(name).toLower() : QByteArray("text/plain");
    g_free(name);
    return result;
}

/// <meta charset="…"> or <meta … content="text/html; charset=…"> in the first 4 KiB, for HTML that nobody declared.
QByteArray metaCharset(QByteArrayView html)
{
    const QByteArray head = html.first(std::min<qsizetype>(html.size(), 4096)).toByteArray().toLower();
    const auto at = head.indexOf("charset=");
    if (at < 0 || head.lastIndexOf("<meta", at) < 0)
        return {};
    QByteArray value = head.mid(at + 8, 64).trimmed();
    if (value.startsWith('"') || value.startsWith('\''))
        value.remove(0, 1);
    const auto end = std::find_if(value.begin(), value.end(), [](char c) {
        return c == '"' || c == '\'' || c == '>' || c == ' ' || c == ';' || c == '/';
    });
    return value.left(end - value.begin());
}

/// Without NUL, and with \n for each \r\n. By hand: QString::replace() took a third of what reading a newsletter costs.
QString withPlainLineEnds(QString text)
{
    QChar *const start = text.data();
    const QChar *const end = start + text.size();
    QChar *to = start;
    for (const QChar *from = start; from < end; ++from) {
        const bool pair = *from == u'\r' && from + 1 < end && from[1] == u'\n';
        if (!pair && !from->isNull())
            *to++ = *from;
    }
    text.truncate(to - start);
    return text;
}

int rootOfRelated(GMimeMultipart *related, const QByteArray &start)
{
    for (int i = 0; !start.isEmpty() && i < g_mime_multipart_get_count(related); ++i)
        if (GMimeTree::contentId(g_mime_multipart_get_part(related, i)) == start)
            return i;
    return 0;
}

} // namespace

Content ContentWalker::walk(GMimeObject *root)
{
    if (root)
        m_content.bodies = visit(root, m_content.structure, {});
    return std::move(m_content);
}

void ContentWalker::warn(const char *code, const QString &text)
{
    const QString warning = Warning::line(code, text);
    if (!m_content.warnings.contains(warning))
        m_content.warnings += warning;
}

void ContentWalker::warnCut()
{
    warn("parts-cut", Warning::tr("This message has more parts than Postrider shows; the rest was left out."));
}

ContentWalker::Bodies ContentWalker::visit(GMimeObject *object, PartTree &node, const Place &place)
{
    const Part part = partOf(object);
    node.type = part.type;
    if (++m_parts > maximumParts || place.depth >= maximumDepth) {
        warnCut();
        return {};
    }
    if (GMIME_IS_MULTIPART(object))
        return visitChildren(part, node, place);
    if (GMIME_IS_MESSAGE_PART(object)) {
        visitEnclosed(part, node, place);
        return {};
    }
    return m_structureOnly ? Bodies() : visitLeaf(part, place);
}

ContentWalker::Part ContentWalker::partOf(GMimeObject *object) const
{
    Part part;
    part.object = object;
    const QByteArray type = GMimeTree::rawHeader(object, "Content-Type");
    const QByteArray disposition = GMimeTree::rawHeader(object, "Content-Disposition");
    part.typeField = ContentField(type, charsetOf(type));
    part.disposition = ContentField(disposition, charsetOf(disposition));
    const bool saysNothing = part.typeField.token().isEmpty() && !type.trimmed().isEmpty();
    part.type = saysNothing && GMIME_IS_PART(object) ? QByteArray("text/plain") // RFC 2045 §5.2
                                                     : typeOf(object, part.typeField.token());
    return part;
}

QByteArray ContentWalker::charsetOf(QByteArrayView field) const
{
    return m_charset.isEmpty() && !field.isValidUtf8() ? m_textCharset : m_charset;
}

ContentWalker::Bodies ContentWalker::visitChildren(const Part &part, PartTree &node, const Place &place)
{
    GMimeMultipart *multipart = GMIME_MULTIPART(part.object);
    const int count = g_mime_multipart_get_count(multipart);
    const bool alternative = node.type == "multipart/alternative";
    const bool related = node.type == "multipart/related";
    const int root =
        related ? rootOfRelated(multipart, GMimeTree::withoutBrackets(part.typeField.rawParameter("start"))) : 0;
    if (node.type == "multipart/encrypted")
        warn("encrypted", Warning::tr("This message is encrypted and cannot be shown."));
    if (count == 0) {
        const char *prologue = g_mime_multipart_get_prologue(multipart);
        warn("parts-missing", Warning::tr("This message promises parts but has none."));
        return prologue ? Bodies{{PlainText::displaySafe(Charset::decode(prologue, m_charset)), {}}} : Bodies{};
    }
    Bodies bodies;
    std::vector<Bodies> forms;
    for (int i = 0; i < count && m_parts <= maximumParts; ++i) {
        Place inner = place;
        inner.section += (place.section.isEmpty() ? QString() : QStringLiteral(".")) + QString::number(i + 1);
        inner.depth = place.depth + 1;
        inner.inRelated = place.inRelated || (related && i != root);
        inner.inAlternative = place.inAlternative || alternative;
        node.children.emplace_back();
        Bodies found = visit(g_mime_multipart_get_part(multipart, i), node.children.back(), inner);
        if (alternative)
            forms.push_back(std::move(found));
        else
            bodies.insert(bodies.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    if (alternative)
        bodies.push_back(chooseAlternative(forms));
    return bodies;
}

void ContentWalker::visitEnclosed(const Part &part, PartTree &node, const Place &place)
{
    if (!m_structureOnly)
        addAttachment(part, place);
    GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part.object));
    GMimeObject *inner = message ? g_mime_message_get_mime_part(message) : nullptr;
    if (!inner)
        return;
    // the structure goes on inside, but bodies and attachments of an enclosed message are its own
    ContentWalker walker(m_charset);
    walker.m_parts = m_parts;
    walker.m_structureOnly = true;
    Place within;
    within.depth = place.depth + 1;
    node.children.emplace_back();
    walker.visit(inner, node.children.back(), within);
    m_parts = walker.m_parts;
    if (m_parts > maximumParts || !walker.m_content.warnings.filter(QStringLiteral("parts-cut")).isEmpty())
        warnCut();
}

ContentWalker::Bodies ContentWalker::visitLeaf(const Part &part, const Place &place)
{
    const bool named =
        !part.disposition.rawParameter("filename").isEmpty() || !part.typeField.rawParameter("name").isEmpty();
    const bool isText = isBodyType(part.type) || (!named && !place.inAlternative && isUnknownText(part.type));
    const bool shown = isText && part.disposition.token() != "attachment" && !place.inRelated &&
                       !(named && m_hasBody && !place.inAlternative);
    if (shown) {
        m_hasBody = true;
        return {bodyOf(part, place)};
    }
    if (part.type == "message/partial")
        return visitPartial(part);
    if (Bodies bodies; openWinmail(part, place, bodies))
        return bodies;
    // a third form of the text for readers that know it is nothing to save; an invitation is
    if (!(place.inAlternative && part.type == "text/x-amp-html"))
        addAttachment(part, place);
    if (part.type == "application/pkcs7-mime" && part.typeField.rawParameter("smime-type") != "signed-data")
        warn("encrypted", Warning::tr("This message is encrypted and cannot be shown."));
    return {};
}

Body ContentWalker::bodyOf(const Part &part, const Place &place)
{
    const ContentField &typeField = part.typeField;
    const bool isHtml = part.type == "text/html";
    QByteArray bytes = GMimeTree::decoded(part.object);
    if (part.type == "text/plain" && !GMIME_IS_MULTIPART(part.object))
        for (LegacyFile &file : takeFilesOf(bytes, typeField.rawParameter("charset")))
            addFile(std::move(file), place);
    m_hasText = m_hasText || !QByteArrayView(bytes).trimmed().isEmpty();
    if (bytes.size() > maximumText) {
        bytes.truncate(maximumText);
        warn("body-cut", Warning::tr("The text of this message is too long to show; its end was left out."));
    }
    QByteArray charset = m_charset.isEmpty() ? typeField.rawParameter("charset") : m_charset;
    if (charset.isEmpty() && isHtml)
        charset = metaCharset(bytes);
    // "iso-8859-1" is what programs write that know nothing better
    if (m_textCharset.isEmpty() && Charset::canonicalName(charset) != "windows-1252")
        m_textCharset = charset;
    bool doubtful = false;
    QString text = Charset::decode(bytes, charset, &doubtful);
    if (doubtful)
        warn("charset-doubtful", Warning::tr("The declared character set does not fit; the text may be wrong."));
    if (isHtml)
        return {{}, withPlainLineEnds(std::move(text))};
    text = PlainText::displaySafe(std::move(text));
    if (typeField.rawParameter("format").toLower() == "flowed")
        text = PlainText::fromFlowed(text, typeField.rawParameter("delsp").toLower() == "yes");
    return {text, {}};
}

} // namespace postrider::mime
