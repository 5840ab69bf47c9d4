// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "ui/composer/DraftContent.h"

#include <QByteArray>

namespace postrider::ui::composer {

/// A file of the disk as an attachment, read and made ready for the store: for a worker. Errors: "file-unreadable",
/// "file-too-large".
[[nodiscard]] Result<ComposerAttachment> readAttachment(const QString &path);
/// Bytes that are at hand, for forwards.
[[nodiscard]] ComposerAttachment makeAttachment(const QString &name, const QByteArray &type, const QByteArray &bytes);

} // namespace postrider::ui::composer
