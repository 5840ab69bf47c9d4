// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <chrono>
#include <memory>

#include <QUrl>
#include <QWidget>

namespace postrider::store {
class Store;
}
namespace postrider::account {
class Accounts;
}

namespace postrider::ui::reader {

/// What the reader shows. Absent: the bytes are not here and are being asked for, or can be asked for. Unavailable: the
/// bytes cannot be had; a sentence on the page says why.
enum class ReaderState { Empty, Loading, Absent, Ready, Unavailable };

/// The reading pane: one message with its header card, warnings, body and attachments. Shows only what the store has;
/// asks the account's engine for bytes that are not here. Parsing and layout of big messages happen in a worker.
/// It makes no network request whatever a message holds.
class ReaderView final : public QWidget
{
    Q_OBJECT

public:
    ReaderView(store::Store &store, ::postrider::account::Accounts &accounts, QWidget *parent = nullptr);
    ~ReaderView() override;

    void showMessage(MessageId message);
    void clear();
    [[nodiscard]] MessageId currentMessage() const;
    [[nodiscard]] ReaderState state() const;

    /// Scrolls by a page; false when the end was in view already, so that Space may go on to the next message.
    bool pageDown();
    bool pageUp();

    void zoomIn();
    void zoomOut();
    void resetZoom();
    void showFindBar();
    void showSource();
    void showAllHeaders();
    /// Text in place of HTML where a message has both; kept for the next messages.
    void setPreferPlainText(bool prefer);
    [[nodiscard]] bool preferPlainText() const;

    /// How long an unread message must stay on show before markReadDue(). Default 1.5 s.
    void setMarkReadDelay(std::chrono::milliseconds delay);

Q_SIGNALS:
    void stateChanged(postrider::ui::reader::ReaderState state);
    /// The real target of the link under the pointer or the focus; empty: none any more.
    void linkHovered(const QString &target);
    /// Space was pressed where there is nothing left to scroll: time for the next message.
    void endReached();
    /// A mailto: link was chosen.
    void composeRequested(const QUrl &mailto);
    /// The shown message is unread and was on show long enough; the receiver marks it.
    void markReadDue(postrider::MessageId message);
    /// A file was written by Save or Save all.
    void attachmentSaved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::ui::reader

Q_DECLARE_METATYPE(postrider::ui::reader::ReaderState)
