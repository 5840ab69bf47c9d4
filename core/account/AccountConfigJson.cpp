// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AccountConfig.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <QCoreApplication>
#include <QJsonArray>

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

constexpr int longestCheck = 24 * 60; // minutes: a day
constexpr int longestUndo = 600;      // seconds

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

QJsonObject identityToJson(const Identity &identity)
{
    return {{QStringLiteral("name"), identity.name},
            {QStringLiteral("email"), identity.email},
            {QStringLiteral("replyTo"), identity.replyTo},
            {QStringLiteral("signature"), identity.signature}};
}

Identity identityFromJson(const QJsonObject &json)
{
    return {json.value(u"name").toString(), json.value(u"email").toString(), json.value(u"replyTo").toString(),
            json.value(u"signature").toString()};
}

/// What was added since the first version, each left out where it is as it always was.
void writeWishes(const AccountConfig &config, QJsonObject &json)
{
    if (!config.label.isEmpty())
        json.insert(QStringLiteral("label"), config.label);
    if (!config.replyTo.isEmpty())
        json.insert(QStringLiteral("replyTo"), config.replyTo);
    QJsonArray identities;
    for (const Identity &identity : config.identities)
        identities.append(identityToJson(identity));
    if (!identities.isEmpty())
        json.insert(QStringLiteral("identities"), identities);
    if (config.checkEvery.count() > 0)
        json.insert(QStringLiteral("checkMinutes"), static_cast<qint64>(config.checkEvery.count()));
    if (!config.push)
        json.insert(QStringLiteral("push"), false);
    if (config.sharedInbox)
        json.insert(QStringLiteral("sharedInbox"), true);
    if (!config.keepsSentCopy)
        json.insert(QStringLiteral("keepsSentCopy"), false);
    if (config.undoSend)
        json.insert(QStringLiteral("undoSendSeconds"), static_cast<qint64>(config.undoSend->count()));
}

void readWishes(const QJsonObject &json, AccountConfig &config)
{
    config.label = json.value(u"label").toString();
    config.replyTo = json.value(u"replyTo").toString();
    const QJsonArray identities = json.value(u"identities").toArray();
    for (const QJsonValue &identity : identities)
        config.identities.push_back(identityFromJson(identity.toObject()));
    config.checkEvery = std::chrono::minutes(std::clamp(json.value(u"checkMinutes").toInt(), 0, longestCheck));
    config.push = json.value(u"push").toBool(true);
    config.sharedInbox = json.value(u"sharedInbox").toBool();
    config.keepsSentCopy = json.value(u"keepsSentCopy").toBool(true);
    if (const QJsonValue seconds = json.value(u"undoSendSeconds"); seconds.isDouble())
        config.undoSend = std::chrono::seconds(std::clamp(seconds.toInt(), 0, longestUndo));
}

} // namespace

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
    writeWishes(*this, json);
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
    readWishes(json, config);
    return config;
}

} // namespace postrider::account
