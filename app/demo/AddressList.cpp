// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/AddressList.h"

#include "demo/ByteSlice.h"

namespace postrider::demo {

namespace {

// As many as a header of the house's limit could sensibly hold.
constexpr std::size_t addressLimit = 10'000;

class Parser
{
public:
    explicit Parser(QByteArrayView text)
        : m_text(text)
    {
    }

    std::vector<EnvelopeAddress> run()
    {
        for (; m_at < m_text.size() && m_out.size() < addressLimit; ++m_at)
            consume(m_text[m_at]);
        finish();
        if (m_inGroup)
            m_out.push_back({});
        return std::move(m_out);
    }

private:
    void consume(char c)
    {
        switch (c) {
        case '"':
            m_words += quoted();
            return;
        case '(':
            m_comment = comment();
            return;
        case '<':
            readAngle();
            return;
        case ':':
            openGroup();
            return;
        case ';':
            finish();
            closeGroup();
            return;
        case ',':
            finish();
            return;
        default:
            m_words += c;
        }
    }

    QByteArray quoted()
    {
        QByteArray out;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            out += m_text[m_at];
        }
        return out;
    }

    QByteArray comment()
    {
        QByteArray out;
        int depth = 1;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            depth += c == '(' ? 1 : (c == ')' ? -1 : 0);
            if (depth == 0)
                break;
            out += c;
        }
        return out;
    }

    void readAngle()
    {
        const qsizetype end = m_text.indexOf('>', m_at);
        const qsizetype stop = end < 0 ? m_text.size() : end;
        QByteArray spec = slice(m_text, m_at + 1, stop - m_at - 1).trimmed().toByteArray();
        // <@relay,@relay:user@host>: the route has been obsolete since RFC 2822.
        if (spec.startsWith('@') && spec.contains(':'))
            spec = spec.mid(spec.indexOf(':') + 1);
        m_spec = spec;
        m_hasAngle = true;
        m_at = stop;
    }

    void openGroup()
    {
        if (m_hasAngle || m_inGroup)
            return;
        m_out.push_back({QByteArray(), m_words.trimmed() + "", QByteArray()});
        m_inGroup = true;
        reset();
    }

    void closeGroup()
    {
        if (m_inGroup)
            m_out.push_back({});
        m_inGroup = false;
    }

    void finish()
    {
        const QByteArray words = m_words.simplified();
        const QByteArray spec = m_hasAngle ? m_spec : words;
        if (!spec.isEmpty() || (m_hasAngle && !words.isEmpty()))
            m_out.push_back(address(m_hasAngle ? words : m_comment, spec));
        reset();
    }

    static EnvelopeAddress address(const QByteArray &name, const QByteArray &spec)
    {
        EnvelopeAddress out;
        if (!name.isEmpty())
            out.name = name;
        const qsizetype at = spec.lastIndexOf('@');
        out.mailbox = at < 0 ? spec : spec.left(at);
        if (out.mailbox.isNull())
            out.mailbox = "";
        // A host of NIL would mean a group: an address without one gets an empty string.
        out.host = at < 0 ? QByteArray("") : spec.mid(at + 1);
        return out;
    }

    void reset()
    {
        m_words.clear();
        m_comment.clear();
        m_spec.clear();
        m_hasAngle = false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArray m_words;
    QByteArray m_comment;
    QByteArray m_spec;
    bool m_hasAngle = false;
    bool m_inGroup = false;
    std::vector<EnvelopeAddress> m_out;
};

} // namespace

std::vector<EnvelopeAddress> parseAddressList(QByteArrayView text)
{
    return Parser(text).run();
}

} // namespace postrider::demo
