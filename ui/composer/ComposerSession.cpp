// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerSession.h"

#include "account/Accounts.h"
#include "store/DraftRepo.h"
#include "store/MessageRepo.h"
#include "store/Store.h"
#include "store/WriteTransaction.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/ComposerForm.h"
#include "ui/composer/ComposerStart.h"
#include "ui/composer/DraftMirror.h"
#include "ui/composer/FileReader.h"
#include "ui/composer/KnownAddresses.h"
#include "ui/composer/MailBuild.h"

namespace postrider::ui::composer {

namespace {

/// Long enough that somebody who thinks about a sentence uploads nothing, short enough to go on at another desk.
constexpr std::chrono::minutes quietBeforeMirror{2};

Error noAccount()
{
    return {ErrorDomain::Configuration,
            ErrorKind::NeedsUser,
            QStringLiteral("no-account"),
            ComposerSession::tr("There is no account to send from. Add one first; this text is kept as a draft."),
            {}};
}

Error gone()
{
    return {ErrorDomain::Store,
            ErrorKind::Permanent,
            QStringLiteral("message-gone"),
            ComposerSession::tr("This message is not here any more. It was moved or deleted elsewhere."),
            {}};
}

} // namespace

ComposerSession::ComposerSession(const ComposerContext &context, ComposerForm &form, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_form(form)
    , m_saver(context.store, context.clock, [&form] { return form.content(); })
    , m_loader(context.store)
{
    connect(&m_form, &ComposerForm::changed, this, &ComposerSession::changed);
    connect(&m_form, &ComposerForm::filesGiven, this, &ComposerSession::attachFiles);
    connect(&m_saver, &DraftSaver::saved, this, [this] { m_form.attachments().forgetBytes(); });
    collectAddresses();
}

void ComposerSession::collectAddresses()
{
    m_worker.run([this, &store = m_context.store]() -> reader::WorkerQueue::Answer {
        return [this, known = knownAddresses(store)] { m_form.setKnownAddresses(known); };
    });
}

void ComposerSession::begin(const DraftContent &content)
{
    m_form.setContent(content);
    m_untouched = m_form.content();
    Q_EMIT begun();
    // After it: a form that is not enabled yet takes no focus.
    m_form.focusFirstEmpty();
}

void ComposerSession::beginReply(MessageId message, mime::ReplyKind kind)
{
    beginFrom(message, [senders = sendersOf(m_context.accounts), kind, plain = m_context.preferPlain](
                           const store::MessageDetails &details, const mime::Message &mail) {
        return startReply(senders, details, mail, kind, plain);
    });
}

void ComposerSession::beginForward(MessageId message)
{
    beginFrom(message, [senders = sendersOf(m_context.accounts), plain = m_context.preferPlain](
                           const store::MessageDetails &details, const mime::Message &mail) {
        return startForward(senders, details, mail, plain);
    });
}

void ComposerSession::beginFrom(MessageId message, const Start &start)
{
    loadFrom(message, start, true);
}

void ComposerSession::loadFrom(MessageId message, const Start &start, bool mayFetch)
{
    const auto details = store::MessageRepo(m_context.store.reader()).details(message);
    if (!details)
        return Q_EMIT failed(gone());
    if (details->summary.body != store::BodyState::Ready && mayFetch)
        return fetchThen(message, start);
    m_loader.load(message, {this, [this, start, details](const Result<mime::Message> &mail) {
                                if (!mail)
                                    return Q_EMIT failed(mail.error());
                                m_worker.run([this, start, details, mail = *mail]() -> reader::WorkerQueue::Answer {
                                    return [this, content = start(*details, mail)] { begin(content); };
                                });
                            }});
}

/// The answer quotes the message, so its bytes are needed first.
void ComposerSession::fetchThen(MessageId message, const Start &start)
{
    const auto details = store::MessageRepo(m_context.store.reader()).details(message);
    auto *engine = details ? m_context.accounts.fetcherOf(message, details->account) : nullptr;
    if (!engine)
        return Q_EMIT failed(gone());
    engine->fetchBody(message, {this, [this, message, start](const Result<void> &result) {
                                    if (!result)
                                        return Q_EMIT failed(result.error());
                                    loadFrom(message, start, false);
                                }});
}

void ComposerSession::beginDraft(DraftId id)
{
    const std::optional<store::Draft> draft = store::DraftRepo(m_context.store.reader()).byId(id);
    if (!draft)
        return Q_EMIT failed(gone());
    m_saver.adopt(id);
    begin(DraftContent::fromDraft(*draft));
}

void ComposerSession::beginEdit(MessageId message)
{
    beginFrom(message, [senders = sendersOf(m_context.accounts)](const store::MessageDetails &details,
                                                                 const mime::Message &mail) {
        return startEdit(senders, details, mail);
    });
}

bool ComposerSession::isTouched() const
{
    return !m_form.content().sameAs(m_untouched);
}

void ComposerSession::changed()
{
    tellSize();
    if (!m_saver.id().isValid() && !isTouched())
        return;
    m_saver.touch();
    m_changedAt = m_context.clock.nowUtc();
    if (!std::exchange(m_mirrorDue, true))
        m_context.clock.after(quietBeforeMirror, this, [this] { mirrorWhenQuiet(); });
}

store::SizeLimits ComposerSession::sizeLimits() const
{
    if (!m_form.sender())
        return {};
    store::SizeLimits limits = store::ServerFactsRepo(m_context.store.reader()).sizeLimits(m_form.sender()->id);
    if (!m_form.sender()->keepsSentCopy)
        limits.kept.reset(); // nothing of it is to be kept
    return limits;
}

/// While files are added, not only when all is written.
void ComposerSession::tellSize()
{
    if (m_form.attachments().attachments().empty())
        return;
    const store::SizeLimits limits = sizeLimits();
    const bool isTooLarge = limits.sent && expectedSize(m_form.content()) > *limits.sent;
    m_form.attachments().setRefusedAbove(isTooLarge ? limits.sent : std::nullopt);
}

void ComposerSession::mirrorWhenQuiet()
{
    using std::chrono::milliseconds;
    const milliseconds quiet(m_changedAt.msecsTo(m_context.clock.nowUtc()));
    if (quiet < quietBeforeMirror) {
        m_context.clock.after(quietBeforeMirror - quiet, this, [this] { mirrorWhenQuiet(); });
        return;
    }
    m_mirrorDue = false;
    mirror();
}

void ComposerSession::mirror()
{
    if (m_context.mirror && !m_sending)
        m_context.mirror->mirror(m_saver.storedId());
}

void ComposerSession::finish()
{
    m_saver.finish();
    mirror();
}

void ComposerSession::discard()
{
    m_saver.stop();
    const auto id = m_saver.storedId();
    if (auto *engine = m_form.sender() ? m_context.accounts.engine(m_form.sender()->id) : nullptr)
        return engine->discardDraft([id] { return *id; });
    m_context.store.write(store::Store::Priority::User, [id](store::WriteTransaction &transaction) {
        store::DraftRepo::remove(transaction, *id);
        return transaction.result();
    });
}

void ComposerSession::attachFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        m_worker.run([this, path]() -> reader::WorkerQueue::Answer {
            return [this, attachment = readAttachment(path)] {
                if (attachment)
                    m_form.attachments().add(*attachment);
                else
                    Q_EMIT failed(attachment.error());
            };
        });
    }
}

