// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/FetchGrammar.h"

#include "imap/wire/BodyStructureGrammar.h"
#include "imap/wire/DateGrammar.h"
#include "imap/wire/EnvelopeGrammar.h"
#include "imap/wire/FlagGrammar.h"

#include <array>

namespace postrider::imap {

namespace {

/// One FETCH response at work.
class FetchReader
{
public:
    FetchReader(Lexer &lexer, const ParserLimits &limits, FetchedMessage &message)
        : m_lexer(lexer)
        , m_limits(limits)
        , m_message(message)
    {
    }

    void read();

private:
    using Read = bool (FetchReader::*)();
    struct Item
    {
        QByteArrayView name;
        Read read;
    };
    static const std::array<Item, 14> items;

    [[nodiscard]] bool readItem(QByteArrayView name);
    bool readUid();
    bool readFlags();
    bool readInternalDate();
    bool readSize();
    bool readEnvelope();
    bool readBodyStructure();
    bool readModSeq();
    bool readLabels();
    bool readBody();
    bool readBinarySize();
    bool readWholeMessage() { return readSectionData(QByteArray()); }
    bool readHeader() { return readSectionData("HEADER"); }
    bool readText() { return readSectionData("TEXT"); }
    bool readSectionData(const QByteArray &name);
    void keepSection(FetchedSection section);
    [[nodiscard]] bool readExtra(QByteArrayView name);

