// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageRow.h"

#include "store/AddressCodec.h"
#include "store/FlagsCodec.h"
#include "store/MessageLabels.h"
#include "store/MessageLimits.h"
#include "store/NewMessage.h"
#include "store/Threading.h"

namespace postrider::store {

namespace {

std::string utf8(const QString &text, qsizetype longest)
{
    return QStringView(text).left(longest).toUtf8().toStdString();
}

std::string shortNames(const AddressList &list)
{
    QString names;
    for (const Address &address : list) {
        if (names.size() >= limits::shortNames)
            break;
        if (!names.isEmpty())
            names += QLatin1String(", ");
        names += address.shortName();
    }
    return utf8(names, limits::shortNames);
}

std::optional<qint64> milliseconds(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

QStringList boundedReferences(const QStringList &references)
{
    QStringList bounded =
        references.size() <= limits::references ? references : references.mid(references.size() - limits::references);
    for (QString &id : bounded)
        id.truncate(limits::messageId);
    return bounded;
}

} // namespace

MessageRow::MessageRow(AccountId account, const NewMessage &message)
    : uid(message.uid)
    , flags(message.flags)
    , modSeq(message.modSeq)
    , labels(message.labels)
    , internalDate(milliseconds(message.internalDate))
    , size(message.size)
    , hasAttachments(message.hasAttachments)
    , subject(utf8(message.subject, limits::subject))
    , fromName(utf8(message.from.name, limits::addressName))
    , fromAddress(utf8(message.from.address, limits::address))
    , from(fromName + ' ' + fromAddress)
    , toShort(shortNames(message.to))
    , emailId(utf8(message.emailId, limits::emailId))
    , preview(utf8(message.preview, limits::preview))
    , messageId(utf8(message.messageId, limits::messageId))
    , inReplyTo(utf8(message.inReplyTo, limits::messageId))
    , recipients(AddressCodec::encode({&message.to, &message.cc, &message.bcc}).toStdString())
    , structure(message.structure.size() <= limits::structure ? message.structure : QByteArray())
    , serverThread(utf8(message.serverThread, limits::serverThread))
{
    const StoredFlags server(flags);
    serverBits = server.bits;
    serverKeywords = server.keywords.toStdString();
    const StoredFlags shown = labels ? StoredFlags(flags.with(MessageLabels::asTags(*labels))) : server;
    shownBits = shown.bits;
    shownKeywords = shown.keywords.toStdString();
    if (labels)
        labelText = AddressCodec::encodeStrings(MessageLabels::cleaned(*labels)).toStdString();

    date = milliseconds(message.date).value_or(internalDate.value_or(0));

    const Threading::Names names{message.messageId.left(limits::messageId), message.inReplyTo.left(limits::messageId),
                                 boundedReferences(message.references),
                                 message.serverThread.left(limits::serverThread)};
    if (!names.messageId.isEmpty())
        headerKey = Threading::key(account, names.messageId);
    threadKeys = Threading::keys(account, names);
    references = AddressCodec::encodeStrings(names.references).toStdString();

    const AddressList sender = message.sender.address.isEmpty() ? AddressList() : AddressList{message.sender};
    senders = AddressCodec::encode({&sender, &message.replyTo}).toStdString();
}

} // namespace postrider::store
