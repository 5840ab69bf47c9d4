// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "mime/Message.h"

#include <vector>

#include <QUrl>
#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace postrider::ui::reader {

class AttachmentBar;
class BodyView;
class HeaderCard;
class TrustLine;
struct CardContents;
struct ConversationText;

/// A message of a conversation that is read beside the open one: who it is from and to, what there is to warn of, its
/// text, its attachments. What it needs beyond these is done in the open message: it offers to be opened.
class UnfoldedMessage final : public QWidget
{
    Q_OBJECT

public:
    /// `page`: what it is a part of, and is scrolled by.
    UnfoldedMessage(MessageId message, QScrollArea *page, QWidget *parent);
    ~UnfoldedMessage() override;

    [[nodiscard]] MessageId message() const { return m_message; }
    void showText(const ConversationText &text);
    /// In place of a text that is not here.
    void showSentence(const CardContents &card, const QString &sentence);
    [[nodiscard]] bool isWithoutText() const { return m_sentence; }
    /// What the keyboard stops at, from top to bottom.
    [[nodiscard]] std::vector<QWidget *> stops() const;

Q_SIGNALS:
    /// It has become so tall, in px.
    void heightChanged(int height);
    /// Something is wanted that only the open message has.
    void openRequested();
    /// The link of a folded quote was chosen.
    void quotesRequested();
    void linkChosen(const QUrl &target, const QString &text);
    void linkHovered(const QUrl &target);
    void zoomRequested(int steps);
    void endReached();
    void attachmentSaved(const QString &path);
    /// A message inside of this one was opened.
    void innerOpened(const postrider::mime::Message &message);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showTrust(const ConversationText &text);
    void showNotices(const ConversationText &text);
    void showAttachments(const ConversationText &text);
    void connectBody();
    void orderFocus();
    void fitHeight();

    MessageId m_message;
    HeaderCard *m_card;
    TrustLine *m_trust;
    QWidget *m_notices = nullptr;
    QLabel *m_sentence = nullptr;
    BodyView *m_body;
    AttachmentBar *m_attachments = nullptr;
    QVBoxLayout *m_column;
};

} // namespace postrider::ui::reader
