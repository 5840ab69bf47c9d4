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
            if (i + 1 < m_wanted) // the empty lines within a quote are quoted, too
                m_out += QString(std::min(m_quoteDepth, m_lastDepth), u'>');
        }
        if (m_quoteDepth > 0)
            m_out += QString(m_quoteDepth, u'>') + u' ';
        // lines without a marker stand below the text of the one with it
        m_out += QString(m_indent + (m_marker.isEmpty() && m_indent > 0 ? 2 : 0), u' ');
        m_out += std::exchange(m_marker, QString());
        m_lastDepth = m_quoteDepth;
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
