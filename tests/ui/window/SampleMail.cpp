// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowsupport/SampleMail.h"

#include "account/AccountConfig.h"
#include "store/BlobRepo.h"
#include "store/DraftRepo.h"
#include "store/WriteTransaction.h"

#include <QJsonObject>

namespace postrider::test {

using store::FolderRole;
using store::NewMessage;

namespace {

struct Row
{
    const char *from;
    const char *address;
    const char *subject;
    const char *preview;
    int hoursAgo;
    unsigned flags;
    const char *keyword;
    bool attachment;
};

constexpr unsigned Read = static_cast<unsigned>(MailFlag::Seen);
constexpr unsigned Starred = static_cast<unsigned>(MailFlag::Flagged);
constexpr unsigned Replied = static_cast<unsigned>(MailFlag::Answered);
constexpr unsigned Passed = static_cast<unsigned>(MailFlag::Forwarded);

constexpr Row Rows[] = {
    {"Clara Lindqvist", "clara@example.org", "Lunch on Thursday?",
     "The new place at the harbour opens at noon. I could book a table for three, Ben would come along.", 0, 0, "",
     false},
    {"王小明", "wang@example.cn", "关于三月份发票和旅行安排的问题",
     "您好，附件是三月份的发票，请查收。如果下周二方便的话，我们可以在上海见面讨论项目的下一步。", 1, 0, "$label2",
     true},
    {"Build server", "ci@example.org", "[postrider] Build 1482 passed",
     "All 214 tests passed in 11 min 3 s. Changes: store: migrations keep counts exact (1 commit).", 3, Read, "",
     false},
    {"Jörg Müller", "joerg@example.de", "Re: Angebot für die Küche, überarbeitet",
     "Schöne Grüße aus Köln! Anbei das überarbeitete Angebot mit den größeren Schränken, wie besprochen.", 5,
     Starred | Replied | Read, "$label3", true},
    {"Library of the Old Town", "notices@library.example", "Two of your books are due on Monday",
     "“The Pillow Book” and “A Pattern Language” are due back. You can renew them once more online.", 26, 0, "$label4",
     false},
    {"田中 花子", "hanako@example.jp", "来週の打ち合わせについて",
     "お世話になっております。来週の打ち合わせですが、水曜日の午後はいかがでしょうか。", 30, Read | Passed, "", false},
    {"Anna’s photo club", "list@photoclub.example", "[photo] Saturday walk: meet at the old bridge 📷",
     "Bring a wide lens and something warm. We start at nine, whatever the weather.", 50, Read, "", true},
    {"The extraordinarily long-winded Society for the Preservation of Overlong Sender Names", "spoon@example.org",
     "An invitation with a subject that goes on and on until nobody remembers how it began or why",
     "And a preview that does the same, because that is what previews do when they are let.", 75, 0, "Society", false},
    {"Bank", "no-reply@bank.example", "Your statement for February", "Your statement is ready. Sign in to read it.",
     120, Read, "$label1", true},
    {"Ben Okafor", "ben@example.org", "Re: Re: Tents and the van",
     "The van is ours from Friday noon. I have two tents and a stove, somebody needs to bring a map.", 170,
     Read | Replied, "", false},
    {"Clara Lindqvist", "clara@example.org", "", "See the picture!", 400, Read, "", true},
    {"Weekly newsletter", "news@example.net", "What happened in mail this week",
     "IMAP turns another year older, and nobody notices. Also: how to fold a header.", 800, Read, "", false},
    {"Old friend", "friend@example.org", "Happy new year!", "It has been too long. Are you still living at the lake?",
     9000, Read | Starred, "", false},
};

QByteArray bytesOf(const Row &row, const QDateTime &date)
{
    QByteArray text = row.preview;
    text += "\r\n\r\nSo much for the short version. The longer one: nothing of this is urgent, but an answer before the"
            " end of the week would help, because then everything can be arranged in one go.\r\n\r\n"
            "> On Monday somebody wrote:\r\n> Could we settle this soon?\r\n>> It was asked before.\r\n\r\n"
            "Best wishes\r\n-- \r\nSent with a pen\r\n";
    return "From: =?UTF-8?B?" + QByteArray(row.from).toBase64() + "?= <" + row.address +
           ">\r\nTo: Anna Berg <anna@example.org>\r\nSubject: =?UTF-8?B?" + QByteArray(row.subject).toBase64() +
           "?=\r\nDate: " + date.toString(Qt::RFC2822Date).toUtf8() +
           "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
           "8bit\r\n\r\n" +
           text;
}

void addRow(SampleStore &store, FolderId folder, const Row &row, const QDateTime &now)
{
    const QDateTime date = now.addSecs(-3600LL * row.hoursAgo - 300);
    NewMessage message = SampleStore::message(QString::fromUtf8(row.from), QString::fromUtf8(row.subject), date);
    message.from.address = QString::fromUtf8(row.address);
    message.flags = MailFlags(row.flags, *row.keyword ? QStringList{QString::fromUtf8(row.keyword)} : QStringList());
    message.hasAttachments = row.attachment;
    const MessageId id = store.addMessage(folder, message);
    const store::PreparedBlob blob = store::BlobRepo::prepare(bytesOf(row, date));
    store::BodyText body;
    body.text = QString::fromUtf8(row.preview);
    body.preview = body.text;
    body.hasAttachments = row.attachment;
    store.write([&](store::WriteTransaction &transaction) { store::BlobRepo::storeBody(transaction, id, blob, body); });
}

} // namespace

AccountId addOfflineAccount(SampleStore &store, const QString &email)
{
    account::AccountConfig config;
    config.email = email;
    config.displayName = QStringLiteral("Anna Berg");
    config.incoming = {QStringLiteral("localhost"), 143, Security::None, email, AuthMethod::Auto};
    config.outgoing = {QStringLiteral("localhost"), 587, Security::None, email, AuthMethod::Auto};
    config.offline = true;
    return store.addAccount(email, config.toJson());
}

SampleMail::SampleMail(SampleStore &store, const QDateTime &now)
    : anna(addOfflineAccount(store, QStringLiteral("anna@example.org")))
    , work(addOfflineAccount(store, QStringLiteral("a.berg@office.example")))
{
    inbox = store.addFolder(anna, QStringLiteral("INBOX"), FolderRole::Inbox);
    store.addFolder(anna, QStringLiteral("Drafts"), FolderRole::Drafts);
    sent = store.addFolder(anna, QStringLiteral("Sent"), FolderRole::Sent);
    store.addFolder(anna, QStringLiteral("Archive"), FolderRole::Archive);
    store.addFolder(anna, QStringLiteral("Junk"), FolderRole::Junk);
    trash = store.addFolder(anna, QStringLiteral("Trash"), FolderRole::Trash);
    store.addFolder(anna, QStringLiteral("Projects"));
    const FolderId travel = store.addFolder(anna, QStringLiteral("Projects/旅行"));
    empty = store.addFolder(anna, QStringLiteral("Projects/House"));
    const FolderId workInbox = store.addFolder(work, QStringLiteral("INBOX"), FolderRole::Inbox);
    store.addFolder(work, QStringLiteral("Sent"), FolderRole::Sent);
    store.addFolder(work, QStringLiteral("Trash"), FolderRole::Trash);
    for (const Row &row : Rows)
        addRow(store, inbox, row, now);
    addRow(store, travel, Rows[1], now);
    store.addMessages(workInbox, 12, now.addDays(-1));
    store.addMessages(sent, 5, now.addDays(-2));
    for (const FolderId folder : {inbox, sent, trash, empty, workInbox})
        store.markSynced(folder, now.addSecs(-600));
    store.write([&](store::WriteTransaction &transaction) {
        store::Draft draft;
        draft.account = anna;
        draft.fields = QJsonObject{{QStringLiteral("to"), QStringLiteral("Ben Okafor <ben@example.org>")},
                                   {QStringLiteral("subject"), QStringLiteral("Maps")}};
        draft.updatedAt = now;
        store::DraftRepo::save(transaction, draft);
    });
}

} // namespace postrider::test
