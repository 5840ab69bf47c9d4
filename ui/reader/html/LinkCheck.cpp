// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/html/LinkCheck.h"

#include <QRegularExpression>
#include <QStringList>

namespace postrider::ui::reader::html {

namespace {

constexpr qsizetype longestText = 500; // a link text longer than this is a paragraph

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

} // namespace

QString hostNamedBy(const QString &text)
{
    // Decoration, scheme, mailbox; host with its last label; port, path; decoration.
    static const QRegularExpression pattern(
        QStringLiteral(R"re(^[\s<(]*(?<scheme>(?:https?|mailto):(?://)?)?(?:[^\s/@]{1,64}@)?)re"
                       R"re((?<host>(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}[.\x{3002}\x{ff0e}])+)re"
                       R"re((?<tld>\p{L}[\p{L}\p{N}-]{1,62})))re"
                       R"re((?::\d+)?(?:[/?#]\S*)?[\s>).,]*$)re"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    const QString line = text.simplified();
    if (line.isEmpty() || line.size() > longestText)
        return {};
    const QRegularExpressionMatch match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    const QString host = match.captured(QStringLiteral("host"));
    const bool plain = match.captured(QStringLiteral("scheme")).isEmpty() &&
                       !host.startsWith(QLatin1String("www."), Qt::CaseInsensitive) && !line.contains(QLatin1Char('@'));
    if (plain && isFileEnding(match.captured(QStringLiteral("tld")).toLower()))
        return {};
    return asciiHost(host);
}

LinkVerdict checkLink(const QString &shownText, const QUrl &target)
{
    LinkVerdict verdict;
    if (target.scheme() == QLatin1String("mailto"))
        return verdict;
    verdict.targetHost = asciiHost(target.host(QUrl::FullyDecoded));
    verdict.shownHost = hostNamedBy(shownText);
    if (!target.userInfo().isEmpty())
        verdict.risk = LinkRisk::UserInfo;
    else if (!verdict.shownHost.isEmpty() && !sameHouse(verdict.shownHost, verdict.targetHost))
        verdict.risk = LinkRisk::OtherHost;
    else if (verdict.targetHost.contains(QLatin1String("xn--")))
        verdict.risk = LinkRisk::Lookalike;
    return verdict;
}

} // namespace postrider::ui::reader::html
