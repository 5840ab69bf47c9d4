// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/Quirks.h"

#include <algorithm>
#include <functional>

namespace postrider::imap {

namespace {

/// One row: how to know the server, and what is different about it. What is empty does not matter; of what is there
/// everything must fit.
struct QuirkRow
{
    const char *serverName;
    /// The host is this domain or ends with it.
    std::vector<const char *> domains;
    const char *greeting = nullptr; ///< part of it, without case
    const char *idName = nullptr;   ///< part of the "name" field of ID, without case
    const char *capability = nullptr;
    void (*apply)(Quirks &quirks);
};

/// Rows of PROVIDERS.md. One capability is never enough to tell a server by, except where no other server has it.
const std::vector<QuirkRow> &rows()
{
    static const std::vector<QuirkRow> table{
        {"NetEase",
         {},
         "coremail",
         nullptr,
         nullptr,
         [](Quirks &q) {
             q.needsId = true;
             q.stringSearchUseless = true;
         }},
        {"NetEase",
         {"163.com", "126.com", "yeah.net", "188.com", "netease.com"},
         nullptr,
         nullptr,
         nullptr,
         [](Quirks &q) {
             q.needsId = true;
             q.stringSearchUseless = true;
         }},
        {"Tencent",
         {"qq.com", "foxmail.com", "exmail.qq.com"},
         nullptr,
         nullptr,
         nullptr,
         [](Quirks &q) {
             q.stringSearchUseless = true;
             q.noCondstore = true;
         }},
        {"Aliyun",
         {"aliyun.com", "mxhichina.com", "qiye.aliyun.com"},
         nullptr,
         nullptr,
         nullptr,
         [](Quirks &q) { q.stringSearchUseless = true; }},
        {"Exchange 2003",
         {},
         "microsoft exchange server 2003",
         nullptr,
         nullptr,
         [](Quirks &q) { q.noNamespace = true; }},
        {"Gmail",
         {},
         nullptr,
         nullptr,
         "X-GM-EXT-1",
         [](Quirks &q) {
             q.labels = true;
             q.savesSentCopies = true;
         }},
        {"Exchange",
         {},
         "the microsoft exchange imap4 service",
         nullptr,
         nullptr,
         [](Quirks &q) {
             q.sizesUnreliable = true;
             q.stringSearchUseless = true;
         }},
        {"Outlook",
         {"outlook.com", "office365.com", "hotmail.com"},
         nullptr,
         nullptr,
         nullptr,
         [](Quirks &q) {
             q.sizesUnreliable = true;
             q.stringSearchUseless = true;
             q.noLsub = true;
             q.pipelineDepth = 8; // about 50 at once are answered BAD
         }},
        {"Yahoo",
         {"yahoo.com", "yahoo.co.jp", "aol.com", "yahoodns.net"},
         nullptr,
         nullptr,
         nullptr,
         [](Quirks &q) { q.only7bitSubmission = true; }},
        {"iCloud", {"mail.me.com", "icloud.com"}, nullptr, nullptr, nullptr, [](Quirks &q) { q.noQresync = true; }},
        {"Proton Bridge",
         {},
         nullptr,
         "proton",
         nullptr,
         [](Quirks &q) {
             q.noListExtended = true;
             q.noUidExpunge = true;
             q.verifyBeforeDestroy = true;
             q.labels = true;
         }},
        {"Proton Bridge",
         {},
         nullptr,
         nullptr,
         "XSTOP",
         [](Quirks &q) {
             q.noListExtended = true;
             q.noUidExpunge = true;
             q.verifyBeforeDestroy = true;
             q.labels = true;
         }},
        {"Zoho",
         {"zoho.com", "zoho.eu", "zoho.in"},
         nullptr,
         nullptr,
         nullptr,
         [](Quirks &q) { q.noCondstore = true; }},
        {"Zimbra",
         {},
         nullptr,
         "zimbra",
         nullptr,
         [](Quirks &q) {
             q.noListExtended = true; // LIST (SUBSCRIBED) crashed it before 7.2.3 and 8.0.3
             q.noQresync = true;
         }},
        {"Cyrus 2",
         {},
         "cyrus imap v2.",
         nullptr,
         nullptr,
         [](Quirks &q) {
             q.noListExtended = true;
             q.noQresync = true;
         }},
    };
    return table;
}

bool hasDomain(const QString &host, const char *domain)
{
    const QLatin1String wanted(domain);
    if (host.compare(wanted, Qt::CaseInsensitive) == 0)
        return true;
    return host.endsWith(QLatin1Char('.') + wanted, Qt::CaseInsensitive);
}

QByteArray idField(const ServerId &id, QByteArrayView field)
{
    for (const auto &[key, value] : id) {
        if (key == field)
            return value;
    }
    return {};
}

bool fits(const QuirkRow &row, const ServerTraits &traits)
{
    if (!row.domains.empty() && std::none_of(row.domains.begin(), row.domains.end(),
                                             [&traits](const char *domain) { return hasDomain(traits.host, domain); }))
        return false;
    if (row.greeting && !traits.greeting.toLower().contains(row.greeting))
        return false;
    if (row.idName && !idField(traits.id, "name").toLower().contains(row.idName))
        return false;
    return !row.capability || traits.capabilities.has(row.capability);
}

} // namespace

Quirks quirksFor(const ServerTraits &traits)
{
    Quirks quirks;
    for (const QuirkRow &row : rows()) {
        if (!fits(row, traits))
            continue;
        quirks.serverName = row.serverName;
        row.apply(quirks);
    }
    // XLIST is of use only where nothing newer tells the roles.
    quirks.useXlist = traits.capabilities.has("XLIST") && !traits.capabilities.has("SPECIAL-USE");
    return quirks;
}

} // namespace postrider::imap
