// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/document/ShownText.h"

#include "mime/PlainText.h"
#include "ui/reader/html/HtmlSanitizer.h"

#include <algorithm>

#include <QRegularExpression>

namespace postrider::ui::reader {

namespace {

/// Letters and digits alone, without addresses of links: those are written in one form and hidden in the other.
QString wordsOf(QString text)
{
    static const QRegularExpression targets(
        QStringLiteral(R"re((?:https?://|mailto:)[^\s<>)\]]*|\[(?:image|cid):[^\]]*\])re"),
        QRegularExpression::CaseInsensitiveOption);
    text.remove(targets);
    text.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return text;
}

bool hasHtml(const mime::Body &body)
{
    return !body.html.isEmpty();
}

} // namespace

QString shownText(const mime::Message &message, bool preferPlain)
{
    const std::vector<mime::Body> bodies = message.bodies();
    const bool both = std::any_of(bodies.begin(), bodies.end(),
                                  [](const mime::Body &body) { return hasHtml(body) && !body.plain.isEmpty(); });
    if (std::none_of(bodies.begin(), bodies.end(), hasHtml) || (preferPlain && both))
        return message.plainText();
    QString text;
    for (const mime::Body &body : bodies) {
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += u'\n';
        if (!hasHtml(body)) {
            text += body.plain;
            continue;
        }
        const html::SanitizedHtml safe = html::HtmlSanitizer::sanitize(body.html);
        if (safe.tooComplex)
            return message.plainText(); // as the reader does
        const QString shown = mime::PlainText::fromHtml(safe.html);
        text += wordsOf(body.plain) == wordsOf(shown) ? body.plain : shown;
        if (safe.cut)
            text += QStringLiteral("\n[…]\n");
    }
    return text;
}

} // namespace postrider::ui::reader
