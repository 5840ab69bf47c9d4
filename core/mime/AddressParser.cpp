// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/AddressParser.h"

#include "mime/AngleAddress.h"
#include "mime/BareAddress.h"
#include "mime/Charset.h"
#include "mime/EncodedWords.h"
#include "mime/HeaderText.h"

#include <utility>

namespace postrider::mime {

namespace {

constexpr std::size_t maximumAddresses = 10000;
constexpr int maximumCommentDepth = 50; // deeper comments end at the limit; keeps hostile input linear

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

class Scanner
{
public:
    Scanner(QByteArrayView value, QByteArrayView charset)
        : m_in(value)
        , m_charset(charset)
    {
    }

    [[nodiscard]] AddressList run()
    {
        while (m_pos < m_in.size() && m_list.size() < maximumAddresses)
            step();
        finishMailbox();
        return std::move(m_list);
    }

private:
    void step()
    {
        const char c = m_in[m_pos];
        switch (c) {
        case '"':
            takeQuoted();
            return;
        case '(':
            takeComment();
            return;
        case '<':
            takeAngle();
            return;
        case ',':
        case ';':
            finishMailbox();
            ++m_pos;
            return;
        case ':':
            takeColon();
            return;
        case '>': // one too many
            ++m_pos;
            return;
        case '=':
            if (takeEncodedWord())
                return;
            break;
        default:
            break;
        }
        ++m_pos;
        if (c == '\r' || c == '\n') // folds; the blank after them stays
            return;
        m_text += isSpace(c) ? ' ' : c;
        m_spec += isSpace(c) ? ' ' : c;
    }

    bool takeEncodedWord()
    {
        const auto length = EncodedWords::lengthAt(m_in.sliced(m_pos));
        if (!length)
            return false;
        // whole, since careless senders leave commas and quotes in it
        m_text += m_in.sliced(m_pos, *length);
        m_spec += m_in.sliced(m_pos, *length);
        m_pos += *length;
        return true;
    }

    [[nodiscard]] bool closesQuote() const
    {
        for (auto i = m_pos + 1; i < m_in.size(); ++i) {
            if (m_in[i] == '"')
                return true;
            if (m_in[i] == '\\')
                ++i;
        }
        return false;
    }

    void takeQuoted()
    {
        // a lone quote is dropped, and none after it can be a pair: asked once, so hostile input stays linear
        if (m_lonelyQuotes || !closesQuote()) {
            m_lonelyQuotes = true;
            ++m_pos;
            return;
        }
        m_spec += '"';
        for (++m_pos; m_pos < m_in.size() && m_in[m_pos] != '"'; ++m_pos) {
            const bool escaped = m_in[m_pos] == '\\' && m_pos + 1 < m_in.size();
            if (escaped)
                m_spec += m_in[m_pos++];
            m_spec += m_in[m_pos];
            m_text += m_in[m_pos];
        }
        m_spec += '"';
        ++m_pos;
    }

    void takeComment()
    {
        int depth = 0;
        QByteArray comment;
        for (; m_pos < m_in.size(); ++m_pos) {
            const char c = m_in[m_pos];
            if (c == '\\' && m_pos + 1 < m_in.size()) {
                comment += m_in[++m_pos];
                continue;
            }
            if (c == '(' && depth < maximumCommentDepth && ++depth == 1)
                continue;
            if (c == ')' && --depth == 0)
                break;
            comment += c;
        }
        ++m_pos;
        if (!m_text.endsWith(' '))
            m_text += ' ';
        while (m_pos < m_in.size() && isSpace(m_in[m_pos]))
            ++m_pos;
        if (!comment.trimmed().isEmpty())
            m_comment = comment;
    }

    void takeAngle()
    {
        if (m_hasAngle && !m_angle.isEmpty()) { // the comma between two addresses is missing
            const QByteArray nextName = m_text.mid(m_nameEnd);
            m_text.truncate(m_nameEnd);
            addAngle();
            m_text = nextName;
        }
        m_nameEnd = m_text.size();
        m_angle = AngleAddress::take(m_in, m_pos);
        m_hasAngle = true;
    }

