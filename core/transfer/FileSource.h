// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/MessageSource.h"

#include <vector>

namespace postrider::transfer {

/// Messages that are files of their own.
class FileSource final : public MessageSource
{
public:
    struct Entry
    {
        QString path;
        QString where;
        QString folder;
        MailFlags flags;
    };

    explicit FileSource(std::vector<Entry> entries)
        : m_entries(std::move(entries))
    {
    }
    [[nodiscard]] std::optional<FoundMessage> next() override;
    [[nodiscard]] double progress() const override;

    /// cur and new of a Maildir, and of the folders in it that Maildir++ names ".Projects.2026".
    [[nodiscard]] static std::vector<Entry> maildir(const QString &path);
    [[nodiscard]] static bool isMaildir(const QString &path);
    /// Files whose names are numbers; what .mh_sequences says of 'unseen' and 'flagged' are their flags.
    [[nodiscard]] static std::vector<Entry> mh(const QString &path);
    /// Files that end in .eml.
    [[nodiscard]] static std::vector<Entry> emlFolder(const QString &path);

private:
    std::vector<Entry> m_entries;
    std::size_t m_position = 0;
};

} // namespace postrider::transfer
