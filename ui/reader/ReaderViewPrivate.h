// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"
#include "store/MessageDetails.h"
#include "store/Pop3Repo.h"
#include "ui/reader/MessageAnswers.h"
#include "ui/reader/MessageFacts.h"
#include "ui/reader/Notices.h"
#include "ui/reader/PieceFinder.h"
#include "ui/reader/ReaderMemory.h"
#include "ui/reader/ReaderView.h"
#include "ui/reader/RemotePictures.h"
#include "ui/reader/document/BodyRenderer.h"
#include "ui/reader/message/MessageLoader.h"
#include "ui/reader/message/SaveQueue.h"

#include <memory>
#include <optional>

#include <QTimer>

class QMenu;

namespace postrider::account {
class AccountEngine;
class Accounts;
} // namespace postrider::account

namespace postrider::ui::reader {

class BrowserPage;
class ConversationTexts;
class LinkOpener;
class PrintJob;
class ReaderPage;
class UnfoldedMessage;

/// The parts of the reader and the wires between them.
class ReaderView::Private
{
public:
    Private(ReaderView *view, store::Store &mailStore, ::postrider::account::Accounts &mailAccounts);

    void connectParts();
    void setState(ReaderState newState);
    void open(MessageId message);
    void refreshDetails();
    void showConversation();
    void connectConversation();
    void renderAgain();
    void connectUnfolded(UnfoldedMessage *place);
    [[nodiscard]] UnfoldedMessage *unfoldedPlace(MessageId id);
    void loadText(MessageId id, bool quotes);
    void setConversationUnfolded(bool all);
    [[nodiscard]] bool isConversationUnfolded() const;
    [[nodiscard]] RenderRequest renderRequest() const;
    void load();
    void loaded(const Result<mime::Message> &result);
    void render();
    void rendered(const RenderedBody &body, const BodyTheme &theme, const MessageFacts &found);
    void showFacts();
    void offerRest();
    void fetch();
    void fetched(MessageId message, const Result<void> &result);
    void showUnavailable(const Error &error);
    void startReading();
    void zoomTo(double factor);
    void chooseCharset(const QByteArray &name);
    void addToMenu(QMenu *menu);
    void takeNotice(const QString &id);
    void takeInfo(const QString &id);
    void fetchPictures(bool always);
    void save(const SaveQueue::Work &write);
    void savePdf(const mime::Message &mail, const PictureBytes &bytes, const QString &path);
    void showPreview(const std::shared_ptr<PrintJob> &job);
    void openWindow(const mime::Message &inner);
    void connectPieces();
    void fetchPieces();

    [[nodiscard]] NoticeFacts noticeFacts() const;
    [[nodiscard]] bool isOwnMail() const;
    [[nodiscard]] bool isJunk() const;
    [[nodiscard]] bool showsPicturesAlways() const;
    [[nodiscard]] QStringList hostsOf(AccountId account) const;
    [[nodiscard]] BodyTheme theme() const;
    [[nodiscard]] QString sender() const;
    [[nodiscard]] QString proposedName(const QString &ending) const;
    [[nodiscard]] ::postrider::account::AccountEngine *engine() const;

    ReaderView *q;
    store::Store &store;
    ::postrider::account::Accounts &accounts;
    ReaderMemory memory;
    MessageLoader loader;
    WorkerQueue renderer;
    WorkerQueue paper; ///< makes what is previewed; nothing that is shown anew drops it
    ReaderPage *page;
    LinkOpener *links;
    MessageAnswers *answers;
    RemotePictures *remote;
    PieceFinder *finder;
    ConversationTexts *texts;
    BrowserPage *browser;
    QTimer markRead;
    QTimer patience;
    QTimer restyle;
    QTimer refit;
    QTimer rethread;

    MessageId current;
    ReaderState state = ReaderState::Empty;
    std::optional<store::MessageDetails> details;
    std::optional<store::Pop3Message> fromServer; ///< what is known of it, when it came from a POP3 server
    std::optional<mime::Message> message;
    std::optional<MessageFacts> facts;
    RenderedBody shown;
    PictureBytes pictures; ///< fetched with consent; null: none
    int picturesMissing = 0;
    Pieces pieces;
    QByteArray charset;
    bool fetching = false;
    bool preferPlain = false;
    bool senderColours = false;
    bool receiptAnswered = false;
    bool whole = false;
    bool unfolded = false;
    double zoom = 1;
    int fittedWidth = 0; ///< px that the shown HTML was made to fit
};

} // namespace postrider::ui::reader
