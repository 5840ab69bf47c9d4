// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "mime/Message.h"
#include "mime/facts/Invitation.h"
#include "mime/facts/Unsubscribe.h"
#include "web/WebFetcher.h"

#include <QObject>
#include <QUrl>

class QWidget;

namespace postrider::account {
class AccountEngine;
}

namespace postrider::ui::reader {

/// What is sent because of a message that is read: answers to invitations, receipts, farewells to lists. Each only
/// after its reader has chosen it.
class MessageAnswers final : public QObject
{
    Q_OBJECT

public:
    explicit MessageAnswers(QWidget *window);

    /// Whose message it is, and who answers; null: nobody can, every answer fails ("no-account").
    void setAccount(::postrider::account::AccountEngine *engine);

    void answerInvitation(const mime::Invitation &invitation, mime::Participation answer);
    void sendReceipt(MessageId id, const mime::Message &message);
    /// Never asked again, on no device (RFC 3503).
    void refuseReceipt(MessageId id);
    /// Asks first, naming what will happen.
    void unsubscribe(const mime::Unsubscribe &ways);

    [[nodiscard]] web::WebFetcher &fetcher() { return m_fetcher; }

Q_SIGNALS:
    /// One sentence for the reader.
    void done(const QString &sentence);
    void failed(const postrider::Error &error);
    void pageRequested(const QUrl &page);

private:
    [[nodiscard]] Address self() const;
    [[nodiscard]] Address invitedAs(const mime::Invitation &invitation) const;
    void send(const Result<QByteArray> &bytes, const QString &sentence, const std::function<void()> &queued = {});
    void markReceipt(MessageId id);
    void leaveByClick(const QUrl &url);
    void leaveByMail(const QUrl &mailto);

    QWidget *m_window;
    ::postrider::account::AccountEngine *m_engine = nullptr;
    web::WebFetcher m_fetcher;
};

} // namespace postrider::ui::reader
