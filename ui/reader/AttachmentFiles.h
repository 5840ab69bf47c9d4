// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "mime/Message.h"

#include <memory>

#include <QString>
#include <QStringList>

class QTemporaryDir;

namespace postrider::ui::reader {

/// Writes attachments to files. Never over a file that is there, never outside of the folder given, whatever the
/// attachment calls itself.
class AttachmentFiles
{
public:
    AttachmentFiles();
    ~AttachmentFiles();

    /// To this very path, which the user has chosen (and agreed to overwrite). Errors: "no-such-part",
    /// "file-unwritable".
    [[nodiscard]] static Result<void> saveAs(const mime::Message &message, int index, const QString &path);
    /// Into a folder, under the attachment's name or "name (2).ext"; answers the path. Errors: as above.
    [[nodiscard]] static Result<QString> saveInto(const mime::Message &message, int index, const QString &folder);
    /// Into a private folder that goes with this object, read-only: for opening. Errors: as above.
    [[nodiscard]] Result<QString> saveForOpening(const mime::Message &message, int index);
    /// The same, writable: for the program that it is dropped on, which keeps a copy with the same rights.
    [[nodiscard]] Result<QString> saveForDragging(const mime::Message &message, int index);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// As mime::FileName::safe, but never empty.
[[nodiscard]] QString safeFileName(const QString &name);

} // namespace postrider::ui::reader
