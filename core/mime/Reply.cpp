// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/Reply.h"

#include "mime/HeaderText.h"
#include "mime/PlainText.h"

#include <algorithm>

#include <QLocale>
#include <QUrl>

namespace postrider::mime {

namespace {

constexpr qsizetype maximumReferences = 30; // enough for every threading algorithm; keeps the field short

// What clients of several languages put before a subject, lower case, without colon.
constexpr const char16_t *replyPrefixes[] = {u"re",  u"aw",   u"antw", u"sv",   u"vs",   u"odp",  u"ref",  u"rif",
                                             u"rép", u"回复", u"回覆", u"答复", u"答覆", u"返信", u"회신", u"ответ"};
constexpr const char16_t *forwardPrefixes[] = {u"fwd", u"fw", u"wg",   u"tr",   u"vb",   u"rv",  u"enc",
                                               u"i",   u"pd", u"转发", u"轉寄", u"転送", u"전달"};

template <std::size_t N>
bool isOneOf(QStringView word, const char16_t *const (&names)[N])
{
    return std::any_of(std::begin(names), std::end(names), [word](const char16_t *name) {
        return word.compare(QStringView(name), Qt::CaseInsensitive) == 0;
    });
}

/// "Re:", "RE[2]:", "回复：" at the start of a subject; its length with blanks, 0 when there is none.
qsizetype prefixLength(QStringView subject, bool forwards)
{
    const auto colon =
        std::find_if(subject.begin(), subject.end(), [](QChar c) { return c == u':' || c == u'\uFF1A'; });
    if (colon == subject.end() || colon - subject.begin() > 12)
        return 0;
    QStringView word = subject.first(colon - subject.begin()).trimmed();
    if (const auto bracket = word.indexOf(u'['); bracket > 0 && word.endsWith(u']'))
        word = word.first(bracket);
    if (const auto bracket = word.indexOf(u'('); bracket > 0 && word.endsWith(u')'))
        word = word.first(bracket);
    if (!isOneOf(word, replyPrefixes) && !(forwards && isOneOf(word, forwardPrefixes)))
        return 0;
    auto end = colon - subject.begin() + 1;
    while (end < subject.size() && subject[end].isSpace())
        ++end;
    return end;
}

QString withoutPrefixes(const QString &subject, bool forwards)
{
    QStringView rest = QStringView(subject).trimmed();
    while (const auto length = prefixLength(rest, forwards))
        rest = rest.sliced(length);
    return rest.toString();
}

bool same(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0; // local parts have case in theory (RFC 5321 §2.4), people in no case
}

bool isOwn(const Address &address, const QStringList &own)
{
    return std::any_of(own.begin(), own.end(), [&](const QString &mine) { return same(mine, address.address); });
}

void addUnique(AddressList &list, const Address &address, const AddressList &other = {})
{
    const auto known = [&](const Address &a) { return same(a.address, address.address); };
    if (!address.address.isEmpty() && std::none_of(list.begin(), list.end(), known) &&
        std::none_of(other.begin(), other.end(), known))
        list.push_back(address);
}

AddressList followUp(const Message &message, const char *field)
{
    return HeaderText::decodeAddresses(message.rawHeader(field));
}

AddressList answerTo(const Message &message)
{
    const AddressList wanted = followUp(message, "Mail-Reply-To");
    if (!wanted.empty())
        return wanted;
    const AddressList replyTo = message.replyTo();
    return replyTo.empty() ? message.from() : replyTo;
}

AddressList listAddress(const Message &message)
{
    for (const QString &url : message.listPost())
        if (url.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
            return {{QString(), QUrl::fromPercentEncoding(url.mid(7).section(u'?', 0, 0).toUtf8())}};
    return {};
}

void addressAll(const Message &message, const QStringList &own, ReplyDraft &draft)
{
    const AddressList wanted = followUp(message, "Mail-Followup-To");
    if (!wanted.empty()) {
        for (const Address &address : wanted)
            if (!isOwn(address, own))
                addUnique(draft.to, address);
        return;
    }
    for (const Address &address : answerTo(message))
        if (!isOwn(address, own))
            addUnique(draft.to, address);
    const bool mine = draft.to.empty();
    for (const Address &address : message.to())
        if (!isOwn(address, own))
            addUnique(mine ? draft.to : draft.cc, address, mine ? AddressList() : draft.to);
    for (const Address &address : message.cc())
        if (!isOwn(address, own))
            addUnique(draft.cc, address, draft.to);
}

void addressSender(const Message &message, const QStringList &own, ReplyDraft &draft)
{
    const AddressList from = message.from();
    const bool mine = !from.empty() && isOwn(from.front(), own) && message.replyTo().empty();
    for (const Address &address : mine ? message.to() : answerTo(message))
        addUnique(draft.to, address);
    if (draft.to.empty())
        draft.to = from;
}

QString attribution(const Message &message)
{
    const AddressList from = message.from();
    const QString author = from.empty() ? Reply::tr("somebody") : from.front().shortName();
    if (!message.date().isValid())
        return Reply::tr("%1 wrote:").arg(author);
    return Reply::tr("On %1, %2 wrote:")
        .arg(QLocale().toString(message.date().toLocalTime(), QLocale::ShortFormat), author);
}

QString listed(const AddressList &addresses)
{
    QStringList parts;
    for (const Address &address : addresses)
        parts += address.display();
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString Reply::replySubject(const QString &subject)
{
    return QStringLiteral("Re: ") + withoutPrefixes(subject, false);
}

QString Reply::forwardSubject(const QString &subject)
{
    return QStringLiteral("Fwd: ") + withoutPrefixes(subject, true);
}

QString Reply::baseSubject(const QString &subject)
{
    return withoutPrefixes(subject, true);
}

bool Reply::hasList(const Message &message)
{
    return !listAddress(message).empty();
}

ReplyDraft Reply::to(const Message &message, ReplyKind kind, const QStringList &ownAddresses,
                     const std::optional<QString> &shown)
{
    ReplyDraft draft;
    if (kind == ReplyKind::List && hasList(message))
        draft.to = listAddress(message);
    else if (kind == ReplyKind::Sender)
        addressSender(message, ownAddresses, draft);
    else
        addressAll(message, ownAddresses, draft);
    if (draft.to.empty() && draft.cc.empty())
        addressSender(message, ownAddresses, draft);
    draft.subject = replySubject(message.subject());
    draft.text = attribution(message) + u'\n' + PlainText::quote(shown ? *shown : message.plainText());
    draft.inReplyTo = message.messageId();
    // RFC 5322 §3.6.4: the parent's References, else its In-Reply-To, and its Message-ID
    draft.references = message.references();
    if (draft.references.isEmpty() && !message.inReplyTo().isEmpty())
        draft.references += message.inReplyTo();
    if (!draft.inReplyTo.isEmpty() && !draft.references.contains(draft.inReplyTo))
        draft.references += draft.inReplyTo;
    while (draft.references.size() > maximumReferences)
        draft.references.removeAt(1);
    return draft;
}

ReplyDraft Reply::forward(const Message &message, const std::optional<QString> &shown)
{
    ReplyDraft draft;
    draft.subject = forwardSubject(message.subject());
    QString text = tr("---------- Forwarded message ----------") + u'\n';
    text += tr("From: %1").arg(listed(message.from())) + u'\n';
    if (message.date().isValid())
        text += tr("Date: %1").arg(QLocale().toString(message.date().toLocalTime(), QLocale::LongFormat)) + u'\n';
    text += tr("Subject: %1").arg(message.subject()) + u'\n';
    text += tr("To: %1").arg(listed(message.to())) + u'\n';
    if (!message.cc().empty())
        text += tr("Cc: %1").arg(listed(message.cc())) + u'\n';
    draft.text = text + u'\n' + (shown ? *shown : message.plainText());
    if (!message.messageId().isEmpty())
        draft.references = message.references() << message.messageId();
    return draft;
}

} // namespace postrider::mime
