// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ContentField.h"

#include "demo/ByteSlice.h"

namespace postrider::demo {

namespace {

// More parameters than any mail has; a hostile one might have a million.
constexpr std::size_t parameterLimit = 100;

class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    bool take(char c)
    {
        skipSpaceAndComments();
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    /// A quoted string, or everything up to one of `stops`.
    QByteArray value(QByteArrayView stops)
    {
        skipSpaceAndComments();
        if (!atEnd() && m_text[m_at] == '"')
            return quoted();
        const qsizetype from = m_at;
        while (!atEnd() && !stops.contains(m_text[m_at]))
            ++m_at;
        return slice(m_text, from, m_at - from).trimmed().toByteArray();
    }

    void skipPast(char c)
    {
        const qsizetype at = m_text.indexOf(c, m_at);
        m_at = at < 0 ? m_text.size() : at + 1;
    }

private:
    QByteArray quoted()
    {
        QByteArray out = "";
        for (++m_at; !atEnd() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            out += m_text[m_at];
        }
        ++m_at;
        return out;
    }

    void skipSpaceAndComments()
    {
        int depth = 0;
        for (; !atEnd(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '(')
                ++depth;
            else if (c == ')' && depth > 0)
                --depth;
            else if (depth == 0 && c != ' ' && c != '\t')
                return;
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

ContentField ContentField::parse(QByteArrayView text)
{
    Reader reader(text);
    ContentField field;
    field.word = reader.value("; \t(");
    while (!reader.atEnd() && field.parameters.size() < parameterLimit) {
        if (!reader.take(';')) {
            reader.skipPast(';');
            if (reader.atEnd())
                break;
        }
        const QByteArray name = reader.value("=; \t(");
        if (name.isEmpty() || !reader.take('='))
            continue;
        field.parameters.emplace_back(name, reader.value("; \t("));
    }
    return field;
}

QByteArray ContentField::parameter(QByteArrayView name) const
{
    for (const auto &[key, value] : parameters) {
        if (QByteArrayView(key).compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace postrider::demo
