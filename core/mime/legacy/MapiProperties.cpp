// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/legacy/MapiProperties.h"

#include <algorithm>

#include <QtEndian>

namespace postrider::mime {

namespace {

constexpr quint32 mostProperties = 10'000;
constexpr quint16 multiple = 0x1000;
constexpr quint16 firstNamed = 0x8000;

class Reader
{
public:
    explicit Reader(QByteArrayView data)
        : m_data(data)
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }

    quint16 word() { return has(2) ? qFromLittleEndian<quint16>(take(2).data()) : quint16(0); }
    quint32 number() { return has(4) ? qFromLittleEndian<quint32>(take(4).data()) : 0U; }

    QByteArrayView bytes(quint32 size) { return has(size) ? take(size) : QByteArrayView(); }
    /// Values are filled up to four bytes.
    QByteArrayView padded(quint32 size)
    {
        const QByteArrayView value = bytes(size);
        const qsizetype pad = (4 - size % 4) % 4;
        m_pos = std::min<qsizetype>(m_data.size(), m_pos + pad);
        return value;
    }

private:
    bool has(qsizetype size)
    {
        m_ok = m_ok && size <= m_data.size() - m_pos;
        return m_ok;
    }
    QByteArrayView take(qsizetype size)
    {
        const QByteArrayView value = m_data.sliced(m_pos, size);
        m_pos += size;
        return value;
    }

    QByteArrayView m_data;
    qsizetype m_pos = 0;
    bool m_ok = true;
};

/// Bytes of a type of fixed size; 0: of variable size; -1: no such type.
int fixedSize(quint16 type)
{
    switch (type) {
    case 0x0002: // 16 bits, filled up
    case 0x0003:
    case 0x0004:
    case 0x000A:
    case 0x000B:
        return 4;
    case 0x0005:
    case 0x0006:
    case 0x0007:
    case 0x0014:
    case 0x0040:
        return 8;
    case 0x0048:
        return 16;
    case MapiProperty::String8:
    case MapiProperty::Unicode:
    case MapiProperty::Object:
    case MapiProperty::Binary:
        return 0;
    default:
        return -1;
    }
}

void skipName(Reader &reader)
{
    (void)reader.bytes(16); // the property set's GUID
    if (reader.number() == 0)
        (void)reader.number();
    else
        (void)reader.padded(reader.number());
}

bool readValues(Reader &reader, quint16 wireType, MapiProperty &property)
{
    const int size = fixedSize(property.type);
    if (size < 0)
        return false;
    const bool counted = size == 0 || (wireType & multiple) != 0;
    const quint32 count = counted ? reader.number() : 1;
    for (quint32 i = 0; i < count && reader.ok(); ++i) {
        const QByteArrayView value =
            size > 0 ? reader.bytes(static_cast<quint32>(size)) : reader.padded(reader.number());
        if (i == 0)
            property.value = value.toByteArray();
    }
    return reader.ok();
}

} // namespace

std::vector<MapiProperty> readMapiProperties(QByteArrayView data)
{
    std::vector<MapiProperty> properties;
    Reader reader(data);
    const quint32 count = std::min(reader.number(), mostProperties);
    for (quint32 i = 0; i < count && reader.ok(); ++i) {
        const quint16 wireType = reader.word();
        MapiProperty property;
        property.id = reader.word();
        property.type = static_cast<quint16>(wireType & ~multiple);
        if (property.id >= firstNamed)
            skipName(reader);
        if (!reader.ok() || !readValues(reader, wireType, property))
            break;
        properties.push_back(std::move(property));
    }
    return properties;
}

} // namespace postrider::mime
