// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imap/types/ListedMailbox.h"

#include "imap/types/MailboxName.h"

#include <algorithm>
#include <array>

namespace postrider::imap {

namespace {

struct RoleName
{
    const char *attribute;
    MailboxRole role;
};

// RFC 6154 §2, RFC 8457, and XLIST's words for the same.
constexpr std::array<RoleName, 13> roleNames{{
    {"\\Inbox", MailboxRole::Inbox},
    {"\\Sent", MailboxRole::Sent},
    {"\\Drafts", MailboxRole::Drafts},
    {"\\Trash", MailboxRole::Trash},
    {"\\Junk", MailboxRole::Junk},
    {"\\Spam", MailboxRole::Junk},
    {"\\Archive", MailboxRole::Archive},
    {"\\All", MailboxRole::All},
    {"\\AllMail", MailboxRole::All},
    {"\\Flagged", MailboxRole::Flagged},
    {"\\Starred", MailboxRole::Flagged},
    {"\\Important", MailboxRole::Important},
    {"\\SentMail", MailboxRole::Sent},
}};

MailboxRole roleOf(const ListedMailbox &mailbox)
{
    for (const RoleName &row : roleNames) {
        if (mailbox.hasAttribute(row.attribute))
            return row.role;
    }
    // RFC 9051 §5.1: this name alone means the same on every server, in any case.
    return mailbox.wireName.compare("INBOX", Qt::CaseInsensitive) == 0 ? MailboxRole::Inbox : MailboxRole::None;
}

} // namespace

bool ListedMailbox::hasAttribute(QByteArrayView attribute) const
{
    return std::any_of(attributes.begin(), attributes.end(),
                       [attribute](const QByteArray &a) { return a.compare(attribute, Qt::CaseInsensitive) == 0; });
}

void interpretAttributes(ListedMailbox &mailbox)
{
    mailbox.name = decodeMailboxName(mailbox.wireName);
    mailbox.role = roleOf(mailbox);
    mailbox.noSelect = mailbox.hasAttribute("\\Noselect") || mailbox.hasAttribute("\\NonExistent");
    mailbox.noInferiors = mailbox.hasAttribute("\\Noinferiors");
    mailbox.hasChildren = mailbox.hasAttribute("\\HasChildren");
    mailbox.subscribed = mailbox.hasAttribute("\\Subscribed");
}

} // namespace postrider::imap
