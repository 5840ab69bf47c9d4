// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <memory>

#include <QFile>

namespace postrider::transfer {

/// Opens for reading what is a regular file by itself: a link is not followed and a pipe is not waited for, whatever
/// lies in a folder that came from somewhere else. Errors: "no-such-file", "not-a-regular-file", "file-unreadable".
[[nodiscard]] Result<std::unique_ptr<QFile>> openRegular(const QString &path);
/// All of it. Errors besides: "message-too-large", "message-empty".
[[nodiscard]] Result<QByteArray> readMessageFile(const QString &path);

} // namespace postrider::transfer
