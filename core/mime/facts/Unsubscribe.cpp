// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/Unsubscribe.h"

#include "mime/facts/Domain.h"

#include <algorithm>

namespace postrider::mime {

namespace {

bool isCovered(const Message &message, const Authentication &found)
{
    const auto tells = [](const AuthenticationCheck &check) { return check.method == u"dkim"; };
    if (std::none_of(found.checks.begin(), found.checks.end(), tells))
        return true; // nobody has looked
    const std::vector<HeaderField> fields = message.rawHeaders();
    return std::any_of(fields.begin(), fields.end(), [&](const HeaderField &field) {
        if (field.name.compare("DKIM-Signature", Qt::CaseInsensitive) != 0)
            return false;
        const QString domain = tagOf(field.value, u"d").toLower();
        const QStringList signedFields = tagOf(field.value, u"h").toLower().split(u':');
        return signedFields.contains(QLatin1String("list-unsubscribe")) &&
               signedFields.contains(QLatin1String("list-unsubscribe-post")) &&
               std::any_of(found.checks.begin(), found.checks.end(), [&](const AuthenticationCheck &check) {
                   return check.method == u"dkim" && check.result == u"pass" && check.domain == domain;
               });
    });
}

/// One mailbox, and nothing that could be read as more than one, or as the end of a line.
bool isOneMailbox(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyDecoded);
    return path.count(u'@') == 1 && std::none_of(path.begin(), path.end(), [](QChar c) {
               return c.unicode() <= 0x20 || c.unicode() == 0x7f || QStringView(u",;:<>()[]\\\"%").contains(c);
           });
}

} // namespace

Unsubscribe unsubscribeOf(const Message &message, const Authentication &found)
{
    Unsubscribe ways;
    const QString post = message.header("List-Unsubscribe-Post").simplified().remove(u' ');
    const bool oneClick = post.compare(QLatin1String("List-Unsubscribe=One-Click"), Qt::CaseInsensitive) == 0 &&
                          isCovered(message, found);
    for (const QString &text : message.listUnsubscribe()) {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || !url.userInfo().isEmpty())
            continue;
        const QString scheme = url.scheme();
        if (scheme == u"mailto" && !ways.mail.isValid() && isOneMailbox(url))
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
