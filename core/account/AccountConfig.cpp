// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountConfig.h"

#include "net/MailSocket.h"

#include <array>
#include <optional>
#include <utility>

#include <QCoreApplication>

namespace postrider::account {

namespace {

/// Words in the stored JSON: never change one.
constexpr std::array securityWords{std::pair{Security::Tls, "tls"}, std::pair{Security::StartTls, "starttls"},
                                   std::pair{Security::None, "none"}};
constexpr std::array authWords{
    std::pair{AuthMethod::Auto, "auto"},
    std::pair{AuthMethod::Plain, "plain"},
    std::pair{AuthMethod::Login, "login"},
    std::pair{AuthMethod::CramMd5, "cram-md5"},
    std::pair{AuthMethod::ScramSha1, "scram-sha-1"},
    std::pair{AuthMethod::ScramSha256, "scram-sha-256"},
    std::pair{AuthMethod::Apop, "apop"},
    std::pair{AuthMethod::XOAuth2, "xoauth2"},
    std::pair{AuthMethod::OAuthBearer, "oauthbearer"},
};
constexpr std::array protocolWords{std::pair{Protocol::Imap, "imap"}, std::pair{Protocol::Pop3, "pop3"},
                                   std::pair{Protocol::Local, "local"}};
constexpr std::array leaveWords{
    std::pair{LeavePolicy::Kind::Everything, "everything"},
    std::pair{LeavePolicy::Kind::Nothing, "nothing"},
    std::pair{LeavePolicy::Kind::Days, "days"},
    std::pair{LeavePolicy::Kind::Newest, "newest"},
    std::pair{LeavePolicy::Kind::UntilDeleted, "until-deleted"},
};
constexpr std::array bodiesWords{std::pair{BodyPolicy::Kind::All, "all"}, std::pair{BodyPolicy::Kind::Days, "days"},
                                 std::pair{BodyPolicy::Kind::None, "none"}};

constexpr std::array archiveWords{std::pair{ArchiveRule::Folder, "folder"}, std::pair{ArchiveRule::Year, "year"},
                                  std::pair{ArchiveRule::Month, "month"}};

template <typename Table, typename Value>
QString wordOf(const Table &table, Value value)
{
    for (const auto &[candidate, word] : table)
        if (candidate == value)
            return QString::fromLatin1(word);
    return {};
}

template <typename Table>
auto valueOf(const Table &table, const QString &word) -> std::optional<typename Table::value_type::first_type>
{
    for (const auto &[value, candidate] : table)
        if (word == QLatin1String(candidate))
            return value;
    return std::nullopt;
}

Error configError(const QString &code, const QString &text)
{
    return {ErrorDomain::Configuration, ErrorKind::NeedsUser, code, text, {}};
}

QJsonObject serverToJson(const ServerAddress &server)
{
    return {{QStringLiteral("host"), server.host},
            {QStringLiteral("port"), server.port},
            {QStringLiteral("security"), wordOf(securityWords, server.security)},
            {QStringLiteral("user"), server.user},
            {QStringLiteral("auth"), wordOf(authWords, server.auth)}};
}

std::optional<ServerAddress> serverFromJson(const QJsonObject &json)
{
    const auto security = valueOf(securityWords, json.value(u"security").toString());
    const auto auth = valueOf(authWords, json.value(u"auth").toString());
    const int port = json.value(u"port").toInt(-1);
    if (!security || !auth || port < 0 || port > 0xFFFF)
        return std::nullopt;
    return ServerAddress{json.value(u"host").toString(), static_cast<quint16>(port), *security,
                         json.value(u"user").toString(), *auth};
}

bool isAddress(const QString &email)
{
    const qsizetype at = email.lastIndexOf(u'@');
    if (at < 1 || at + 1 >= email.size())
        return false;
    for (const QChar c : email)
        if (c.isSpace() || c.category() == QChar::Other_Control || c == u'<' || c == u'>' || c == u',')
            return false;
    return true;
}

Result<void> validateServer(const ServerAddress &server)
{
    if (server.host.trimmed().isEmpty())
        return configError(QStringLiteral("host-missing"),
                           QCoreApplication::translate("postrider::account",
                                                       "A server name is missing. Enter the names of both servers."));
    if (server.port == 0)
        return configError(QStringLiteral("port-invalid"),
                           QCoreApplication::translate("postrider::account",
                                                       "The port of %1 is not valid. Enter a number from 1 to 65535.")
                               .arg(server.host));
    if (server.security == Security::None && !net::isLoopback(server.host))
        return configError(
            QStringLiteral("insecure-connection-refused"),
            QCoreApplication::translate("postrider::account",
                                        "Without encryption everyone on the way to %1 could read your password. "
                                        "Choose TLS or STARTTLS.")
                .arg(server.host));
    return {};
}

} // namespace

bool AccountConfig::needsNetwork() const
{
    return hasServers() && !net::isLoopback(incoming.host);
}

AccountConfig AccountConfig::localFolders()
{
    AccountConfig config;
    config.email = QStringLiteral("Local Folders");
    config.protocol = Protocol::Local;
    return config;
}

QJsonObject AccountConfig::toJson() const
{
    QJsonObject json{{QStringLiteral("email"), email},
                     {QStringLiteral("displayName"), displayName},
                     {QStringLiteral("protocol"), wordOf(protocolWords, protocol)},
                     {QStringLiteral("incoming"), serverToJson(incoming)},
                     {QStringLiteral("outgoing"), serverToJson(outgoing)},
                     {QStringLiteral("bodies"), wordOf(bodiesWords, bodies.kind)},
                     {QStringLiteral("bodyDays"), bodies.days},
                     {QStringLiteral("archive"), wordOf(archiveWords, archive)},
                     {QStringLiteral("offline"), offline}};
    if (protocol == Protocol::Pop3) {
        json.insert(QStringLiteral("leave"), wordOf(leaveWords, leave.kind));
        json.insert(QStringLiteral("leaveNumber"), leave.number);
        json.insert(QStringLiteral("wholeBelow"), wholeBelow);
    }
    if (!passwordCommand.isEmpty())
        json.insert(QStringLiteral("passwordCommand"), passwordCommand);
    if (!extraCaPem.isEmpty())
        json.insert(QStringLiteral("extraCaPem"), QString::fromLatin1(extraCaPem));
    if (!signature.isEmpty())
        json.insert(QStringLiteral("signature"), signature);
    return json;
}

Result<AccountConfig> AccountConfig::fromJson(AccountId id, const QJsonObject &json)
{
    const auto protocol = valueOf(protocolWords, json.value(u"protocol").toString());
    const auto bodies = valueOf(bodiesWords, json.value(u"bodies").toString());
    const auto incoming = serverFromJson(json.value(u"incoming").toObject());
    const auto outgoing = serverFromJson(json.value(u"outgoing").toObject());
    const QString email = json.value(u"email").toString();
    if (!protocol || !bodies || !incoming || !outgoing || email.isEmpty())
        return Error{ErrorDomain::Configuration, ErrorKind::Permanent, QStringLiteral("account-config-damaged"),
                     QCoreApplication::translate(
                         "postrider::account",
                         "The settings of an account cannot be read. Remove the account and add it again; its "
                         "mail on the server is not touched."),
                     email};
    AccountConfig config;
    config.id = id;
    config.email = email;
    config.displayName = json.value(u"displayName").toString();
    config.protocol = *protocol;
    config.incoming = *incoming;
    config.outgoing = *outgoing;
    config.passwordCommand = json.value(u"passwordCommand").toString();
    config.extraCaPem = json.value(u"extraCaPem").toString().toLatin1();
    config.bodies = {*bodies, json.value(u"bodyDays").toInt()};
    // what an older version did not write is what it did
    config.leave.kind = valueOf(leaveWords, json.value(u"leave").toString()).value_or(LeavePolicy::Kind::Everything);
    config.leave.number = json.value(u"leaveNumber").toInt(LeavePolicy().number);
    config.wholeBelow = json.value(u"wholeBelow").toInteger();
    config.archive = valueOf(archiveWords, json.value(u"archive").toString()).value_or(ArchiveRule::Folder);
    config.offline = json.value(u"offline").toBool();
    config.signature = json.value(u"signature").toString();
    return config;
}

Result<void> AccountConfig::validate() const
{
    if (!hasServers())
        return {};
    if (!isAddress(email))
        return configError(
            QStringLiteral("email-invalid"),
            QCoreApplication::translate("postrider::account",
                                        "This is not an e-mail address. Enter it in the form name@example.com."));
    if (Result<void> result = validateServer(incoming); !result)
        return result;
    return validateServer(outgoing);
}

} // namespace postrider::account