    Lexer &m_lexer;
    const ParserLimits &m_limits;
    FetchedMessage &m_message;
};

// In the order of how often they come.
const std::array<FetchReader::Item, 14> FetchReader::items{{
    {"UID", &FetchReader::readUid},
    {"FLAGS", &FetchReader::readFlags},
    {"BODY", &FetchReader::readBody},
    {"RFC822.SIZE", &FetchReader::readSize},
    {"INTERNALDATE", &FetchReader::readInternalDate},
    {"ENVELOPE", &FetchReader::readEnvelope},
    {"BODYSTRUCTURE", &FetchReader::readBodyStructure},
    {"MODSEQ", &FetchReader::readModSeq},
    {"BINARY", &FetchReader::readBody},
    {"BINARY.SIZE", &FetchReader::readBinarySize},
    {"X-GM-LABELS", &FetchReader::readLabels},
    {"RFC822", &FetchReader::readWholeMessage},
    {"RFC822.HEADER", &FetchReader::readHeader},
    {"RFC822.TEXT", &FetchReader::readText},
}};

void FetchReader::read()
{
    while (m_lexer.take('(')) { // Domino puts a second pair around
    }
    for (;;) {
        while (m_lexer.take(')')) {
        }
        if (m_lexer.atEnd())
            return;
        const char *start = m_lexer.position();
        const QByteArrayView name = m_lexer.word();
        if (name.isEmpty()) {
            if (!m_lexer.skipValue())
                return;
            continue;
        }
        m_lexer.skipSpaces();
        const char *value = m_lexer.position();
        if (readItem(name))
            continue;
        m_message.malformedItems.append(name.toByteArray().toUpper());
        if (m_lexer.position() == value && !m_lexer.skipValue())
            return;
        if (m_lexer.position() == start)
            return;
    }
}

bool FetchReader::readItem(QByteArrayView name)
{
    for (const Item &item : items) {
        if (isWord(name, item.name))
            return (this->*item.read)();
    }
    return readExtra(name);
}

bool FetchReader::readUid()
{
    const std::optional<quint32> uid = m_lexer.number32();
    m_message.uid = Uid{uid.value_or(0)};
    return uid.has_value();
}

bool FetchReader::readFlags()
{
    const char *start = m_lexer.position();
    m_message.flags = parseFlags(m_lexer);
    if (!m_message.flags)
        m_lexer.rewind(start);
    return m_message.flags.has_value();
}

bool FetchReader::readInternalDate()
{
    QByteArray text;
    if (m_lexer.string(text) == Lexer::Text::Missing)
        return false;
    m_message.internalDate = parseImapDateTime(text);
    return true;
}

bool FetchReader::readSize()
{
    m_message.size = m_lexer.number();
    return true; // nonsense was skipped; the size is then unknown
}

bool FetchReader::readEnvelope()
{
    Envelope &envelope = m_message.envelope.emplace();
    return parseEnvelope(m_lexer, envelope);
}

bool FetchReader::readBodyStructure()
{
    m_message.bodyStructure = parseBodyStructure(m_lexer, m_limits);
    return m_message.bodyStructure != nullptr;
}

/// "(12345)"; Zoho sends -1, Gmail 0, and both mean that there is none.
bool FetchReader::readModSeq()
{
    const bool parenthesised = m_lexer.take('(');
    m_message.modSeq = ModSeq{m_lexer.number().value_or(0)};
    return !parenthesised || m_lexer.take(')');
}

/// A list of astrings: (\Inbox "\\Important" Work {5}CRLF…).
bool FetchReader::readLabels()
{
    if (!m_lexer.take('('))
        return false;
    QByteArrayList &labels = m_message.labels.emplace();
    for (;;) {
        m_lexer.skipSpaces();
        if (m_lexer.take(')'))
            return true;
        QByteArray label;
        if (m_lexer.string(label) == Lexer::Text::Missing) {
            m_message.labels.reset();
            return false;
        }
        labels.append(label);
    }
}

/// BODY[section]<offset> data; BODY without a section is a BODYSTRUCTURE without extensions.
bool FetchReader::readBody()
{
    if (m_lexer.peek() != '[')
        return readBodyStructure();
    const std::optional<QByteArrayView> section = m_lexer.bracketed();
    if (!section)
        return false;
    FetchedSection fetched;
    fetched.name = section->toByteArray().toUpper();
    if (m_lexer.take('<')) {
        fetched.offset = m_lexer.number();
        (void)m_lexer.take('>');
    }
    const Lexer::Text text = m_lexer.string(fetched.data);
    fetched.isNil = text == Lexer::Text::Nil;
    if (text == Lexer::Text::Missing) // Yandex: no content at all
        fetched.isNil = m_lexer.take(')') || m_lexer.atEnd();
    const bool good = text != Lexer::Text::Missing || fetched.isNil;
    keepSection(std::move(fetched));
    return good;
}

bool FetchReader::readBinarySize()
{
    return m_lexer.bracketed() && m_lexer.number();
}

bool FetchReader::readSectionData(const QByteArray &name)
{
    FetchedSection fetched;
    fetched.name = name;
    const Lexer::Text text = m_lexer.string(fetched.data);
    fetched.isNil = text != Lexer::Text::Present;
    keepSection(std::move(fetched));
    return text != Lexer::Text::Missing || m_lexer.peek() == ')';
}

void FetchReader::keepSection(FetchedSection section)
{
    if (section.name.startsWith("HEADER.FIELDS"))
        m_message.headerFields = std::move(section.data);
    else
        m_message.sections.push_back(std::move(section));
}

/// An item of an extension: a string as its bytes, a list as it came.
bool FetchReader::readExtra(QByteArrayView name)
{
    QByteArray value;
    if (m_lexer.peek() == '[' && !m_lexer.bracketed())
        return false;
    m_lexer.skipSpaces();
    const char *start = m_lexer.position();
    if (m_lexer.peek() == '(') {
        if (!m_lexer.skipValue())
            return false;
        value = QByteArray(start, m_lexer.position() - start);
    } else if (m_lexer.string(value) == Lexer::Text::Missing)
        return false;
    m_message.extra.emplace_back(name.toByteArray().toUpper(), std::move(value));
    return true;
}

} // namespace

void parseFetch(Lexer &lexer, const ParserLimits &limits, FetchedMessage &message)
{
    FetchReader(lexer, limits, message).read();
}

} // namespace postrider::imap
