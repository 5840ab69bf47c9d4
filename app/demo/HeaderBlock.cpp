// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/HeaderBlock.h"

#include "demo/ByteSlice.h"

#include <algorithm>

namespace postrider::demo {

namespace {

// Index behind the line that starts at `from`.
qsizetype lineEnd(QByteArrayView text, qsizetype from, qsizetype to)
{
    const qsizetype lf = text.indexOf('\n', from);
    return lf < 0 || lf >= to ? to : lf + 1;
}

bool isBlank(QByteArrayView line)
{
    return line == "\r\n" || line == "\n";
}

} // namespace

qsizetype HeaderBlock::findEnd(QByteArrayView message, qsizetype from, qsizetype to)
{
    for (qsizetype at = from; at < to;) {
        const qsizetype end = lineEnd(message, at, to);
        if (isBlank(slice(message, at, end - at)))
            return end;
        at = end;
    }
    return to;
}

HeaderBlock::HeaderBlock(QByteArrayView block)
{
    for (qsizetype at = 0; at < block.size();) {
        qsizetype end = lineEnd(block, at, block.size());
        if (isBlank(slice(block, at, end - at)))
            break;
        while (end < block.size() && (block[end] == ' ' || block[end] == '\t'))
            end = lineEnd(block, end, block.size());
        const QByteArrayView raw = slice(block, at, end - at);
        const qsizetype colon = raw.indexOf(':');
        if (colon > 0)
            m_fields.push_back({slice(raw, 0, colon).trimmed(), raw});
        at = end;
    }
}

QByteArray HeaderBlock::value(QByteArrayView name) const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(),
                                 [&](const Field &f) { return f.name.compare(name, Qt::CaseInsensitive) == 0; });
    return it == m_fields.end() ? QByteArray() : unfold(*it);
}

std::vector<QByteArray> HeaderBlock::values(QByteArrayView name) const
{
    std::vector<QByteArray> out;
    for (const Field &field : m_fields) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            out.push_back(unfold(field));
    }
    return out;
}

QByteArray HeaderBlock::subset(const std::vector<QByteArray> &names, bool inverted) const
{
    QByteArray out;
    for (const Field &field : m_fields) {
        const bool named = std::any_of(names.begin(), names.end(), [&](const QByteArray &n) {
            return field.name.compare(QByteArrayView(n), Qt::CaseInsensitive) == 0;
        });
        if (named != inverted)
            out += field.raw.toByteArray();
    }
    return out;
}

QByteArray HeaderBlock::unfold(const Field &field)
{
    QByteArray text = slice(field.raw, field.raw.indexOf(':') + 1).toByteArray();
    text.replace("\r\n", "").replace('\n', "");
    text = text.trimmed();
    return text.isNull() ? QByteArrayLiteral("") : text;
}

} // namespace postrider::demo
