// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ServerOptions.h"

#include "cli/Command.h"

#include <array>
#include <optional>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

namespace postrider::cli {

namespace {

struct SecurityWord
{
    QLatin1String word;
    Security security;
};
constexpr std::array securityWords{SecurityWord{QLatin1String("tls"), Security::Tls},
                                   SecurityWord{QLatin1String("starttls"), Security::StartTls},
                                   SecurityWord{QLatin1String("none"), Security::None}};

struct AuthWord
{
    QLatin1String word;
    AuthMethod method;
};
constexpr std::array authWords{
    AuthWord{QLatin1String("auto"), AuthMethod::Auto},
    AuthWord{QLatin1String("plain"), AuthMethod::Plain},
    AuthWord{QLatin1String("login"), AuthMethod::Login},
    AuthWord{QLatin1String("cram-md5"), AuthMethod::CramMd5},
    AuthWord{QLatin1String("scram-sha-1"), AuthMethod::ScramSha1},
    AuthWord{QLatin1String("scram-sha-256"), AuthMethod::ScramSha256},
    AuthWord{QLatin1String("apop"), AuthMethod::Apop},
    AuthWord{QLatin1String("xoauth2"), AuthMethod::XOAuth2},
    AuthWord{QLatin1String("oauthbearer"), AuthMethod::OAuthBearer},
};

/// What a port number means where nothing else is said (RFC 8314 §7, RFC 3501, RFC 1939, RFC 6409).
struct PortMeaning
{
    QLatin1String service;
    quint16 port;
    Security security;
};
constexpr std::array portMeanings{
    PortMeaning{QLatin1String("imap"), 993, Security::Tls},
    PortMeaning{QLatin1String("imap"), 143, Security::StartTls},
    PortMeaning{QLatin1String("pop3"), 995, Security::Tls},
    PortMeaning{QLatin1String("pop3"), 110, Security::StartTls},
    PortMeaning{QLatin1String("smtp"), 465, Security::Tls},
    PortMeaning{QLatin1String("smtp"), 587, Security::StartTls},
    PortMeaning{QLatin1String("smtp"), 25, Security::StartTls},
};

std::optional<Security> usualSecurity(const QString &service, quint16 port)
{
    for (const PortMeaning &meaning : portMeanings)
        if (service == meaning.service && port == meaning.port)
            return meaning.security;
    return std::nullopt;
}

quint16 usualPort(const QString &service, Security security)
{
    for (const PortMeaning &meaning : portMeanings)
        if (service == meaning.service && (security == Security::Tls) == (meaning.security == Security::Tls))
            return meaning.port;
    return 0;
}

/// "host", "host:port" and "[::1]:port"; port 0: not said.
Result<ServerAddress> hostAndPort(const QString &text)
{
    ServerAddress server;
    QString port;
    if (text.startsWith(u'[')) {
        server.host = text.mid(1).section(u']', 0, 0);
        port = text.section(QStringLiteral("]:"), 1);
    } else {
        server.host = text.section(u':', 0, 0);
        port = text.section(u':', 1);
    }
    bool ok = port.isEmpty();
    if (!ok)
        server.port = port.toUShort(&ok);
    if (ok && !server.host.isEmpty() && (port.isEmpty() || server.port != 0))
        return server;
    return usageError(QCoreApplication::translate("postrider::cli", "'%1' is no server. Write HOST:PORT.").arg(text));
}

Result<std::optional<Security>> securityOption(const Invocation &invocation, const QString &option)
{
    if (!invocation.has(option))
        return std::optional<Security>();
    for (const SecurityWord &word : securityWords)
        if (invocation.value(option) == word.word)
            return std::optional(word.security);
    return usageError(QCoreApplication::translate("postrider::cli", "--%1 wants tls, starttls or none.").arg(option));
}

Result<AuthMethod> authOption(const Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("auth")))
        return AuthMethod::Auto;
    for (const AuthWord &word : authWords)
        if (invocation.value(QStringLiteral("auth")) == word.word)
            return word.method;
    return usageError(QCoreApplication::translate("postrider::cli", "--auth does not know '%1'.")
                          .arg(invocation.value(QStringLiteral("auth"))));
}

