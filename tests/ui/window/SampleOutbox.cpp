// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowsupport/SampleOutbox.h"

#include "store/BlobRepo.h"
#include "store/OutboxRepo.h"
#include "store/WriteTransaction.h"

namespace postrider::test {

using store::OutboxEntry;
using store::OutboxState;
using store::RecipientOutcome;

namespace {

Error refusal()
{
    return {ErrorDomain::Server, ErrorKind::Permanent, QStringLiteral("message-refused"),
            QStringLiteral("The server took the message for spam. Change the text or the attachments and send again."),
            QStringLiteral("554 5.7.1 Message rejected as spam by content filter (see https://example.net/why/4711)")};
}

std::vector<OutboxEntry> samples(AccountId account, const QDateTime &now)
{
    const auto make = [&](OutboxState state, const QString &subject, const QStringList &to) {
        OutboxEntry entry;
        entry.account = account;
        entry.state = state;
        entry.sender = QStringLiteral("anna@example.org");
        entry.subject = subject;
        entry.recipients = to;
        entry.createdAt = now;
        return entry;
    };
    std::vector<OutboxEntry> all{
        make(OutboxState::Unknown, u"Offer for the kitchen, revised once more because of the cupboards"_qs,
             {u"joerg@example.de"_qs}),
        make(OutboxState::Failed, u"关于三月份发票和旅行安排的问题"_qs, {u"wang@example.cn"_qs}),
        make(OutboxState::Waiting, u"Maps"_qs, {u"ben@example.org"_qs, u"clara@example.org"_qs}),
        make(OutboxState::NeedsUser, u"来週の打ち合わせについて"_qs, {u"hanako@example.jp"_qs}),
        make(OutboxState::Queued, u"Happy birthday!"_qs, {u"friend@example.org"_qs}),
        make(OutboxState::Paused, {}, {u"list-with-a-very-long-address-indeed@photoclub.example"_qs}),
        make(OutboxState::CopyMissing, u"Minutes of Monday"_qs, {u"office@office.example"_qs}),
        make(OutboxState::Accepted, u"Tents"_qs, {u"ben@example.org"_qs}),
    };
    all[0].lastError = Error{ErrorDomain::Network,
                             ErrorKind::NeedsUser,
                             u"outcome-unknown"_qs,
                             u"Nobody knows whether this message has left. Ask the recipient."_qs,
                             {}};
    all[1].lastError = refusal();
    all[1].outcomes = {{u"wang@example.cn"_qs, RecipientOutcome::Kind::Refused, refusal().text, refusal().serverText},
                       {u"li@example.cn"_qs, RecipientOutcome::Kind::Accepted, {}, {}}};
    all[2].attempts = 3;
    all[2].nextTryAt = now.addSecs(900);
    all[2].lastError = Error{ErrorDomain::Server, ErrorKind::Transient, u"mailbox-busy"_qs,
                             u"The mailbox cannot be reached at the moment. Postrider tries again by itself."_qs,
                             u"450 4.2.1 Mailbox busy, try again later"_qs};
    all[3].lastError = Error{ErrorDomain::Authentication, ErrorKind::NeedsUser, u"login-refused"_qs,
                             u"The server refused user name or password. Check them in the account settings."_qs,
                             u"535 5.7.8 Authentication failed"_qs};
    all[4].notBefore = now.addDays(3);
    return all;
}

} // namespace

void addSampleOutbox(SampleStore &store, AccountId account, const QDateTime &now)
{
    store.write([&](store::WriteTransaction &transaction) {
        for (const OutboxEntry &entry : samples(account, now))
            store::OutboxRepo::insert(transaction, entry, store::BlobRepo::prepare("Subject: x\r\n\r\nx\r\n"));
    });
}

QList<WireLine> sampleConversation(AccountId account, const QDateTime &now)
{
    QList<WireLine> lines;
    const auto say = [&](bool fromServer, const QByteArray &text) {
        lines.append({account, WireLine::Protocol::Smtp, fromServer, text, now.addMSecs(40LL * lines.size())});
    };
    say(true, "220 smtp.example.org ESMTP");
    say(false, "EHLO [127.0.0.1]");
    say(true, "250 smtp.example.org PIPELINING SIZE 26214400 8BITMIME");
    say(false, "AUTH PLAIN ********");
    say(true, "235 2.7.0 Authentication successful");
    say(false, "MAIL FROM:<anna@example.org> SIZE=18211 BODY=8BITMIME");
    say(false, "RCPT TO:<wang@example.cn>");
    say(false, "DATA");
    say(true, "250 2.1.0 Ok");
    say(true, "450 4.2.1 <wang@example.cn>: Recipient address rejected: Greylisted, see "
              "https://postgrey.example.org/help/example.cn.html for what to do about it");
    say(true, "554 5.5.1 Error: no valid recipients");
    say(false, "QUIT");
    say(true, "221 2.0.0 Bye");
    return lines;
}

} // namespace postrider::test
