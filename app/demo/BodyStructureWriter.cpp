// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/BodyStructureWriter.h"

#include "demo/EnvelopeWriter.h"
#include "demo/HeaderBlock.h"
#include "demo/ImapText.h"

namespace postrider::demo {

namespace {

using imaptext::nstring;
using imaptext::string;

QByteArray writeParameters(const ContentField &field)
{
    QByteArray out;
    for (const auto &[name, value] : field.parameters)
        out += (out.isEmpty() ? "" : " ") + string(name) + ' ' + string(value);
    return out.isEmpty() ? QByteArray("NIL") : '(' + out + ')';
}

QByteArray writeDisposition(const HeaderBlock &header)
{
    const QByteArray value = header.value("Content-Disposition");
    const ContentField field = ContentField::parse(value);
    if (field.word.isEmpty())
        return "NIL";
    return '(' + string(field.word) + ' ' + writeParameters(field) + ')';
}

QByteArray lineCount(QByteArrayView body)
{
    return QByteArray::number(body.count('\n') + (body.isEmpty() || body.endsWith('\n') ? 0 : 1));
}

QByteArray writeLeaf(QByteArrayView message, const MimePart &part, bool extensible)
{
    const HeaderBlock header(part.header(message));
    const QByteArrayView body = part.body(message);
    QByteArray parameters = writeParameters(part.contentType);
    if (parameters == "NIL" && part.type == "TEXT")
        parameters = R"(("CHARSET" "US-ASCII"))"; // the default of RFC 2045 §5.2
    const QByteArray encoding = ContentField::parse(header.value("Content-Transfer-Encoding")).word.toUpper();
    QByteArray out = '(' + string(part.type) + ' ' + string(part.subtype) + ' ' + parameters + ' ' +
                     nstring(header.value("Content-ID")) + ' ' + nstring(header.value("Content-Description")) + ' ' +
                     string(encoding.isEmpty() ? QByteArray("7BIT") : encoding) + ' ' + QByteArray::number(body.size());
    if (part.isMessage()) {
        const MimePart &inner = part.children.front();
        out += ' ' + writeEnvelope(inner.header(message)) + ' ' + writeBodyStructure(message, inner, extensible);
    }
    if (part.isMessage() || part.type == "TEXT")
        out += ' ' + lineCount(body);
    if (extensible) {
        out += ' ' + nstring(header.value("Content-MD5")) + ' ' + writeDisposition(header) + ' ' +
               nstring(header.value("Content-Language")) + ' ' + nstring(header.value("Content-Location"));
    }
    return out + ')';
}

} // namespace

QByteArray writeBodyStructure(QByteArrayView message, const MimePart &part, bool extensible)
{
    if (!part.isMultipart())
        return writeLeaf(message, part, extensible);
    const HeaderBlock header(part.header(message));
    QByteArray out = "(";
    for (const MimePart &child : part.children)
        out += writeBodyStructure(message, child, extensible);
    out += ' ' + string(part.subtype);
    if (extensible) {
        out += ' ' + writeParameters(part.contentType) + ' ' + writeDisposition(header) + ' ' +
               nstring(header.value("Content-Language")) + ' ' + nstring(header.value("Content-Location"));
    }
    return out + ')';
}

} // namespace postrider::demo
