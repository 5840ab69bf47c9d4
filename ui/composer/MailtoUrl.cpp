// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/MailtoUrl.h"

#include "mime/HeaderText.h"
#include "mime/PlainText.h"

#include <QUrlQuery>

namespace postrider::ui::composer {

namespace {

constexpr qsizetype longestField = 100000; // characters; URLs are not for letters longer than this

QString line(const QString &text)
{
    return mime::HeaderText::displaySafe(text.left(longestField)).trimmed();
}

void addRecipients(QString &field, const QString &more)
{
    const QString added = line(more);
    if (!added.isEmpty())
        field += (field.isEmpty() ? QString() : QStringLiteral(", ")) + added;
}

} // namespace

void applyMailto(DraftContent &content, const QUrl &url)
{
    if (url.scheme() != QLatin1String("mailto"))
        return;
    addRecipients(content.to, url.path(QUrl::FullyDecoded));
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        const QString field = name.toLower();
        if (field == QLatin1String("to"))
            addRecipients(content.to, value);
        else if (field == QLatin1String("cc"))
            addRecipients(content.cc, value);
        else if (field == QLatin1String("bcc"))
            addRecipients(content.bcc, value);
        else if (field == QLatin1String("subject"))
            content.subject = line(value);
        else if (field == QLatin1String("body"))
            content.text = mime::PlainText::displaySafe(value.left(longestField));
    }
}

} // namespace postrider::ui::composer