/// One server: what the option says, and for the rest what is usual.
Result<ServerAddress> server(const Invocation &invocation, const QString &service, std::optional<Security> security)
{
    Result<ServerAddress> server = hostAndPort(invocation.value(service));
    if (!server)
        return server;
    server->security = security.value_or(usualSecurity(service, server->port).value_or(Security::Tls));
    if (server->port == 0)
        server->port = usualPort(service, server->security);
    return server;
}

/// "all", "none", "deleted", a number of days, or "newest:N".
Result<account::LeavePolicy> leaveOption(const Invocation &invocation)
{
    using Kind = account::LeavePolicy::Kind;
    account::LeavePolicy policy;
    if (!invocation.has(QStringLiteral("leave")))
        return policy;
    const QString text = invocation.value(QStringLiteral("leave"));
    if (text == QLatin1String("all"))
        return policy;
    policy.kind = text == QLatin1String("none") ? Kind::Nothing : Kind::UntilDeleted;
    if (text == QLatin1String("none") || text == QLatin1String("deleted"))
        return policy;
    const bool newest = text.startsWith(QLatin1String("newest:"));
    bool ok = false;
    policy.kind = newest ? Kind::Newest : Kind::Days;
    policy.number = (newest ? text.section(u':', 1) : text).toInt(&ok);
    if (ok && policy.number >= 0)
        return policy;
    return usageError(QCoreApplication::translate("postrider::cli",
                                                  "--leave wants all, none, deleted, a number of days, or newest:N."));
}

/// In KiB on the command line; bytes in the settings.
Result<qint64> wholeBelowOption(const Invocation &invocation)
{
    const Result<int> kib = invocation.number(QStringLiteral("headers-above"), 0);
    if (!kib)
        return kib.error();
    return qint64{*kib} * 1024;
}

Result<QByteArray> authority(const Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("trust-ca")))
        return QByteArray();
    QFile file(invocation.value(QStringLiteral("trust-ca")));
    // A certificate has some thousand bytes; what is much larger is another file.
    constexpr qint64 maximumSize = 1024LL * 1024;
    if (file.open(QIODevice::ReadOnly) && file.size() <= maximumSize) {
        const QByteArray pem = file.readAll();
        if (pem.contains("-----BEGIN CERTIFICATE-----"))
            return pem;
    }
    return usageError(
        QCoreApplication::translate("postrider::cli", "'%1' holds no certificate in PEM form.").arg(file.fileName()));
}

Result<account::AccountConfig> servers(const Invocation &invocation, account::AccountConfig config)
{
    const QString incoming =
        config.protocol == account::Protocol::Imap ? QStringLiteral("imap") : QStringLiteral("pop3");
    if (!invocation.has(incoming) || !invocation.has(QStringLiteral("smtp")))
        return usageError(
            QCoreApplication::translate("postrider::cli",
                                        "This version does not find servers by itself: name them with --%1 and --smtp.")
                .arg(incoming));
    const Result<std::optional<Security>> security = securityOption(invocation, QStringLiteral("security"));
    if (!security)
        return security.error();
    const Result<std::optional<Security>> smtpSecurity = securityOption(invocation, QStringLiteral("smtp-security"));
    if (!smtpSecurity)
        return smtpSecurity.error();
    Result<ServerAddress> in = server(invocation, incoming, *security);
    if (!in)
        return in.error();
    Result<ServerAddress> out = hostAndPort(invocation.value(QStringLiteral("smtp")));
    if (!out)
        return out.error();
    // --security speaks for both servers, but a port of the standard's own says more.
    std::optional<Security> wanted = *smtpSecurity;
    if (!wanted && !usualSecurity(QStringLiteral("smtp"), out->port))
        wanted = *security;
    out = server(invocation, QStringLiteral("smtp"), wanted);
    config.incoming = *in;
    config.outgoing = *out;
    return config;
}

} // namespace

