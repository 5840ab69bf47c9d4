// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/HtmlText.h"

#include <algorithm>
#include <utility>

namespace postrider::mime {

void TextFlow::addText(QStringView text, bool preformatted)
{
    for (const QChar c : text) {
        if (preformatted && c == u'\n')
            breakLine(m_wanted + 1);
        else if (!preformatted && (c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f'))
            m_space = true;
        else
            addChar(c);
    }
}

void TextFlow::addChar(QChar c)
{
    startText();
    m_out += c;
}

void TextFlow::breakLine(int newlines)
{
    m_wanted = std::max(m_wanted, newlines);
    m_space = false;
}

void TextFlow::startText()
{
    const bool first = m_out.isEmpty();
    if (m_wanted > 0 || first) {
        for (int i = 0; i < m_wanted && !first; ++i) {
            m_out += u'\n';
            if (i + 1 < m_wanted && m_quoteDepth > 0) // the empty lines of a quote are quoted, too
                m_out += QString(m_quoteDepth, u'>');
        }
        if (m_quoteDepth > 0)
            m_out += QString(m_quoteDepth, u'>') + u' ';
        m_out += QString(std::max<qsizetype>(0, m_indent - m_marker.size()), u' ') + std::exchange(m_marker, {});
    } else if (m_space) {
        m_out += u' ';
    }
    m_wanted = 0;
    m_space = false;
}

QString TextFlow::finish()
{
    if (!m_out.isEmpty() && !m_out.endsWith(u'\n'))
        m_out += u'\n';
    return std::move(m_out);
}

} // namespace postrider::mime
