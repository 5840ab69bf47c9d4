// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerWindow.h"

#include "account/AccountEngine.h"
#include "account/Accounts.h"
#include "ui/common/Banner.h"
#include "ui/common/Icons.h"
#include "ui/composer/ComposerForm.h"
#include "ui/composer/ComposerSession.h"
#include "ui/composer/ComposerStart.h"
#include "ui/composer/ComposerText.h"
#include "ui/composer/DiscardedPage.h"
#include "ui/composer/MailtoUrl.h"
#include "ui/composer/SendCheck.h"
#include "ui/composer/SendLaterDialog.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTime>
#include <QToolBar>
#include <QToolButton>

namespace postrider::ui::composer {

/// A QObject, so that what it is connected to ends with it: children outlive it, and tell of their last changes.
class ComposerWindow::Private : public QObject
{
public:
    Private(ComposerWindow *window, const ComposerContext &context);

    void makeActions();
    QAction *addAction(const QString &iconName, const QString &text, const QKeySequence &key);
    void addOptions();
    void askWhen();
    void connectSession();
    void ask(const SendObjection &objection);
    void tell(const Error &error);
    void hideNotice();
    void chooseFiles();
    void saveNow();
    void discard();
    void undoDiscard();
    void setSending(bool sending);
    void showTitle();
    [[nodiscard]] bool mayClose();

