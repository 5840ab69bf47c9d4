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

    /// Bytes to this very path, which the user has chosen (and agreed to overwrite); answers the path. Error:
    /// "file-unwritable".
    [[nodiscard]] static Result<QString> write(const QByteArray &bytes, const QString &path);
    /// To this very path, which the user has chosen (and agreed to overwrite). Errors: "no-such-part",
    /// "file-unwritable".
    [[nodiscard]] static Result<QString> saveAs(const mime::Message &message, int index, const QString &path);
    /// Into a folder, under the attachment's name or "name (2).ext"; answers the path. Errors: as above.
    [[nodiscard]] static Result<QString> saveInto(const mime::Message &message, int index, const QString &folder);
    /// The same, read-only: for opening, as changes made to it would be lost.
    [[nodiscard]] static Result<QString> saveReadOnly(const mime::Message &message, int index, const QString &folder);

    /// A private folder that goes with this object, for what is opened or dragged. Error: "file-unwritable".
    [[nodiscard]] Result<QString> privateFolder();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// As mime::FileName::safe, but never empty.
[[nodiscard]] QString safeFileName(const QString &name);

} // namespace postrider::ui::reader
