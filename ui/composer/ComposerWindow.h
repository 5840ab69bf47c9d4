// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Ids.h"
#include "mime/Reply.h"
#include "ui/composer/DraftMirror.h"

#include <chrono>
#include <memory>

#include <QMainWindow>
#include <QPointer>
#include <QUrl>

namespace postrider::store {
class Store;
}
namespace postrider::account {
class Accounts;
}

namespace postrider::ui::composer {

/// What every composer works with. All outlive the windows.
struct ComposerContext
{
    store::Store &store;
    ::postrider::account::Accounts &accounts;
    Clock &clock;
    /// How long a message waits in the Outbox before it leaves, so that sending can be taken back.
    std::chrono::seconds undoDelay{0};
    /// Null: drafts stay on this computer.
    QPointer<DraftMirror> mirror = {};
    /// Of a message that is text and HTML the text is read, and so quoted.
    bool preferPlain = false;
};

/// A window in which one message is written. What is typed is on disk as a draft within a second of the last key, so
/// closing never asks. 'Discard' can be taken back for ten seconds. The openers show the window, which deletes itself
/// when it is closed.
class ComposerWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// `account`: whose From comes first; none: the first account. `mailto`: RFC 6068; attachments in it are ignored.
    static ComposerWindow *composeNew(const ComposerContext &context, AccountId account = {}, const QUrl &mailto = {});
    static ComposerWindow *reply(const ComposerContext &context, MessageId message, mime::ReplyKind kind);
    static ComposerWindow *forward(const ComposerContext &context, MessageId message);
    /// Goes on with a message of a Drafts folder.
    static ComposerWindow *edit(const ComposerContext &context, MessageId message);
    static ComposerWindow *openDraft(const ComposerContext &context, DraftId draft);
    ~ComposerWindow() override;

    /// None until it was saved once.
    [[nodiscard]] DraftId draft() const;

Q_SIGNALS:
    /// The message is in the Outbox, on disk; the window closes.
    void queued(postrider::OutboxId id);
    void draftSaved(postrider::DraftId id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    explicit ComposerWindow(const ComposerContext &context);
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::ui::composer
