// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Folder.h"
#include "sync/operation/Operation.h"

#include <optional>

namespace postrider::sync {

/// What a user did to a folder itself. Operations on folders are replayed one after the other, and those on messages
/// wait for the one that makes their folder.
class FolderOperation : public Operation
{
public:
    using Operation::Operation;

    [[nodiscard]] bool concernsFolder() const override { return true; }
    [[nodiscard]] bool merge(const store::JournalEntry &) override { return false; }
    [[nodiscard]] QByteArray likeness() const override { return {}; }
    /// Messages come and go without the folder.
    [[nodiscard]] bool rebase(store::Database &) override { return true; }

    /// Whether a journal row is one of these.
    [[nodiscard]] static bool isKind(const QString &kind) { return kind.endsWith(QLatin1String("-folder")); }

protected:
    [[nodiscard]] FolderId folderId() const { return entries().front().folder; }
    [[nodiscard]] std::optional<store::Folder> folder(store::Database &database) const;
    /// Whether the server lists it: what tells a refusal from a try that was cut and had been done.
    static Task<Result<bool>> isListed(ImapLink &link, const QByteArray &wireName);
    /// Subscribes or unsubscribes. A server that will not has no subscriptions worth an error.
    static Task<Done> subscribe(ImapLink &link, const QByteArray &wireName, bool on);
    /// Servers end the connection when its selected folder goes away (RFC 9051 §6.3.5 leaves it open).
    static Task<Result<void>> leave(SyncContext &context, ImapLink &link);
};

/// Two folders, one name.
[[nodiscard]] Error folderExists(const QString &path);
/// INBOX can be neither renamed nor deleted (RFC 9051 §6.3.5, §6.3.6).
[[nodiscard]] Error inboxIsFixed();
[[nodiscard]] Error noSuchFolder();

} // namespace postrider::sync
