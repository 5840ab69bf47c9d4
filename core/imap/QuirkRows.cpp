// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/QuirkRows.h"

namespace postrider::imap {

namespace {

void proton(Quirks &q)
{
    q.noListExtended = true; // LIST (SPECIAL-USE): BAD
    q.noUidExpunge = true;
    q.verifyBeforeDestroy = true;
    q.labels = true;
    q.repeatsAllMail = true;
}

void netEase(Quirks &q)
{
    q.needsId = true;
    q.stringSearchUseless = true;
    q.noBracketsInNames = true;
}

void exchange(Quirks &q)
{
    q.sizesUnreliable = true;
    q.stringSearchUseless = true; // CHARSET UTF-8: "BAD Command Error. 11"
}

/// A server that is known and does nothing that the grammar does not forgive everybody: named for logs and support.
void nothing(Quirks &)
{
}

} // namespace

const std::vector<QuirkRow> &quirkRows()
{
    static const std::vector<QuirkRow> table{
        // China
        {.serverName = "NetEase", .greeting = "coremail", .apply = netEase},
        {.serverName = "NetEase",
         .domains = {"163.com", "126.com", "yeah.net", "188.com", "netease.com"},
         .apply = netEase},
        {.serverName = "Tencent",
         .domains = {"qq.com", "foxmail.com", "exmail.qq.com"},
         .apply =
             [](Quirks &q) {
                 q.stringSearchUseless = true; // finds all, or "BAD UID SEARCH invalid argument"
                 q.noCondstore = true;
             }},
        {.serverName = "Aliyun",
         .domains = {"aliyun.com", "mxhichina.com", "qiye.aliyun.com"},
         .apply = [](Quirks &q) { q.stringSearchUseless = true; }},
        {.serverName = "Exchange 2003",
         .greeting = "microsoft exchange server 2003",
         .apply = [](Quirks &q) { q.noNamespace = true; }},
        // Large providers
        {.serverName = "Gmail",
         .capability = "X-GM-EXT-1",
         .apply =
             [](Quirks &q) {
                 q.labels = true;
                 q.savesSentCopies = true;
             }},
        {.serverName = "Exchange", .greeting = "the microsoft exchange imap4 service", .apply = exchange},
        {.serverName = "Outlook",
         .domains = {"outlook.com", "office365.com", "hotmail.com"},
         .apply =
             [](Quirks &q) {
                 exchange(q);
                 q.noLsub = true;
                 q.pipelineDepth = 8; // about 50 at once are answered BAD
             }},
        {.serverName = "Yahoo",
         .domains = {"yahoo.com", "yahoo.co.jp", "aol.com", "yahoodns.net"},
         .apply =
             [](Quirks &q) {
                 q.only7bitSubmission = true;
                 q.noKeywords = true; // but $Junk and $NotJunk
                 q.noSearchCharset = true;
             }},
        {.serverName = "iCloud",
         .domains = {"mail.me.com", "icloud.com"},
         .apply = [](Quirks &q) { q.noQresync = true; }}, // malformed VANISHED: mail disappears
        {.serverName = "Fastmail", .domains = {"fastmail.com", "messagingengine.com"}, .apply = nothing},
        {.serverName = "Proton Bridge", .idName = "proton", .apply = proton},
        {.serverName = "Proton Bridge", .capability = "XSTOP", .apply = proton},
        {.serverName = "Yandex", .domains = {"yandex.ru", "yandex.com", "ya.ru"}, .apply = nothing},
        {.serverName = "Zoho",
         .domains = {"zoho.com", "zoho.eu", "zoho.in", "zohocloud.ca", "zoho.com.au", "zoho.jp"},
         .apply = [](Quirks &q) { q.noCondstore = true; }}, // MODSEQ -1
        {.serverName = "GMX", .domains = {"gmx.net", "gmx.com", "web.de"}, .apply = nothing},
        {.serverName = "mail.ru", .domains = {"mail.ru", "bk.ru", "inbox.ru", "list.ru"}, .apply = nothing},
        // Software
        {.serverName = "Cyrus 2",
         .greeting = "cyrus imap v2.",
         .apply =
             [](Quirks &q) {
                 q.noListExtended = true;
                 q.noQresync = true;
             }},
        {.serverName = "Courier", .greeting = "courier-imap", .apply = [](Quirks &q) { q.noopAfterAppend = true; }},
        {.serverName = "hMailServer", .greeting = "imaprev1", .apply = nothing},
        {.serverName = "Zimbra",
         .idName = "zimbra",
         .apply =
             [](Quirks &q) {
                 q.noListExtended = true; // LIST (SUBSCRIBED) crashed it before 7.2.3 and 8.0.3
                 q.noQresync = true;      // sequence data past the end of the mailbox
             }},
        {.serverName = "Domino", .greeting = "domino imap4 server", .apply = nothing},
        {.serverName = "SmarterMail", .greeting = "smartermail", .apply = nothing},
        {.serverName = "Citadel",
         .greeting = "citadel",
         .apply = [](Quirks &q) { q.noListExtended = true; }}, // LIST … RETURN: an empty answer
        {.serverName = "UW IMAP", .greeting = "imap4rev1 20", .apply = nothing},
        {.serverName = "DavMail", .greeting = "davmail", .apply = nothing},
    };
    return table;
}

} // namespace postrider::imap
