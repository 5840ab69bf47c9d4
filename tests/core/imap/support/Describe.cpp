// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/Describe.h"

namespace postrider::imap::test {

namespace {

QByteArray text(const QByteArray &bytes)
{
    return '\'' + bytes.toPercentEncoding(" !\"#$&()*+,/:;<=>?@[\\]^`{|}") + '\'';
}

QByteArray flagsText(const MailFlags &flags)
{
    return '(' + flags.toImap().join(QLatin1Char(' ')).toUtf8() + ')';
}

QByteArray addresses(const EnvelopeAddresses &list)
{
    QByteArrayList out;
    for (const EnvelopeAddress &a : list)
        out.append(a.name.isEmpty() ? '<' + a.addrSpec() + '>' : a.name + " <" + a.addrSpec() + '>');
    return '[' + out.join(", ") + ']';
}

QByteArray parameters(const BodyParameters &list)
{
    QByteArray out;
    for (const auto &[name, value] : list)
        out += ' ' + name + '=' + text(value);
    return out;
}

QByteArray codeText(const ResponseCode &code)
{
    if (code.name.isEmpty())
        return {};
    QByteArray out = " [" + code.name;
    if (code.number > 0)
        out += ' ' + QByteArray::number(code.number);
    if (!code.list.isEmpty())
        out += " (" + code.list.join(' ') + ')';
    if (!code.capabilities.isEmpty())
        out += ' ' + code.capabilities.names().join(' ');
    if (!code.uids.isEmpty())
        out += ' ' + code.uids.toImap();
    if (!code.copyUid.source.isEmpty()) {
        out += ' ' + QByteArray::number(code.copyUid.uidValidity.value);
        for (const auto &[from, to] : code.copyUid.pairs)
            out += ' ' + QByteArray::number(from.value) + '>' + QByteArray::number(to.value);
    }
    return out + ']';
}

QByteArray number(const std::optional<quint32> &n)
{
    return n ? QByteArray::number(*n) : QByteArray("-");
}

QByteArray mailboxText(const ListedMailbox &m)
{
    QByteArray out =
        text(m.wireName) + " sep=" + (m.separator.isNull() ? QByteArray("NIL") : QString(m.separator).toUtf8());
    out += " (" + m.attributes.join(' ') + ')';
    if (m.role != MailboxRole::None)
        out += " role=" + QByteArray::number(static_cast<int>(m.role));
    return out + (m.noSelect ? " noselect" : "") + (m.subscribed ? " subscribed" : "");
}

struct Describer
{
    QByteArray operator()(const TaggedStatus &s) const
    {
        static const char *const kinds[] = {" OK", " NO", " BAD"};
        return s.tag + kinds[static_cast<int>(s.kind)] + codeText(s.code) + ' ' + text(s.text);
    }
    QByteArray operator()(const UntaggedStatus &s) const
    {
        static const char *const kinds[] = {"OK", "NO", "BAD", "PREAUTH", "BYE"};
        return QByteArray("* ") + kinds[static_cast<int>(s.kind)] + codeText(s.code) + ' ' + text(s.text);
    }
    QByteArray operator()(const ContinuationRequest &c) const { return "+ " + text(c.text); }
    QByteArray operator()(const CapabilityResponse &c) const
    {
        return "CAPABILITY " + c.capabilities.names().join(' ');
    }
    QByteArray operator()(const ExistsResponse &e) const { return "EXISTS " + QByteArray::number(e.count); }
    QByteArray operator()(const RecentResponse &e) const { return "RECENT " + QByteArray::number(e.count); }
    QByteArray operator()(const ExpungeResponse &e) const { return "EXPUNGE " + QByteArray::number(e.sequence); }
    QByteArray operator()(const VanishedResponse &v) const
    {
        return (v.earlier ? "VANISHED EARLIER " : "VANISHED ") + v.uids.toImap();
    }
    QByteArray operator()(const FlagsResponse &f) const { return "FLAGS " + flagsText(f.flags); }
    QByteArray operator()(const FetchedMessage &m) const;
    QByteArray operator()(const ListResponse &l) const
    {
        static const char *const kinds[] = {"LIST ", "LSUB ", "XLIST "};
        return kinds[static_cast<int>(l.kind)] + mailboxText(l.mailbox);
    }
    QByteArray operator()(const MailboxStatus &s) const
    {
        return "STATUS " + text(s.wireName) + " messages=" + number(s.messages) + " unseen=" + number(s.unseen) +
               " next=" + QByteArray::number(s.uidNext.value) + " validity=" + QByteArray::number(s.uidValidity.value) +
               " modseq=" + QByteArray::number(s.highestModSeq.value);
    }
    QByteArray operator()(const SearchResponse &s) const
    {
        QByteArray out = (s.extended ? "ESEARCH " : "SEARCH ") + s.numbers.toImap();
        if (!s.tag.isEmpty())
            out += " tag=" + s.tag;
        if (s.count)
            out += " count=" + QByteArray::number(*s.count);
        return s.modSeq.isValid() ? out + " modseq=" + QByteArray::number(s.modSeq.value) : out;
    }
    QByteArray operator()(const NamespaceResponse &n) const
    {
        QByteArray out = "NAMESPACE";
        for (const auto *list : {&n.namespaces.personal, &n.namespaces.otherUsers, &n.namespaces.shared}) {
            out += " (";
            for (const NamespaceEntry &e : *list)
                out += text(e.prefix) + (e.separator.isNull() ? QByteArray("NIL") : QString(e.separator).toUtf8());
            out += ')';
        }
        return out;
    }
    QByteArray operator()(const IdResponse &i) const
    {
        QByteArray out = "ID";
        for (const auto &[key, value] : i.id)
            out += ' ' + key + '=' + text(value);
        return out;
    }
    QByteArray operator()(const EnabledResponse &e) const { return "ENABLED " + e.names.join(' '); }
    QByteArray operator()(const QuotaResponse &q) const
    {
        QByteArray out = "QUOTA " + text(q.quota.root);
        for (const QuotaResource &r : q.quota.resources)
            out += ' ' + r.name + ' ' + QByteArray::number(r.used) + '/' + QByteArray::number(r.limit);
        return out;
    }
    QByteArray operator()(const QuotaRootResponse &q) const
    {
        return "QUOTAROOT " + text(q.wireName) + " (" + q.roots.join(',') + ')';
    }
    QByteArray operator()(const AclResponse &a) const
    {
        QByteArray out = "ACL " + text(a.wireName);
        for (const AclEntry &e : a.entries)
            out += ' ' + e.identifier + '=' + e.rights.letters();
        return out;
    }
    QByteArray operator()(const MyRightsResponse &r) const
    {
        return "MYRIGHTS " + text(r.wireName) + ' ' + r.rights.letters();
    }
    QByteArray operator()(const MetadataResponse &m) const
    {
        QByteArray out = "METADATA " + text(m.wireName);
        for (const MetadataEntry &e : m.entries)
            out += ' ' + e.name + '=' + text(e.value);
        return out;
    }
    QByteArray operator()(const SortResponse &s) const
    {
        QByteArray out = "SORT";
        for (const Uid uid : s.uids)
            out += ' ' + QByteArray::number(uid.value);
        return out;
    }
    QByteArray operator()(const ThreadResponse &t) const
    {
        QByteArray out = "THREAD";
        for (const ThreadedUid &one : t.uids)
            out += ' ' + QByteArray::number(one.depth) + ':' + QByteArray::number(one.uid.value);
        return out;
    }
    QByteArray operator()(const UnknownResponse &u) const { return "unknown " + u.name; }
    QByteArray operator()(const MalformedResponse &m) const { return "malformed " + text(m.line); }
};

QByteArray Describer::operator()(const FetchedMessage &m) const
{
    QByteArray out = "FETCH " + QByteArray::number(m.sequence);
    if (m.uid.isValid())
        out += " uid=" + QByteArray::number(m.uid.value);
    if (m.flags)
        out += " flags=" + flagsText(*m.flags);
    if (m.internalDate.isValid())
        out += " date=" + m.internalDate.toString(Qt::ISODate).toLatin1();
    if (m.size)
        out += " size=" + QByteArray::number(*m.size);
    if (m.modSeq.isValid())
        out += " modseq=" + QByteArray::number(m.modSeq.value);
    if (m.envelope)
        out += " envelope=" + describe(*m.envelope);
    if (m.bodyStructure)
        out += " body=" + describe(*m.bodyStructure);
    if (!m.headerFields.isEmpty())
        out += " fields=" + text(m.headerFields);
    for (const FetchedSection &s : m.sections) {
        out += " [" + s.name + ']' + (s.offset ? '<' + QByteArray::number(*s.offset) + '>' : QByteArray());
        out += '=' + (s.isNil ? QByteArray("NIL") : text(s.data));
    }
    if (m.labels)
        out += " labels=(" + m.labels->join(',') + ')';
    for (const auto &[name, value] : m.extra)
        out += ' ' + name + '=' + text(value);
    if (!m.malformedItems.isEmpty())
        out += " malformed=" + m.malformedItems.join(',');
    return out;
}

} // namespace

QByteArray describe(const Response &response)
{
    return std::visit(Describer(), response);
}

QByteArray describe(const Envelope &e)
{
    return '{' + e.date + " | " + e.subject + " | " + addresses(e.from) + addresses(e.sender) + addresses(e.replyTo) +
           addresses(e.to) + addresses(e.cc) + addresses(e.bcc) + " | " + e.inReplyTo + " | " + e.messageId + '}';
}

QByteArray describe(const BodyPart &p)
{
    QByteArray out = '<' + p.section + ' ' + p.type + '/' + p.subtype + parameters(p.parameters);
    if (!p.encoding.isEmpty())
        out += ' ' + p.encoding;
    if (p.size > 0)
        out += " size=" + QByteArray::number(p.size);
    if (p.lines > 0)
        out += " lines=" + QByteArray::number(p.lines);
    if (!p.id.isEmpty())
        out += " id=" + p.id;
    if (!p.disposition.isEmpty())
        out += ' ' + p.disposition + parameters(p.dispositionParameters);
    if (p.envelope)
        out += ' ' + describe(*p.envelope);
    for (const BodyPart &child : p.children)
        out += ' ' + describe(child);
    return out + '>';
}

} // namespace postrider::imap::test
