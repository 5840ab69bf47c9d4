// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/legacy/Tnef.h"

#include "mime/legacy/CompressedRtf.h"
#include "mime/legacy/MapiProperties.h"

#include <algorithm>
#include <utility>

#include <QString>
#include <QtEndian>

namespace postrider::mime {

namespace {

constexpr quint32 signature = 0x223E9F78;
constexpr qsizetype headerSize = 6;    // signature and key
constexpr qsizetype attributeHead = 9; // level, id, length
constexpr qsizetype checksumSize = 2;
constexpr std::size_t mostFiles = 1'000;

// Attributes, [MS-OXTNEF] §2.1.2
constexpr quint32 oemCodePage = 0x00069007;
constexpr quint32 body = 0x0002800C;
constexpr quint32 messageProperties = 0x00069003;
constexpr quint32 attachmentStart = 0x00069002;
constexpr quint32 attachmentTitle = 0x00018010;
constexpr quint32 attachmentData = 0x0006800F;
constexpr quint32 attachmentProperties = 0x00069005;

// Properties, [MS-OXPROPS]
constexpr quint16 bodyText = 0x1000;
constexpr quint16 bodyHtml = 0x1013;
constexpr quint16 compressedRtf = 0x1009;
constexpr quint16 internetCodePage = 0x3FDE; // of the HTML
constexpr quint16 dataObject = 0x3701;
constexpr quint16 longFileName = 0x3707;
constexpr quint16 displayName = 0x3001;
constexpr quint16 mimeTag = 0x370E;
constexpr quint16 contentIdTag = 0x3712;
constexpr qsizetype interfaceId = 16; // before the bytes of an object

QByteArray withoutNul(QByteArrayView text)
{
    const auto end = text.indexOf('\0');
    return (end < 0 ? text : text.first(end)).toByteArray();
}

QByteArray utf8Of(const QByteArray &utf16)
{
    QString text;
    for (qsizetype i = 0; i + 1 < utf16.size(); i += 2) {
        const auto unit = qFromLittleEndian<char16_t>(utf16.constData() + i);
        if (unit == 0)
            break;
        text += QChar(unit);
    }
    return text.toUtf8();
}

QByteArray textOf(const MapiProperty &property)
{
    return property.type == MapiProperty::Unicode ? utf8Of(property.value) : withoutNul(property.value);
}

class Reader
{
public:
    Tnef run(QByteArrayView data)
    {
        qsizetype pos = headerSize;
        while (data.size() - pos >= attributeHead) {
            const auto id = qFromLittleEndian<quint32>(data.data() + pos + 1);
            const auto length = static_cast<qsizetype>(qFromLittleEndian<quint32>(data.data() + pos + 5));
            pos += attributeHead;
            if (length > data.size() - pos) {
                m_tnef.damaged = true;
                break;
            }
            attribute(id, data.sliced(pos, length));
            pos += std::min(length + checksumSize, data.size() - pos);
        }
        dropEmptyFiles();
        if (m_isHtmlWide)
            m_tnef.htmlCodePage = 65001;
        return std::move(m_tnef);
    }

private:
    void attribute(quint32 id, QByteArrayView value)
    {
        switch (id) {
        case oemCodePage:
            if (value.size() >= 4)
                m_tnef.codePage = qFromLittleEndian<qint32>(value.data());
            break;
        case body:
            m_tnef.plain = withoutNul(value);
            break;
        case messageProperties:
            ofMessage(value);
            break;
        case attachmentStart:
            startFile();
            break;
        case attachmentTitle:
            if (hasFile() && m_tnef.files.back().name.isEmpty())
                m_tnef.files.back().name = withoutNul(value);
            break;
        case attachmentData:
            if (hasFile())
                m_tnef.files.back().bytes = value.toByteArray();
            break;
        case attachmentProperties:
            if (hasFile())
                ofFile(value);
            break;
        default:
            break;
        }
    }

    void startFile()
    {
        m_full = m_tnef.files.size() >= mostFiles;
        if (m_full)
            return;
        m_tnef.files.emplace_back();
        m_tnef.nameIsUtf8.push_back(false);
    }

    [[nodiscard]] bool hasFile() const { return !m_full && !m_tnef.files.empty(); }

    void ofMessage(QByteArrayView value)
    {
        for (const MapiProperty &property : readMapiProperties(value)) {
            if (property.id == bodyText) {
                m_tnef.plain = textOf(property);
                m_tnef.plainIsUtf8 = property.type == MapiProperty::Unicode;
            } else if (property.id == bodyHtml) {
                m_isHtmlWide = property.type == MapiProperty::Unicode;
                m_tnef.html = m_isHtmlWide ? utf8Of(property.value) : property.value;
            } else if (property.id == internetCodePage && property.value.size() >= 4) {
                m_tnef.htmlCodePage = qFromLittleEndian<qint32>(property.value.constData());
            } else if (property.id == compressedRtf) {
                m_tnef.rtf = decompressRtf(property.value);
            }
        }
    }

    void ofFile(QByteArrayView value)
    {
        EmbeddedFile &file = m_tnef.files.back();
        bool hasLongName = false;
        for (const MapiProperty &property : readMapiProperties(value)) {
            const bool names = property.id == longFileName || (property.id == displayName && !hasLongName);
            if (names && !textOf(property).isEmpty()) {
                file.name = textOf(property);
                m_tnef.nameIsUtf8.back() = property.type == MapiProperty::Unicode;
                hasLongName = hasLongName || property.id == longFileName;
            } else if (property.id == mimeTag) {
                file.type = textOf(property).toLower();
            } else if (property.id == contentIdTag) {
                file.contentId = textOf(property);
            } else if (property.id == dataObject && file.bytes.isEmpty()) {
                const bool object = property.type == MapiProperty::Object;
                file.bytes = object ? property.value.mid(interfaceId) : property.value;
            }
        }
    }

    void dropEmptyFiles()
    {
        for (std::size_t i = m_tnef.files.size(); i-- > 0;) {
            if (!m_tnef.files[i].bytes.isEmpty() || !m_tnef.files[i].name.isEmpty())
                continue;
            m_tnef.files.erase(m_tnef.files.begin() + static_cast<std::ptrdiff_t>(i));
            m_tnef.nameIsUtf8.erase(m_tnef.nameIsUtf8.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    Tnef m_tnef;
    bool m_full = false;
    bool m_isHtmlWide = false;
};

} // namespace

std::optional<Tnef> readTnef(QByteArrayView data)
{
    if (data.size() < headerSize || qFromLittleEndian<quint32>(data.data()) != signature)
        return std::nullopt;
    return Reader().run(data);
}

} // namespace postrider::mime
