// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/LinkCheck.h"

#include <algorithm>

#include <QRegularExpression>
#include <QStringList>
#include <QUrlQuery>

namespace postrider::ui::reader::html {

namespace {

constexpr qsizetype longestText = 2000; // units of a link's text that are looked at
constexpr qsizetype mostWords = 100;

QString asciiHost(const QString &host)
{
    const QString ascii = QString::fromLatin1(QUrl::toAce(host)).toLower();
    return ascii.isEmpty() ? host.toLower() : ascii;
}

QString withoutWww(const QString &host)
{
    return host.startsWith(QLatin1String("www.")) ? host.mid(4) : host;
}

/// example.org and mail.example.org are one house; example.org and example.org.evil.net are not.
bool sameHouse(const QString &shown, const QString &target)
{
    const QString a = withoutWww(shown);
    const QString b = withoutWww(target);
    return a == b || a.endsWith(QLatin1Char('.') + b) || b.endsWith(QLatin1Char('.') + a);
}

/// "report.pdf" is the name of a file, though it could be one of a host.
bool isFileEnding(const QString &ending)
{
    static const QStringList endings{
        QStringLiteral("pdf"), QStringLiteral("doc"),  QStringLiteral("docx"), QStringLiteral("xls"),
        QStringLiteral("txt"), QStringLiteral("xlsx"), QStringLiteral("ppt"),  QStringLiteral("pptx"),
        QStringLiteral("zip"), QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"),
        QStringLiteral("gif"), QStringLiteral("html"), QStringLiteral("htm"),  QStringLiteral("csv"),
        QStringLiteral("ics"), QStringLiteral("eml"),  QStringLiteral("js"),   QStringLiteral("py"),
        QStringLiteral("cpp"), QStringLiteral("h"),    QStringLiteral("json"), QStringLiteral("xml")};
    return endings.contains(ending);
}

/// "192.0.2.1", "[2001:db8::1]", "3221225985" and "0xc0.0x0.0x2.0x1" are all places without a name.
bool isNumber(const QString &host)
{
    const QString last = host.section(u'.', -1);
    return host.contains(u':') || (!last.isEmpty() && (last.front().isDigit() || last.startsWith(QLatin1String("0x"))));
}

/// As it is read: full-width letters and dots are the usual ones, what looks like a slash or a colon is one, what has
/// no width or only decorates a letter is not there.
QString plain(const QString &text)
{
    QString result;
    for (QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (QStringView(u"\u2044\u2215\u29F8\u2571\\").contains(c))
            c = u'/';
        else if (QStringView(u"\u2236\uA789\u02D0\u05C3").contains(c))
            c = u':';
        else if (QStringView(u"\u3002\uFE52\u06D4\u0701\uA4F8").contains(c))
            c = u'.';
        const QChar::Category category = c.category();
        const bool unseen = category == QChar::Other_Format || category == QChar::Mark_NonSpacing ||
                            QStringView(u"\u115F\u1160\u3164\uFFA0\uFFFC").contains(c);
        if (!unseen)
            result += c.isSpace() || category == QChar::Other_Control ? QChar(u' ') : c;
    }
    return result;
}

/// Endings that a word amid a sentence has only when it is meant as a site; "today.It" and "Node.js" have others.
bool isSiteEnding(const QString &ending)
{
    static const QStringList endings =
        QStringLiteral(
            "com net org info biz gov edu mil eu de fr uk nl es pl ru cn jp kr br au ca ch se dk fi cz tw hk")
            .split(u' ');
    return endings.contains(ending);
}

/// A host with its last label; behind it a port, a path, or nothing that belongs to a name.
const QRegularExpression &hostPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"re(^(?<host>(?:[\p{L}\p{N}_][\p{L}\p{N}_-]{0,62}\.)+(?<tld>\p{L}[\p{L}\p{N}-]{1,62}))re"
                       R"re(|\d{1,3}(?:\.\d{1,3}){3})\.{0,9}(?:(?<path>[/?#].*)|:\d+.*|[^\p{L}\p{N}@.-].*)?$)re"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// Adds what `word` names. `alone`: it is the whole text of the link.
void addHosts(const QString &word, bool alone, QStringList &hosts)
{
    static const QRegularExpression start(QStringLiteral(R"re(https?:/*|mailto:|(?<![\p{L}\p{N}.])www\.)re"),
                                          QRegularExpression::UseUnicodePropertiesOption |
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression decoration(QStringLiteral(R"re(^[^\p{L}\p{N}]+)re"),
                                               QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch begun = start.match(word);
    const QString opening = begun.captured().toLower();
    const bool meant = begun.hasMatch(); // as an address, beyond doubt
    QString rest = meant ? word.mid(begun.capturedStart() + (opening.endsWith(u'.') ? 0 : opening.size())) : word;
    rest.remove(decoration);
    const auto end = std::find_if(rest.cbegin(), rest.cend(), [](QChar c) { return QStringView(u"/?#").contains(c); });
    const QString authority = rest.left(end - rest.cbegin());
    const qsizetype at = authority.lastIndexOf(u'@');
    const QRegularExpressionMatch user = hostPattern().match(authority.left(std::max<qsizetype>(at, 0)));
    if (opening.startsWith(QLatin1String("http")) && user.hasMatch()) // "https://bank.example@evil.example/"
        hosts += asciiHost(user.captured(QStringLiteral("host")));
    if (at >= 0 && !meant && !alone)
        return; // a mailbox amid a sentence: "send to ann@example.org"
    const QRegularExpressionMatch match = hostPattern().match(rest.mid(at + 1));
    const QString ending = match.captured(QStringLiteral("tld")).toLower();
    if (!match.hasMatch() || (ending.isEmpty() && !meant))
        return;
    const bool path = !match.captured(QStringLiteral("path")).isEmpty();
    const bool site = meant || (alone ? at >= 0 || !isFileEnding(ending) : path || isSiteEnding(ending));
    if (site && !(path && !meant && isFileEnding(ending)))
        hosts += asciiHost(match.captured(QStringLiteral("host")));
}

/// Of a mailto: (RFC 6068 §2), at most ten.
QStringList recipientHosts(const QUrl &mailto)
{
    QString all = mailto.path(QUrl::FullyDecoded);
    for (const auto &[name, value] : QUrlQuery(mailto).queryItems(QUrl::FullyDecoded))
        if (name.compare(QLatin1String("to"), Qt::CaseInsensitive) == 0)
            all += u',' + value;
    QStringList hosts;
    for (const QString &one : all.split(u',', Qt::SkipEmptyParts).mid(0, 10))
        hosts += asciiHost(one.mid(one.lastIndexOf(u'@') + 1).trimmed());
    return hosts;
}

} // namespace

QStringList hostsNamedBy(const QString &text)
{
    const QStringList words = plain(text.left(longestText)).split(u' ', Qt::SkipEmptyParts).mid(0, mostWords);
    QStringList hosts;
    for (const QString &word : words)
        addHosts(word, words.size() == 1, hosts);
    return hosts;
}

LinkVerdict checkLink(const QString &shownText, const QUrl &target)
{
    LinkVerdict verdict;
    const bool mail = target.scheme() == QLatin1String("mailto");
    const QStringList targets = mail ? recipientHosts(target) : QStringList{asciiHost(target.host(QUrl::FullyDecoded))};
    verdict.targetHost = targets.value(0);
    for (const QString &shown : hostsNamedBy(shownText))
        for (const QString &host : targets)
            if (!sameHouse(shown, host)) {
                verdict.shownHost = shown;
                verdict.targetHost = host;
            }
    if (!mail && !target.userInfo().isEmpty())
        verdict.risk = LinkRisk::UserInfo;
    else if (!verdict.shownHost.isEmpty())
        verdict.risk = LinkRisk::OtherHost;
    else if (!mail && verdict.targetHost.contains(QLatin1String("xn--")))
        verdict.risk = LinkRisk::Lookalike;
    else if (!mail && isNumber(verdict.targetHost))
        verdict.risk = LinkRisk::Number;
    return verdict;
}

} // namespace postrider::ui::reader::html
