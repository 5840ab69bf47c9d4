// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/MessageSource.h"
#include "transfer/MozillaPrefs.h"

#include <vector>

namespace postrider::transfer {

/// A profile of Thunderbird: its accounts, and the folders that it keeps on the disk, as mbox files or as Maildirs.
class ThunderbirdProfile final : public MessageSource
{
public:
    [[nodiscard]] static bool isProfile(const QString &path);
    /// Errors: of reading prefs.js.
    [[nodiscard]] static Result<std::unique_ptr<ThunderbirdProfile>> open(const QString &path);

    /// Its accounts but local folders; the people of all its address books, also of the collected addresses.
    [[nodiscard]] ForeignProfile profile() const override;

    /// Folders are "Account/Inbox/Sub folder". What was deleted there and lies in the file until the folder is
    /// compacted is left out; what Thunderbird has written into the header is taken out, so that the bytes are those
    /// that came.
    [[nodiscard]] std::optional<FoundMessage> next() override;
    [[nodiscard]] double progress() const override;

    /// Takes X-Mozilla-Status, -Status2 and -Keys out of the header and adds what they say. False: it was deleted.
    [[nodiscard]] static bool takeStatus(QByteArray &message, MailFlags &flags);

private:
    struct Folder
    {
        QString path; ///< of the file or directory
        QString name; ///< as FoundMessage::folder
        qint64 size = 0;
    };

    void addFolders(const QString &directory, const QString &name, int depth);
    [[nodiscard]] bool openNext();

    QString m_path;
    std::vector<ForeignAccount> m_accounts;
    std::vector<ForeignTag> m_tags;
    std::vector<Folder> m_folders;
    std::size_t m_position = 0; ///< of the next folder
    std::unique_ptr<MessageSource> m_open;
    qint64 m_total = 0;
    qint64 m_done = 0; ///< bytes of the folders before the open one
};

} // namespace postrider::transfer
