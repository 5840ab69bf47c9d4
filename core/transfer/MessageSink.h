// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MailFlags.h"
#include "base/Result.h"

#include <memory>

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace postrider::transfer {

/// Where messages are written to, byte for byte.
class MessageSink
{
public:
    virtual ~MessageSink() = default;

    [[nodiscard]] virtual Result<void> append(const QByteArray &bytes, const MailFlags &flags,
                                              const QDateTime &received) = 0;
    /// Everything is on disk. Without it the destination is as if nothing had been written, where it can be.
    [[nodiscard]] virtual Result<void> finish() = 0;
};

/// A new mbox (mboxrd). Flags have no place in one that keeps the bytes. Errors: "file-exists", "file-unwritable".
[[nodiscard]] Result<std::unique_ptr<MessageSink>> createMbox(const QString &path);
/// A Maildir, made when it is not there; what is in it stays. Errors: "file-unwritable".
[[nodiscard]] Result<std::unique_ptr<MessageSink>> createMaildir(const QString &path);
/// A folder of .eml files, made when it is not there; what is in it stays. Errors: "file-unwritable".
[[nodiscard]] Result<std::unique_ptr<MessageSink>> createEmlFolder(const QString &path);

} // namespace postrider::transfer
