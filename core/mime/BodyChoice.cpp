// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/BodyChoice.h"

#include "mime/PlainText.h"

#include <algorithm>
#include <iterator>

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

bool isUnknownText(const QByteArray &type)
{
    // data that a program of its own reads, and what the facts of a message are made of
    static constexpr const char *known[] = {"text/calendar",
                                            "text/vcard",
                                            "text/x-vcard",
                                            "text/directory",
                                            "text/csv",
                                            "text/xml",
                                            "text/css",
                                            "text/rtf",
                                            "text/javascript",
                                            "text/x-amp-html",
                                            "text/ics",
                                            "text/rfc822-headers",
                                            "text/tab-separated-values"};
    return type.startsWith("text/") &&
           std::none_of(std::begin(known), std::end(known), [&type](const char *other) { return type == other; });
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
