// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/legacy/RtfText.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <QString>

namespace postrider::mime {

namespace {

constexpr std::size_t deepestGroup = 1000; // what editors write is ten levels deep
constexpr int defaultCodePage = 1252;

// Groups whose contents are no text.
constexpr const char *silentGroups[] = {"fonttbl", "colortbl", "stylesheet", "info",
                                        "pict",    "header",   "footer",     "object"};

class Reader
{
public:
    Reader(QByteArrayView rtf, CodePageDecoder toUtf8)
        : m_rtf(rtf)
        , m_toUtf8(toUtf8)
    {
    }

    QByteArray run()
    {
        while (m_pos < m_rtf.size())
            step();
        flush();
        return m_out;
    }

private:
    struct Group
    {
        bool silent = false;
        bool starred = false; ///< after \*: unknown words silence it
        bool rtfOnly = false; ///< between \htmlrtf and \htmlrtf0
        int fallback = 1;     ///< characters after \u that stand for it (\uc)
    };

    void step()
    {
        const char c = m_rtf[m_pos];
        if (c == '{') {
            ++m_pos;
            if (m_groups.size() < deepestGroup)
                m_groups.push_back(m_groups.back());
            else
                ++m_tooDeep;
            m_groups.back().starred = false;
        } else if (c == '}') {
            ++m_pos;
            closeGroup();
        } else if (c == '\\') {
            control();
        } else {
            ++m_pos;
            if (c != '\r' && c != '\n' && c != '\0')
                put(c);
        }
    }

    void closeGroup()
    {
        flush();
        if (m_tooDeep > 0)
            --m_tooDeep;
        else if (m_groups.size() > 1)
            m_groups.pop_back();
    }

    void control()
    {
        if (++m_pos >= m_rtf.size())
            return;
        const char c = m_rtf[m_pos];
        if (c == '\'') {
            const QByteArray hex =
                m_rtf.sliced(m_pos + 1, std::min<qsizetype>(2, m_rtf.size() - m_pos - 1)).toByteArray();
            m_pos += 1 + hex.size();
            put(static_cast<char>(hex.toInt(nullptr, 16)));
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            word();
        } else {
            ++m_pos;
            symbol(c);
        }
    }

    void symbol(char c)
    {
        if (c == '*')
            m_groups.back().starred = true;
        else if (c == '~')
            text("\xC2\xA0");
        else if (c == '\n' || c == '\r')
            text("\n");
        else if (c == '\\' || c == '{' || c == '}')
            put(c);
    }

    void word()
    {
        const auto start = m_pos;
        while (m_pos < m_rtf.size() &&
               ((m_rtf[m_pos] >= 'a' && m_rtf[m_pos] <= 'z') || (m_rtf[m_pos] >= 'A' && m_rtf[m_pos] <= 'Z')))
            ++m_pos;
        const QByteArrayView name = m_rtf.sliced(start, m_pos - start);
        const auto numberStart = m_pos;
        if (m_pos < m_rtf.size() && m_rtf[m_pos] == '-')
            ++m_pos;
        while (m_pos < m_rtf.size() && m_rtf[m_pos] >= '0' && m_rtf[m_pos] <= '9' && m_pos - numberStart < 12)
            ++m_pos;
        bool hasNumber = false;
        const int number = m_rtf.sliced(numberStart, m_pos - numberStart).toByteArray().toInt(&hasNumber);
        if (m_pos < m_rtf.size() && m_rtf[m_pos] == ' ')
            ++m_pos;
        apply(name, hasNumber ? number : -1);
    }

    void apply(QByteArrayView name, int number)
    {
        Group &group = m_groups.back();
        if (name == "par" || name == "line" || name == "row")
            text("\n");
        else if (name == "tab" || name == "cell")
            text("\t");
        else if (name == "ansicpg" && number > 0)
            m_codePage = number;
        else if (name == "uc")
            group.fallback = std::clamp(number, 0, 16);
        else if (name == "u")
            unicode(number);
        else if (name == "htmlrtf")
            group.rtfOnly = number != 0;
        else if (name == "bin" && number > 0)
            m_pos = std::min<qsizetype>(m_rtf.size(), m_pos + number);
        else if (group.starred || isSilent(name))
            group.silent = true;
        else if (const char *mark = typographic(name))
            text(mark);
    }

    static bool isSilent(QByteArrayView name)
    {
        return std::any_of(std::begin(silentGroups), std::end(silentGroups),
                           [name](const char *silent) { return name == silent; });
    }

    static const char *typographic(QByteArrayView name)
    {
        static constexpr std::pair<const char *, const char *> marks[] = {
            {"lquote", "\xE2\x80\x98"},    {"rquote", "\xE2\x80\x99"}, {"ldblquote", "\xE2\x80\x9C"},
            {"rdblquote", "\xE2\x80\x9D"}, {"endash", "\xE2\x80\x93"}, {"emdash", "\xE2\x80\x94"},
            {"bullet", "\xE2\x80\xA2"}};
        for (const auto &[word, mark] : marks)
            if (name == word)
                return mark;
        return nullptr;
    }

    void unicode(int number)
    {
        flush();
        if (isShown())
            m_units += QChar(static_cast<char16_t>(number < 0 ? number + 65536 : number));
        m_skip = m_groups.back().fallback;
    }

    [[nodiscard]] bool isShown() const { return !m_groups.back().silent && !m_groups.back().rtfOnly; }

    void put(char c)
    {
        if (m_skip > 0) {
            --m_skip;
            return;
        }
        if (!isShown())
            return;
        flushUnits();
        m_bytes += c;
    }

    void text(const char *utf8)
    {
        flush();
        if (isShown())
            m_out += utf8;
    }

    void flushUnits()
    {
        m_out += m_units.toUtf8();
        m_units.clear();
    }

    void flush()
    {
        if (!m_bytes.isEmpty())
            m_out += m_toUtf8(m_bytes, m_codePage);
        m_bytes.clear();
        if (!m_units.isEmpty() && !m_units.back().isHighSurrogate())
            flushUnits();
    }

    QByteArrayView m_rtf;
    CodePageDecoder m_toUtf8;
    qsizetype m_pos = 0;
    std::vector<Group> m_groups{Group()};
    qsizetype m_tooDeep = 0;
    int m_codePage = defaultCodePage;
    int m_skip = 0;
    QByteArray m_bytes; ///< of the code page, not decoded yet
    QString m_units;    ///< of \u: a character beyond the first plane comes as two
    QByteArray m_out;
};

} // namespace

QByteArray rtfText(QByteArrayView rtf, CodePageDecoder toUtf8)
{
    return rtf.startsWith("{\\rtf") ? Reader(rtf, toUtf8).run() : QByteArray();
}

} // namespace postrider::mime