    ComposerWindow *q;
    Clock &clock;
    QAction *delivery = nullptr;
    QAction *receipt = nullptr;
    ComposerForm *form;
    ComposerSession *session;
    QStackedWidget *pages;
    DiscardedPage *discarded;
    common::Banner *notice;
    QLabel *status;
    QToolBar *tools;
    QString asked; ///< the objection on show
    bool saveFailed = false;
    bool queuedMail = false;
};

ComposerWindow::Private::Private(ComposerWindow *window, const ComposerContext &context)
    : q(window)
    , clock(context.clock)
    , form(new ComposerForm(sendersOf(context.accounts), window))
    , session(new ComposerSession(context, *form, window))
    , pages(new QStackedWidget(window))
    , discarded(new DiscardedPage(window))
    , notice(new common::Banner(common::Tone::Warning, window))
    , status(new QLabel(window))
    , tools(new QToolBar(ComposerWindow::tr("Message"), window))
{
    notice->hide();
    notice->setClosable(true);
    form->notices()->addWidget(notice);
    pages->addWidget(form);
    pages->addWidget(discarded);
    window->setCentralWidget(pages);
    tools->setMovable(false);
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->setIconSize({20, 20}); // UI.md: the tool bar's
    window->addToolBar(tools);
    window->statusBar()->addWidget(status, 1);
    status->setAccessibleName(ComposerWindow::tr("State of the draft"));
    makeActions();
    connectSession();
    showTitle();
}

QAction *ComposerWindow::Private::addAction(const QString &iconName, const QString &text, const QKeySequence &key)
{
    QAction *action = tools->addAction(common::icon(iconName), text);
    action->setShortcut(key);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    return action;
}

void ComposerWindow::Private::makeActions()
{
    QAction *send =
        addAction(QStringLiteral("mail-send"), ComposerWindow::tr("Send"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    send->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    QAction *later = addAction(QStringLiteral("view-history"), ComposerWindow::tr("Send later…"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    QAction *attach = addAction(QStringLiteral("mail-attachment"), ComposerWindow::tr("Attach files…"),
                                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    QAction *save = addAction(QStringLiteral("document-save"), ComposerWindow::tr("Save draft"), QKeySequence::Save);
    addOptions();
    auto *space = new QWidget(tools);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    tools->addWidget(space);
    QAction *throwAway = addAction(QStringLiteral("user-trash"), ComposerWindow::tr("Discard"),
                                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    auto *close = new QAction(q);
    close->setShortcut(QKeySequence::Close);
    q->addAction(close);
    QObject::connect(send, &QAction::triggered, session, &ComposerSession::send);
    QObject::connect(later, &QAction::triggered, this, [this] { askWhen(); });
    QObject::connect(attach, &QAction::triggered, this, [this] { chooseFiles(); });
    QObject::connect(save, &QAction::triggered, this, [this] { saveNow(); });
    QObject::connect(throwAway, &QAction::triggered, this, [this] { discard(); });
    QObject::connect(close, &QAction::triggered, q, &QWidget::close);
}

void ComposerWindow::Private::addOptions()
{
    auto *button = new QToolButton(tools);
    button->setText(ComposerWindow::tr("&Options"));
    button->setAccessibleName(ComposerWindow::tr("Options"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    delivery = menu->addAction(ComposerWindow::tr("Ask for a &delivery report"));
    receipt = menu->addAction(ComposerWindow::tr("Ask for a &read receipt"));
    delivery->setToolTip(ComposerWindow::tr("The servers tell when it has arrived, as far as they can"));
    receipt->setToolTip(ComposerWindow::tr("The readers' programs ask them to confirm that they have read it"));
    for (QAction *option : {delivery, receipt})
        option->setCheckable(true);
    menu->setToolTipsVisible(true);
    button->setMenu(menu);
    tools->addWidget(button);
    QObject::connect(delivery, &QAction::triggered, form, &ComposerForm::setDeliveryReport);
    QObject::connect(receipt, &QAction::triggered, form, &ComposerForm::setReadReceipt);
}

void ComposerWindow::Private::askWhen()
{
    auto *dialog = new SendLaterDialog(clock.nowUtc(), q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &SendLaterDialog::chosen, session, &ComposerSession::sendAt);
    dialog->open();
}

void ComposerWindow::Private::connectSession()
{
    QObject::connect(session, &ComposerSession::objected, this,
                     [this](const SendObjection &objection) { ask(objection); });
    QObject::connect(session, &ComposerSession::failed, this, [this](const Error &error) { tell(error); });
    QObject::connect(session, &ComposerSession::sendingChanged, this, [this](bool sending) { setSending(sending); });
    QObject::connect(session, &ComposerSession::begun, this, [this] {
        pages->setEnabled(true);
        status->clear();
        delivery->setChecked(form->content().deliveryReport);
        receipt->setChecked(form->content().readReceipt);
        showTitle();
    });
    QObject::connect(session, &ComposerSession::queued, this, [this](OutboxId id) {
        queuedMail = true;
        Q_EMIT q->queued(id);
        q->close();
    });
    QObject::connect(&session->saver(), &DraftSaver::saved, this, [this](DraftId id) {
        saveFailed = false;
        const QString time = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
        status->setText(ComposerWindow::tr("Saved as draft at %1").arg(time));
        Q_EMIT q->draftSaved(id);
    });
    QObject::connect(&session->saver(), &DraftSaver::failed, this, [this](const Error &error) {
        saveFailed = true;
        tell(error);
    });
    QObject::connect(form, &ComposerForm::subjectChanged, this, [this] { showTitle(); });
    QObject::connect(form, &ComposerForm::changed, this, [this] { status->clear(); });
    QObject::connect(notice, &common::Banner::closed, this, [this] { hideNotice(); });
    QObject::connect(notice, &common::Banner::actionTriggered, this, [this] {
        session->overrule(asked);
        hideNotice();
        session->goOn();
    });
    QObject::connect(discarded, &DiscardedPage::undoRequested, this, [this] { undoDiscard(); });
    QObject::connect(discarded, &DiscardedPage::expired, q, &QWidget::close);
}

void ComposerWindow::Private::showTitle()
{
    const QString subject = form->content().subject;
    q->setWindowTitle(subject.isEmpty() ? ComposerWindow::tr("New message") : subject);
}

void ComposerWindow::Private::ask(const SendObjection &objection)
{
    asked = objection.word;
    notice->setText(objection.text);
    notice->setDetails({});
    notice->setAction(objection.mayBeOverruled ? ComposerWindow::tr("Send anyway") : QString());
    notice->show();
    form->focusField(objection.field);
}

void ComposerWindow::Private::tell(const Error &error)
{
    notice->setText(error.text);
    notice->setDetails(error.serverText);
    notice->setAction({});
    notice->show();
    status->clear();
    pages->setEnabled(true);
}

void ComposerWindow::Private::hideNotice()
{
    notice->hide();
    asked.clear();
}

void ComposerWindow::Private::chooseFiles()
{
    session->attachFiles(QFileDialog::getOpenFileNames(q, ComposerWindow::tr("Attach files")));
}

void ComposerWindow::Private::saveNow()
{
    session->saver().touch();
    session->saver().flush({});
    session->mirror();
}

void ComposerWindow::Private::setSending(bool sending)
{
    tools->setEnabled(!sending);
    pages->setEnabled(!sending);
    if (sending) {
        hideNotice();
        status->setText(ComposerWindow::tr("Putting the message into the Outbox…"));
    } else {
        status->clear();
    }
}

void ComposerWindow::Private::discard()
{
    if (!session->isTouched() && !session->saver().id().isValid()) {
        q->close();
        return;
    }
    tools->hide();
    q->statusBar()->hide();
    pages->setCurrentWidget(discarded);
    discarded->begin();
}

void ComposerWindow::Private::undoDiscard()
{
    tools->show();
    q->statusBar()->show();
    pages->setCurrentWidget(form);
    form->text().setFocus();
}

/// Nothing is asked: what was typed is on disk, or will be before the store closes. Only where the disk refused, the
/// window stays, once, with the reason.
bool ComposerWindow::Private::mayClose()
{
    if (queuedMail)
        return true;
    if (session->isSending())
        return false;
    if (pages->currentWidget() == discarded) {
        session->discard();
        return true;
    }
    if (saveFailed) {
        saveFailed = false;
        return false;
    }
    session->finish();
    return true;
}

ComposerWindow::ComposerWindow(const ComposerContext &context)
    : d(std::make_unique<Private>(this, context))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setWindowIcon(common::applicationIcon());
    resize(760, 640);
}

ComposerWindow::~ComposerWindow() = default;

ComposerWindow *ComposerWindow::composeNew(const ComposerContext &context, AccountId account, const QUrl &mailto)
{
    auto *window = new ComposerWindow(context);
    DraftContent content = startEmpty(sendersOf(context.accounts), account);
    const QString signature = content.text;
    applyMailto(content, mailto);
    if (content.text != signature)
        content.text += signature;
    window->d->session->begin(content);
    window->show();
    return window;
}

ComposerWindow *ComposerWindow::reply(const ComposerContext &context, MessageId message, mime::ReplyKind kind)
{
    auto *window = new ComposerWindow(context);
    window->d->pages->setEnabled(false);
    window->d->session->beginReply(message, kind);
    window->show();
    return window;
}

ComposerWindow *ComposerWindow::forward(const ComposerContext &context, MessageId message)
{
    auto *window = new ComposerWindow(context);
    window->d->pages->setEnabled(false);
    window->d->session->beginForward(message);
    window->show();
    return window;
}

ComposerWindow *ComposerWindow::edit(const ComposerContext &context, MessageId message)
{
    auto *window = new ComposerWindow(context);
    window->d->pages->setEnabled(false);
    window->d->session->beginEdit(message);
    window->show();
    return window;
}

ComposerWindow *ComposerWindow::openDraft(const ComposerContext &context, DraftId draft)
{
    auto *window = new ComposerWindow(context);
    window->d->session->beginDraft(draft);
    window->show();
    return window;
}

DraftId ComposerWindow::draft() const
{
    return d->session->saver().id();
}

void ComposerWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(d->mayClose());
}

void ComposerWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ComposerWindow::dropEvent(QDropEvent *event)
{
    d->session->attachFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace postrider::ui::composer
