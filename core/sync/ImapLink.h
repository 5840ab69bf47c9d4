// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailServer.h"
#include "imap/ImapClient.h"
#include "imap/command/Select.h"
#include "store/Folder.h"
#include "sync/SyncContext.h"
#include "sync/SyncPlanner.h"

#include <memory>
#include <optional>

#include <QObject>

namespace postrider::sync {

/// One IMAP connection of an account as tasks use it: awaitable commands, and it knows which folder is selected. It can
/// be opened again after a cut. Lives in the account's thread; one task at a time uses it.
class ImapLink final : public QObject
{
    Q_OBJECT

public:
    explicit ImapLink(SyncContext &context, QObject *parent = nullptr);
    ~ImapLink() override;

    /// Opens a new connection; does nothing when there is one. Errors: those of ImapClient::open.
    Task<Result<void>> open(const ServerLogin &login, const imap::ClientId &id);
    /// LOGOUT, as far as the server lets us.
    Task<Done> close();
    /// Cuts; who waits gets "cancelled".
    void abort();
    [[nodiscard]] bool isOpen() const { return m_client && m_client->isOpen(); }
    /// Why there is no connection: what ended the last one, which may have hit a command that nobody looked at; else
    /// "not-connected".
    [[nodiscard]] Error closedError() const;

    template <imap::Command C>
    [[nodiscard]] Reply<typename C::Data> run(C command)
    {
        Reply<typename C::Data> reply(&m_context.scope());
        if (m_client)
            m_client->run(std::move(command), reply.continuation());
        else
            reply.answer(closedError());
        return reply;
    }

    /// Selects for writing, always anew: its data are those of now. For the view of a mailbox (LabelViews.h) that one
    /// is selected, here and in what follows.
    Task<Result<imap::SelectData>> select(const store::Folder &folder,
                                          const std::optional<imap::QResyncParameters> &qresync = {});
    /// Makes sure that the folder is selected; no round trip when it is. Error: "uid-validity-changed" when its UIDs do
    /// not mean what the store says they mean: nothing may be done by UID before the folder has been synced.
    Task<Result<void>> ensureSelected(const store::Folder &folder);
    [[nodiscard]] bool hasSelected() const { return isOpen() && m_selected.isValid(); }
    [[nodiscard]] bool isSelected(FolderId folder) const;

    /// Those of the flags that the selected folder does not keep (PERMANENTFLAGS); system flags are never among them.
    [[nodiscard]] MailFlags notKept(const MailFlags &flags) const;

    /// IDLE in the selected folder; answered when it is over.
    [[nodiscard]] Reply<void> idle();
    void stopIdle();

    [[nodiscard]] bool has(const char *capability) const;
    [[nodiscard]] imap::Quirks quirks() const;
    [[nodiscard]] SyncTraits traits() const;
    /// A message lies in several folders, by the labels it has (X-GM-EXT-1).
    [[nodiscard]] bool hasLabels() const { return has("X-GM-EXT-1"); }
    /// What to ask of each message so that it and its conversation are known again wherever they lie; empty: the server
    /// cannot tell.
    [[nodiscard]] QByteArrayList identityItems() const;
    /// The largest message that the server keeps, when it says so.
    [[nodiscard]] std::optional<quint64> appendLimit() const;
    /// The longest sequence-set that fits into a command line of this server.
    [[nodiscard]] qsizetype maxSetBytes() const;
    /// Bytes on the wire, both ways, of all connections so far.
    [[nodiscard]] qint64 bytes() const;

Q_SIGNALS:
    /// The server told something new of the selected folder without being asked.
    void folderChanged(postrider::FolderId folder);
    /// The server told something new of a folder that is not selected: NOTIFY. It is not in step any more.
    void otherFolderChanged(postrider::FolderId folder);
    /// NOTIFY has ended.
    void notifyOverflow();
    void disconnected(const postrider::Error &error);
    /// Text that the server wants the user to see (RFC 9051 §7.1, ALERT).
    void alert(const QString &text);

private:
    void makeClient();
    void dropClient();
    void tellChange();
    void tellStatus(const imap::MailboxStatus &status);
    [[nodiscard]] Result<void> checkValidity(const store::Folder &folder) const;

    SyncContext &m_context;
    /// Deleted later: tasks run inside its answers.
    imap::ImapClient *m_client = nullptr;
    FolderId m_selected;
    MailFlags m_permanentFlags; ///< of the selected folder
    bool m_acceptsKeywords = true;
    UidValidity m_selectedValidity;
    qint64 m_bytesBefore = 0;
    std::optional<Error> m_ended; ///< not by us
};

} // namespace postrider::sync
