// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace postrider::mime {

/// Names of attachments.
class FileName
{
public:
    /// No path, no control or bidi character, nothing that a file system or a shell takes in another sense, at most 200
    /// bytes of UTF-8 with the extension kept. Empty when nothing is left.
    [[nodiscard]] static QString safe(const QString &name);
    /// "attachment-2.png" for a part without a name.
    [[nodiscard]] static QString fallback(const QByteArray &type, int index);
    /// What a name's extension says; "application/octet-stream" when it says nothing.
    [[nodiscard]] static QByteArray typeOf(const QString &name);
};

} // namespace postrider::mime
