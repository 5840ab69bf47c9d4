// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/MessageAnswers.h"

#include "account/AccountEngine.h"
#include "mime/HeaderText.h"
#include "mime/MessageBuilder.h"
#include "mime/PlainText.h"
#include "mime/facts/InvitationReply.h"
#include "mime/facts/Receipt.h"

#include <algorithm>

#include <QMessageBox>
#include <QPushButton>
#include <QUrlQuery>
#include <QWidget>

namespace postrider::ui::reader {

namespace {

QStringList textOf(const QList<QByteArray> &list)
{
    QStringList result;
    for (const QByteArray &one : list)
        result += QString::fromUtf8(one);
    return result;
}

Error nobody()
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("no-account"),
            MessageAnswers::tr("There is no account to answer with. Add one and try again."),
            {}};
}

struct LeavingMail
{
    QString subject;
    QString text;
};

/// RFC 6068: subject and body are the list's, as much of them as the question shows: nobody is to write what a stranger
/// made up without having read it. Everything else that a mailto: may ask for is not done.
LeavingMail leavingMail(const QUrl &mailto)
{
    constexpr qsizetype longestSubject = 200; // units; a list asks for a word or a number
    constexpr qsizetype longestText = 500;
    const QUrlQuery query(mailto);
    const auto item = [&query](const char *name) {
        return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    };
    const QString subject = mime::HeaderText::displaySafe(item("subject").left(longestSubject)).trimmed();
    return {subject.isEmpty() ? QStringLiteral("unsubscribe") : subject,
            mime::PlainText::displaySafe(item("body").left(longestText)).trimmed()};
}

} // namespace

MessageAnswers::MessageAnswers(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void MessageAnswers::setAccount(::postrider::account::AccountEngine *engine)
{
    m_engine = engine;
}

Address MessageAnswers::self() const
{
    return m_engine ? Address{m_engine->config().displayName, m_engine->config().email} : Address();
}

/// The attendee that is the account's own, else the account: a list may have been invited.
Address MessageAnswers::invitedAs(const mime::Invitation &invitation) const
{
    const Address mine = self();
    const auto found =
        std::find_if(invitation.attendees.begin(), invitation.attendees.end(), [&mine](const mime::Attendee &attendee) {
            return attendee.who.address.compare(mine.address, Qt::CaseInsensitive) == 0;
        });
    if (found == invitation.attendees.end())
        return mine;
    return {found->who.name.isEmpty() ? mine.name : found->who.name, mine.address};
}

void MessageAnswers::send(const Result<QByteArray> &bytes, const QString &sentence, const std::function<void()> &queued)
{
    if (!m_engine)
        return Q_EMIT failed(nobody());
    if (!bytes)
        return Q_EMIT failed(bytes.error());
    const mime::Message mail = mime::Message::fromServer(*bytes);
    mime::MessageBuilder envelope;
    envelope.to(mail.to());
    ::postrider::account::OutgoingMail outgoing;
    outgoing.bytes = *bytes;
    outgoing.sender = m_engine->config().email;
    outgoing.recipients = textOf(envelope.recipients());
    m_engine->send(outgoing, {this, [this, sentence, queued](const Result<OutboxId> &result) {
                                  if (!result)
                                      return Q_EMIT failed(result.error());
                                  if (queued)
                                      queued();
                                  Q_EMIT done(sentence);
                              }});
}

void MessageAnswers::answerInvitation(const mime::Invitation &invitation, mime::Participation answer)
{
    const Result<QByteArray> bytes =
        mime::InvitationReply::build(invitation, answer, invitedAs(invitation), QDateTime::currentDateTime());
    send(bytes, tr("%1 will be told.").arg(invitation.organizer.shortName()));
}

void MessageAnswers::sendReceipt(MessageId id, const mime::Message &message)
{
    send(mime::buildReceipt(message, self(), QDateTime::currentDateTime()), tr("The receipt is on its way."),
         [this, id] { markReceipt(id); });
}

void MessageAnswers::refuseReceipt(MessageId id)
{
    markReceipt(id);
}

void MessageAnswers::markReceipt(MessageId id)
{
    if (m_engine && id.isValid())
        m_engine->setFlags({id}, MailFlag::MdnSent, {});
}

void MessageAnswers::unsubscribe(const mime::Unsubscribe &ways)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Leave this mailing list?"), QString(), QMessageBox::NoButton,
                                m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    if (ways.oneClick.isValid()) {
        box->setText(tr("%1 is asked to take your address off the list.").arg(ways.oneClick.host(QUrl::FullyEncoded)));
        connect(box->addButton(tr("Unsubscribe"), QMessageBox::AcceptRole), &QPushButton::clicked, this,
                [this, url = ways.oneClick] { leaveByClick(url); });
    } else if (ways.mail.isValid()) {
        const LeavingMail mail = leavingMail(ways.mail);
        // not as 'informative text': that would take what a stranger wrote for markup
        const QString said = (mail.subject + QStringLiteral("\n\n") + mail.text).trimmed();
        box->setText(tr("A message is sent to %1, which takes your address off the list.").arg(ways.mail.path()) +
                     QStringLiteral("\n\n") + said);
        connect(box->addButton(tr("Send message"), QMessageBox::AcceptRole), &QPushButton::clicked, this,
                [this, url = ways.mail] { leaveByMail(url); });
    } else {
        box->setText(
            tr("The list has a page for this at %1. It opens in your browser.").arg(ways.web.host(QUrl::FullyEncoded)));
    }
    if (ways.web.isValid() && !ways.oneClick.isValid())
        connect(box->addButton(tr("Open page"), QMessageBox::ActionRole), &QPushButton::clicked, this,
                [this, url = ways.web] { Q_EMIT pageRequested(url); });
    QPushButton *stay = box->addButton(tr("Stay on the list"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->open();
}

void MessageAnswers::leaveByClick(const QUrl &url)
{
    m_fetcher.post(url, "List-Unsubscribe=One-Click",
                   {this, [this, host = url.host()](const Result<void> &result) {
                        if (!result)
                            return Q_EMIT failed(result.error());
                        Q_EMIT done(tr("%1 takes your address off the list.").arg(host));
                    }});
}

void MessageAnswers::leaveByMail(const QUrl &mailto)
{
    const LeavingMail mail = leavingMail(mailto);
    mime::MessageBuilder builder;
    builder.from(self()).to({{QString(), mailto.path(QUrl::FullyDecoded)}});
    builder.subject(mail.subject);
    builder.text(mail.text + QLatin1Char('\n'));
    send(builder.build(), tr("The list is told that you leave."));
}

} // namespace postrider::ui::reader
