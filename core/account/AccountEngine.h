// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/AccountConfig.h"
#include "account/ServerSearchTypes.h"
#include "base/Clock.h"
#include "base/Ids.h"
#include "base/MailFlags.h"
#include "base/NetworkState.h"
#include "base/Result.h"
#include "base/WireLine.h"
#include "store/Folder.h"
#include "store/OutboxEntry.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QStringList>

namespace postrider::store {
class Store;
}

namespace postrider::account {

class CredentialStore;

/// How an account stands with its server; shown on its row.
/// NoNetwork: it goes on by itself when there is a network again.
enum class ConnectionState { Offline, Connecting, Online, Failed, NoNetwork };

/// "Get older": a screen of a month for many, and seconds on a line of today.
constexpr int olderAtOnce = 500;

struct SyncRequest
{
    FolderId folder;                  ///< none: every folder
    std::optional<BodyPolicy> bodies; ///< none: the account's own
    int older = 0; ///< of each folder so many messages, the newest whose bytes are absent, instead of by the policy
};

/// What a sync did; the last line of `postrider sync --json`.
struct SyncSummary
{
    int folders = 0;
    int newMessages = 0;
    int updated = 0;
    int removed = 0;
    qint64 bytes = 0; ///< on the wire, both ways
    double seconds = 0;
    /// Errors of single folders or operations that did not stop the rest.
    std::vector<Error> problems;
};

/// A message ready to leave.
struct OutgoingMail
{
    QByteArray bytes;       ///< RFC 5322, CRLF, without Bcc
    QString sender;         ///< addr-spec
    QStringList recipients; ///< addr-specs, Bcc included
    MessageId repliedTo;
    bool isForward = false;
    QDateTime notBefore; ///< invalid: now
    store::OutboxWishes wishes = {};
    /// Taken away in the same transaction when the mail is queued.
    DraftId draft;
};

/// What a person may ask the sending server in the protocol console (RFC 5321 §3.5, §4.1.1.6 to 9).
enum class ServerQuestion { Verify, Expand, Help, Noop };

/// One account at work: the only door between what a user wants and the engines. It owns a thread in which sockets,
/// sessions and sync live. Every function may be called from the GUI thread and returns at once; answers and signals
/// come back to the thread in which the engine lives.
///
/// Intents (setFlags, move, createFolder, send …) change the store at once, in one transaction with their journal row,
/// online or not, and are replayed on the server in order.
class AccountEngine final : public QObject
{
    Q_OBJECT

public:
    AccountEngine(AccountConfig config, store::Store &store, CredentialStore &credentials, Clock &clock,
                  QObject *parent = nullptr);
    ~AccountEngine() override;

    [[nodiscard]] AccountId id() const;
    [[nodiscard]] const AccountConfig &config() const;
    [[nodiscard]] ConnectionState state() const;

    /// Goes on with other settings: ends what is under way ("cancelled") and, when it was started, starts again.
    void setConfig(const AccountConfig &config);
    /// Ends for good and waits until its thread has ended: nothing is written for this account after that. Calls made
    /// later are answered with "cancelled".
    void shutDown();

    /// Goes online and stays in step: sync, push, journal, outbox. Does nothing while offline is set.
    void start();
    /// Ends what is under way and closes connections; finished() of pending calls comes as errors ("cancelled").
    void stop();
    void setOffline(bool offline);
    [[nodiscard]] bool isOffline() const;
    /// Without a network nothing is tried until there is one again, then at once; servers on this machine need none.
    /// While it is metered, message bodies come on demand only.
    void setNetwork(const NetworkState &network);

    /// One complete round: pending operations, folder list, folders, bodies, outbox. For headless use it needs no
    /// start(). Answers when all is done or the connection cannot be had.
    void sync(const SyncRequest &request, Continuation<SyncSummary> done);

    /// Fetches the bytes of a message now, before everything else; answers when they are in the store.
    void fetchBody(MessageId message, Continuation<void> done);

    /// Searches on the server in the messages whose bodies are not here; what it finds is fetched, so that the local
    /// index finds it, too, and what that does not find is no hit. A new search takes the place of one under way, which
    /// is answered with "cancelled". Errors: "server-search-impossible", "server-search-useless", "account-offline",
    /// those of the connection.
    void searchServer(const ServerSearchRequest &request, Continuation<ServerSearchSummary> done);
    /// Its answer is "cancelled".
    void cancelServerSearch();

