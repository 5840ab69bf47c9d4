// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Message.h"

#include <optional>
#include <vector>

namespace postrider::mime {

/// A file that was no part of its own, ready to be listed.
struct LegacyFile
{
    QString name; ///< safe; may be empty
    QByteArray type;
    QString contentId;
    QByteArray bytes;
    bool damaged = false;
    bool isInline = false; ///< a picture of the text
};

/// Takes uuencoded and yEnc files out of the bytes of a text. `charset` is that of the names.
[[nodiscard]] std::vector<LegacyFile> takeFilesOf(QByteArray &text, const QByteArray &charset);

/// What is in a winmail.dat: its body, if it has one, and its files. None when it is no TNEF.
struct Winmail
{
    Body body;
    std::vector<LegacyFile> files;
    bool damaged = false;
};
[[nodiscard]] std::optional<Winmail> readWinmail(QByteArrayView bytes);

} // namespace postrider::mime
