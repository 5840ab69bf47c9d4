// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/FetchWriter.h"

#include "demo/BodyStructureWriter.h"
#include "demo/ByteSlice.h"
#include "demo/EnvelopeWriter.h"
#include "demo/ImapText.h"
#include "demo/SelectedMailbox.h"

namespace postrider::demo {

QByteArray FetchWriter::write(const FetchItem &item)
{
    using Kind = FetchItem::Kind;
    switch (item.kind) {
    case Kind::Flags:
        return flagsItem(m_message.flags);
    case Kind::Uid:
        return "UID " + QByteArray::number(m_message.uid.value);
    case Kind::InternalDate:
        return "INTERNALDATE " + imaptext::dateTime(m_message.internalDate);
    case Kind::Size:
        return "RFC822.SIZE " + QByteArray::number(m_message.bytes.size());
    case Kind::Envelope:
        return "ENVELOPE " + writeEnvelope(structure().header(m_message.bytes));
    case Kind::Body:
        return "BODY " + writeBodyStructure(m_message.bytes, structure(), false);
    case Kind::BodyStructure:
        return "BODYSTRUCTURE " + writeBodyStructure(m_message.bytes, structure(), true);
    case Kind::ModSeq:
        return "MODSEQ (" + QByteArray::number(m_message.modSeq.value) + ')';
    case Kind::Section:
        return writeSection(item);
    case Kind::Rfc822:
        return writeWhole("RFC822 ", BodySection::Kind::All);
    case Kind::Rfc822Header:
        return writeWhole("RFC822.HEADER ", BodySection::Kind::Header);
    case Kind::Rfc822Text:
        return writeWhole("RFC822.TEXT ", BodySection::Kind::Text);
    }
    return {};
}

QByteArray FetchWriter::writeSection(const FetchItem &item)
{
    const QByteArray bytes = item.section.extract(m_message.bytes, structure());
    QByteArray out = "BODY[" + item.section.label() + ']';
    if (item.partial)
        out += '<' + QByteArray::number(item.partial->offset) + '>';
    out += ' ';
    if (bytes.isNull())
        return out + "NIL";
    if (!item.partial)
        return out + imaptext::literal(bytes);
    // Past the end is an empty string (RFC 3501 §6.4.5).
    const auto size = quint64(bytes.size());
    const quint64 from = qMin(item.partial->offset, size);
    const quint64 length = qMin(item.partial->length, size - from);
    return out + imaptext::literal(slice(QByteArrayView(bytes), qsizetype(from), qsizetype(length)));
}

QByteArray FetchWriter::writeWhole(const char *name, BodySection::Kind kind)
{
    return name + imaptext::literal(BodySection{{}, kind, {}}.extract(m_message.bytes, structure()));
}

const MimePart &FetchWriter::structure()
{
    if (!m_structure)
        m_structure = MimePart::parse(m_message.bytes);
    return *m_structure;
}

} // namespace postrider::demo
