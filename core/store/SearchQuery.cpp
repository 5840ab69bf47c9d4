// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchQuery.h"

#include <algorithm>
#include <array>

#include <QStringList>

namespace postrider::store {

namespace {

constexpr qsizetype longestQuery = 1000; // what fits the field; FTS5 would take more and answer slower
constexpr int mostTerms = 50;
/// A word of one or two letters as a beginning would find half of all mail.
constexpr qsizetype shortestPrefix = 3;

struct Field
{
    QLatin1String name;
    QLatin1String columns;
};
constexpr std::array fields{
    Field{QLatin1String("from:"), QLatin1String("{sender} : ")},
    Field{QLatin1String("to:"), QLatin1String("{recipients} : ")},
    Field{QLatin1String("subject:"), QLatin1String("{subject} : ")},
    Field{QLatin1String("attachment:"), QLatin1String("{attachments} : ")},
};

struct Term
{
    QLatin1String columns;
    QString text;
    bool quoted = false;
};

/// Takes the next term off the front.
Term take(QStringView &rest)
{
    Term term;
    for (const Field &field : fields) {
        if (rest.startsWith(field.name, Qt::CaseInsensitive)) {
            term.columns = field.columns;
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
    return term;
}

bool hasLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate() || c.isMark(); });
}

/// Inside FTS5's quotes only the quote itself means anything, and it is doubled.
QString toFts(Term term)
{
    const bool asked = !term.quoted && term.text.endsWith(u'*');
    const bool prefix = asked || (!term.quoted && term.text.size() >= shortestPrefix);
    term.text.replace(u'"', QLatin1String("\"\""));
    return term.columns + u'"' + term.text + u'"' + (prefix ? QStringLiteral(" *") : QString());
}

} // namespace

QString SearchQuery::toFts(const QString &text)
{
    QString clean = text.left(longestQuery).replace(QChar(u'\0'), QChar(u' '));
    clean.replace(QChar(u'\u201C'), QChar(u'"')).replace(QChar(u'\u201D'), QChar(u'"'));
    QStringView rest = QStringView(clean).trimmed();
    QStringList terms;
    while (!rest.isEmpty() && terms.size() < mostTerms) {
        const Term term = take(rest);
        if (hasLetters(term.text))
            terms.append(postrider::store::toFts(term));
    }
    // One after the other means AND, and lets FTS5 pass over what holds no token.
    return terms.join(u' ');
}

} // namespace postrider::store
