// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SearchKey.h"

#include "demo/ImapCursor.h"
#include "demo/ImapText.h"
#include "demo/SearchText.h"

#include <algorithm>
#include <array>

namespace postrider::demo {

namespace {

using Entry = SearchKey::Entry;
using Predicate = std::function<bool(const Entry &)>;

// Parentheses and NOTs inside each other, and keys beside each other.
constexpr int depthLimit = 50;
constexpr std::size_t keyLimit = 1000;

struct FlagKey
{
    const char *name;
    MailFlag flag;
    bool wanted;
};

constexpr std::array<FlagKey, 10> flagKeys{{
    {"ANSWERED", MailFlag::Answered, true},
    {"UNANSWERED", MailFlag::Answered, false},
    {"DELETED", MailFlag::Deleted, true},
    {"UNDELETED", MailFlag::Deleted, false},
    {"DRAFT", MailFlag::Draft, true},
    {"UNDRAFT", MailFlag::Draft, false},
    {"FLAGGED", MailFlag::Flagged, true},
    {"UNFLAGGED", MailFlag::Flagged, false},
    {"SEEN", MailFlag::Seen, true},
    {"UNSEEN", MailFlag::Seen, false},
}};

MimePart parsed(const Entry &entry)
{
    return MimePart::parse(entry.message->bytes);
}

QDate sentDate(const Entry &entry)
{
    const QString text = searchtext::header(parsed(entry).header(entry.message->bytes), "Date").trimmed();
    return QDateTime::fromString(text, Qt::RFC2822Date).date();
}

class Parser
{
public:
    Parser(ImapCursor &cursor, const SelectedMailbox &selected)
        : m_cursor(cursor)
        , m_selected(selected)
    {
    }

    Predicate all(bool inParentheses)
    {
        std::vector<Predicate> keys;
        do {
            Predicate key = one();
            if (!key || keys.size() == keyLimit)
                return {};
            keys.push_back(std::move(key));
        } while (m_cursor.takeSpace());
        if (inParentheses ? !m_cursor.take(')') : !m_cursor.atEnd())
            return {};
        return [keys](const Entry &e) {
            return std::all_of(keys.begin(), keys.end(), [&e](const Predicate &key) { return key(e); });
        };
    }

    [[nodiscard]] bool usesModSeq() const { return m_usesModSeq; }

private:
    Predicate one()
    {
        if (++m_depth > depthLimit)
            return {};
        Predicate key = m_cursor.take('(') ? all(true) : simple();
        --m_depth;
        return key;
    }

    Predicate simple()
    {
        if (m_cursor.peekIsDigit() || m_cursor.peekIs('*'))
            return set(SelectedMailbox::Addressing::Number);
        const std::optional<QByteArray> atom = m_cursor.atom();
        if (!atom)
            return {};
        const QByteArray name = atom->toUpper();
        for (const FlagKey &key : flagKeys) {
            if (name == key.name)
                return [key](const Entry &e) { return e.message->flags.has(key.flag) == key.wanted; };
        }
        Predicate found = constant(name);
        for (auto read : {&Parser::combined, &Parser::numeric, &Parser::dated, &Parser::textual, &Parser::keyword}) {
            if (!found)
                found = (this->*read)(name);
        }
        return found;
    }

    static Predicate constant(const QByteArray &name)
    {
        // Nothing is recent here.
        if (name == "ALL" || name == "OLD")
            return [](const Entry &) { return true; };
        if (name == "NEW" || name == "RECENT")
            return [](const Entry &) { return false; };
        return {};
    }

    Predicate combined(const QByteArray &name)
    {
        if ((name != "NOT" && name != "OR") || !m_cursor.takeSpace())
            return {};
        const Predicate first = one();
        if (name == "NOT" && first)
            return [first](const Entry &e) { return !first(e); };
        if (!first || !m_cursor.takeSpace())
            return {};
        const Predicate second = one();
        if (!second)
            return {};
        return [first, second](const Entry &e) { return first(e) || second(e); };
    }

    Predicate set(SelectedMailbox::Addressing addressing)
    {
        const std::optional<QByteArray> text = m_cursor.sequenceSet();
        const std::optional<SequenceSet> numbers = text ? SequenceSet::parse(*text) : std::nullopt;
        if (!numbers)
            return {};
        const bool byUid = addressing == SelectedMailbox::Addressing::Uid;
        const auto &messages = m_selected.mailbox().messages();
        const quint32 highestUid = messages.empty() ? 0 : messages.back().uid.value;
        const quint32 highest = byUid ? highestUid : m_selected.count();
        return [numbers = *numbers, byUid, highest](const Entry &e) {
            return numbers.contains(byUid ? e.message->uid.value : e.number, highest);
        };
    }