void declareServerOptions(QCommandLineParser &options)
{
    const auto add = [&options](const char *name, const char *value, const QString &text) {
        options.addOption({QString::fromLatin1(name), text, QString::fromLatin1(value)});
    };
    add("protocol", "imap|pop3",
        QCoreApplication::translate("postrider::cli", "How mail is fetched; imap unless said otherwise."));
    add("imap", "H:P", QCoreApplication::translate("postrider::cli", "The IMAP server."));
    add("pop3", "H:P", QCoreApplication::translate("postrider::cli", "The POP3 server."));
    add("smtp", "H:P", QCoreApplication::translate("postrider::cli", "The server that takes mail to send."));
    add("leave", "all|none|deleted|DAYS|newest:N",
        QCoreApplication::translate("postrider::cli",
                                    "What stays on the POP3 server of what was fetched: all (unless said otherwise), "
                                    "nothing, what is not deleted here, or what is new enough."));
    add("headers-above", "KIB",
        QCoreApplication::translate("postrider::cli",
                                    "POP3: of larger messages the header alone is fetched, until one is opened."));
    add("security", "tls|starttls|none",
        QCoreApplication::translate("postrider::cli",
                                    "How the connections are protected; tls unless the port says more."));
    add("smtp-security", "tls|starttls|none",
        QCoreApplication::translate("postrider::cli", "The same for sending alone."));
    add("user", "U",
        QCoreApplication::translate("postrider::cli", "The user name; the address unless said otherwise."));
    add("smtp-user", "U",
        QCoreApplication::translate("postrider::cli",
                                    "The user name for sending; the same as --user unless said otherwise."));
    add("auth", "METHOD",
        QCoreApplication::translate("postrider::cli",
                                    "auto, plain, login, cram-md5, scram-sha-1, scram-sha-256, apop, xoauth2 or "
                                    "oauthbearer."));
    add("trust-ca", "FILE.pem",
        QCoreApplication::translate("postrider::cli", "Trust this certificate authority too, for this account alone."));
}

Result<account::AccountConfig> configFromOptions(const Invocation &invocation)
{
    account::AccountConfig config;
    config.email = invocation.value(QStringLiteral("email"));
    config.displayName = invocation.value(QStringLiteral("name"));
    config.passwordCommand = invocation.value(QStringLiteral("password-command"));
    if (config.email.isEmpty())
        return usageError(QCoreApplication::translate("postrider::cli", "--email is missing: it names the account."));
    const QString protocol = invocation.value(QStringLiteral("protocol"));
    if (!protocol.isEmpty() && protocol != QLatin1String("imap") && protocol != QLatin1String("pop3"))
        return usageError(QCoreApplication::translate("postrider::cli", "--protocol wants imap or pop3."));
    if (invocation.value(QStringLiteral("auth")) == QLatin1String("apop") && protocol != QLatin1String("pop3") &&
        !invocation.has(QStringLiteral("pop3")))
        return usageError(QCoreApplication::translate("postrider::cli", "--auth apop is for POP3 alone."));
    const bool pop3 =
        protocol == QLatin1String("pop3") ||
        (protocol.isEmpty() && invocation.has(QStringLiteral("pop3")) && !invocation.has(QStringLiteral("imap")));
    config.protocol = pop3 ? account::Protocol::Pop3 : account::Protocol::Imap;

    const Result<AuthMethod> auth = authOption(invocation);
    if (!auth)
        return auth.error();
    Result<QByteArray> pem = authority(invocation);
    if (!pem)
        return pem.error();
    config.extraCaPem = *pem;
    Result<account::AccountConfig> complete = servers(invocation, config);
    if (!complete)
        return complete;
    const QString user = invocation.value(QStringLiteral("user"));
    const QString smtpUser = invocation.value(QStringLiteral("smtp-user"));
    complete->incoming.user = user.isEmpty() ? config.email : user;
    complete->outgoing.user = smtpUser.isEmpty() ? complete->incoming.user : smtpUser;
    complete->incoming.auth = *auth;
    complete->outgoing.auth = *auth == AuthMethod::Apop ? AuthMethod::Auto : *auth; // SMTP has none of it
    const Result<account::LeavePolicy> leave = leaveOption(invocation);
    if (!leave)
        return leave.error();
    complete->leave = *leave;
    const Result<qint64> wholeBelow = wholeBelowOption(invocation);
    if (!wholeBelow)
        return wholeBelow.error();
    complete->wholeBelow = *wholeBelow;
    return complete;
}

} // namespace postrider::cli
