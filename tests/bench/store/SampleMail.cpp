// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleMail.h"

#include <algorithm>

namespace postrider::bench {

namespace {

constexpr int vocabulary = 20'000;
constexpr int senders = 2'000;
constexpr qint64 start = 1'500'000'000'000; // July 2017

QString messageIdOf(int number)
{
    return QStringLiteral("%1.sample@mail%2.example.org").arg(number).arg(number % 97);
}

} // namespace

SampleMail::SampleMail(unsigned seed)
    : m_random(seed)
{
    for (int i = 0; i < vocabulary; ++i) {
        QString letters;
        for (int length = 3 + pick(7); length > 0; --length)
            letters += QChar(u'a' + pick(26));
        m_words.push_back(letters);
    }
}

int SampleMail::pick(int below)
{
    return static_cast<int>(m_random() % static_cast<unsigned>(below));
}

QString SampleMail::word()
{
    // Words follow a steep law: the product of two draws favours the front of the list.
    const double a = static_cast<double>(m_random()) / 4294967296.0;
    return m_words[static_cast<size_t>(a * a * a * vocabulary)];
}

QString SampleMail::subject()
{
    if (pick(5) == 0)
        return QStringLiteral("第%1季度销售报表与合同编号%2").arg(pick(4)).arg(pick(10'000));
    QString text = word();
    for (int i = 3 + pick(5); i > 0; --i)
        text += QLatin1Char(' ') + word();
    return text;
}

QString SampleMail::text(int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += word() + QLatin1Char(i % 12 == 11 ? '\n' : ' ');
    return text;
}

void SampleMail::answer(store::NewMessage &message, int number)
{
    // Three of four answer one of the conversations under way, which are some thirty at a time.
    const auto open = static_cast<size_t>(pick(30));
    QStringList &conversation = m_conversations[open];
    if (pick(4) == 0)
        conversation.clear();
    message.references = conversation;
    message.inReplyTo = conversation.isEmpty() ? QString() : conversation.last();
    conversation.append(messageIdOf(number));
}

std::vector<store::NewMessage> SampleMail::headers(int count)
{
    std::vector<store::NewMessage> messages;
    messages.reserve(static_cast<size_t>(count));
    for (int number = 1; number <= count; ++number) {
        store::NewMessage m;
        m.uid = Uid(static_cast<std::uint32_t>(number));
        m.modSeq = ModSeq(static_cast<std::uint64_t>(number));
        m.flags = pick(4) == 0 ? MailFlags() : MailFlags(MailFlag::Seen);
        m.date = QDateTime::fromMSecsSinceEpoch(start + number * 3'000'000LL, Qt::UTC);
        m.internalDate = m.date.addSecs(2);
        m.size = 2'000 + pick(20'000);
        m.subject = subject();
        const int sender = pick(senders);
        m.from = {m_words[static_cast<size_t>(sender)] + QLatin1Char(' ') + m_words[static_cast<size_t>(sender + 7)],
                  m_words[static_cast<size_t>(sender)] + QStringLiteral("@example%1.org").arg(sender % 50)};
        m.to = {{QStringLiteral("Me Myself"), QStringLiteral("me@example.org")}};
        if (pick(3) == 0)
            m.cc = {{word(), word() + QStringLiteral("@example.net")}};
        m.messageId = messageIdOf(number);
        answer(m, number);
        m.structure = QByteArray(300, 's');
        messages.push_back(std::move(m));
    }
    std::reverse(messages.begin(), messages.end());
    return messages;
}

} // namespace postrider::bench
