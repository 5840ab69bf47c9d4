// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

namespace postrider::mime {

/// A file that stands inside of something else. Its name is as hostile as its bytes.
struct EmbeddedFile
{
    QByteArray name; ///< in the charset of its surroundings
    QByteArray type; ///< when it was told; else empty
    QByteArray contentId;
    QByteArray bytes;
    bool damaged = false; ///< cut, or its check sum does not fit
};

/// A text without the files that stood in it.
struct ExtractedFiles
{
    QByteArray text;
    std::vector<EmbeddedFile> files;
};

} // namespace postrider::mime
