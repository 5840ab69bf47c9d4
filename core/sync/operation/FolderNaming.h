// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "imap/Quirks.h"
#include "store/Folder.h"

#include <optional>
#include <vector>

namespace postrider::store {
class Database;
}

namespace postrider::sync {

/// A server that refuses '[' and ']' in names says so in words of its own, or takes the name and loses the folder: it
/// is not asked. Error: "folder-name-invalid".
[[nodiscard]] Result<void> checkNameFor(const imap::Quirks &quirks, const QString &path);

/// How the folders of an account are named on its server: the separator, the part all names begin with (NAMESPACE, or
/// what the folders look like), and the bytes that stand for a path. Names of the server are never encoded anew: a new
/// folder takes the bytes of the one above it.
class FolderNaming
{
public:
    FolderNaming(store::Database &database, AccountId account);

    /// The path as the server's folders go: below "INBOX" where everything is (Courier, Cyrus of old). Errors:
    /// "folder-name-invalid", "folders-unknown" (never synced, so nobody knows the separator).
    [[nodiscard]] Result<QString> normalised(const QString &path) const;
    /// For a path that normalised() gave.
    [[nodiscard]] QByteArray wireName(const QString &path) const;
    /// Of a folder directly below one with this name.
    [[nodiscard]] QByteArray below(const QByteArray &parent, const QString &level) const;
    [[nodiscard]] QChar separator() const { return m_separator; }
    [[nodiscard]] const store::Folder *byPath(const QString &path) const;
    /// The folder and everything below it, itself first.
    [[nodiscard]] std::vector<store::Folder> subtree(const store::Folder &folder) const;

private:
    [[nodiscard]] bool isValidLevel(const QString &level) const;
    [[nodiscard]] QByteArray encoded(const QString &level) const;

    std::vector<store::Folder> m_folders;
    QChar m_separator;
    QString m_top; ///< what the paths of the user's own folders begin with: "INBOX/", or nothing
};

} // namespace postrider::sync
