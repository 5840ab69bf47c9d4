// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchQuery.h"

#include <algorithm>
#include <array>

#include <QStringList>

namespace postrider::store {

namespace {

constexpr qsizetype longestQuery = 1000; // what fits the field; FTS5 would take more and answer slower
constexpr std::size_t mostTerms = 50;
/// A word of one or two letters as a beginning would find half of all mail.
constexpr qsizetype shortestPrefix = 3;

struct FieldRow
{
    SearchTerm::Field field;
    QLatin1String name;
    QLatin1String columns;
};
constexpr std::array fields{
    FieldRow{SearchTerm::Field::Sender, QLatin1String("from:"), QLatin1String("{sender} : ")},
    FieldRow{SearchTerm::Field::Recipients, QLatin1String("to:"), QLatin1String("{recipients} : ")},
    FieldRow{SearchTerm::Field::Subject, QLatin1String("subject:"), QLatin1String("{subject} : ")},
    FieldRow{SearchTerm::Field::Attachments, QLatin1String("attachment:"), QLatin1String("{attachments} : ")},
};

QLatin1String columnsOf(SearchTerm::Field field)
{
    const auto *row = std::find_if(fields.begin(), fields.end(), [field](const auto &r) { return r.field == field; });
    return row == fields.end() ? QLatin1String() : row->columns;
}

/// Takes the next term off the front.
SearchTerm take(QStringView &rest)
{
    SearchTerm term;
    for (const FieldRow &field : fields) {
        if (rest.startsWith(field.name, Qt::CaseInsensitive)) {
            term.field = field.field;
            rest = rest.mid(field.name.size());
            break;
        }
    }
    term.quoted = rest.startsWith(u'"');
    if (term.quoted)
        rest = rest.mid(1);
    qsizetype end = 0;
    while (end < rest.size() && (term.quoted ? rest.at(end) != u'"' : !rest.at(end).isSpace()))
        ++end;
    term.text = rest.left(end).toString();
    rest = rest.mid(term.quoted ? std::min(end + 1, rest.size()) : end).trimmed();
    const bool asked = !term.quoted && term.text.endsWith(u'*');
    term.beginning = asked || (!term.quoted && term.text.size() >= shortestPrefix);
    if (asked)
        term.text.chop(1);
    return term;
}

bool hasLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate() || c.isMark(); });
}

/// Inside FTS5's quotes only the quote itself means anything, and it is doubled.
QString toFts(SearchTerm term)
{
    term.text.replace(u'"', QLatin1String("\"\""));
    return columnsOf(term.field) + u'"' + term.text + u'"' + (term.beginning ? QStringLiteral(" *") : QString());
}

} // namespace

std::vector<SearchTerm> SearchQuery::terms(const QString &text)
{
    QString clean = text.left(longestQuery).replace(QChar(u'\0'), QChar(u' '));
    clean.replace(QChar(u'\u201C'), QChar(u'"')).replace(QChar(u'\u201D'), QChar(u'"'));
    QStringView rest = QStringView(clean).trimmed();
    std::vector<SearchTerm> terms;
    while (!rest.isEmpty() && terms.size() < mostTerms) {
        SearchTerm term = take(rest);
        if (hasLetters(term.text))
            terms.push_back(std::move(term));
    }
    return terms;
}

QString SearchQuery::toFts(const QString &text)
{
    QStringList expressions;
    for (const SearchTerm &term : terms(text))
        expressions.append(postrider::store::toFts(term));
    // One after the other means AND, and lets FTS5 pass over what holds no token.
    return expressions.join(u' ');
}

bool SearchQuery::needsBodies(const QString &text)
{
    const std::vector<SearchTerm> all = terms(text);
    return std::any_of(all.begin(), all.end(), [](const SearchTerm &term) {
        return term.field == SearchTerm::Field::Any || term.field == SearchTerm::Field::Attachments;
    });
}

} // namespace postrider::store
