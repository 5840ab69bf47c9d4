// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/MailState.h"

#include "e2e/TestProfile.h"
#include "servers/DovecotServer.h"

#include <algorithm>
#include <iterator>

#include <QDir>
#include <QJsonArray>

namespace postrider::test {

namespace {

constexpr int mostShown = 20;

QByteArray messageIdOf(const QByteArray &message)
{
    const qsizetype start = message.indexOf("Message-ID: <");
    const qsizetype end = message.indexOf('>', start);
    return start < 0 ? QByteArray() : message.mid(start + 13, end - start - 13);
}

QString letters(const QString &all)
{
    QString result;
    for (const QChar letter : QStringLiteral("FRST"))
        if (all.contains(letter))
            result += letter;
    return result;
}

QString letters(const QJsonArray &flags)
{
    QString result;
    for (const auto &[flag, letter] :
         {std::pair(QStringLiteral("\\Flagged"), u'F'), std::pair(QStringLiteral("\\Answered"), u'R'),
          std::pair(QStringLiteral("\\Seen"), u'S'), std::pair(QStringLiteral("\\Deleted"), u'T')})
        if (flags.contains(flag))
            result += letter;
    return result;
}

QByteArray tell(const MailState &state, const MailState &other, const char *side)
{
    QByteArray story;
    int shown = 0;
    for (const auto &[folder, messages] : state) {
        const auto there = other.find(folder);
        if (there == other.end())
            story += QByteArray("only ") + side + ": folder " + folder.toUtf8() + '\n';
        std::multiset<std::pair<QByteArray, QString>> rest;
        const auto &others = there == other.end() ? MailState::mapped_type() : there->second;
        std::set_difference(messages.begin(), messages.end(), others.begin(), others.end(),
                            std::inserter(rest, rest.end()));
        for (const auto &[id, flags] : rest)
            if (++shown < mostShown)
                story += QByteArray("only ") + side + ": " + folder.toUtf8() + ' ' + id + ' ' + flags.toUtf8() + '\n';
    }
    return story;
}

} // namespace

MailState stateOfServer(const DovecotServer &dovecot, const QString &user)
{
    const QDir maildir(dovecot.directory() + QStringLiteral("/mail/") + user + QStringLiteral("/Maildir"));
    QStringList folders{QStringLiteral("INBOX")};
    for (const QString &name : maildir.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot))
        if (name.startsWith(u'.'))
            folders.append(name.mid(1));
    MailState state;
    for (const QString &folder : folders) {
        auto &messages = state[QString(folder).replace(u'.', u'/')];
        const QByteArrayList bytes = dovecot.messages(user, folder);
        const QStringList flags = dovecot.flags(user, folder);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            messages.emplace(messageIdOf(bytes[i]), letters(flags.value(i)));
    }
    return state;
}

MailState stateOfProfile(const TestProfile &profile)
{
    MailState state;
    for (const QJsonObject &folder : profile.json({QStringLiteral("folders")}).lines()) {
        const QString path = folder.value(u"path").toString();
        auto &messages = state[path];
        const CommandRun listed =
            profile.json({QStringLiteral("list"), path, QStringLiteral("--limit"), QStringLiteral("100000")});
        for (const QJsonObject &message : listed.lines())
            messages.emplace(message.value(u"messageId").toString().toUtf8(),
                             letters(message.value(u"flags").toArray()));
    }
    return state;
}

QByteArray markedDeleted(const MailState &state)
{
    QByteArray story;
    for (const auto &[folder, messages] : state)
        for (const auto &[id, flags] : messages)
            if (flags.contains(u'T'))
                story += folder.toUtf8() + ' ' + id + '\n';
    return story;
}

QByteArray difference(const MailState &left, const MailState &right)
{
    return tell(left, right, "left") + tell(right, left, "right");
}

} // namespace postrider::test
