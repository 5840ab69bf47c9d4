// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Content.h"

#include "mime/FileName.h"
#include "mime/HeaderText.h"
#include "mime/Warning.h"

#include <utility>

namespace postrider::mime {

// The part of the walk that lists files: parts, and what was hidden in older encodings.

namespace {

QString attachmentName(GMimeObject *object, const ContentField &disposition, const ContentField &type)
{
    QString name = FileName::safe(disposition.parameter("filename"));
    if (name.isEmpty())
        name = FileName::safe(type.parameter("name"));
    if (!name.isEmpty() || !GMIME_IS_MESSAGE_PART(object))
        return name;
    GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (!message)
        return name;
    const QByteArray subject = GMimeTree::rawHeader(GMIME_OBJECT(message), "Subject");
    // a slash in a subject is no path
    name = FileName::safe(HeaderText::decodeText(subject).replace(u'/', u'-').replace(u'\\', u'-'));
    return name.isEmpty() ? name : name + QStringLiteral(".eml");
}

} // namespace

void ContentWalker::addAttachment(const Part &part, const Place &place)
{
    const QByteArray &disposition = part.disposition.token();
    Attachment attachment;
    attachment.index = int(m_content.attachments.size());
    attachment.name = attachmentName(part.object, part.disposition, part.typeField);
    if (attachment.name.isEmpty())
        attachment.name = FileName::fallback(part.type, attachment.index);
    attachment.type = part.type;
    if (QByteArray field = GMimeTree::rawHeader(part.object, "Content-Type");
        part.type.startsWith("text/") && field.size() <= 1024)
        attachment.typeField = std::move(field);
    attachment.contentId = HeaderText::displaySafe(QString::fromUtf8(GMimeTree::contentId(part.object)));
    attachment.isInline = disposition == "inline" || (place.inRelated && disposition != "attachment");
    attachment.section = place.section.isEmpty() ? QStringLiteral("1") : place.section;
    const QByteArray description = GMimeTree::rawHeader(part.object, "Content-Description");
    attachment.description = HeaderText::decodeText(description, charsetOf(description));
    m_content.attachments.push_back(std::move(attachment));
    m_content.sources.push_back({part.object, {}});
}

void ContentWalker::warnDamaged()
{
    warn("file-damaged", Warning::tr("A file in this message is damaged or not whole."));
}

void ContentWalker::addFile(LegacyFile file, const Place &place)
{
    if (file.damaged)
        warnDamaged();
    Attachment attachment;
    attachment.index = int(m_content.attachments.size());
    attachment.name = file.name.isEmpty() ? FileName::fallback(file.type, attachment.index) : file.name;
    attachment.type = file.type;
    attachment.contentId = file.contentId;
    attachment.isInline = file.isInline;
    attachment.section = place.section.isEmpty() ? QStringLiteral("1") : place.section;
    m_content.attachments.push_back(std::move(attachment));
    m_content.sources.push_back({nullptr, std::move(file.bytes)});
}

bool ContentWalker::openWinmail(const Part &part, const Place &place, Bodies &bodies)
{
    const bool named = part.type == "application/octet-stream" &&
                       attachmentName(part.object, part.disposition, part.typeField)
                               .compare(QLatin1String("winmail.dat"), Qt::CaseInsensitive) == 0;
    if (part.type != "application/ms-tnef" && part.type != "application/vnd.ms-tnef" && !named)
        return false;
    std::optional<Winmail> winmail = readWinmail(GMimeTree::decoded(part.object));
    const bool hasBody = winmail && !(winmail->body.plain.trimmed().isEmpty() && winmail->body.html.isEmpty());
    if (!winmail || (!hasBody && winmail->files.empty()))
        return false;
    if (winmail->damaged)
        warnDamaged();
    for (LegacyFile &file : winmail->files)
        addFile(std::move(file), place);
    // Outlook sends the text beside it once more; what it hides is shown where that is missing
    if (hasBody && !m_hasText) {
        m_hasBody = m_hasText = true;
        bodies.push_back(std::move(winmail->body));
    }
    return true;
}

/// One piece of a message that was sent in several (RFC 2046 §5.2.2).
ContentWalker::Bodies ContentWalker::visitPartial(const Part &part)
{
    warn("partial", Warning::tr("This is a piece of a message that was sent in several; the other pieces are "
                                "messages of their own."));
    m_hasBody = true;
    return {bodyOf(part, {})};
}

} // namespace postrider::mime
