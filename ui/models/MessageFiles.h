// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <future>
#include <memory>
#include <vector>

#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

namespace postrider::store {
class Store;
}

namespace postrider::ui::models {

/// Messages that are dragged: for a folder of this program their ids, for the desktop and other programs .eml files, as
/// far as their bytes are here. A worker begins to write the files when the drag does; who asks for them waits for it.
class MessageFiles final : public QMimeData
{
    Q_OBJECT

public:
    /// More are only dragged inside: nobody drops a whole mailbox on the desktop, and it would fill the disk.
    static constexpr std::size_t most = 200;

    /// `directory` is kept as long as anybody may read the files.
    MessageFiles(store::Store &store, const std::vector<MessageId> &messages,
                 const std::shared_ptr<QTemporaryDir> &directory);
    ~MessageFiles() override;

    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString &type) const override { return formats().contains(type); }

protected:
    QVariant retrieveData(const QString &type, QMetaType preferred) const override;

private:
    std::shared_future<QList<QUrl>> m_files; ///< invalid: none are written
};

} // namespace postrider::ui::models
