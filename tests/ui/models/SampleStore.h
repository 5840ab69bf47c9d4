// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/MailFlags.h"
#include "store/Folder.h"
#include "store/NewMessage.h"
#include "store/Store.h"

#include <functional>
#include <memory>
#include <vector>

#include <QDateTime>
#include <QJsonObject>
#include <QTemporaryDir>

namespace postrider::test {

/// A real store in a temporary folder, and short ways to put things into it. Everything waits until it is written.
class SampleStore
{
public:
    SampleStore();
    ~SampleStore();

    [[nodiscard]] store::Store &store() { return *m_store; }

    AccountId addAccount(const QString &email, const QJsonObject &config = {});
    FolderId addFolder(AccountId account, const QString &path, store::FolderRole role = store::FolderRole::None,
                       bool selectable = true);
    void markSynced(FolderId folder, const QDateTime &at);
    /// `count` unread messages a minute apart, the newest at `newest`; one transaction. Ids oldest first.
    std::vector<MessageId> addMessages(FolderId folder, int count, const QDateTime &newest = defaultNewest());
    MessageId addMessage(FolderId folder, store::NewMessage message);
    void setPreview(MessageId message, const QString &text, bool hasAttachments = false);
    void setFlags(MessageId message, const MailFlags &flags);
    void remove(const std::vector<MessageId> &messages);
    /// By a pending operation, as a user's move is.
    void move(const std::vector<MessageId> &messages, FolderId from, FolderId to);
    void write(const std::function<void(store::WriteTransaction &)> &write);

    [[nodiscard]] static QDateTime defaultNewest() { return {QDate(2026, 3, 1), QTime(11, 0), Qt::UTC}; }
    [[nodiscard]] static store::NewMessage message(const QString &from, const QString &subject, const QDateTime &date);

private:
    QTemporaryDir m_directory;
    std::unique_ptr<store::Store> m_store;
    std::uint32_t m_lastUid = 0;
};

} // namespace postrider::test
