// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/BodySection.h"

#include "demo/HeaderBlock.h"
#include "demo/ImapCursor.h"
#include "demo/ImapText.h"

namespace postrider::demo {

namespace {

// As deep as the house nests, and more header names than any client asks for.
constexpr std::size_t pathLimit = 100;
constexpr std::size_t fieldLimit = 200;

bool readPath(ImapCursor &cursor, std::vector<quint32> &path)
{
    while (cursor.peekIsDigit()) {
        const std::optional<quint64> number = cursor.number();
        if (!number || *number == 0 || *number > UINT32_MAX || path.size() >= pathLimit)
            return false;
        path.push_back(quint32(*number));
        if (!cursor.take('.'))
            return true;
    }
    return true;
}

bool readFields(ImapCursor &cursor, std::vector<QByteArray> &fields)
{
    if (!cursor.takeSpace() || !cursor.take('('))
        return false;
    do {
        const std::optional<QByteArray> name = cursor.astring();
        if (!name || name->isEmpty() || fields.size() >= fieldLimit)
            return false;
        fields.push_back(*name);
    } while (cursor.takeSpace());
    return cursor.take(')');
}

QByteArray orEmpty(QByteArrayView bytes)
{
    return bytes.isEmpty() ? QByteArray("") : bytes.toByteArray();
}

} // namespace

std::optional<BodySection> BodySection::parse(ImapCursor &cursor)
{
    BodySection section;
    if (!readPath(cursor, section.path))
        return std::nullopt;
    if (cursor.takeText("HEADER.FIELDS.NOT"))
        section.kind = Kind::HeaderFieldsNot;
    else if (cursor.takeText("HEADER.FIELDS"))
        section.kind = Kind::HeaderFields;
    else if (cursor.takeText("HEADER"))
        section.kind = Kind::Header;
    else if (cursor.takeText("TEXT"))
        section.kind = Kind::Text;
    else if (!section.path.empty() && cursor.takeText("MIME"))
        section.kind = Kind::Mime;
    const bool hasFields = section.kind == Kind::HeaderFields || section.kind == Kind::HeaderFieldsNot;
    if ((hasFields && !readFields(cursor, section.fields)) || !cursor.take(']'))
        return std::nullopt;
    return section;
}

QByteArray BodySection::label() const
{
    QByteArray out;
    for (const quint32 number : path)
        out += (out.isEmpty() ? "" : ".") + QByteArray::number(number);
    constexpr const char *names[] = {"", "HEADER", "HEADER.FIELDS", "HEADER.FIELDS.NOT", "TEXT", "MIME"};
    const QByteArray name = names[int(kind)];
    if (!out.isEmpty() && !name.isEmpty())
        out += '.';
    out += name;
    if (fields.empty())
        return out;
    QByteArray list;
    for (const QByteArray &field : fields)
        list += (list.isEmpty() ? "" : " ") + imaptext::astring(field);
    return out + " (" + list + ')';
}

QByteArray BodySection::extract(QByteArrayView message, const MimePart &root) const
{
    const MimePart *part = root.find(path);
    if (!part)
        return {};
    if (kind == Kind::Mime)
        return orEmpty(part->header(message));
    if (kind == Kind::All)
        return orEmpty(path.empty() ? message : part->body(message));
    // HEADER and TEXT of a part are those of the message in it.
    if (!path.empty()) {
        if (!part->isMessage())
            return {};
        part = &part->children.front();
    }
    if (kind == Kind::Text)
        return orEmpty(part->body(message));
    if (kind == Kind::Header)
        return orEmpty(part->header(message));
    return HeaderBlock(part->header(message)).subset(fields, kind == Kind::HeaderFieldsNot) + "\r\n";
}

} // namespace postrider::demo
