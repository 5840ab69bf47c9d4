// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/ImapConnection.h"

#include "demo/ImapCommands.h"

#include <utility>

#include <QRegularExpression>
#include <QTcpSocket>

namespace postrider::demo {

namespace {

// Clients keep lines under 8192 bytes (RFC 7162 §4); this leaves room for the careless.
constexpr qsizetype lineLimit = 64LL * 1024;
// A whole command with its literals: a user name before login, a message after it.
constexpr qsizetype strangerCommandLimit = 16LL * 1024;
constexpr qsizetype commandLimit = 32LL * 1024 * 1024;
// Something that only talks nonsense is no mail client.
constexpr int badCommandLimit = 50;

struct LiteralStart
{
    qsizetype size = -1; ///< -1: the line ends without one
    bool clientWaits = true;
};

// "{310}" at the end of a line, or "{310+}" of RFC 7888.
LiteralStart literalAtEnd(const QByteArray &line)
{
    if (!line.endsWith('}'))
        return {};
    const qsizetype open = line.lastIndexOf('{');
    if (open < 0)
        return {};
    QByteArray digits = line.mid(open + 1, line.size() - open - 2);
    const bool clientWaits = !digits.endsWith('+');
    if (!clientWaits)
        digits.chop(1);
    bool ok = false;
    const qulonglong size = digits.toULongLong(&ok);
    if (!ok || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    return {qsizetype(qMin<qulonglong>(size, INT32_MAX)), clientWaits};
}

QByteArray tagOf(const QByteArray &command)
{
    const qsizetype space = command.indexOf(' ');
    const QByteArray tag = command.left(space < 0 ? command.size() : space);
    static const QRegularExpression valid(QStringLiteral("\\A[!#$&',\\-./0-9:;<=>?@A-Z\\[^_`a-z|}~\\]]{1,64}\\z"));
    return valid.match(QString::fromLatin1(tag)).hasMatch() ? tag : QByteArray();
}

} // namespace

ImapConnection::ImapConnection(std::unique_ptr<QTcpSocket> socket, MemoryMailstore &store, QObject *parent)
    : QObject(parent)
    , m_channel(std::move(socket), lineLimit)
    , m_session(store, this, [this](const QByteArray &bytes) { m_channel.send(bytes); })
{
    connect(&m_channel, &LineChannel::lineReceived, this, &ImapConnection::onLine);
    connect(&m_channel, &LineChannel::bytesReceived, this, &ImapConnection::onLiteral);
    connect(&m_channel, &LineChannel::lineTooLong, this,
            [this] { m_session.untagged("BYE [TOOBIG] The line is too long"); });
    connect(&m_channel, &LineChannel::closed, this, &QObject::deleteLater);
}

ImapConnection::~ImapConnection() = default;

void ImapConnection::start()
{
    m_session.untagged("OK [CAPABILITY " + m_session.capabilities() + "] Postrider demo server ready");
    m_channel.start();
}

void ImapConnection::mailboxChanged()
{
    if (m_session.isIdle())
        m_session.reportChanges(true);
}

void ImapConnection::onLine(const QByteArray &line)
{
    if (m_session.isAwaitingLine()) {
        answer(m_session.takeLine(line));
        return;
    }
    m_command += line;
    const LiteralStart literal = literalAtEnd(line);
    if (literal.size < 0) {
        run(std::exchange(m_command, {}));
        return;
    }
    const bool isStranger = m_session.state() == ImapSession::State::NotAuthenticated;
    if (m_command.size() + literal.size > (isStranger ? strangerCommandLimit : commandLimit)) {
        refuseLiteral(literal.clientWaits);
        return;
    }
    m_command += "\r\n";
    if (literal.clientWaits)
        m_channel.sendLine("+ Ready for the literal");
    m_channel.expectBytes(literal.size);
}

void ImapConnection::onLiteral(const QByteArray &bytes)
{
    m_command += bytes;
}

void ImapConnection::refuseLiteral(bool clientWaits)
{
    const QByteArray tag = tagOf(std::exchange(m_command, {}));
    m_channel.sendLine((tag.isEmpty() ? QByteArray("*") : tag) + " NO [TOOBIG] The literal is too long");
    if (clientWaits)
        return;
    // It is coming all the same (RFC 7888 §4).
    m_session.untagged("BYE [TOOBIG] The literal is too long");
    m_channel.closeAfterWriting();
}

void ImapConnection::run(const QByteArray &command)
{
    m_tag = tagOf(command);
    if (m_tag.isEmpty()) {
        m_tag = "*";
        answer(ImapReply::bad("A command starts with a tag"));
        return;
    }
    ImapCursor cursor(command);
    cursor.takeText(m_tag);
    m_mayExpunge = true;
    answer(dispatch(cursor));
}

ImapReply ImapConnection::dispatch(ImapCursor &cursor)
{
    std::optional<QByteArray> name = cursor.takeSpace() ? cursor.atom() : std::nullopt;
    if (name && name->compare("UID", Qt::CaseInsensitive) == 0) {
        const std::optional<QByteArray> second = cursor.takeSpace() ? cursor.atom() : std::nullopt;
        name = second ? std::optional("UID " + *second) : std::nullopt;
    }
    const ImapCommand *command = name ? findImapCommand(*name) : nullptr;
    if (!command)
        return ImapReply::bad("No such command");
    if (!isAllowedIn(*command, m_session.state()))
        return ImapReply::bad("Not allowed in this state");
    m_mayExpunge = !command->keepsNumbers;
    return command->handler(m_session, cursor);
}

void ImapConnection::answer(const ImapReply &reply)
{
    if (reply.kind == ImapReply::Kind::Pending) {
        m_channel.sendLine("+ " + reply.text);
        mailboxChanged();
        return;
    }
    m_session.reportChanges(m_mayExpunge);
    constexpr const char *words[] = {" OK ", " NO ", " BAD "};
    m_channel.sendLine(m_tag + words[int(reply.kind)] + reply.text);
    if (reply.kind == ImapReply::Kind::Bad && ++m_badCommands >= badCommandLimit) {
        m_session.untagged("BYE Too many bad commands");
        m_channel.closeAfterWriting();
    }
    if (m_session.state() == ImapSession::State::Logout)
        m_channel.closeAfterWriting();
}

} // namespace postrider::demo
