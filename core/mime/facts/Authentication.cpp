// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/facts/Authentication.h"

#include "mime/facts/Domain.h"
#include "mime/facts/Route.h"

#include <algorithm>

namespace postrider::mime {

namespace {

constexpr int mostChecks = 50; // of one method; a message has a handful of signatures

bool isNamed(const HeaderField &field, const char *name)
{
    return field.name.compare(name, Qt::CaseInsensitive) == 0;
}

/// "dkim=pass header.d=example.org" to a check; a method that is none of ours has an empty one.
AuthenticationCheck checkOf(const QString &text)
{
    AuthenticationCheck check;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString key = word.section(u'=', 0, 0).toLower();
        const QString value = word.section(u'=', 1);
        if (check.method.isEmpty()) {
            check.method = key.section(u'/', 0, 0);
            check.result = value.toLower();
        } else if (key == u"header.d" || (key == u"header.from" && check.method == u"dmarc") ||
                   (check.domain.isEmpty() && (key == u"smtp.mailfrom" || key == u"smtp.helo" || key == u"header.i"))) {
            check.domain = domainOf(value);
        }
    }
    static const QStringList known{QStringLiteral("spf"), QStringLiteral("dkim"), QStringLiteral("dmarc"),
                                   QStringLiteral("arc")};
    return known.contains(check.method) ? check : AuthenticationCheck();
}

void addResults(const QString &value, Authentication &found)
{
    const QStringList pieces = withoutComments(value).split(u';');
    for (const QString &piece : pieces.mid(1)) {
        AuthenticationCheck check = checkOf(piece.trimmed());
        // each method for itself: 50 signatures of a forger must not push out what DMARC found
        const auto alike =
            std::count_if(found.checks.begin(), found.checks.end(),
                          [&check](const AuthenticationCheck &one) { return one.method == check.method; });
        if (!check.method.isEmpty() && alike < mostChecks)
            found.checks.push_back(std::move(check));
    }
}

QString serverOf(const QString &value)
{
    return withoutComments(value).section(u';', 0, 0).section(u' ', 0, 0).trimmed().toLower();
}

bool isOurs(const QString &host, const QStringList &own)
{
    return std::any_of(own.begin(), own.end(), [&host](const QString &mine) { return sameHouse(host, mine); });
}

/// Who sealed the message last before it came to the own house (RFC 8617 §4.1.3).
QString sealerOf(const Message &message, const QStringList &own)
{
    QString sealer;
    int newest = 0;
    for (const HeaderField &field : message.rawHeaders()) {
        if (!isNamed(field, "ARC-Seal"))
            continue;
        const int instance = tagOf(field.value, u"i").toInt();
        const QString domain = tagOf(field.value, u"d").toLower();
        if (instance <= newest || domain.isEmpty() || isOurs(domain, own))
            continue;
        newest = instance;
        sealer = domain.left(253); // RFC 1035 §2.3.4
    }
    return sealer;
}

/// The servers of the house that has the mailbox, where they bear another name than the address.
QStringList withRelatives(QStringList own)
{
    const bool google = isOurs(QStringLiteral("gmail.com"), own) || isOurs(QStringLiteral("googlemail.com"), own);
    if (google)
        own += QStringLiteral("google.com"); // "mx.google.com" receives for all its customers
    return own;
}

bool holds(const Authentication &found, const QString &method, const QString &result, const QString &house = {})
{
    return std::any_of(found.checks.begin(), found.checks.end(), [&](const AuthenticationCheck &check) {
        return check.method == method && check.result == result && (house.isEmpty() || sameHouse(check.domain, house));
    });
}

} // namespace

