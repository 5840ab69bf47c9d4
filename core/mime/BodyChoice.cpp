// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/BodyChoice.h"

#include "mime/PlainText.h"

namespace postrider::mime {

namespace {

QString joined(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return a + b;
    return a.endsWith(u'\n') ? a + b : a + u'\n' + b;
}

} // namespace

bool isBodyType(const QByteArray &type)
{
    return type == "text/plain" || type == "text/html" || type == "text/enriched" || type == "text/richtext";
}

Body chooseAlternative(const std::vector<std::vector<Body>> &forms)
{
    Body chosen;
    for (const auto &form : forms) {
        QString plain;
        QString html;
        for (const Body &body : form) {
            plain = joined(plain, body.plain);
            html = joined(html, body.html);
        }
        if (chosen.plain.isEmpty())
            chosen.plain = plain;
        if (!html.isEmpty())
            chosen.html = html;
    }
    return chosen;
}

QString plainTextOf(const std::vector<Body> &bodies)
{
    QString text;
    for (const Body &body : bodies) {
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += u'\n';
        const bool fromHtml = !body.html.isEmpty() && body.plain.trimmed().isEmpty();
        text += fromHtml ? PlainText::fromHtml(body.html) : body.plain;
    }
    return text;
}

} // namespace postrider::mime
