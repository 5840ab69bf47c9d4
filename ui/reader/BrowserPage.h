// SPDX-FileCopyrightText: 2026 The Postrider authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "mime/Message.h"
#include "ui/reader/message/WorkerQueue.h"

#include <memory>

#include <QObject>
#include <QTemporaryDir>

namespace postrider::ui::reader {

/// Shows a message as its sender designed it in the browser of the desktop, which lays out all of CSS and is kept safe
/// by the system's updates. What it gets is made by html::designPage: nothing in it asks for anything.
class BrowserPage final : public QObject
{
    Q_OBJECT

public:
    explicit BrowserPage(QObject *parent = nullptr);

    /// Ends in opened() or failed(). Codes: "design-unavailable", "file-unwritable", "no-browser".
    void open(const mime::Message &message);

    /// The page of a message; empty when it has no HTML or cannot be parsed. Slow: for a worker.
    [[nodiscard]] static QString pageOf(const mime::Message &message);

Q_SIGNALS:
    void opened();
    void failed(const postrider::Error &error);

private:
    [[nodiscard]] static Result<QString> writePage(const mime::Message &message, const QString &path);
    void show(const Result<QString> &written);

    std::unique_ptr<QTemporaryDir> m_folder; ///< private; from the first page on, and goes with this object
    int m_pages = 0;
    WorkerQueue m_queue;
};

} // namespace postrider::ui::reader
