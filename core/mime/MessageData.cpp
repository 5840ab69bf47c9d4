// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/MessageData.h"

#include "mime/BodyChoice.h"
#include "mime/Charset.h"
#include "mime/ContentField.h"
#include "mime/Delimiters.h"
#include "mime/HeaderText.h"
#include "mime/PlainText.h"
#include "mime/Warning.h"

#include <algorithm>
#include <utility>

namespace postrider::mime {

namespace {

// A field that only mail has, or that mail always has. "Note: buy milk" is none.
constexpr const char *mailFields[] = {"From",         "Sender",       "To",          "Cc",          "Subject",
                                      "Date",         "Message-ID",   "Received",    "Return-Path", "Delivered-To",
                                      "MIME-Version", "Content-Type", "In-Reply-To", "References",  "Reply-To",
                                      "X-Mailer",     "Bcc",          "Resent-From", "List-Id",     "DKIM-Signature"};

constexpr const char *addressFields[] = {"From", "Sender", "Reply-To", "To", "Cc", "Bcc"}; // by AddressField

constexpr qsizetype maximumText = 1024LL * 1024;       // of a message that is damaged as a whole
constexpr std::size_t mostRecipients = 10000;          // as of one field
constexpr qsizetype maximumContentField = 64LL * 1024; // a Content-Type of this size is an attack

/// Bytes whose only line end is CR (old Macintosh files) get LF; everything else stays as it is.
QByteArray withUsableLineEnds(const QByteArray &raw)
{
    const QByteArrayView start = QByteArrayView(raw).first(std::min<qsizetype>(raw.size(), 64LL * 1024));
    if (start.contains('\n') || !start.contains('\r'))
        return raw;
    QByteArray result = raw;
    return result.replace('\r', '\n');
}

/// The delimiter that a body really uses: its first line "--something" that is followed by a Content-* field or comes
/// again.
QByteArray guessBoundary(QByteArrayView body)
{
    const QByteArrayView start = body.first(std::min<qsizetype>(body.size(), 64LL * 1024));
    for (qsizetype pos = 0; pos >= 0 && pos < start.size();) {
        const auto end = start.indexOf('\n', pos);
        const QByteArrayView line = start.sliced(pos, (end < 0 ? start.size() : end) - pos).trimmed();
        // RFC 2046 §5.1.1: at most 70 characters; "-- " is a signature
        if (line.size() > 4 && line.size() <= 72 && line.startsWith("--") && end > 0 &&
            (start.sliced(end + 1).startsWith("Content-") || body.sliced(end + 1).contains(line)))
            return line.sliced(2).toByteArray();
        pos = end < 0 ? -1 : end + 1;
    }
    return {};
}

QByteArray fieldBytes(QByteArrayView name, QByteArrayView value)
{
    return name.toByteArray() + ':' + value.toByteArray() + '\n';
}

QByteArray multipartType(const QByteArray &type, const QByteArray &boundary)
{
    return "Content-Type: " + type + "; boundary=\"" + boundary + "\"\n";
}

} // namespace

Message::Data::Data(QByteArray raw, ParseOptions options)
    : m_raw(std::move(raw))
    , m_normal(withUsableLineEnds(m_raw))
    , m_options(std::move(options))
    , m_headers(m_normal)
{
}

QByteArrayView Message::Data::value(QByteArrayView name) const
{
    const RawHeaders::Field *field = m_headers.find(name);
    return field ? field->value : QByteArrayView();
}

QByteArray Message::Data::charsetOf(QByteArrayView value) const
{
    if (!m_options.charset.isEmpty() || Charset::isAscii(value) || value.isValidUtf8())
        return m_options.charset;
    const QByteArrayView type = this->value("Content-Type");
    if (type.size() > maximumContentField)
        return {};
    const QByteArray declared = ContentField(type).rawParameter("charset");
    // "iso-8859-1" is what programs write that know nothing better
    return Charset::canonicalName(declared) == "windows-1252" ? QByteArray() : declared;
}

AddressList Message::Data::decodedAddresses(QByteArrayView name) const
{
    AddressList all;
    const bool joined = name == "To" || name == "Cc" || name == "Bcc"; // RFC 5322 §4.5.3
    for (const RawHeaders::Field &field : m_headers.fields()) {
        if (all.size() >= mostRecipients)
            break;
        if (field.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        const AddressList more = HeaderText::decodeAddresses(field.value, charsetOf(field.value));
        all.insert(all.end(), more.begin(), more.end());
        if (!joined)
            break;
    }
    all.resize(std::min(all.size(), mostRecipients));
    return all;
}

bool Message::Data::looksLikeMail() const
{
    return std::any_of(std::begin(mailFields), std::end(mailFields),
                       [this](const char *name) { return m_headers.find(name) != nullptr; });
}

const AddressList &Message::Data::addresses(AddressField field) const
{
    const auto index = static_cast<std::size_t>(field);
    Addresses &known = m_addresses[index];
    std::call_once(known.once, [&] { known.list = decodedAddresses(addressFields[index]); });
    return known.list;
}

const QString &Message::Data::subject() const
{
    std::call_once(m_subjectOnce,
                   [this] { m_subject = HeaderText::decodeText(value("Subject"), charsetOf(value("Subject"))); });
    return m_subject;
}

const QStringList &Message::Data::warnings() const
{
    std::call_once(m_warningsOnce, [this] {
        m_warnings = Warning::ofHeaders(m_headers) +
                     Warning::ofSender(m_headers, addresses(AddressField::From), addresses(AddressField::Sender)) +
                     content().warnings;
    });
    return m_warnings;
}

QByteArrayView Message::Data::body() const
{
    return QByteArrayView(m_normal).sliced(m_headers.bodyOffset());
}

QByteArray Message::Data::contentHeader(QStringList *warnings) const
{
    QByteArray header;
    for (const char *name : {"Content-Transfer-Encoding", "Content-Disposition", "Content-ID"})
        if (const auto *field = m_headers.find(name); field && field->value.size() <= maximumContentField)
            header += fieldBytes(name, field->value);
    const QByteArrayView typeValue = value("Content-Type");
    if (typeValue.isEmpty() || typeValue.size() > maximumContentField)
        return header;
    const ContentField type(typeValue);
    const QByteArray boundary = type.rawParameter("boundary");
    const bool multipart = type.token().startsWith("multipart/");
    if (!multipart || (!boundary.isEmpty() && body().contains("--" + boundary))) {
        const bool divided = typeValue.contains(';') || !multipart;
        return header + (divided ? fieldBytes("Content-Type", typeValue) : multipartType(type.token(), boundary));
    }
    *warnings += Warning::line("boundary-wrong", Warning::tr("The parts of this message are not divided as it says."));
    const QByteArray guessed = guessBoundary(body());
    if (guessed.isEmpty())
        return header + "Content-Type: text/plain\n";
    return header + multipartType(type.token(), guessed);
}

const Content &Message::Data::content() const
{
    std::call_once(m_parseOnce, [this] {
        const std::scoped_lock lock(m_mutex);
        QStringList warnings;
        if (mayHaveParts())
            m_repairedBody = Delimiters::repaired(m_normal, m_headers.bodyOffset());
        m_tree = std::make_unique<GMimeTree>(contentHeader(&warnings),
                                             m_repairedBody.isEmpty() ? body() : QByteArrayView(m_repairedBody));
        m_content = ContentWalker(m_options.charset).walk(m_tree->root());
        m_content.warnings = warnings + m_content.warnings;
        const bool noParts = m_content.structure.type.startsWith("multipart/") && m_content.structure.children.empty();
        if (noParts && plainTextOf(m_content.bodies).trimmed().isEmpty())
            m_content.bodies = {Body{textWithoutParts(), {}}};
        if (m_content.structure.type.isEmpty())
            m_content.structure.type = "text/plain";
    });
    return m_content;
}

bool Message::Data::mayHaveParts() const
{
    const QByteArrayView type = value("Content-Type");
    const QByteArray token = ContentField(type.first(std::min(type.size(), maximumContentField))).token();
    return token.startsWith("multipart/") || token.startsWith("message/");
}

QString Message::Data::textWithoutParts() const
{
    const QByteArray delimiter = "--" + ContentField(value("Content-Type")).rawParameter("boundary");
    QByteArray text;
    const QByteArrayView shown = body().first(std::min(body().size(), maximumText));
    for (qsizetype pos = 0; pos < shown.size();) {
        const auto newline = shown.indexOf('\n', pos);
        const auto end = newline < 0 ? shown.size() : newline + 1;
        if (delimiter.size() <= 2 || !shown.sliced(pos).startsWith(delimiter))
            text += shown.sliced(pos, end - pos);
        pos = end;
    }
    return PlainText::displaySafe(Charset::decode(text, m_options.charset));
}

const QString &Message::Data::plainText() const
{
    const auto &bodies = content().bodies;
    std::call_once(m_textOnce, [this, &bodies] { m_plainText = plainTextOf(bodies); });
    return m_plainText;
}

const std::vector<Attachment> &Message::Data::attachments() const
{
    (void)content();
    std::call_once(m_sizeOnce, [this] {
        const std::scoped_lock lock(m_mutex);
        for (std::size_t i = 0; i < m_content.attachments.size(); ++i)
            m_content.attachments[i].size = m_content.sources[i].part
                                                ? GMimeTree::decodedSize(m_content.sources[i].part)
                                                : m_content.sources[i].bytes.size();
    });
    return m_content.attachments;
}

std::vector<Attachment> Message::Data::attachmentList() const
{
    (void)content();
    const std::scoped_lock lock(m_mutex); // sizes may be counted at this moment
    return m_content.attachments;
}

QByteArray Message::Data::attachmentBytes(std::size_t index) const
{
    (void)content();
    const std::scoped_lock lock(m_mutex);
    if (index >= m_content.sources.size())
        return {};
    const Content::Source &source = m_content.sources[index];
    return source.part ? GMimeTree::decoded(source.part) : source.bytes;
}

} // namespace postrider::mime
