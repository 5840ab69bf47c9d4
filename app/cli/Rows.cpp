// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Rows.h"

#include "mime/MessageJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace postrider::cli {

namespace {

QString idText(std::int64_t id)
{
    return QString::number(id);
}

QJsonArray strings(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonArray one(const Address &address)
{
    return address == Address() ? QJsonArray() : mime::MessageJson::addresses({address});
}

QString securityName(Security security)
{
    switch (security) {
    case Security::Tls:
        return QStringLiteral("tls");
    case Security::StartTls:
        return QStringLiteral("starttls");
    case Security::None:
        break;
    }
    return QStringLiteral("none");
}

QJsonObject serverJson(const ServerAddress &server)
{
    return {{QStringLiteral("host"), server.host},
            {QStringLiteral("port"), server.port},
            {QStringLiteral("security"), securityName(server.security)},
            {QStringLiteral("user"), server.user}};
}

/// "14:05" would not do for a list that is read tomorrow: always the whole date.
QString shortDate(const QDateTime &date)
{
    return date.isValid() ? date.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm")) : QString(16, u' ');
}

/// A keyword is a tag unless it is one of the protocol's own.
QStringList tagsOf(const MailFlags &flags)
{
    QStringList tags;
    for (const QString &keyword : flags.keywords())
        if (!keyword.startsWith(u'\\'))
            tags.append(keyword);
    return tags;
}

QString protocolName(account::Protocol protocol)
{
    switch (protocol) {
    case account::Protocol::Imap:
        return QStringLiteral("imap");
    case account::Protocol::Pop3:
        return QStringLiteral("pop3");
    case account::Protocol::Local:
        break;
    }
    return QStringLiteral("local");
}

QString serversLine(const account::AccountConfig &config)
{
    if (!config.hasServers())
        return config.email;
    return QStringLiteral("%1  %2 %3:%4  smtp %5:%6")
        .arg(config.email, protocolName(config.protocol), config.incoming.host)
        .arg(config.incoming.port)
        .arg(config.outgoing.host)
        .arg(config.outgoing.port);
}

} // namespace

QJsonObject accountJson(const account::AccountConfig &config, const std::optional<store::QuotaRow> &room)
{
    QJsonObject row{{QStringLiteral("account"), config.email},
                    {QStringLiteral("email"), config.email},
                    {QStringLiteral("name"), config.displayName},
                    {QStringLiteral("protocol"), protocolName(config.protocol)},
                    {QStringLiteral("incoming"), serverJson(config.incoming)},
                    {QStringLiteral("outgoing"), serverJson(config.outgoing)},
                    {QStringLiteral("passwordCommand"), !config.passwordCommand.isEmpty()},
                    {QStringLiteral("offline"), config.offline}};
    if (room) {
        row.insert(QStringLiteral("usedBytes"), room->usedBytes());
        row.insert(QStringLiteral("allowedBytes"), room->allowedBytes());
    }
    return row;
}

QString accountLine(const account::AccountConfig &config, const std::optional<store::QuotaRow> &room)
{
    const QString servers = serversLine(config);
    if (!room)
        return servers;
    const QLocale locale;
    return QCoreApplication::translate("postrider::cli", "%1  %2 of %3 used")
        .arg(servers, locale.formattedDataSize(room->usedBytes()), locale.formattedDataSize(room->allowedBytes()));
}

QJsonObject folderJson(const store::Folder &folder, const QString &account)
{
    return {{QStringLiteral("account"), account},
            {QStringLiteral("path"), folder.path},
            {QStringLiteral("role"), store::folderRoleName(folder.role)},
            {QStringLiteral("total"), folder.total},
            {QStringLiteral("unread"), folder.unread},
            {QStringLiteral("subscribed"), folder.subscribed}};
}

QString folderLine(const store::Folder &folder)
{
    return QStringLiteral("%1 %2 %3  %4")
        .arg(QString::number(folder.total).rightJustified(7), QString::number(folder.unread).rightJustified(7),
             store::folderRoleName(folder.role).leftJustified(8), folder.path);
}

QJsonObject messageJson(const store::MessageDetails &details, const QString &account, const QString &folder)
{
    const store::MessageSummary &summary = details.summary;
    return {{QStringLiteral("id"), idText(summary.id.value)},
            {QStringLiteral("account"), account},
            {QStringLiteral("folder"), folder},
            {QStringLiteral("uid"), static_cast<qint64>(summary.uid.value)},
            {QStringLiteral("messageId"), details.messageId},
            {QStringLiteral("inReplyTo"), details.inReplyTo},
            {QStringLiteral("references"), strings(details.references)},
            {QStringLiteral("subject"), summary.subject},
            {QStringLiteral("from"), one(summary.from)},
            {QStringLiteral("sender"), one(details.sender)},
            {QStringLiteral("replyTo"), mime::MessageJson::addresses(details.replyTo)},
            {QStringLiteral("to"), mime::MessageJson::addresses(details.to)},
            {QStringLiteral("cc"), mime::MessageJson::addresses(details.cc)},
            {QStringLiteral("bcc"), mime::MessageJson::addresses(details.bcc)},
            {QStringLiteral("date"), mime::MessageJson::date(summary.date)},
            {QStringLiteral("flags"), strings(summary.flags.toImap())},
            {QStringLiteral("tags"), strings(tagsOf(summary.flags))},
            {QStringLiteral("size"), summary.size},
            {QStringLiteral("threadId"), idText(summary.thread.value)},
            {QStringLiteral("preview"), summary.preview}};
}

QString messageLine(const store::MessageSummary &summary)
{
    QString marks(3, u' ');
    if (summary.isUnread())
        marks[0] = u'*';
    if (summary.flags.has(MailFlag::Flagged))
        marks[1] = u'!';
    if (summary.hasAttachments)
        marks[2] = u'@';
    // All in one go: a subject may hold "%1" itself.
    return QStringLiteral("%1 %2 %3  %4  %5")
        .arg(idText(summary.id.value).rightJustified(6), marks, shortDate(summary.date),
             summary.from.shortName().left(24).leftJustified(24), summary.subject);
}

QJsonObject operationJson(const store::JournalEntry &entry, const QString &account, const QString &folder)
{
    QJsonArray messages;
    for (const MessageId id : entry.messages)
        messages.append(idText(id.value));
    QJsonObject json{{QStringLiteral("operation"), idText(entry.id.value)},
                     {QStringLiteral("account"), account},
                     {QStringLiteral("folder"), folder},
                     {QStringLiteral("kind"), entry.kind},
                     {QStringLiteral("messages"), messages},
                     {QStringLiteral("state"), entry.state == store::JournalState::Failed ? QStringLiteral("failed")
                                               : entry.state == store::JournalState::Sent ? QStringLiteral("sent")
                                                                                          : QStringLiteral("queued")},
                     {QStringLiteral("attempts"), entry.attempts},
                     {QStringLiteral("created"), mime::MessageJson::date(entry.createdAt)}};
    if (entry.lastError)
        json.insert(QStringLiteral("error"), errorJson(*entry.lastError));
    return json;
}

QString operationLine(const store::JournalEntry &entry, const QString &account, const QString &folder)
{
    QString line = QStringLiteral("%1  %2  %3/%4  %5")
                       .arg(idText(entry.id.value).rightJustified(6), entry.kind, account, folder,
                            QString::number(entry.messages.size()));
    if (entry.lastError)
        line += QStringLiteral("  ") + entry.lastError->text;
    return line;
}

namespace {

QString outcomeName(store::RecipientOutcome::Kind kind)
{
    switch (kind) {
    case store::RecipientOutcome::Kind::Accepted:
        return QStringLiteral("accepted");
    case store::RecipientOutcome::Kind::Refused:
        return QStringLiteral("refused");
    case store::RecipientOutcome::Kind::Deferred:
        break;
    }
    return QStringLiteral("deferred");
}

QJsonArray outcomesJson(const std::vector<store::RecipientOutcome> &outcomes)
{
    QJsonArray array;
    for (const store::RecipientOutcome &outcome : outcomes)
        array.append(QJsonObject{{QStringLiteral("address"), outcome.address},
                                 {QStringLiteral("result"), outcomeName(outcome.kind)},
                                 {QStringLiteral("text"), outcome.text},
                                 {QStringLiteral("serverText"), outcome.serverText}});
    return array;
}

} // namespace

QJsonObject outboxJson(const store::OutboxEntry &entry, const QString &account)
{
    QJsonObject json{{QStringLiteral("outbox"), idText(entry.id.value)},
                     {QStringLiteral("account"), account},
                     {QStringLiteral("state"), outboxStateName(entry.state)},
                     {QStringLiteral("messageId"), entry.messageIdHeader},
                     {QStringLiteral("sender"), entry.sender},
                     {QStringLiteral("recipients"), strings(entry.recipients)},
                     {QStringLiteral("subject"), entry.subject},
                     {QStringLiteral("attempts"), entry.attempts},
                     {QStringLiteral("created"), mime::MessageJson::date(entry.createdAt)}};
    if (entry.notBefore.isValid())
        json.insert(QStringLiteral("notBefore"), mime::MessageJson::date(entry.notBefore));
    if (entry.nextTryAt.isValid())
        json.insert(QStringLiteral("nextTry"), mime::MessageJson::date(entry.nextTryAt));
    if (!entry.serverReply.isEmpty())
        json.insert(QStringLiteral("serverReply"), entry.serverReply);
    if (entry.lastError)
        json.insert(QStringLiteral("error"), errorJson(*entry.lastError));
    if (!entry.outcomes.empty())
        json.insert(QStringLiteral("results"), outcomesJson(entry.outcomes));
    return json;
}

QString outboxLine(const store::OutboxEntry &entry)
{
    QString line = QStringLiteral("%1  %2  %3  %4")
                       .arg(idText(entry.id.value).rightJustified(6), outboxStateName(entry.state).leftJustified(10),
                            entry.recipients.join(QStringLiteral(", ")), entry.subject);
    const QDateTime next = entry.nextTryAt.isValid() ? entry.nextTryAt : entry.notBefore;
    if (next.isValid() && (entry.state == store::OutboxState::Waiting || entry.state == store::OutboxState::Queued))
        line += QStringLiteral("  ") + QCoreApplication::translate("postrider::cli", "(not before %1)")
                                           .arg(next.toLocalTime().toString(Qt::ISODate));
    if (entry.lastError)
        line += QStringLiteral("\n        ") + entry.lastError->text;
    for (const store::RecipientOutcome &outcome : entry.outcomes)
        line +=
            QStringLiteral("\n        %1: %2 %3").arg(outcome.address, outcomeName(outcome.kind), outcome.serverText);
    return line;
}

QString outboxStateName(store::OutboxState state)
{
    switch (state) {
    case store::OutboxState::Queued:
        return QStringLiteral("queued");
    case store::OutboxState::Sending:
        return QStringLiteral("sending");
    case store::OutboxState::Accepted:
    case store::OutboxState::CopyingToSent:
        return QStringLiteral("accepted");
    case store::OutboxState::Waiting:
        return QStringLiteral("waiting");
    case store::OutboxState::Failed:
        return QStringLiteral("failed");
    case store::OutboxState::NeedsUser:
        return QStringLiteral("needs-user");
    case store::OutboxState::Paused:
        return QStringLiteral("paused");
    case store::OutboxState::CopyMissing:
        return QStringLiteral("copy-missing");
    case store::OutboxState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QJsonObject errorJson(const Error &error)
{
    return {{QStringLiteral("code"), error.code},
            {QStringLiteral("text"), error.text},
            {QStringLiteral("serverText"), error.serverText}};
}

} // namespace postrider::cli
