// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/wire/BodyStructureGrammar.h"

#include "imap/wire/EnvelopeGrammar.h"

namespace postrider::imap {

namespace {

/// One structure at work: it counts, so that no nesting exhausts the stack and no list the memory.
class BodyStructureReader
{
public:
    BodyStructureReader(Lexer &lexer, const ParserLimits &limits)
        : m_lexer(lexer)
        , m_limits(limits)
    {
    }

    /// `section` is the part's own, `inside` what its children's numbers begin with.
    [[nodiscard]] bool readPart(BodyPart &part, const QByteArray &section, const QByteArray &inside);

private:
    [[nodiscard]] bool readMultipart(BodyPart &part, const QByteArray &inside);
    [[nodiscard]] bool readSingle(BodyPart &part);
    [[nodiscard]] bool readEmbedded(BodyPart &part);
    [[nodiscard]] bool readExtensions(BodyPart &part);
    [[nodiscard]] bool readParameters(BodyParameters &parameters);
    [[nodiscard]] bool readDisposition(BodyPart &part);
    [[nodiscard]] bool readText(QByteArray &out);
    [[nodiscard]] bool readLanguage(BodyPart &part);

    Lexer &m_lexer;
    const ParserLimits &m_limits;
    int m_depth = 0;
    int m_parts = 0;
};

bool BodyStructureReader::readPart(BodyPart &part, const QByteArray &section, const QByteArray &inside)
{
    if (++m_parts > m_limits.parts || m_depth >= m_limits.nesting || !m_lexer.take('('))
        return false;
    ++m_depth;
    part.section = section;
    m_lexer.skipSpaces();
    const bool multipart = m_lexer.peek() == '(';
    const bool good = multipart ? readMultipart(part, inside) : readSingle(part);
    --m_depth;
    return good && m_lexer.skipToListEnd();
}

bool BodyStructureReader::readMultipart(BodyPart &part, const QByteArray &inside)
{
    part.type = "multipart";
    int number = 0;
    for (m_lexer.skipSpaces(); m_lexer.peek() == '('; m_lexer.skipSpaces()) {
        const QByteArray section = inside + QByteArray::number(++number);
        // Straight into its place: a tree is never copied.
        BodyPart &child = part.children.emplace_back();
        if (!readPart(child, section, section + '.'))
            return false;
    }
    if (!readText(part.subtype))
        return false;
    part.subtype = part.subtype.toLower();
    return readParameters(part.parameters) && readExtensions(part);
}

bool BodyStructureReader::readSingle(BodyPart &part)
{
    if (!readText(part.type) || !readText(part.subtype))
        return false;
    part.type = part.type.toLower();
    part.subtype = part.subtype.toLower();
    if (!readParameters(part.parameters) || !readText(part.id) || !readText(part.description) ||
        !readText(part.encoding))
        return false;
    part.encoding = part.encoding.toLower();
    part.size = m_lexer.number().value_or(0); // -1 on Dovecot and Exchange
    m_lexer.skipSpaces();
    if (part.type == "message" && m_lexer.peek() == '(' && !readEmbedded(part))
        return false;
    m_lexer.skipSpaces();
    const char next = m_lexer.peek();
    if (next >= '0' && next <= '9')
        part.lines = m_lexer.number().value_or(0);
    m_lexer.skipSpaces();
    if (m_lexer.peek() != ')' && !readText(part.md5))
        return false;
    return readExtensions(part);
}

/// Envelope and body of a message/rfc822; its parts carry on the number of the message itself.
bool BodyStructureReader::readEmbedded(BodyPart &part)
{
    auto envelope = std::make_shared<Envelope>();
    (void)parseEnvelope(m_lexer, *envelope);
    part.envelope = std::move(envelope);
    m_lexer.skipSpaces();
    if (m_lexer.peek() != '(')
        return true;
    const char *start = m_lexer.position();
    (void)m_lexer.take('(');
    m_lexer.skipSpaces();
    const bool multipart = m_lexer.peek() == '(';
    m_lexer.rewind(start);
    const QByteArray inside = part.section + '.';
    return readPart(part.children.emplace_back(), multipart ? QByteArray() : inside + '1', inside);
}

/// Disposition, language and location, each of which may be missing; what comes after is for later standards.
bool BodyStructureReader::readExtensions(BodyPart &part)
{
    return readDisposition(part) && readLanguage(part) && readText(part.location);
}

bool BodyStructureReader::readDisposition(BodyPart &part)
{
    m_lexer.skipSpaces();
    if (!m_lexer.take('(')) // Exchange sends "inline" bare, everybody sends NIL
        return readText(part.disposition);
    if (!readText(part.disposition))
        return false;
    part.disposition = part.disposition.toLower();
    return readParameters(part.dispositionParameters) && m_lexer.skipToListEnd();
}

bool BodyStructureReader::readLanguage(BodyPart &part)
{
    m_lexer.skipSpaces();
    if (!m_lexer.take('('))
        return readText(part.language);
    return readText(part.language) && m_lexer.skipToListEnd();
}

bool BodyStructureReader::readParameters(BodyParameters &parameters)
{
    m_lexer.skipSpaces();
    if (m_lexer.peek() == ')')
        return true;
    if (!m_lexer.take('('))
        return m_lexer.skipString(); // NIL
    while (!m_lexer.take(')')) {
        std::pair<QByteArray, QByteArray> parameter;
        if (m_lexer.string(parameter.first) == Lexer::Text::Missing)
            return false;
        m_lexer.skipSpaces();
        if (m_lexer.peek() != ')' && m_lexer.string(parameter.second) == Lexer::Text::Missing)
            return false;
        parameter.first = parameter.first.toLower();
        parameters.push_back(std::move(parameter));
    }
    return true;
}

/// A string; absent at the end of the list counts as NIL.
bool BodyStructureReader::readText(QByteArray &out)
{
    m_lexer.skipSpaces();
    return m_lexer.peek() == ')' || m_lexer.string(out) != Lexer::Text::Missing;
}

} // namespace

std::shared_ptr<const BodyPart> parseBodyStructure(Lexer &lexer, const ParserLimits &limits)
{
    lexer.skipSpaces();
    const char *start = lexer.position();
    (void)lexer.take('(');
    lexer.skipSpaces();
    const bool multipart = lexer.peek() == '(';
    lexer.rewind(start);
    auto root = std::make_shared<BodyPart>();
    if (BodyStructureReader(lexer, limits).readPart(*root, multipart ? QByteArray() : QByteArray("1"), {}))
        return root;
    lexer.rewind(start);
    (void)lexer.skipValue();
    return nullptr;
}

} // namespace postrider::imap
