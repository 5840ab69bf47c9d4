// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SmtpConnection.h"

#include "demo/MailDate.h"
#include "demo/SaslPlain.h"

#include <algorithm>
#include <utility>

#include <QTcpSocket>

namespace postrider::demo {

namespace {

// Message lines are checked one by one; this only keeps a line without an end from filling the memory.
constexpr qsizetype lineLimit = 64LL * 1024;
// RFC 4954 §4: AUTH needs lines of 12288 bytes; nothing else is near it.
constexpr qsizetype commandLimit = 12'288;
// RFC 5321 §4.5.3.1.8: at least 100.
constexpr std::size_t recipientLimit = 100;

QByteArray printable(const QByteArray &text)
{
    QByteArray out = text.left(255);
    for (char &c : out) {
        if (c < 0x21 || c > 0x7e || c == '(' || c == ')' || c == '\\')
            c = '_';
    }
    return out;
}

} // namespace

SmtpConnection::SmtpConnection(std::unique_ptr<QTcpSocket> socket, MemoryMailstore &store, QObject *parent)
    : QObject(parent)
    , m_channel(std::move(socket), lineLimit)
    , m_store(store)
{
    connect(&m_channel, &LineChannel::lineReceived, this, &SmtpConnection::onLine);
    connect(&m_channel, &LineChannel::lineTooLong, this, [this] { reply("500 5.5.2 The line is too long"); });
    connect(&m_channel, &LineChannel::closed, this, &QObject::deleteLater);
}

void SmtpConnection::start()
{
    reply("220 demo.postrider.example ESMTP Postrider demo server");
    m_channel.start();
}

void SmtpConnection::onLine(const QByteArray &line)
{
    if (m_reader)
        onDataLine(line);
    else if (m_lineHandler)
        std::exchange(m_lineHandler, nullptr)(line);
    else
        onCommand(line);
}

void SmtpConnection::onCommand(const QByteArray &line)
{
    if (line.size() > commandLimit || line.contains('\n') || line.contains('\r') || line.contains('\0'))
        return reply("500 5.5.2 That is no command line");
    const qsizetype space = line.indexOf(' ');
    const QByteArray verb = line.left(space < 0 ? line.size() : space).toUpper();
    const QByteArray argument = space < 0 ? QByteArray() : line.mid(space + 1).trimmed();
    if (verb == "EHLO" || verb == "HELO")
        return hello(argument, verb == "EHLO");
    if (verb == "AUTH")
        return auth(argument);
    if (verb == "MAIL")
        return mail(argument);
    if (verb == "RCPT")
        return recipient(argument);
    if (verb == "DATA")
        return argument.isEmpty() ? data() : reply("501 5.5.4 DATA has no argument");
    if (verb == "RSET") {
        reset();
        return reply("250 2.0.0 Reset");
    }
    if (verb == "NOOP")
        return reply("250 2.0.0 Ok");
    if (verb == "VRFY")
        return reply("252 2.1.5 Send some mail and see");
    if (verb != "QUIT")
        return reply("500 5.5.1 No such command");
    reply("221 2.0.0 See you");
    m_channel.closeAfterWriting();
}

void SmtpConnection::hello(const QByteArray &argument, bool extended)
{
    if (argument.isEmpty())
        return reply("501 5.5.4 Tell a name");
    reset();
    m_helloName = printable(argument);
    if (!extended)
        return reply("250 demo.postrider.example");
    for (const char *line : {"250-demo.postrider.example", "250-PIPELINING", "250-8BITMIME", "250-ENHANCEDSTATUSCODES",
                             "250-AUTH PLAIN LOGIN"})
        reply(line);
    reply("250 SIZE " + QByteArray::number(SmtpMessageReader::sizeLimit));
}

void SmtpConnection::auth(const QByteArray &argument)
{
    if (m_helloName.isEmpty())
        return reply("503 5.5.1 Say EHLO first");
    if (m_user || m_sender)
        return reply("503 5.5.1 Not now");
    const qsizetype space = argument.indexOf(' ');
    const QByteArray mechanism = argument.left(space < 0 ? argument.size() : space).toUpper();
    const bool hasInitial = space >= 0;
    const QByteArray initial = hasInitial ? argument.mid(space + 1) : QByteArray();
    if (mechanism == "PLAIN") {
        if (hasInitial)
            return authPlain(initial);
        return await("334 ", [this](const QByteArray &line) { authPlain(line); });
    }
    if (mechanism != "LOGIN")
        return reply("504 5.5.4 That mechanism is not known here");
    if (hasInitial)
        return authLogin(initial);
    await("334 VXNlcm5hbWU6", [this](const QByteArray &line) { authLogin(line); }); // "Username:"
}

void SmtpConnection::authPlain(const QByteArray &response)
{
    if (response == "*")
        return reply("501 5.7.0 Cancelled");
    const std::optional<SaslPlain> plain = SaslPlain::fromBase64(response);
    if (!plain)
        return reply("501 5.5.2 The response is not what PLAIN wants");
    finishAuth(m_store.authenticate(plain->user, plain->password));
}

void SmtpConnection::authLogin(const QByteArray &user)
{
    if (user == "*")
        return reply("501 5.7.0 Cancelled");
    await("334 UGFzc3dvcmQ6", [this, user](const QByteArray &password) { // "Password:"
        if (password == "*")
            return reply("501 5.7.0 Cancelled");
        finishAuth(
            m_store.authenticate(QString::fromUtf8(QByteArray::fromBase64(user)), QByteArray::fromBase64(password)));
    });
}

void SmtpConnection::finishAuth(MailAccount *account)
{
    m_user = account;
    reply(account ? "235 2.7.0 Welcome" : "535 5.7.8 User or password is wrong");
}

void SmtpConnection::mail(const QByteArray &argument)
{
    if (!m_user)
        return reply("530 5.7.0 Authentication required");
    if (m_sender)
        return reply("503 5.5.1 There is a sender already");
    QByteArray refusal;
    const std::optional<SmtpMailPath> path = SmtpMailPath::parse(argument, refusal);
    if (!path)
        return reply(refusal);
    if (path->size > quint64(SmtpMessageReader::sizeLimit))
        return reply("552 5.3.4 The message is too big");
    m_sender = path;
    reply("250 2.1.0 Ok");
}

void SmtpConnection::recipient(const QByteArray &argument)
{
    if (!m_sender)
        return reply("503 5.5.1 MAIL comes first");
    const std::optional<QByteArray> path = parseSmtpRecipient(argument);
    if (!path)
        return reply("501 5.1.3 Syntax: RCPT TO:<address>");
    if (m_recipients.size() >= recipientLimit)
        return reply("452 4.5.3 Too many recipients");
    const QString address = QString::fromLatin1(*path);
    if (!MemoryMailstore::isOwnDomain(address))
        return reply("550 5.7.1 The demo server delivers to demo addresses only");
    MailAccount *account = m_store.findByAddress(address);
    if (!account)
        return reply("550 5.1.1 Nobody here has that address");
    // A person named twice gets one copy.
    if (std::find(m_recipients.begin(), m_recipients.end(), account) == m_recipients.end())
        m_recipients.push_back(account);
    reply("250 2.1.5 Ok");
}

void SmtpConnection::data()
{
    if (!m_sender)
        return reply("503 5.5.1 MAIL comes first");
    if (m_recipients.empty())
        return reply("554 5.5.1 No recipient was accepted");
    m_reader = std::make_unique<SmtpMessageReader>(m_sender->eightBit);
    reply("354 End with a lone dot");
}

void SmtpConnection::onDataLine(const QByteArray &line)
{
    if (!m_reader->takeLine(line))
        return;
    const std::unique_ptr<SmtpMessageReader> reader = std::move(m_reader);
    if (!reader->refusal().isEmpty()) {
        reply(reader->refusal());
    } else {
        deliver(reader->message());
        reply("250 2.0.0 Delivered");
    }
    reset();
}

void SmtpConnection::deliver(const QByteArray &message)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray trace = "Return-Path: <" + m_sender->address + ">\r\nReceived: from " + m_helloName +
                             " (localhost [127.0.0.1])\r\n\tby demo.postrider.example with ESMTPA;\r\n\t" +
                             mailDate(now) + "\r\n";
    for (MailAccount *account : m_recipients)
        account->inbox()->append(trace + message, {}, now);
}

void SmtpConnection::reset()
{
    m_sender.reset();
    m_recipients.clear();
}

void SmtpConnection::await(const QByteArray &prompt, LineHandler handler)
{
    m_lineHandler = std::move(handler);
    reply(prompt);
}

} // namespace postrider::demo