void ComposerSession::setSending(bool sending)
{
    m_sending = sending;
    Q_EMIT sendingChanged(sending);
}

void ComposerSession::stopSending(const Error &error)
{
    setSending(false);
    Q_EMIT failed(error);
}

void ComposerSession::send()
{
    m_when = {};
    goOn();
}

void ComposerSession::sendAt(const QDateTime &when)
{
    m_when = when.toUTC();
    goOn();
}

void ComposerSession::goOn()
{
    if (m_sending)
        return;
    if (const auto objection = objectionTo(m_form.content(), m_overruled))
        return Q_EMIT objected(*objection);
    if (!m_form.sender() || !m_context.accounts.engine(m_form.sender()->id))
        return Q_EMIT failed(noAccount());
    if (const auto objection = objectionToSize(expectedSize(m_form.content()), sizeLimits(), m_overruled))
        return Q_EMIT objected(*objection);
    setSending(true);
    // First as a draft: whatever happens from here on, nothing written is lost.
    m_saver.touch();
    m_saver.flush({this, [this](const Result<DraftId> &saved) {
                       if (saved)
                           build();
                       else
                           stopSending(saved.error());
                   }});
}

void ComposerSession::build()
{
    m_worker.run([this, content = m_form.content(), sender = *m_form.sender(),
                  &store = m_context.store]() -> reader::WorkerQueue::Answer {
        return [this, mail = buildMail(content, sender, store), account = sender.id] { handOver(mail, account); };
    });
}

void ComposerSession::handOver(const Result<::postrider::account::OutgoingMail> &built, AccountId account)
{
    if (!built)
        return stopSending(built.error());
    ::postrider::account::AccountEngine *engine = m_context.accounts.engine(account);
    if (!engine)
        return stopSending(noAccount());
    // what was estimated before is known now
    if (const auto objection = objectionToSize(built->bytes.size(), sizeLimits(), m_overruled)) {
        setSending(false);
        return Q_EMIT objected(*objection);
    }
    ::postrider::account::OutgoingMail mail = *built;
    mail.draft = m_saver.id();
    const std::chrono::seconds undoDelay = engine->config().undoSend.value_or(m_context.undoDelay);
    if (undoDelay.count() > 0)
        mail.notBefore = m_context.clock.nowUtc().addSecs(undoDelay.count());
    if (m_when.isValid())
        mail.notBefore = m_when;
    engine->send(mail, {this, [this](const Result<OutboxId> &result) {
                            if (!result)
                                return stopSending(result.error());
                            m_saver.stop(); // the draft went when the mail was queued
                            Q_EMIT queued(*result);
                        }});
}

} // namespace postrider::ui::composer