    Predicate numeric(const QByteArray &name)
    {
        if (name == "UID")
            return m_cursor.takeSpace() ? set(SelectedMailbox::Addressing::Uid) : Predicate();
        if (name != "LARGER" && name != "SMALLER" && name != "MODSEQ")
            return {};
        const std::optional<quint64> n = m_cursor.takeSpace() ? m_cursor.number() : std::nullopt;
        if (!n)
            return {};
        if (name == "LARGER")
            return [n](const Entry &e) { return quint64(e.message->bytes.size()) > *n; };
        if (name == "SMALLER")
            return [n](const Entry &e) { return quint64(e.message->bytes.size()) < *n; };
        m_usesModSeq = true;
        return [n](const Entry &e) { return e.message->modSeq.value >= *n; };
    }

    Predicate dated(const QByteArray &name)
    {
        const bool sent = name.startsWith("SENT");
        const QByteArray relation = sent ? name.mid(4) : name;
        if (relation != "BEFORE" && relation != "ON" && relation != "SINCE")
            return {};
        const std::optional<QByteArray> text = m_cursor.takeSpace() ? m_cursor.astring() : std::nullopt;
        const QDate date = text ? imaptext::parseDate(*text) : QDate();
        if (!date.isValid())
            return {};
        return [sent, relation, date](const Entry &e) {
            const QDate own = sent ? sentDate(e) : e.message->internalDate.date();
            return own.isValid() && (relation == "BEFORE" ? own < date : relation == "ON" ? own == date : own >= date);
        };
    }

    Predicate textual(const QByteArray &name)
    {
        QByteArray field;
        if (name == "HEADER") {
            field = (m_cursor.takeSpace() ? m_cursor.astring() : std::nullopt).value_or(QByteArray());
            if (field.isEmpty())
                return {};
        } else if (name == "FROM" || name == "TO" || name == "CC" || name == "BCC" || name == "SUBJECT") {
            field = name;
        } else if (name != "BODY" && name != "TEXT") {
            return {};
        }
        const std::optional<QByteArray> bytes = m_cursor.takeSpace() ? m_cursor.astring() : std::nullopt;
        if (!bytes)
            return {};
        const QString wanted = QString::fromUtf8(*bytes);
        if (!field.isEmpty())
            return [field, wanted](const Entry &e) { return headerHas(e, field, wanted); };
        return [wanted, withHeader = name == "TEXT"](const Entry &e) { return textHas(e, wanted, withHeader); };
    }

    Predicate keyword(const QByteArray &name)
    {
        if (name != "KEYWORD" && name != "UNKEYWORD")
            return {};
        const std::optional<QByteArray> word = m_cursor.takeSpace() ? m_cursor.atom() : std::nullopt;
        if (!word)
            return {};
        const MailFlags flag = MailFlags::fromImap({QString::fromLatin1(*word)});
        return [flag, wanted = name == "KEYWORD"](const Entry &e) {
            return (e.message->flags.with(flag) == e.message->flags) == wanted;
        };
    }

    static bool headerHas(const Entry &e, const QByteArray &field, const QString &wanted)
    {
        const QString text = searchtext::header(parsed(e).header(e.message->bytes), field);
        return !text.isEmpty() && text.contains(wanted, Qt::CaseInsensitive);
    }

    static bool textHas(const Entry &e, const QString &wanted, bool withHeader)
    {
        const MimePart part = parsed(e);
        const QByteArray &bytes = e.message->bytes;
        return searchtext::body(bytes, part).contains(wanted, Qt::CaseInsensitive) ||
               (withHeader && searchtext::wholeHeader(part.header(bytes)).contains(wanted, Qt::CaseInsensitive));
    }

    ImapCursor &m_cursor;
    const SelectedMailbox &m_selected;
    int m_depth = 0;
    bool m_usesModSeq = false;
};

} // namespace

std::optional<SearchKey> SearchKey::parse(ImapCursor &cursor, const SelectedMailbox &selected)
{
    Parser parser(cursor, selected);
    SearchKey key;
    key.m_predicate = parser.all(false);
    key.m_usesModSeq = parser.usesModSeq();
    if (!key.m_predicate)
        return std::nullopt;
    return key;
}

} // namespace postrider::demo
