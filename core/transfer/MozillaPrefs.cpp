// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/MozillaPrefs.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringList>

namespace postrider::transfer {

namespace {

constexpr qsizetype longestLine = 64LL * 1024; // the longest settings are lists of columns, some kilobytes

/// Of a JavaScript string: \" \\ \n \xHH \uHHHH.
QString unescaped(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\' || i + 1 == text.size()) {
            result += text.at(i);
            continue;
        }
        const QChar kind = text.at(++i);
        const qsizetype digits = kind == u'u' ? 4 : kind == u'x' ? 2 : 0;
        bool isNumber = false;
        const ushort code = QStringView(text).mid(i + 1, digits).toUShort(&isNumber, 16);
        if (digits > 0 && isNumber) {
            result += QChar(code);
            i += digits;
        } else if (kind == u'n' || kind == u'r' || kind == u't') {
            result += u' ';
        } else {
            result += kind;
        }
    }
    return result;
}

Security securityOf(int socketType)
{
    constexpr int plain = 0; // nsMsgSocketType
    constexpr int startTls = 2;
    if (socketType == plain)
        return Security::None;
    return socketType == startTls ? Security::StartTls : Security::Tls;
}

quint16 portOf(int port, int otherwise)
{
    return static_cast<quint16>(port > 0 && port <= 65535 ? port : otherwise);
}

} // namespace

MozillaPrefs MozillaPrefs::parse(const QByteArray &text)
{
    static const QRegularExpression line(
        QStringLiteral("^\\s*user_pref\\(\"([^\"]+)\",\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\")]*))\\);\\s*$"));
    MozillaPrefs prefs;
    for (const QByteArray &bytes : text.split('\n')) {
        if (bytes.size() > longestLine)
            continue;
        const QRegularExpressionMatch match = line.match(QString::fromUtf8(bytes));
        if (!match.hasMatch())
            continue;
        const QString quoted = match.captured(2);
        prefs.m_values[match.captured(1)] = quoted.isEmpty() ? match.captured(3).trimmed() : unescaped(quoted);
    }
    return prefs;
}

QString MozillaPrefs::value(const QString &name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? QString() : found->second;
}

std::vector<ForeignAccount> MozillaPrefs::accounts(const QString &profile) const
{
    std::vector<ForeignAccount> result;
    const QStringList keys =
        value(QStringLiteral("mail.accountmanager.accounts")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &key : keys)
        if (auto one = account(key.trimmed(), profile))
            result.push_back(std::move(*one));
    return result;
}

std::vector<ForeignTag> MozillaPrefs::tags() const
{
    static const QRegularExpression pattern(QStringLiteral("^mailnews\\.tags\\.(.{1,100})\\.tag$"));
    static const QRegularExpression color(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    constexpr qsizetype longestName = 100;
    std::vector<ForeignTag> result;
    for (const auto &[name, value] : m_values) {
        const QRegularExpressionMatch match = pattern.match(name);
        const QString shown = value.simplified().left(longestName);
        if (!match.hasMatch() || shown.isEmpty())
            continue;
        ForeignTag tag{match.captured(1), shown, {}};
        const QString set = this->value(QStringLiteral("mailnews.tags.%1.color").arg(tag.keyword));
        if (color.match(set).hasMatch())
            tag.color = set;
        result.push_back(std::move(tag));
    }
    return result;
}

std::optional<ForeignAccount> MozillaPrefs::account(const QString &key, const QString &profile) const
{
    const QString prefix = QStringLiteral("mail.account.") + key;
    const QString server = QStringLiteral("mail.server.") + value(prefix + QStringLiteral(".server"));
    ForeignAccount result;
    result.protocol = value(server + QStringLiteral(".type"));
    const bool keepsMail = result.protocol == u"imap" || result.protocol == u"pop3" || result.protocol == u"none";
    if (!keepsMail)
        return std::nullopt; // news, feeds, chat
    const QString identity = value(prefix + QStringLiteral(".identities")).section(QLatin1Char(','), 0, 0).trimmed();
    const QString id = QStringLiteral("mail.identity.") + identity;
    result.email = value(id + QStringLiteral(".useremail"));
    result.fullName = value(id + QStringLiteral(".fullName"));
    result.replyTo = value(id + QStringLiteral(".reply_to"));
    result.name = value(server + QStringLiteral(".name"));
    if (result.name.isEmpty())
        result.name = result.email.isEmpty() ? value(server + QStringLiteral(".hostname")) : result.email;
    result.incoming = incoming(server, result.protocol);
    QString smtp = value(id + QStringLiteral(".smtpServer"));
    if (smtp.isEmpty())
        smtp = value(QStringLiteral("mail.smtp.defaultserver"));
    result.outgoing = outgoing(smtp);
    result.directory = directoryOf(server, profile);
    return result;
}

ServerAddress MozillaPrefs::incoming(const QString &server, const QString &protocol) const
{
    ServerAddress address;
    if (protocol == u"none")
        return address;
    address.host = value(server + QStringLiteral(".hostname"));
    address.user = value(server + QStringLiteral(".userName"));
    address.security = securityOf(number(server + QStringLiteral(".socketType")));
    const bool tls = address.security == Security::Tls;
    const int usual = protocol == u"imap" ? (tls ? 993 : 143) : (tls ? 995 : 110);
    address.port = portOf(number(server + QStringLiteral(".port")), usual);
    return address;
}

ServerAddress MozillaPrefs::outgoing(const QString &smtp) const
{
    const QString prefix = QStringLiteral("mail.smtpserver.") + smtp;
    ServerAddress address;
    address.host = value(prefix + QStringLiteral(".hostname"));
    if (address.host.isEmpty()) // nor does it say that the connection is to be open
        return address;
    address.user = value(prefix + QStringLiteral(".username"));
    address.security = securityOf(number(prefix + QStringLiteral(".try_ssl")));
    address.port = portOf(number(prefix + QStringLiteral(".port")), address.security == Security::Tls ? 465 : 587);
    return address;
}

QString MozillaPrefs::directoryOf(const QString &server, const QString &profile) const
{
    const QString relative = value(server + QStringLiteral(".directory-rel"));
    const QLatin1String inProfile("[ProfD]");
    QString path = value(server + QStringLiteral(".directory"));
    if (relative.startsWith(inProfile))
        path = QDir(profile).filePath(relative.mid(inProfile.size()));
    // the profile was chosen, nothing else: neither the user's other files nor what a link in it leads to
    const QString root = QDir(profile).canonicalPath();
    const QString real = path.isEmpty() ? QString() : QDir(path).canonicalPath();
    return real.startsWith(root + QLatin1Char('/')) ? real : QString();
}

} // namespace postrider::transfer
