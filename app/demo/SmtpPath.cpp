// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SmtpPath.h"

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace postrider::demo {

namespace {

// "FROM:" and "TO:" are followed by the path without a space (RFC 5321 §3.3). Quoted local parts are rare and not for
// us; the demo has none.
QRegularExpressionMatch matchPath(QLatin1String keyword, const QByteArray &argument)
{
    static const QRegularExpression path(
        QStringLiteral("\\A([a-z]+):<(|[!-;=?A-~]+@[A-Za-z0-9.\\-\\[\\]:]+)>((?: [^ ]+)*)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = path.match(QString::fromLatin1(argument));
    const bool isIt = match.capturedView(1).compare(keyword, Qt::CaseInsensitive) == 0;
    return isIt ? match : QRegularExpressionMatch();
}

bool applyParameter(const QByteArray &text, SmtpMailPath &path)
{
    const QByteArray upper = text.toUpper();
    if (upper.startsWith("SIZE=")) {
        bool ok = false;
        path.size = upper.mid(5).toULongLong(&ok);
        return ok;
    }
    if (upper == "BODY=8BITMIME") {
        path.eightBit = true;
        return true;
    }
    return upper == "BODY=7BIT" || upper.startsWith("AUTH="); // RFC 4954 §5
}

} // namespace

std::optional<SmtpMailPath> SmtpMailPath::parse(const QByteArray &argument, QByteArray &refusal)
{
    const QRegularExpressionMatch match = matchPath(QLatin1String("FROM"), argument);
    if (!match.hasMatch()) {
        refusal = "501 5.1.7 Syntax: MAIL FROM:<address>";
        return std::nullopt;
    }
    SmtpMailPath path{match.captured(2).toLatin1()};
    for (const QByteArray &parameter : match.captured(3).toLatin1().split(' ')) {
        if (parameter.isEmpty() || applyParameter(parameter, path))
            continue;
        refusal = "555 5.5.4 That parameter is not known here";
        return std::nullopt;
    }
    return path;
}

std::optional<QByteArray> parseSmtpRecipient(const QByteArray &argument)
{
    const QRegularExpressionMatch match = matchPath(QLatin1String("TO"), argument);
    if (!match.hasMatch() || match.capturedLength(2) == 0 || match.capturedLength(3) > 0)
        return std::nullopt;
    return match.captured(2).toLatin1();
}

} // namespace postrider::demo
