// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountEngine.h"
#include "base/Ids.h"
#include "base/Result.h"
#include "mime/Reply.h"
#include "store/MessageDetails.h"
#include "ui/composer/ComposerWindow.h"
#include "ui/composer/DraftContent.h"
#include "ui/composer/DraftSaver.h"
#include "ui/composer/SendCheck.h"
#include "ui/reader/message/MessageLoader.h"
#include "ui/reader/message/WorkerQueue.h"

#include <QDateTime>
#include <QObject>

namespace postrider::ui::composer {

class ComposerForm;

/// One message being written, behind its window: begins it, keeps it on disk, reads files, sends.
class ComposerSession final : public QObject
{
    Q_OBJECT

public:
    ComposerSession(const ComposerContext &context, ComposerForm &form, QObject *parent);

    /// Shows what is there to begin with. It counts as untouched: closing it leaves no draft.
    void begin(const DraftContent &content);
    void beginReply(MessageId message, mime::ReplyKind kind);
    void beginForward(MessageId message);
    void beginDraft(DraftId draft);
    void beginEdit(MessageId message);

    void attachFiles(const QStringList &paths);
    [[nodiscard]] DraftSaver &saver() { return m_saver; }
    [[nodiscard]] bool isTouched() const;
    /// The last write, and the way to the Drafts folder.
    void finish();
    /// To the Drafts folder now, as far as it is saved.
    void mirror();
    /// Stops writing; the draft goes, and what the Drafts folder has of it.
    void discard();
    /// To the Outbox. Refused by objectionTo() first; what the user has overruled is not asked again.
    void send();
    /// The same, but it leaves at this time.
    void sendAt(const QDateTime &when);
    /// What was refused by objected(), after overrule().
    void goOn();
    void overrule(const QString &objection) { m_overruled += objection; }
    [[nodiscard]] bool isSending() const { return m_sending; }

Q_SIGNALS:
    void begun();
    void objected(const postrider::ui::composer::SendObjection &objection);
    void failed(const postrider::Error &error);
    void sendingChanged(bool sending);
    void queued(postrider::OutboxId id);

private:
    void mirrorWhenQuiet();
    /// Of the servers of the account that writes.
    [[nodiscard]] store::SizeLimits sizeLimits() const;
    void tellSize();
    using Start = std::function<DraftContent(const store::MessageDetails &, const mime::Message &)>;
    void beginFrom(MessageId message, const Start &start);
    void loadFrom(MessageId message, const Start &start, bool mayFetch);
    void fetchThen(MessageId message, const Start &start);
    void changed();
    void collectAddresses();
    void build();
    void handOver(const Result<::postrider::account::OutgoingMail> &mail, AccountId account);
    void stopSending(const Error &error);
    void setSending(bool sending);

    ComposerContext m_context;
    ComposerForm &m_form;
    DraftSaver m_saver;
    QDateTime m_changedAt;
    bool m_mirrorDue = false;
    reader::MessageLoader m_loader;
    reader::WorkerQueue m_worker;
    DraftContent m_untouched;
    QStringList m_overruled;
    QDateTime m_when; ///< to leave; invalid: when the time for a change of mind is over
    bool m_sending = false;
};

} // namespace postrider::ui::composer
