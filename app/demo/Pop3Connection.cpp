// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Pop3Connection.h"

#include "demo/HeaderBlock.h"

#include <QTcpSocket>

namespace postrider::demo {

namespace {

// RFC 2449 §4: commands have at most 255 bytes.
constexpr qsizetype lineLimit = 255;

QByteArray withCrlf(QByteArray bytes)
{
    bytes.replace("\r\n", "\n").replace("\n", "\r\n");
    if (!bytes.endsWith("\r\n"))
        bytes += "\r\n";
    return bytes;
}

// "TOP 1 10" (RFC 1939 §7): the header, and so many lines of the body.
QByteArray firstLines(const QByteArray &bytes, qsizetype count)
{
    qsizetype end = HeaderBlock::findEnd(bytes, 0, bytes.size());
    for (qsizetype i = 0; i < count && end < bytes.size(); ++i)
        end = bytes.indexOf('\n', end) + 1;
    return bytes.left(end);
}

} // namespace

Pop3Connection::Pop3Connection(std::unique_ptr<QTcpSocket> socket, MemoryMailstore &store, QObject *parent)
    : QObject(parent)
    , m_channel(std::move(socket), lineLimit)
    , m_store(store)
{
    connect(&m_channel, &LineChannel::lineReceived, this, &Pop3Connection::onLine);
    connect(&m_channel, &LineChannel::lineTooLong, this, [this] { reply("-ERR The line is too long"); });
    connect(&m_channel, &LineChannel::closed, this, &QObject::deleteLater);
}

void Pop3Connection::start()
{
    reply("+OK Postrider demo server ready");
    m_channel.start();
}

void Pop3Connection::onLine(const QByteArray &line)
{
    const qsizetype space = line.indexOf(' ');
    const QByteArray verb = line.left(space < 0 ? line.size() : space).toUpper();
    const QByteArray argument = space < 0 ? QByteArray() : line.mid(space + 1);
    if (verb == "CAPA")
        return capabilities();
    if (verb == "QUIT")
        return quit();
    if (m_account)
        transaction(verb, argument);
    else
        authorization(verb, argument);
}

void Pop3Connection::capabilities()
{
    for (const char *line :
         {"+OK Here they are", "USER", "TOP", "UIDL", "RESP-CODES", "PIPELINING", "IMPLEMENTATION Postrider-demo", "."})
        reply(line);
}

void Pop3Connection::authorization(const QByteArray &verb, const QByteArray &argument)
{
    if (verb == "USER" && !argument.isEmpty()) {
        m_user = QString::fromUtf8(argument);
        return reply("+OK And the password?");
    }
    if (verb == "PASS" && !m_user.isEmpty())
        return pass(argument);
    reply("-ERR USER and PASS come first");
}

void Pop3Connection::pass(const QByteArray &password)
{
    m_account = m_store.authenticate(m_user, password);
    m_user.clear();
    if (!m_account)
        return reply("-ERR [AUTH] User or password is wrong");
    openMaildrop();
    reply("+OK " + QByteArray::number(m_items.size()) + " messages");
}

void Pop3Connection::openMaildrop()
{
    for (const StoredMessage &message : m_account->inbox()->messages())
        m_items.push_back({message.uid, withCrlf(message.bytes)});
}

void Pop3Connection::transaction(const QByteArray &verb, const QByteArray &argument)
{
    if (verb == "STAT")
        return stat();
    if (verb == "LIST" || verb == "UIDL")
        return list(argument, verb == "UIDL");
    if (verb == "RETR")
        return retrieve(argument);
    if (verb == "TOP")
        return top(argument);
    if (verb == "DELE")
        return remove(argument);
    if (verb == "RSET")
        return restore();
    reply(verb == "NOOP" ? "+OK" : "-ERR No such command");
}

void Pop3Connection::stat()
{
    qsizetype count = 0;
    qsizetype size = 0;
    for (const Item &item : m_items) {
        count += item.deleted ? 0 : 1;
        size += item.deleted ? 0 : item.bytes.size();
    }
    reply("+OK " + QByteArray::number(count) + ' ' + QByteArray::number(size));
}

QByteArray Pop3Connection::listing(const Item &item, bool uids) const
{
    const QByteArray number = QByteArray::number(&item - m_items.data() + 1) + ' ';
    if (!uids)
        return number + QByteArray::number(item.bytes.size());
    // Unique for good (RFC 1939 §7), so the UIDVALIDITY is part of it.
    return number + QByteArray::number(m_account->inbox()->uidValidity().value) + '-' +
           QByteArray::number(item.uid.value);
}

void Pop3Connection::list(const QByteArray &argument, bool uids)
{
    if (!argument.isEmpty()) {
        const Item *item = itemAt(argument);
        return reply(item ? "+OK " + listing(*item, uids) : QByteArray("-ERR No such message"));
    }
    reply("+OK");
    for (const Item &item : m_items) {
        if (!item.deleted)
            reply(listing(item, uids));
    }
    reply(".");
}

void Pop3Connection::retrieve(const QByteArray &argument)
{
    const Item *item = itemAt(argument);
    if (!item)
        return reply("-ERR No such message");
    reply("+OK " + QByteArray::number(item->bytes.size()) + " octets");
    sendBody(item->bytes);
}

void Pop3Connection::top(const QByteArray &argument)
{
    const qsizetype space = argument.indexOf(' ');
    const Item *item = itemAt(argument.left(qMax<qsizetype>(0, space)));
    bool ok = false;
    const uint lines = argument.mid(space + 1).toUInt(&ok);
    if (!item || !ok)
        return reply("-ERR No such message");
    reply("+OK");
    sendBody(firstLines(item->bytes, qsizetype(lines)));
}

void Pop3Connection::remove(const QByteArray &argument)
{
    Item *item = itemAt(argument);
    if (!item)
        return reply("-ERR No such message");
    item->deleted = true;
    reply("+OK Will go at QUIT");
}

void Pop3Connection::restore()
{
    for (Item &item : m_items)
        item.deleted = false;
    reply("+OK");
}

void Pop3Connection::quit()
{
    std::vector<Uid> deleted;
    for (const Item &item : m_items) {
        if (item.deleted)
            deleted.push_back(item.uid);
    }
    if (m_account)
        m_account->inbox()->expunge(deleted);
    reply("+OK See you");
    m_channel.closeAfterWriting();
}

Pop3Connection::Item *Pop3Connection::itemAt(const QByteArray &number)
{
    bool ok = false;
    const uint index = number.toUInt(&ok);
    if (!ok || index == 0 || index > m_items.size() || m_items[index - 1].deleted)
        return nullptr;
    return &m_items[index - 1];
}

void Pop3Connection::sendBody(const QByteArray &bytes)
{
    QByteArray out = bytes;
    // Byte-stuffing of RFC 1939 §3.
    out.replace("\r\n.", "\r\n..");
    if (out.startsWith('.'))
        out.prepend('.');
    m_channel.send(out + ".\r\n");
}

} // namespace postrider::demo
