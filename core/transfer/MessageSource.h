// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"
#include "base/Result.h"
#include "transfer/ForeignProfile.h"

#include <memory>
#include <optional>

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace postrider::transfer {

/// A message in a file, or why it cannot be taken.
struct FoundMessage
{
    QString where; ///< names it for a person: "cur/1700.M1.host:2,S", "message 17 of Archive.mbox"
    /// Below the place that was asked for, levels separated by '/'; empty: there itself.
    QString folder;
    Result<QByteArray> bytes = QByteArray(); ///< as they stand in the file
    MailFlags flags;
    QDateTime received; ///< invalid: not told
};

/// Messages in files, one after the other. Nothing of the files is changed.
class MessageSource
{
public:
    virtual ~MessageSource() = default;

    /// The next one; none at the end.
    [[nodiscard]] virtual std::optional<FoundMessage> next() = 0;
    /// What the other program keeps beside; of a profile alone.
    [[nodiscard]] virtual ForeignProfile profile() const { return {}; }
    /// How far it has come, from 0 to 1, for a progress bar.
    [[nodiscard]] virtual double progress() const = 0;

    /// Larger messages are not taken ("message-too-large"): those of a store are read in one piece.
    static constexpr qint64 maximumMessage = 64LL * 1024 * 1024;
};

/// What lies at `path`: an mbox, a Maildir (with its Maildir++ subfolders), a message file, a folder of .eml files, an
/// MH folder, or a profile of Thunderbird. Errors: "no-such-file", "not-a-regular-file", "file-unreadable", "not-mail".
[[nodiscard]] Result<std::unique_ptr<MessageSource>> openSource(const QString &path);

} // namespace postrider::transfer