AuthenticationVerdict AuthenticationReader::judge(const Authentication &found, const QString &author)
{
    const QString pass = QStringLiteral("pass");
    const QString fail = QStringLiteral("fail");
    const QString dkim = QStringLiteral("dkim");
    const QString spf = QStringLiteral("spf");
    const QString dmarc = QStringLiteral("dmarc");
    if (found.checks.empty() || author.isEmpty())
        return AuthenticationVerdict::Unknown;
    if (holds(found, dmarc, pass, author) || (!holds(found, dmarc, fail) && holds(found, dkim, pass, author)))
        return AuthenticationVerdict::Confirmed;
    const bool failed =
        holds(found, dmarc, fail) || (holds(found, dkim, fail, author) && !holds(found, spf, pass, author));
    if (failed)
        return holds(found, QStringLiteral("arc"), pass) && !found.sealer.isEmpty() ? AuthenticationVerdict::Forwarded
                                                                                    : AuthenticationVerdict::Failed;
    if (holds(found, dkim, pass) || holds(found, spf, pass))
        return AuthenticationVerdict::OtherHost;
    return holds(found, spf, fail) ? AuthenticationVerdict::Failed : AuthenticationVerdict::Unknown;
}

QString AuthenticationReader::sentence(const Authentication &found, const QString &author)
{
    switch (found.verdict) {
    case AuthenticationVerdict::Unknown:
        return {};
    case AuthenticationVerdict::Confirmed:
        return tr("%1 confirms that this message comes from %2.").arg(found.server, author);
    case AuthenticationVerdict::OtherHost:
        return tr("%1 knows which server sent this message, but not whether it was allowed to write as %2.")
            .arg(found.server, author);
    case AuthenticationVerdict::Forwarded:
        return tr("This message came by way of %1, which says that it is from %2. %3 could not check that itself.")
            .arg(found.sealer, author, found.server);
    case AuthenticationVerdict::Failed:
        return tr("%1 found that this message does not come from %2. Do not trust its sender.")
            .arg(found.server, author);
    }
    return {};
}

Authentication AuthenticationReader::read(const Message &message, const QStringList &ownHosts)
{
    Authentication found;
    QStringList own = withRelatives(ownHosts);
    int borders = 0;
    int authors = 0;
    for (const HeaderField &field : message.rawHeaders()) {
        authors += isNamed(field, "From") ? 1 : 0;
        if (borders < 0)
            continue;
        if (isNamed(field, "Received")) {
            const QString by = hopOf(field.value).by;
            // the last server to take the message is the own one: nobody could write above it
            if (borders == 0 && !by.isEmpty())
                own += by;
            // from a foreign server on everything may be the sender's; and below what was found all that the own one
            // took in, as from a sender who lives in the same house
            const bool foreign = borders > 0 && !isOurs(by, own);
            borders = foreign || !found.server.isEmpty() ? -1 : borders + 1;
        } else if (isNamed(field, "Authentication-Results")) {
            const QString server = serverOf(field.value);
            const bool first = found.server.isEmpty();
            if (!isOurs(server, own) || (!first && server != found.server))
                continue;
            found.server = server;
            addResults(field.value, found);
        }
    }
    found.sealer = sealerOf(message, own);
    const AddressList from = message.from();
    const QString author = authors == 1 && from.size() == 1 ? domainOf(from.front().address) : QString();
    found.verdict = judge(found, author);
    found.sentence = sentence(found, author);
    return found;
}

QString checkText(const AuthenticationCheck &check)
{
    QString result = check.result;
    if (result == u"pass")
        result = QCoreApplication::translate("postrider::mime::AuthenticationReader", "passed");
    else if (result == u"fail" || result == u"softfail")
        result = QCoreApplication::translate("postrider::mime::AuthenticationReader", "failed");
    else if (result == u"none")
        result = QCoreApplication::translate("postrider::mime::AuthenticationReader", "nothing to check");
    const QString line = check.method.toUpper() + QStringLiteral(": ") + result;
    return check.domain.isEmpty() ? line : line + QStringLiteral(" (") + check.domain + u')';
}

} // namespace postrider::mime