    void takeColon()
    {
        const bool groupName = !m_hasAngle && !m_spec.contains('@');
        if (groupName && m_spec.endsWith("[mailto")) { // Outlook: Ann Example [mailto:ann@example.org]
            m_text.chop(7);
            m_spec.chop(7);
            m_bracketed = true;
        } else if (groupName) {
            clear(); // the name of a group, or "mailto:"
            m_pending.clear();
        } else {
            m_text += ':';
            m_spec += ':';
        }
        ++m_pos;
    }

    void finishMailbox()
    {
        if (m_hasAngle)
            addAngle();
        else if (m_spec.contains('@'))
            addBareSpec();
        else
            keepForName();
        clear();
        if (m_pos >= m_in.size() || m_in[m_pos] == ';')
            flushPending();
    }

    void addAngle()
    {
        add(m_pending + m_text.trimmed(), m_angle);
        clear();
    }

    /// "Doe, John <j@x>": without an '@', the text before the comma can only be a part of the next name.
    void keepForName()
    {
        const QByteArray text = m_text.trimmed();
        if (text.isEmpty() && m_comment.isEmpty())
            return;
        if (!m_pending.isEmpty() || text.isEmpty())
            flushPending();
        m_pending = text + ", ";
    }

    void flushPending()
    {
        if (m_pending.isEmpty())
            return;
        m_pending.chop(2);
        const bool oneWord = !m_pending.contains(' ') && !m_pending.contains("=?") && Charset::isAscii(m_pending);
        if (oneWord)
            m_list.push_back({QString(), AddressParser::addressText(m_pending)}); // a local user: "root"
        else
            m_list.push_back({HeaderText::decodeText(m_pending, m_charset), QString()});
        m_pending.clear();
    }

    void addBareSpec()
    {
        flushPending();
        QByteArray spec = m_spec.simplified();
        if (m_bracketed && spec.endsWith(']'))
            spec.chop(1);
        const BareAddress bare(spec);
        add(bare.name, bare.address);
    }

    void add(const QByteArray &phrase, const QByteArray &spec)
    {
        Address address;
        address.name = HeaderText::decodeText(phrase.trimmed().isEmpty() ? m_comment : phrase, m_charset);
        if (address.name.size() > 1 && address.name.startsWith(u'\'') && address.name.endsWith(u'\''))
            address.name = address.name.mid(1, address.name.size() - 2);
        address.address = AddressParser::addressText(spec);
        m_pending.clear();
        if (!address.address.isEmpty() || !address.name.isEmpty())
            m_list.push_back(std::move(address));
    }

    void clear()
    {
        m_text.clear();
        m_spec.clear();
        m_angle.clear();
        m_comment.clear();
        m_hasAngle = false;
        m_bracketed = false;
    }

    QByteArrayView m_in;
    QByteArrayView m_charset;
    qsizetype m_pos = 0;
    AddressList m_list;
    QByteArray m_text;       ///< the phrase, quotes and comments taken off
    QByteArray m_spec;       ///< the same as an addr-spec, with its quotes
    QByteArray m_angle;      ///< between < and >
    QByteArray m_comment;    ///< the last one: "ann(work)@example.org (Ann)"
    QByteArray m_pending;    ///< text before a comma that holds no address
    qsizetype m_nameEnd = 0; ///< of m_text, where the bracket opened
    bool m_hasAngle = false;
    bool m_bracketed = false; ///< by [mailto:…]
    bool m_lonelyQuotes = false;
};

} // namespace

QString AddressParser::addressText(QByteArrayView bytes)
{
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0x20 && c < 0x7F; }))
        return QString::fromLatin1(bytes); // nearly all of them
    QByteArray kept;
    bool quoted = false;
    for (const char c : bytes) {
        if (c == '"')
            quoted = !quoted;
        if (!isSpace(c) || (quoted && c == ' '))
            kept += c;
    }
    return HeaderText::displaySafe(Charset::decode(kept, "UTF-8"));
}

AddressList AddressParser::parse(QByteArrayView value, QByteArrayView charset)
{
    return Scanner(value, charset).run();
}

} // namespace postrider::mime