    void setFlags(const std::vector<MessageId> &messages, const MailFlags &add, const MailFlags &remove,
                  Continuation<void> done = {});
    void move(const std::vector<MessageId> &messages, FolderId target, Continuation<void> done = {});
    /// Answers the copies. With an `undoToken` (store::UndoRepo) they can be taken back, also after a restart.
    void copy(const std::vector<MessageId> &messages, FolderId target, Continuation<std::vector<MessageId>> done = {},
              qint64 undoToken = 0);
    /// Deletes the copies made under this token for ever; the messages they were made of stay.
    void takeBackCopies(qint64 undoToken, Continuation<void> done = {});
    /// To the archive, by the account's rule; folders that are missing are made.
    void archive(const std::vector<MessageId> &messages, Continuation<void> done = {});
    /// To Junk and marked so, or back to the inbox.
    void markJunk(const std::vector<MessageId> &messages, bool junk, Continuation<void> done = {});
    /// To the Trash; what is in the Trash already (or where there is none) goes for ever.
    void remove(const std::vector<MessageId> &messages, bool forEver, Continuation<void> done = {});
    /// Everything in it goes for ever.
    void emptyFolder(FolderId folder, Continuation<void> done = {});
    /// What has lain in the Trash or in Junk for more than so many days, as the server tells (RFC 8514), goes for ever;
    /// answers how many messages. Errors: "saved-dates-unknown", "folder-not-for-waste", "account-offline", those of
    /// the connection.
    void removeAged(FolderId folder, int days, Continuation<int> done);
    void markFolderRead(FolderId folder, Continuation<void> done = {});
    /// Puts a message that was removed on the server (store::RemovedRepo) back. Error: "message-not-found".
    void restore(qint64 removed, Continuation<void> done = {});

    /// `path` as Folder::path. Errors: "folder-name-invalid", "folders-unknown", "mailbox-exists".
    void createFolder(const QString &path, Continuation<void> done = {});
    /// To another name, or below another folder, with everything below it. Errors: as createFolder, "folder-gone",
    /// "inbox-fixed".
    void renameFolder(FolderId folder, const QString &path, Continuation<void> done = {});
    /// With its messages and everything below it: cannot be undone once the server knows.
    void deleteFolder(FolderId folder, Continuation<void> done = {});
    void subscribeFolder(FolderId folder, bool on, Continuation<void> done = {});

    /// What a folder is for, whatever the server says; none: what it says. Kept here alone.
    void setFolderRole(FolderId folder, std::optional<store::FolderRole> role, Continuation<void> done = {});
    void setFavourite(FolderId folder, bool on, Continuation<void> done = {});

    /// Puts a draft as it was at `updatedAt` into the account's Drafts folder, in place of what is there of it; `bytes`
    /// is the message it makes. An account without that folder keeps it as a draft alone.
    void saveDraft(DraftId draft, const QByteArray &bytes, const QDateTime &updatedAt, Continuation<void> done = {});
    /// The draft goes, and what the Drafts folder has of it. `draft` is asked for when the writes before this one are
    /// done: it may be one of them that gives it its id.
    void discardDraft(std::function<DraftId()> draft, Continuation<void> done = {});

    /// Takes back a pending operation that has not been sent. Error: "operation-not-pending".
    void cancel(OperationId operation, Continuation<void> done = {});
    /// What waits for a later try is tried now.
    void retryPending();
    /// Somebody else's transaction has added to the account's journal.
    void journalGrew();

    /// Queues in the Outbox (on disk when `done` is called) and sends as soon as there is a connection.
    void send(const OutgoingMail &mail, Continuation<OutboxId> done);
    /// Empties the Outbox as far as possible now; answers when each entry is done or has a reason to wait.
    void flushOutbox(Continuation<void> done);

    /// Stops a message in the Outbox, also in mid-upload. Error: "message-under-way", when the server may have it.
    void pauseOutgoing(OutboxId id, Continuation<void> done = {});
    /// Sends it now, whatever it waited for; makes a missing copy again.
    void releaseOutgoing(OutboxId id, Continuation<void> done = {});
    /// Takes it out of the Outbox for good. Error: "message-under-way".
    void discardOutgoing(OutboxId id, Continuation<void> done = {});
    /// The user knows that a message of unknown fate has arrived.
    void confirmOutgoing(OutboxId id, Continuation<void> done = {});
    /// Sends it before another one; none: last.
    void moveOutgoing(OutboxId id, OutboxId next, Continuation<void> done = {});

    /// While on, conversation() tells every line said to and by the account's servers.
    void setListening(bool on);
    /// Asks the sending server on a connection of its own; answers with the server's words. The argument is a name or
    /// an address. Errors: "argument-invalid", those of the connection.
    void ask(ServerQuestion question, const QString &argument, Continuation<QString> done);

    /// Used at once for the next connection; also ends a wait for the user.
    void setPassword(const Secret &password);

Q_SIGNALS:
    void stateChanged(postrider::account::ConnectionState state);
    /// Progress of the running sync: messages done of total in a folder; total 0: finished.
    void progress(postrider::FolderId folder, int done, int total);
    void searchProgress(const postrider::account::ServerSearchProgress &progress);
    /// Something a person should know, with what to do; NeedsUser of domain Authentication asks for a password.
    void problem(const postrider::Error &error);
    /// The problem of before is over.
    void problemSolved();
    void messageSent(postrider::OutboxId id);
    /// The journal of another account may go on: journalGrew() is its.
    void accountWoken(postrider::AccountId account);
    /// Bytes of a message handed to the network.
    void sendProgress(postrider::OutboxId id, qint64 sent, qint64 total);
    void conversation(const QList<postrider::WireLine> &lines);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postrider::account

Q_DECLARE_METATYPE(postrider::account::ConnectionState)
