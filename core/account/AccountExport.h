// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/MailExport.h"
#include "store/Folder.h"

#include <functional>

#include <QString>

namespace postrider::account {

/// Writes folders into files below one place, each at the path it has in its account. Blocks.
class AccountExport
{
public:
    enum class Format { Mbox, Maildir, Eml };
    struct Problem
    {
        QString where; ///< the folder, and the subject of the message
        Error error;
    };
    struct Report
    {
        int found = 0;
        int written = 0;
        std::vector<Problem> problems;
        bool interrupted = false;
    };
    /// Called with the counts and the folder at work; false: stop.
    using Progress = std::function<bool(const Report &, const QString &folder)>;

    explicit AccountExport(store::Store &store)
        : m_store(store)
    {
    }

    /// A folder that cannot be written is a problem of its own; the others go on.
    [[nodiscard]] Report tree(AccountId account, const QString &directory, Format format, const Progress &progress);
    /// One folder into a new mbox, a Maildir or a folder of .eml files at `path`.
    void folder(const store::Folder &folder, const QString &path, Format format, Report &report,
                const Progress &progress);

    /// The path of a folder as one on disk: levels become folders, and no name leads out of `directory`.
    [[nodiscard]] static QString pathOnDisk(const QString &directory, const QString &folderPath);

private:
    store::Store &m_store;
};

} // namespace postrider::account
