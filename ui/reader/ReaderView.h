// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"

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

    /// In the dark theme: the colours of the sender on white, for a mail that cannot be read otherwise.
    void setSenderColours(bool on);
    [[nodiscard]] bool senderColours() const;
    /// Long quotes in full.
    void unfoldQuotes();
    /// The other messages of the conversation above and below, folded; remembered.
    void setConversationShown(bool shown);
    [[nodiscard]] bool isConversationShown() const;
    /// The texts of all of them below their rows, so that the conversation is read as one; what is remote stays
    /// blocked in them.
    void setConversationUnfolded(bool all);
    [[nodiscard]] bool isConversationUnfolded() const;
    /// In place of what the message says, for body, subject and file names; remembered for this message. Empty: as it
    /// says.
    void setCharset(const QByteArray &name);
    [[nodiscard]] QByteArray charset() const;

    /// As the sender designed it, in the browser of the desktop; nothing remote is in it.
    void showInBrowser();
    [[nodiscard]] bool hasDesign() const;
    void print();
    /// How the message will look on paper, in a window of its own, from where it can be printed too.
    void printPreview();
    void printToPdf();
    void writePdf(const QString &path);
    void saveMessage();

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
    /// Another message of the conversation was opened here.
    void messageOpened(postrider::MessageId message);
    /// Something that the reader chose is done; one sentence.
    void said(const QString &sentence);
    void failed(const postrider::Error &error);
    /// A file was written by Save, Save all or Print to PDF.
    void attachmentSaved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::ui::reader

Q_DECLARE_METATYPE(postrider::ui::reader::ReaderState)
