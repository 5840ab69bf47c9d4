// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/Unsubscribe.h"

namespace postrider::mime {

Unsubscribe unsubscribeOf(const Message &message)
{
    Unsubscribe ways;
    const QString post = message.header("List-Unsubscribe-Post").simplified().remove(u' ');
    const bool oneClick = post.compare(QLatin1String("List-Unsubscribe=One-Click"), Qt::CaseInsensitive) == 0;
    for (const QString &text : message.listUnsubscribe()) {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || !url.userInfo().isEmpty())
            continue;
        const QString scheme = url.scheme();
        if (scheme == u"mailto" && !ways.mail.isValid() && !url.path().isEmpty())
            ways.mail = url;
        const bool web = (scheme == u"https" || scheme == u"http") && !url.host().isEmpty();
        if (web && !ways.web.isValid())
            ways.web = url;
        if (web && oneClick && scheme == u"https" && !ways.oneClick.isValid())
            ways.oneClick = url;
    }
    return ways;
}

} // namespace postrider::mime
